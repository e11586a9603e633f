import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB } from './database.generated.ts';
import { assert } from './assert.ts';
import { talkBriefly } from './statements.ts';

export type { DB } from './database.generated.ts';
/** What a read takes. */
export type Db = Kysely<DB>;
export type { Transaction } from 'kysely';

const INT8 = 20;
const DATE = 1082;
const types = new pg.TypeOverrides();
types.setTypeParser(INT8, (text: string) => {
  const value = Number(text);
  assert(Number.isSafeInteger(value), `bigint beyond the safe range: ${text}`);
  return value;
});
// A calendar day has no zone: it stays the text it is.
types.setTypeParser(DATE, (text: string) => text);

export interface DatabaseOptions {
  readonly url: string;
  readonly connections?: number;
  /** False while what is written can be made anew: commits then don't wait for the disk. */
  readonly durable?: boolean;
  /** Called for every statement that is really sent; the tests count them. */
  readonly onStatement?: (sql: string) => void;
}

/** Opens the pool. `bigint` arrives as a checked number (fen, grams), `date` as text, `timestamptz` as Date. */
export function openDatabase({ url, connections = 10, durable = true, onStatement }: DatabaseOptions): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types,
    pipeline: true,
    ...(!durable && { options: '-c synchronous_commit=off' }),
  });
  // An idle connection that dies (the server restarts) must not take the process with it; the next query reports.
  pool.on('error', () => undefined);
  talkBriefly(pool, onStatement);
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/**
 * PostgreSQL's codes for values that it can't take: no such date, number or id, a text with a zero in it, a row that names
 * one that isn't there. What our own statements compute meets none of these.
 */
const UNACCEPTABLE = new Set(['22P02', '22007', '22008', '22003', '22021', '22P05', '23503']);

/** Whether a statement failed because of what a caller sent. */
export const isUnacceptable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && UNACCEPTABLE.has(String(error.code));

/** PostgreSQL's code when a row with this key is there already. */
const UNIQUE_VIOLATION = '23505';

/** Whether a statement failed because a row with its key is there already: the same thing was sent twice. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;

/** PostgreSQL's code when a row would break a CHECK. */
const CHECK_VIOLATION = '23514';

export const isCheckViolation = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === CHECK_VIOLATION;

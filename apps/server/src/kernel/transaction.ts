import type { QueryCreator, Transaction } from 'kysely';
import { sql } from 'kysely';
import { isCheckViolation, isUniqueViolation, type DB, type Db } from './database.ts';
import { THEN_COMMIT } from './statements.ts';
import { built, statementOf } from './write-text.ts';
import { isEmpty, isPlain, type Write } from './write.ts';

export type Tx = Transaction<DB>;

interface Pending {
  readonly writes: Write[];
  readonly afterCommit: (() => void)[];
  readonly isFirstTry: boolean;
  hasTrusted: boolean;
}
const pending = new WeakMap<Tx, Pending>();

const pendingOf = (tx: Tx): Pending => {
  const found = pending.get(tx);
  if (found === undefined) throw new Error('a transaction is opened by inTransaction only');
  return found;
};

/**
 * Sends several writes as one statement (data-modifying CTEs): one round trip, and foreign keys among them are
 * checked at its end, so their order does not matter. They do not see each other's rows.
 */
export const together = async (tx: Tx, writes: readonly Write[]): Promise<void> => sendAll(tx, writes, '');

async function sendAll(tx: Tx, asked: readonly Write[], ending: typeof THEN_COMMIT | ''): Promise<void> {
  const writes = asked.filter((write) => !isEmpty(write));
  if (writes.length === 0) return;
  if (writes.every(isPlain)) {
    await tx.executeQuery(statementOf(writes, ending));
    return;
  }
  let creator: QueryCreator<DB> = tx;
  writes.forEach((write, index) => {
    // The names and columns of these common table expressions matter to nobody, so their types are dropped.
    creator = creator.with(`w${index}`, built(write) as never);
  });
  await creator
    .selectNoFrom(sql<number>`1`.as('done'))
    .modifyEnd(sql.raw(ending))
    .execute();
}

/**
 * Leaves a write for the end of the transaction, where all of them go out in one statement. For rows that nothing
 * later in the same transaction reads: events, audit notes, the kept answer, an order's own rows.
 */
export function atEnd(tx: Tx, ...writes: Write[]): void {
  pendingOf(tx).writes.push(...writes);
}

/** Runs after the commit, never after a rollback; for wake-ups, not for work that must happen. */
export function afterCommit(tx: Tx, wake: () => void): void {
  pendingOf(tx).afterCommit.push(wake);
}

/**
 * Whether this try may write on trust what it saw a moment ago, e.g. that there is enough, and leave it to a CHECK to
 * say no. Where one does, everything is done once more, and then nothing is trusted.
 */
export function mayTrust(tx: Tx): boolean {
  const held = pendingOf(tx);
  held.hasTrusted = held.isFirstTry;
  return held.isFirstTry;
}

const RETRYABLE = new Set(['40001', '40P01']);
const MAX_TRIES = 4;

const isRetryable = (error: unknown, { hasTrusted }: Pending): boolean =>
  error instanceof Error &&
  (('code' in error && RETRYABLE.has(String(error.code))) ||
    isNumberTaken(error) ||
    (hasTrusted && isCheckViolation(error)));

/** A number for people is random; where somebody has it already, the work is done again and draws another. */
const isNumberTaken = (error: Error): boolean =>
  isUniqueViolation(error) && 'constraint' in error && String(error.constraint).endsWith('_number_key');

/**
 * Opens the one transaction of a use case; a deadlock, a serialization failure, a taken number or trust that was
 * disappointed is tried again from the start.
 */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const held: Pending = { writes: [], afterCommit: [], isFirstTry: attempt === 1, hasTrusted: false };
    try {
      const result = await db.transaction().execute(async (tx) => {
        pending.set(tx, held);
        const answer = await work(tx);
        await sendAll(tx, held.writes, THEN_COMMIT);
        return answer;
      });
      for (const wake of held.afterCommit) wake();
      return result;
    } catch (error) {
      if (attempt >= MAX_TRIES || !isRetryable(error, held)) throw error;
    }
  }
}

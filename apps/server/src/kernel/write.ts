import type { Insertable, OperationNodeSource, QueryCreator, Selectable } from 'kysely';
import type { DB } from './database.ts';

/** Rows of one table, all with the same columns: the commonest write, so its statement is put together only once. */
export interface RowsWrite {
  readonly into: keyof DB;
  readonly rows: readonly object[];
}

/** New values for the rows of one table that have the given ones. */
export interface ChangeWrite {
  readonly change: keyof DB;
  readonly where: object;
  readonly set: object;
}

/** A data-modifying statement in words; `$1`, `$2` … are its values. For what is written often and isn't rows. */
export interface WordedWrite {
  readonly words: string;
  readonly values: readonly unknown[];
}

/**
 * Common table expressions in words, `a as (…), b as (…)`, to stand among the others of one statement; for a write whose
 * parts read each other.
 */
export interface ExpressionsWrite {
  readonly expressions: string;
  readonly values: readonly unknown[];
}

/** Any other data-modifying statement, not yet sent: `(creator) => creator.updateTable(…).set(…)`. */
export type BuiltWrite = (creator: QueryCreator<DB>) => OperationNodeSource;

/** What needs no query builder. */
export type PlainWrite = RowsWrite | ChangeWrite | WordedWrite | ExpressionsWrite;
export type Write = PlainWrite | BuiltWrite;

/** Rows to be inserted; none is no write at all. */
export const rowsInto = <Table extends keyof DB>(table: Table, rows: readonly Insertable<DB[Table]>[]): RowsWrite => ({
  into: table,
  rows,
});

/** One row to be inserted. */
export const rowInto = <Table extends keyof DB>(table: Table, row: Insertable<DB[Table]>): RowsWrite =>
  rowsInto(table, [row]);

/** Rows to be changed: `changeOf('ordering.order', { county, id }, { state: 'paid' })`. */
export const changeOf = <Table extends keyof DB>(
  table: Table,
  where: Partial<Selectable<DB[Table]>>,
  set: Partial<Selectable<DB[Table]>>,
): ChangeWrite => ({ change: table, where, set });

export const isPlain = (write: Write): write is PlainWrite => typeof write !== 'function';

/** Whether there is nothing in it to be written. */
export const isEmpty = (write: Write): boolean => isPlain(write) && 'rows' in write && write.rows.length === 0;

import {
  CompiledQuery,
  sql,
  type Insertable,
  type OperationNodeSource,
  type QueryCreator,
  type Selectable,
} from 'kysely';
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

/** Any other data-modifying statement, not yet sent: `(creator) => creator.updateTable(…).set(…)`. */
export type BuiltWrite = (creator: QueryCreator<DB>) => OperationNodeSource;

/** What needs no query builder. */
export type PlainWrite = RowsWrite | ChangeWrite | WordedWrite;
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

/** The write as a query builder makes it, to stand beside others that are built. */
export function built(write: Write): BuiltWrite {
  if (!isPlain(write)) return write;
  if ('rows' in write) return (creator) => creator.insertInto(write.into).values(write.rows);
  const { words: said, values: given } = shapeOf(write);
  const text = `(${said(1)})`;
  const values = [...text.matchAll(PLACE)].map(([, place]) => given[Number(place) - 1]);
  const words = text.split(PLACE_ONLY);
  return () => sql(words as unknown as TemplateStringsArray, ...values);
}

/** Where a value stands in words: its number caught, or not. */
const PLACE = /\$(\d+)/g;
const PLACE_ONLY = /\$\d+/;

const texts = new Map<string, string>();
const MAX_TEXTS = 1000;

/**
 * All writes as one statement, without a query builder: building a checkout's last statement anew cost more than sending
 * it. The text depends on words, tables, columns and numbers of rows alone and is kept; only the values are gathered.
 * `ending` is put behind it.
 *
 * PostgreSQL carries the writes out from the last to the first, so the first one's row locks are held the shortest.
 */
export function statementOf(writes: readonly PlainWrite[], ending = ''): CompiledQuery {
  const shapes = writes.map(shapeOf);
  const key = shapes.map((shape) => shape.key).join(';');
  let text = texts.get(key);
  if (text === undefined) {
    if (texts.size >= MAX_TEXTS) texts.clear();
    text = textOf(shapes);
    texts.set(key, text);
  }
  const values = shapes.flatMap((shape) => shape.values);
  return CompiledQuery.raw(`${text}${ending}`, values);
}

/** One write without its values, and its values; `words` puts the first of them at a place. */
interface Shape {
  readonly key: string;
  readonly values: readonly unknown[];
  readonly words: (first: number) => string;
}

function shapeOf(write: PlainWrite): Shape {
  if ('words' in write) {
    const { words, values } = write;
    const moved = (first: number) => words.replaceAll(PLACE, (_, place: string) => `$${Number(place) - 1 + first}`);
    return { key: words, values, words: moved };
  }
  if ('change' in write) {
    const [set, where] = [givenIn(write.set), givenIn(write.where)];
    return {
      key: `${write.change} ${set.names.join()} where ${where.names.join()}`,
      values: [...set.values, ...where.values],
      words: (first) => updateOf(write.change, set.names, where.names, first),
    };
  }
  const { into, rows } = write;
  const columns = columnsOf(rows);
  return {
    key: `${into} ${columns.join()} ${rows.length}`,
    values: rows.flatMap((row) => columns.map((column) => (row as Record<string, unknown>)[column] ?? null)),
    words: (first) => insertOf(into, columns, rows.length, first),
  };
}

/** What no row gives stays with the table's default; what only some give is refused, as it would be a silent null. */
function columnsOf(rows: readonly object[]): readonly string[] {
  const [first = {}] = rows;
  const columns = givenIn(first).names;
  for (const row of rows.slice(1)) {
    if (givenIn(row).names.length !== columns.length)
      throw new Error(`rows with different columns: ${columns.join(', ')}`);
  }
  return columns;
}

/** The columns that are given at all, with their values. */
function givenIn(row: object): { readonly names: readonly string[]; readonly values: readonly unknown[] } {
  const given = Object.entries(row).filter(([, value]) => value !== undefined);
  return { names: given.map(([name]) => name), values: given.map(([, value]: [string, unknown]) => value) };
}

function textOf(shapes: readonly Shape[]): string {
  let first = 1;
  const writes = shapes.map(({ words, values }, index) => {
    const write = `w${index} as (${words(first)})`;
    first += values.length;
    return write;
  });
  return `with ${writes.join(', ')} select 1 as done`;
}

function insertOf(into: string, columns: readonly string[], rows: number, first: number): string {
  const row = (at: number) => `(${columns.map((_, index) => `$${first + at * columns.length + index}`).join(', ')})`;
  const values = Array.from({ length: rows }, (_, at) => row(at)).join(', ');
  return `insert into ${into.split('.').map(quoted).join('.')} (${columns.map(quoted).join(', ')}) values ${values}`;
}

function updateOf(table: string, set: readonly string[], where: readonly string[], first: number): string {
  const equal = (names: readonly string[], from: number) =>
    names.map((name, index) => `${quoted(name)} = $${from + index}`);
  const [changes, keys] = [equal(set, first), equal(where, first + set.length)];
  const name = table.split('.').map(quoted).join('.');
  return `update ${name} set ${changes.join(', ')} where ${keys.join(' and ')}`;
}

const quoted = (name: string): string => `"${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`;

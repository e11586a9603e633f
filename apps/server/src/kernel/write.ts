import { CompiledQuery, type Insertable, type OperationNodeSource, type QueryCreator } from 'kysely';
import type { DB } from './database.ts';

/** Rows of one table, all with the same columns: the commonest write, so its statement is put together only once. */
export interface RowsWrite {
  readonly into: keyof DB;
  readonly rows: readonly object[];
}

/** Any other data-modifying statement, not yet sent: `(creator) => creator.updateTable(…).set(…)`. */
export type BuiltWrite = (creator: QueryCreator<DB>) => OperationNodeSource;

export type Write = RowsWrite | BuiltWrite;

/** Rows to be inserted; none is no write at all. */
export const rowsInto = <Table extends keyof DB>(table: Table, rows: readonly Insertable<DB[Table]>[]): RowsWrite => ({
  into: table,
  rows,
});

/** One row to be inserted. */
export const rowInto = <Table extends keyof DB>(table: Table, row: Insertable<DB[Table]>): RowsWrite =>
  rowsInto(table, [row]);

export const isRows = (write: Write): write is RowsWrite => typeof write !== 'function';

/** The write as a query builder makes it, to stand beside others that are built. */
export const built = (write: Write): BuiltWrite =>
  isRows(write) ? (creator) => creator.insertInto(write.into).values(write.rows) : write;

const texts = new Map<string, string>();
const MAX_TEXTS = 1000;

/**
 * All rows as one statement, without a query builder: building a checkout's last statement anew cost more than sending
 * it. The text depends on tables, columns and numbers of rows alone and is kept; only the values are gathered. `ending` is put behind it.
 */
export function statementOfRows(writes: readonly RowsWrite[], ending = ''): CompiledQuery {
  const shapes = writes.map(({ into, rows }) => ({ into, columns: columnsOf(rows), rows }));
  const key = shapes.map(({ into, columns, rows }) => `${into} ${columns.join()} ${rows.length}`).join(';');
  let text = texts.get(key);
  if (text === undefined) {
    if (texts.size >= MAX_TEXTS) texts.clear();
    text = textOf(shapes);
    texts.set(key, text);
  }
  const values = shapes.flatMap(({ columns, rows }) =>
    rows.flatMap((row) => columns.map((column) => (row as Record<string, unknown>)[column] ?? null)),
  );
  return CompiledQuery.raw(`${text}${ending}`, values);
}

interface Shape extends RowsWrite {
  readonly columns: readonly string[];
}

/** What no row gives stays with the table's default; what only some give is refused, as it would be a silent null. */
function columnsOf(rows: readonly object[]): string[] {
  const [first = {}] = rows;
  const given = (row: object) =>
    Object.entries(row).flatMap(([column, value]) => (value === undefined ? [] : [column]));
  const columns = given(first);
  for (const row of rows.slice(1)) {
    if (given(row).length !== columns.length) throw new Error(`rows with different columns: ${columns.join(', ')}`);
  }
  return columns;
}

function textOf(shapes: readonly Shape[]): string {
  let place = 0;
  const inserts = shapes.map(({ into, columns, rows }, index) => {
    const values = rows.map(() => `(${columns.map(() => `$${(place += 1)}`).join(', ')})`).join(', ');
    const [schema = '', table = ''] = into.split('.');
    const names = columns.map(quoted).join(', ');
    return `w${index} as (insert into ${quoted(schema)}.${quoted(table)} (${names}) values ${values})`;
  });
  return `with ${inserts.join(', ')} select 1 as done`;
}

const quoted = (name: string): string => `"${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`;

import { CompiledQuery, sql } from 'kysely';
import { assert } from './assert.ts';
import { isPlain, type BuiltWrite, type ChangeWrite, type PlainWrite, type RowsWrite, type Write } from './write.ts';

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
  const values: unknown[] = [];
  const shapes = writes.map((write) => shapeOf(write, values));
  const key = shapes.map((shape) => shape.key).join(';') + ending;
  let text = texts.get(key);
  if (text === undefined) {
    if (texts.size >= MAX_TEXTS) texts.clear();
    text = textOf(shapes) + ending;
    texts.set(key, text);
  }
  return CompiledQuery.raw(text, values);
}

/** The write as a query builder makes it, to stand beside others that are built; not for expressions. */
export function built(write: Write): BuiltWrite {
  if (!isPlain(write)) return write;
  assert(!('expressions' in write), 'expressions stand beside plain writes only');
  if ('rows' in write) return (creator) => creator.insertInto(write.into).values(write.rows);
  const given: unknown[] = [];
  const text = `(${shapeOf(write, given).words(1)})`;
  const values = [...text.matchAll(PLACE)].map(([, place]) => given[Number(place) - 1]);
  const words = text.split(PLACE_ONLY);
  return () => sql(words as unknown as TemplateStringsArray, ...values);
}

/** Where a value stands in words: its number caught, or not. */
const PLACE = /\$(\d+)/g;
const PLACE_ONLY = /\$\d+/;

/** One write without its values; `words` puts the first of them at a place. */
interface Shape {
  readonly key: string;
  readonly places: number;
  readonly words: (first: number) => string;
  /** Whether its words are common table expressions already. */
  readonly areExpressions?: boolean;
}

/** The shape of a write, whose values are added to those before. */
function shapeOf(write: PlainWrite, values: unknown[]): Shape {
  if ('rows' in write) return shapeOfRows(write, values);
  if ('change' in write) return shapeOfChange(write, values);
  const text = 'words' in write ? write.words : write.expressions;
  values.push(...write.values);
  const words = (first: number) => text.replaceAll(PLACE, (_, place: string) => `$${Number(place) - 1 + first}`);
  return { key: text, places: write.values.length, words, areExpressions: 'expressions' in write };
}

function shapeOfRows({ into, rows }: RowsWrite, values: unknown[]): Shape {
  const [first = {}, ...others] = rows;
  const columns = addGiven(first, values);
  for (const row of others) addLike(row, columns, values);
  return {
    key: `${into} ${columns.join()} ${rows.length}`,
    places: rows.length * columns.length,
    words: (place) => insertOf(into, columns, rows.length, place),
  };
}

function shapeOfChange({ change, set, where }: ChangeWrite, values: unknown[]): Shape {
  const [changes, keys] = [addGiven(set, values), addGiven(where, values)];
  return {
    key: `${change} ${changes.join()} where ${keys.join()}`,
    places: changes.length + keys.length,
    words: (place) => updateOf(change, changes, keys, place),
  };
}

/** Adds what is given of a row; what isn't stays with the table's default. Answers the columns. */
function addGiven(row: object, values: unknown[]): string[] {
  const columns: string[] = [];
  for (const [column, value] of Object.entries(row) as [string, unknown][]) {
    if (value === undefined) continue;
    columns.push(column);
    values.push(value);
  }
  return columns;
}

/** Adds a row with the same columns; what only some rows give is refused, as it would be a silent null. */
function addLike(row: object, columns: readonly string[], values: unknown[]): void {
  const given = Object.values(row).filter((value) => value !== undefined);
  if (given.length !== columns.length) throw new Error(`rows with different columns: ${columns.join(', ')}`);
  for (const column of columns) values.push((row as Record<string, unknown>)[column] ?? null);
}

function textOf(shapes: readonly Shape[]): string {
  const [only, ...others] = shapes;
  if (only !== undefined && others.length === 0 && only.areExpressions !== true) return only.words(1);
  let first = 1;
  const writes = shapes.map(({ words, places, areExpressions }, index) => {
    const write = areExpressions === true ? words(first) : `w${index} as (${words(first)})`;
    first += places;
    return write;
  });
  return `with ${writes.join(', ')} select 1 as done`;
}

function insertOf(into: string, columns: readonly string[], rows: number, first: number): string {
  const row = (at: number) => `(${columns.map((_, index) => `$${first + at * columns.length + index}`).join(', ')})`;
  const values = Array.from({ length: rows }, (_, at) => row(at)).join(', ');
  return `insert into ${named(into)} (${columns.map(quoted).join(', ')}) values ${values}`;
}

function updateOf(table: string, set: readonly string[], where: readonly string[], first: number): string {
  const equal = (names: readonly string[], from: number) =>
    names.map((name, index) => `${quoted(name)} = $${from + index}`);
  const [changes, keys] = [equal(set, first), equal(where, first + set.length)];
  return `update ${named(table)} set ${changes.join(', ')} where ${keys.join(' and ')}`;
}

const named = (table: string): string => table.split('.').map(quoted).join('.');

const quoted = (name: string): string => `"${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`;

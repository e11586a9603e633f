import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openDatabase, type Db } from '#kernel/database.ts';
import { BEFORE_BEGIN } from '#kernel/statements.ts';
import { atEnd, inTransaction, mayTrust, type Tx } from '#kernel/transaction.ts';

let db: Db;
const said: string[] = [];
beforeAll(() => {
  db = openDatabase({ url: inject('clusterUrl'), connections: 1, onStatement: (sql) => said.push(sql) });
});
afterAll(async () => db.destroy());

const prepared = async (): Promise<string[]> => {
  const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(db);
  return rows.map(({ statement }) => statement).filter((statement) => statement.includes('as doubled'));
};

it('prepares a statement from its third sending on, and answers the same before and after', async () => {
  const doubled = async (value: number) => {
    const { rows } = await sql<{ doubled: number }>`select ${value}::integer * 2 as doubled`.execute(db);
    return rows[0]?.doubled;
  };
  expect([await doubled(1), await doubled(2)]).toEqual([2, 4]);
  expect(await prepared()).toEqual([]);
  expect([await doubled(3), await doubled(4)]).toEqual([6, 8]);
  expect(await prepared()).toEqual(['select $1::integer * 2 as doubled']);
});

it('does the work again when the number it drew is taken, and only then', async () => {
  await sql`create temp table paper (number text constraint paper_number_key unique, code text unique)`.execute(db);
  const write = (numbers: string[], code: string) =>
    inTransaction(db, async (tx) => {
      const number = numbers.shift() ?? 'none';
      await sql`insert into paper values (${number}, ${code})`.execute(tx);
      return number;
    });
  expect(await write(['7'], 'a')).toBe('7');
  expect(await write(['7', '7', '8'], 'b')).toBe('8');
  const untried = ['9', '10'];
  await expect(write(untried, 'a')).rejects.toThrow('duplicate key');
  expect(untried).toEqual(['10']);
});

const write = (code: string) => ({ words: 'insert into note (code) values ($1)', values: [code] });
const read = (db: Db) => sql`${sql.raw(BEFORE_BEGIN)} select 1`.execute(db);
const notes = async () => {
  const { rows } = await sql<{ code: string }>`select code from note order by code`.execute(db);
  return rows.map(({ code }) => code);
};
const sentBy = async (work: (tx: Tx) => Promise<void>) => {
  said.length = 0;
  await inTransaction(db, work).catch((error: Error) => said.push(error.message));
  return said.map((text) => text.replace(/^\S+ before begin \S+ |^with w0 as \(|\).*$/g, '').split(' ')[0]);
};

it('says begin and commit only where a transaction is more than one statement', async () => {
  await sql`create temp table note (code text unique, paid boolean check (paid))`.execute(db);
  expect(await sentBy(async () => {})).toEqual([]);
  expect(await sentBy(async (tx) => void (await read(tx)))).toEqual(['select']);
  const alone = async (tx: Tx) => {
    await read(tx);
    atEnd(tx, write('a'));
  };
  expect(await sentBy(alone)).toEqual(['select', 'insert']);
  const more = async (tx: Tx) => {
    await read(tx);
    await sql`update note set code = 'b' where code = 'a'`.execute(tx);
    atEnd(tx, write('c'));
  };
  expect(await sentBy(more)).toEqual(['select', 'begin', 'update', 'insert', 'commit']);
  expect(await notes()).toEqual(['b', 'c']);
});

it('leaves nothing behind where something fails, whichever statement it was', async () => {
  const fails = async (tx: Tx) => {
    await sql`insert into note (code) values ('d')`.execute(tx);
    throw new Error('stopped');
  };
  expect(await sentBy(fails)).toEqual(['begin', 'insert', 'rollback', 'stopped']);
  const last = async (tx: Tx) => {
    await sql`insert into note (code) values ('d')`.execute(tx);
    atEnd(tx, write('c'));
  };
  expect(await sentBy(last)).toEqual(['begin', 'insert', 'insert', 'commit', 'duplicate']);
  expect(await sentBy(async (tx) => atEnd(tx, write('c')))).toEqual(['insert', 'duplicate']);
  const unsaid = async () => Promise.reject(new Error('stopped'));
  expect(await sentBy(unsaid)).toEqual(['stopped']);
  expect(await notes()).toEqual(['b', 'c']);
});

it('does the work once more where it trusted and a CHECK said no, and then without trust', async () => {
  const trusted: boolean[] = [];
  const work = async (tx: Tx) => {
    trusted.push(mayTrust(tx));
    atEnd(tx, { words: 'insert into note (code, paid) values ($1, $2)', values: ['e', trusted.at(-1) === false] });
  };
  await inTransaction(db, work);
  expect([trusted, await notes()]).toEqual([
    [true, false],
    ['b', 'c', 'e'],
  ]);
  const without = async (tx: Tx) => atEnd(tx, { words: 'insert into note (paid) values ($1)', values: [false] });
  said.length = 0;
  await expect(inTransaction(db, without)).rejects.toThrow('check constraint');
  expect(said.length).toBe(1);
});

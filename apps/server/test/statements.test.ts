import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openDatabase, type Db } from '#kernel/database.ts';
import { inTransaction } from '#kernel/transaction.ts';

let db: Db;
beforeAll(() => {
  db = openDatabase({ url: inject('clusterUrl'), connections: 1 });
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

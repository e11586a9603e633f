import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type Db } from '#kernel/database.ts';
import { inject } from 'vitest';

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

import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
} from 'kysely';
import { expect, it } from 'vitest';
import { builtOnce } from './built-once.ts';
import type { DB } from './database.ts';

it('builds a query once and gives it its values, each in its place, every time', async () => {
  const sent: CompiledQuery[] = [];
  const db = new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (any) => new PostgresIntrospector(any),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => void sent.push(query),
  });
  let built = 0;
  const find = builtOnce((any, id: string, county: number) => {
    built += 1;
    return any
      .selectFrom('payment.payment')
      .select('state')
      .where('county', '=', county)
      .where('way', '=', 'cash')
      .where('id', '=', id);
  });
  await find(db, 'one', 1);
  await find(db, 'two', 2);
  expect(built).toBe(1);
  expect(new Set(sent.map(({ sql }) => sql)).size).toBe(1);
  expect(sent.map(({ parameters }) => parameters)).toEqual([
    [1, 'cash', 'one'],
    [2, 'cash', 'two'],
  ]);
});

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Db } from '#kernel/database.ts';
import { inject } from 'vitest';
import { TEMPLATE } from './clone.ts';

/** Schemas whose things belong to no county, or that aren't ours. */
const GLOBAL = ['regions', 'accounts', 'kernel', 'sandbox_provider', 'graphile_worker', 'public', 'information_schema'];
const isBusiness = (schema: string): boolean => !GLOBAL.includes(schema) && !schema.startsWith('pg_');

/** What a schema must keep to so that it can be spread by county later (docs/decisions). */
describe('the database’s catalogue', () => {
  let db: Db;
  beforeAll(() => {
    db = openDatabase({ url: inject('clusterUrl').replace(/\/[^/]*$/, `/${TEMPLATE}`), connections: 2 });
  });
  afterAll(() => db.destroy());

  it('begins every business table with the county', async () => {
    const { rows } = await sql<{ schema: string; name: string; first: string }>`
      select table_schema as schema, c.table_name as name, column_name as first
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where ordinal_position = 1 and t.table_type = 'BASE TABLE'`.execute(db);
    const wrong = rows.filter(({ schema, first }) => isBusiness(schema) && first !== 'county');
    expect(wrong).toEqual([]);
    expect(rows.filter(({ schema }) => isBusiness(schema)).length).toBeGreaterThan(30);
  });

  it('begins every primary, unique and county foreign key with the county', async () => {
    const { rows } = await sql<{
      schema: string;
      name: string;
      kind: string;
      columns: string[];
      target: string | null;
    }>`
      select n.nspname as schema, k.conname as name, k.contype as kind,
        array(select a.attname::text from unnest(k.conkey) with ordinality u(attnum, position)
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.attnum order by position) as columns,
        (select tn.nspname from pg_class t join pg_namespace tn on tn.oid = t.relnamespace where t.oid = k.confrelid) as target
      from pg_constraint k join pg_class r on r.oid = k.conrelid join pg_namespace n on n.oid = r.relnamespace
      where k.contype in ('p', 'u', 'f')`.execute(db);
    const business = rows.filter(({ schema }) => isBusiness(schema));
    const mustBegin = business.filter(({ kind, target }) => kind !== 'f' || (target !== null && isBusiness(target)));
    expect(mustBegin.filter(({ columns }) => columns[0] !== 'county')).toEqual([]);
  });

  it('has no trigger of ours and no global table that refers to a county’s', async () => {
    const triggers = await sql<{ name: string }>`select tgname as name from pg_trigger t
      join pg_class r on r.oid = t.tgrelid join pg_namespace n on n.oid = r.relnamespace
      where not tgisinternal and n.nspname <> 'graphile_worker'`.execute(db);
    expect(triggers.rows).toEqual([]);
    const { rows } = await sql<{ source: string; target: string }>`
      select sn.nspname as source, tn.nspname as target from pg_constraint k
      join pg_class s on s.oid = k.conrelid join pg_namespace sn on sn.oid = s.relnamespace
      join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace where k.contype = 'f'`.execute(
      db,
    );
    expect(rows.filter(({ source, target }) => !isBusiness(source) && isBusiness(target))).toEqual([]);
  });

  it('keeps money and weight in whole numbers', async () => {
    const { rows } = await sql<{ table: string; column: string; type: string }>`
      select table_schema || '.' || table_name as table, column_name as column, data_type as type
      from information_schema.columns
      where column_name ~ '(_fen|_grams)$' and data_type not in ('bigint', 'integer')
        and table_schema not in ('information_schema', 'pg_catalog')`.execute(db);
    expect(rows).toEqual([]);
  });
});

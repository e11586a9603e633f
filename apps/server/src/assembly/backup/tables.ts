import type pg from 'pg';

export interface Table {
  readonly schema: string;
  readonly table: string;
  readonly columns: readonly string[];
}

/**
 * Every table of the house, those first that others refer to. What the migrations write of themselves is left out: restoring
 * applies them; so are computed columns, which are computed anew. No table has a sequence, since ids are made by whoever
 * creates the thing.
 */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows: tables } = await client.query<Table>(
    `select n.nspname as schema, c.relname as "table",
       array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and n.nspname in (select schema from kernel.migration)
       and (n.nspname, c.relname) <> ('kernel', 'migration')
     group by 1, 2 order by 1, 2`,
  );
  const { rows: references } = await client.query<{ child: string; parent: string }>(
    `select distinct cn.nspname || '.' || c.relname as child, pn.nspname || '.' || p.relname as parent
     from pg_constraint k
       join pg_class c on c.oid = k.conrelid join pg_namespace cn on cn.oid = c.relnamespace
       join pg_class p on p.oid = k.confrelid join pg_namespace pn on pn.oid = p.relnamespace
     where k.contype = 'f' and k.conrelid <> k.confrelid`,
  );
  return parentsFirst(tables, references);
}

export const nameOf = ({ schema, table }: Table): string => `${schema}.${table}`;

function parentsFirst(tables: readonly Table[], references: readonly { child: string; parent: string }[]): Table[] {
  const parentsOf = Map.groupBy(references, ({ child }) => child);
  const byName = new Map(tables.map((table) => [nameOf(table), table]));
  const done = new Set<string>();
  const ordered: Table[] = [];
  const visit = (name: string, below: readonly string[]): void => {
    if (below.includes(name))
      throw new Error(`tables refer to each other in a circle: ${[...below, name].join(' → ')}`);
    const table = byName.get(name);
    if (table === undefined || done.has(name)) return;
    for (const { parent } of parentsOf.get(name) ?? []) visit(parent, [...below, name]);
    done.add(name);
    ordered.push(table);
  };
  for (const name of byName.keys()) visit(name, []);
  return ordered;
}

import { sql } from 'kysely';
import type { Static } from 'typebox';
import type { LotWaste } from '@shanhuo/contract/quality/index';
import type { Db } from '#kernel/database.ts';

/** What was lost, with words, on the way to a lot and on from it, in the order in which it happened; each act once. */
export async function wasteAround(db: Db, county: number, lotId: string): Promise<Static<typeof LotWaste>[]> {
  const { rows } = await sql<Omit<Static<typeof LotWaste>, 'at'> & { at: Date }>`
    with recursive before as (
      select ${lotId}::uuid as id
      union
      select e.from_lot from quality.lot_edge e join before b on e.to_lot = b.id where e.county = ${county}
    ), after as (
      select ${lotId}::uuid as id
      union
      select e.to_lot from quality.lot_edge e join after a on e.from_lot = a.id where e.county = ${county}
    ), told as (
      select distinct on (e.data ->> 'act') e.kind, e.at, l.code as lot_code, e.data
      from quality.trace_event e join quality.lot l on l.county = e.county and l.id = e.lot_id
      where e.county = ${county} and e.data ? 'reason'
        and e.lot_id in (select id from before union select id from after)
      order by e.data ->> 'act', l.code)
    select kind, at, lot_code, (data ->> 'inputGrams')::bigint as input_grams,
      (data ->> 'wasteGrams')::bigint as waste_grams, data ->> 'reason' as reason
    from told order by at, lot_code`.execute(db);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

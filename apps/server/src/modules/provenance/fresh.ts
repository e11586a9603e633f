import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';
import type { Source } from './fact.ts';
import type { Leaf } from './log-store.ts';

/** A row of the county's record that the log does not hold yet. */
export type Fresh = Pick<Leaf, 'source' | 'sourceId' | 'lotId' | 'parcelId'>;

/** Where to begin looking for steps that the log does not hold yet. */
export type Since = 'last' | 'beginning';

/** No step is written by a transaction that is open for longer: what is new is younger than the last one less this. */
const LATE = '1 day';

/**
 * Rows that the log does not hold yet, in the order in which they were recorded: steps first, and other rows once no step is
 * left over, so that what declares a step wrong comes after it.
 */
export async function freshRows(db: Db, county: number, since: Since, limit: number): Promise<Fresh[]> {
  const steps = await freshSteps(db, county, since, limit);
  return steps.length === limit ? steps : [...steps, ...(await freshOthers(db, county, limit - steps.length))];
}

/** Ids of steps are made by the server and begin with the time, so they tell the order of recording. */
async function freshSteps(db: Db, county: number, since: Since, limit: number): Promise<Fresh[]> {
  const from = since === 'last' ? await lastStepLess(db, county) : null;
  const { rows } = await sql<Omit<Fresh, 'source'>>`
    select e.id as source_id, e.lot_id, e.parcel_id from quality.v_trace_event e
    where e.county = ${county} ${from === null ? sql`` : sql`and e.id >= ${from}`}
      and not exists (select from provenance.leaf f
        where f.county = e.county and f.source = 'step' and f.source_id = e.id)
    order by e.id limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, source: 'step' }));
}

/** The first id of a day before the last step that the log holds. */
async function lastStepLess(db: Db, county: number): Promise<string | null> {
  const { rows } = await sql<{ from: string }>`
    select lpad(to_hex((extract(epoch from
        to_timestamp(('x' || lpad(left(replace(source_id::text, '-', ''), 12), 16, '0'))::bit(64)::bigint / 1000.0)
          - ${LATE}::interval) * 1000)::bigint), 12, '0') as from
    from (select source_id from provenance.leaf where county = ${county} and source = 'step'
      order by source_id desc limit 1) l`.execute(db);
  const [row] = rows;
  return row === undefined ? null : `${row.from.slice(0, 8)}-${row.from.slice(8)}-0000-0000-000000000000`;
}

async function freshOthers(db: Db, county: number, limit: number): Promise<Fresh[]> {
  const { rows } = await sql<{ source: Source; sourceId: string; lotId: string | null }>`
    select o.source, o.source_id, o.lot_id from (
      select county, 'hold' as source, id as source_id, lot_id, at from quality.v_hold
      union all select county, 'hold-end', id, lot_id, ended_at from quality.v_hold where ended_at is not null
      union all select county, 'recall', id, lot_id, recalled_at from quality.v_hold where recalled_at is not null
      union all select county, 'void', id, lot_id, voided_at from collection.v_voided_entry
      union all select county, 'write-off', id, lot_id, at from packing.v_write_off
      union all select county, 'certificate', id, null, at from quality.v_certificate_word
    ) o
    where o.county = ${county} and not exists (select from provenance.leaf f
      where f.county = o.county and f.source = o.source and f.source_id = o.source_id)
    order by o.at, o.source, o.source_id limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, parcelId: null }));
}

/** The counties with steps, each found by the next one in the index. */
export async function countiesOnRecord(db: Db): Promise<number[]> {
  const { rows } = await sql<{ county: number }>`
    with recursive c as (
      select min(county) as county from quality.v_trace_event
      union all
      select (select min(county) from quality.v_trace_event where county > c.county) from c where c.county is not null)
    select county from c where county is not null`.execute(db);
  return rows.map(({ county }) => county);
}

/** How many steps, holds and ends of holds of these lots and this parcel the log does not hold yet. */
export async function countWaiting(
  db: Db,
  county: number,
  { lotIds, parcelId }: { readonly lotIds: readonly string[]; readonly parcelId: string | null },
): Promise<number> {
  const lots = [...lotIds];
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select 'step' as source, id from quality.v_trace_event
      where county = ${county} and (lot_id = any(${lots}::uuid[]) or parcel_id = ${parcelId}::uuid)
      union all select 'hold', id from quality.v_hold where county = ${county} and lot_id = any(${lots}::uuid[])
      union all select 'hold-end', id from quality.v_hold
      where county = ${county} and lot_id = any(${lots}::uuid[]) and ended_at is not null
    ) o
    where not exists (select from provenance.leaf f
      where f.county = ${county} and f.source = o.source and f.source_id = o.id)`.execute(db);
  return rows[0]?.count ?? 0;
}

import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';

/** Codes of lots and trace codes of parcels, by id. */
export async function codesOf(
  db: Db,
  county: number,
  { lotIds, parcelIds }: { readonly lotIds: readonly string[]; readonly parcelIds: readonly string[] },
): Promise<Map<string, string>> {
  if (lotIds.length + parcelIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; code: string }>`
    select id, code from quality.v_lot where county = ${county} and id = any(${[...lotIds]}::uuid[])
    union all
    select parcel_id, trace_code from quality.v_parcel_trace
    where county = ${county} and parcel_id = any(${[...parcelIds]}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, code }) => [id, code]));
}

import { sql } from 'kysely';
import { Refusal } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { spelled } from './naming.ts';

interface Enrolled {
  readonly id: string;
  readonly county: number;
  readonly name: string;
  readonly villageCode: string;
}

/**
 * Somebody whose name sounds the same is enrolled in this village already, perhaps at another station: refuses
 * `household.maybe-known` with their codes and stations, so that who enrols asks once more and then says that it is another
 * household. Names are sealed; how they sound is not.
 */
export async function refuseNamesake(tx: Tx, { id, county, name, villageCode }: Enrolled): Promise<void> {
  const { rows } = await sql<{ code: string; stationName: string }>`
    select h.code, o.name as station_name from merchants.household h
      join accounts.v_organisation o on o.id = h.station_id
    where h.county = ${county} and h.village_code = ${villageCode} and h.pinyin = ${spelled(name)}
      and h.id <> ${id} and h.withdrawn_at is null
    order by h.code limit 3`.execute(tx);
  if (rows.length === 0) return;
  const known = rows.map(({ code, stationName }) => `${code} (${stationName})`).join(', ');
  throw new Refusal('household.maybe-known', { known });
}

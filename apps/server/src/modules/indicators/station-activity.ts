import { sql } from 'kysely';
import type { AnswerOf } from '@shanhuo/contract';
import type { indicatorsEndpoints } from '@shanhuo/contract/indicators/endpoints';
import { spanOf } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';

type Activity = AnswerOf<typeof indicatorsEndpoints.stationActivity>['items'][number];

/**
 * What every open village station collected in a period, counted from its weighings, and when it last weighed anything;
 * the quietest first, since those are called. Only stations whose region begins with one of the codes.
 */
export async function stationActivity(
  db: Db,
  county: number,
  days: string,
  regionCodes: readonly string[],
): Promise<Activity[]> {
  const { fromDay, toDay } = spanOf(days);
  const { rows } = await sql<Activity>`
    with weighed as (
      select station_id, max(day) as last_day,
        (count(*) filter (where day between ${fromDay} and ${toDay}))::int as entries,
        (count(distinct household_id) filter (where day between ${fromDay} and ${toDay}))::int as households,
        coalesce(sum(weight_grams) filter (where day between ${fromDay} and ${toDay}), 0)::bigint as weight_grams
      from collection.v_entry where county = ${county} and state = 'valid' group by station_id)
    select s.id as station_id, s.code, s.name as station_name, coalesce(w.entries, 0) as entries,
      coalesce(w.households, 0) as households, coalesce(w.weight_grams, 0) as weight_grams, w.last_day
    from network.v_site s left join weighed w on w.station_id = s.id
    where s.county = ${county} and s.kind = 'village-station' and s.state = 'active'
      and exists (select from unnest(${[...regionCodes]}::text[]) r (code) where starts_with(s.region_code, r.code))
    order by w.last_day nulls first, entries, s.code`.execute(db);
  return rows;
}

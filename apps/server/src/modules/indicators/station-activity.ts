import { sql } from 'kysely';
import type { AnswerOf } from '@shanhuo/contract';
import type { indicatorsEndpoints } from '@shanhuo/contract/indicators/endpoints';
import { spanOf } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { inSight, type Sight } from '#kernel/sight.ts';

type Activity = AnswerOf<typeof indicatorsEndpoints.stationActivity>['items'][number];

/**
 * What every open village station collected in a period, counted from its weighings, and when it last weighed anything;
 * the quietest first, since those are called. Only stations in sight. Asked station by
 * station, so that what was weighed in other years is not read.
 */
export async function stationActivity(db: Db, county: number, days: string, sight: Sight): Promise<Activity[]> {
  const { fromDay, toDay } = spanOf(days);
  const { rows } = await sql<Activity>`
    select s.id as station_id, s.code, s.name as station_name, w.entries, w.households, w.weight_grams,
      (select e.day from collection.v_entry e
        where e.county = s.county and e.station_id = s.id and e.state = 'valid'
        order by e.day desc limit 1) as last_day
    from network.v_site s
    cross join lateral (
      select count(*)::int as entries, count(distinct e.household_id)::int as households,
        coalesce(sum(e.weight_grams), 0)::bigint as weight_grams
      from collection.v_entry e
      where e.county = s.county and e.station_id = s.id and e.state = 'valid'
        and e.day between ${fromDay} and ${toDay}) w
    where s.county = ${county} and s.kind = 'village-station' and s.state = 'active'
      and ${inSight(sight, { organisations: [], region: 's.region_code' })}
    order by last_day nulls first, entries, s.code`.execute(db);
  return rows;
}

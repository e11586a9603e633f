import { sql } from 'kysely';
import type { AnswerOf } from '@shanhuo/contract';
import type { indicatorsEndpoints } from '@shanhuo/contract/indicators/endpoints';
import { dayOf, spanOf } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { inSight, type Sight } from '#kernel/sight.ts';
import { stepOf } from './activity-ladder.ts';

type Activity = AnswerOf<typeof indicatorsEndpoints.stationActivity>['items'][number];

/** v1 counted weighings only. */
export const ACTIVITY_CALIBER = 'network.station-business.v2';

/**
 * The business of every open village station in a period, counted from its records: weighings, parcels scanned there, cash
 * taken for orders, and households paid what they were owed; beside it the last day with any of it, and where that puts the
 * station on the ladder today. The quietest first, since those are called. Only stations in sight. Asked station by station,
 * so that what happened in other years is not read.
 */
export async function stationActivity(
  db: Db,
  county: number,
  days: string,
  sight: Sight,
  now: Date,
): Promise<Activity[]> {
  const { fromDay, toDay, from, until } = spanOf(days);
  const { rows } = await sql<Omit<Activity, 'step'>>`
    select s.id as station_id, s.code, s.name as station_name, w.entries, w.households, w.weight_grams, p.parcels,
      c.cash_orders, c.payouts, greatest(
        (select e.day from collection.v_entry e
          where e.county = s.county and e.station_id = s.id and e.state = 'valid'
          order by e.day desc limit 1),
        (select (h.at at time zone 'Asia/Shanghai')::date from logistics.v_scan h
          where h.county = s.county and h.site_id = s.id order by h.at desc limit 1),
        (select (max(m.at) at time zone 'Asia/Shanghai')::date from ledger.v_cash_move m
          where m.county = s.county and m.site_id = s.id::text
            and (m.kind = 'secure' or m.kind = 'pay-cash' and m.reference_kind = 'payout'))) as last_day
    from network.v_site s
    cross join lateral (
      select count(*)::int as entries, count(distinct e.household_id)::int as households,
        coalesce(sum(e.weight_grams), 0)::bigint as weight_grams
      from collection.v_entry e
      where e.county = s.county and e.station_id = s.id and e.state = 'valid'
        and e.day between ${fromDay} and ${toDay}) w
    cross join lateral (
      select count(distinct h.parcel_id)::int as parcels
      from logistics.v_scan h
      where h.county = s.county and h.site_id = s.id and h.at >= ${from} and h.at < ${until}) p
    cross join lateral (
      select (count(*) filter (where m.kind = 'secure'))::int as cash_orders,
        (count(*) filter (where m.kind = 'pay-cash' and m.reference_kind = 'payout'))::int as payouts
      from ledger.v_cash_move m
      where m.county = s.county and m.site_id = s.id::text and m.at >= ${from} and m.at < ${until}) c
    where s.county = ${county} and s.kind = 'village-station' and s.state = 'active'
      and ${inSight(sight, { organisations: [], region: 's.region_code' })}
    order by last_day nulls first, entries, s.code`.execute(db);
  return rows.map((row) => ({ ...row, step: stepOf(row.lastDay, dayOf(now)) }));
}

import { sql } from 'kysely';
import { spanOf, type Span } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { atSitesInSight } from './sites-in-sight.ts';
import type { Sight } from '#kernel/sight.ts';

/** What happened in a county on a day or in a period, counted from the views that the owners publish. */
export interface Counts {
  readonly entries: number;
  readonly households: number;
  readonly weightGrams: number;
  readonly outrightFen: number;
  readonly consignmentFen: number;
  readonly placed: number;
  readonly paid: number;
  readonly goodsFen: number;
  readonly dispatched: number;
  readonly signed: number;
  readonly claimed: number;
  readonly claimRefundFen: number;
  readonly paidHouseholds: number;
  readonly householdFen: number;
  readonly organisationFen: number;
}

export interface DayCounts extends Counts {
  readonly day: string;
}

/**
 * Counts every day of a span in one query; days without records are there with zeros. The span is asked of each view by
 * itself, so that it reaches the owners' indexes. Whoever sees a part of the county gets what its stations collected and
 * sent; orders and payouts happen in no township and stay zero there.
 */
export async function dayCounts(
  db: Db,
  county: number,
  sight: Sight,
  fromDay: string,
  toDay: string,
): Promise<DayCounts[]> {
  const { from, until } = spanOf(`${fromDay}..${toDay}`);
  const { rows } = await sql<DayCounts>`
    with days as (select d::date as day from generate_series(${fromDay}::date, ${toDay}::date, interval '1 day') d),
    collected as (
      select day, count(*)::int as entries, count(distinct household_id)::int as households
      from collection.v_entry
      where county = ${county} and day between ${fromDay} and ${toDay} and state = 'valid'
        and ${atSitesInSight(county, sight, 'station_id')}
      group by day),
    weighed as (
      select day, sum(weight_grams)::bigint as weight_grams, sum(outright_fen)::bigint as outright_fen,
        sum(consignment_fen)::bigint as consignment_fen
      from collection.v_day
      where county = ${county} and day between ${fromDay} and ${toDay} and ${atSitesInSight(county, sight, 'station_id')}
      group by day),
    ordered as (
      select (at at time zone 'Asia/Shanghai')::date as day, sum(placed)::int as placed, sum(paid)::int as paid,
        sum(goods_fen)::bigint as goods_fen
      from ordering.v_happened
      where county = ${county} and at >= ${from} and at < ${until} and ${sight.wholeCounty}
      group by 1),
    sent as (
      select (at at time zone 'Asia/Shanghai')::date as day, sum(created)::int as created, sum(signed)::int as signed
      from logistics.v_happened
      where county = ${county} and at >= ${from} and at < ${until}
        and ${atSitesInSight(county, sight, 'origin_site_id')}
      group by 1),
    ${claimsByDay(county, sight, { from, until })},
    paid_out as (
      select * from ledger.v_day_payouts
      where county = ${county} and day between ${fromDay} and ${toDay} and ${sight.wholeCounty})
    select days.day,
      coalesce(c.entries, 0) as entries, coalesce(c.households, 0) as households,
      coalesce(w.weight_grams, 0) as "weightGrams", coalesce(w.outright_fen, 0) as "outrightFen",
      coalesce(w.consignment_fen, 0) as "consignmentFen",
      coalesce(o.placed, 0) as placed, coalesce(o.paid, 0) as paid, coalesce(o.goods_fen, 0) as "goodsFen",
      coalesce(l.created, 0) as dispatched, coalesce(l.signed, 0) as signed,
      coalesce(a.claimed, 0) as claimed, coalesce(g.fen, 0) as "claimRefundFen",
      coalesce(p.households, 0) as "paidHouseholds", coalesce(p.household_fen, 0) as "householdFen",
      coalesce(p.organisation_fen, 0) as "organisationFen"
    from days
    left join collected c using (day)
    left join weighed w using (day)
    left join ordered o using (day)
    left join sent l using (day)
    left join claimed a using (day)
    left join given_back g using (day)
    left join paid_out p using (day)
    order by days.day`.execute(db);
  return rows;
}

/** Claims by the day they were made, and what went back by the day it did. */
const claimsByDay = (county: number, sight: Sight, { from, until }: Pick<Span, 'from' | 'until'>) => sql`
    claimed as (
      select (made_at at time zone 'Asia/Shanghai')::date as day, count(*)::int as claimed
      from aftersale.v_claim
      where county = ${county} and made_at >= ${from} and made_at < ${until} and ${sight.wholeCounty}
      group by 1),
    given_back as (
      select day, sum(amount_fen)::bigint as fen
      from aftersale.v_refund
      where county = ${county} and refunded_at >= ${from} and refunded_at < ${until} and ${sight.wholeCounty}
      group by day)`;

/**
 * Counts a period as a whole: what can be added up is, and a household that came or was paid on several days is one
 * household.
 */
export async function spanCounts(
  db: Db,
  county: number,
  sight: Sight,
  fromDay: string,
  toDay: string,
): Promise<Counts> {
  const days = await dayCounts(db, county, sight, fromDay, toDay);
  const total = (of: (day: DayCounts) => number): number => days.reduce((sum, day) => sum + of(day), 0);
  const { rows } = await sql<Pick<Counts, 'households' | 'paidHouseholds'>>`
    select
      (select count(distinct household_id)::int from collection.v_entry
        where county = ${county} and day between ${fromDay} and ${toDay} and state = 'valid'
          and ${atSitesInSight(county, sight, 'station_id')}) as households,
      (select count(distinct party_id)::int from ledger.v_payout
        where county = ${county} and day between ${fromDay} and ${toDay} and party_kind = 'household'
          and amount_fen > 0 and ${sight.wholeCounty}) as "paidHouseholds"`.execute(db);
  return {
    entries: total((day) => day.entries),
    weightGrams: total((day) => day.weightGrams),
    outrightFen: total((day) => day.outrightFen),
    consignmentFen: total((day) => day.consignmentFen),
    placed: total((day) => day.placed),
    paid: total((day) => day.paid),
    goodsFen: total((day) => day.goodsFen),
    dispatched: total((day) => day.dispatched),
    signed: total((day) => day.signed),
    claimed: total((day) => day.claimed),
    claimRefundFen: total((day) => day.claimRefundFen),
    householdFen: total((day) => day.householdFen),
    organisationFen: total((day) => day.organisationFen),
    households: rows[0]?.households ?? 0,
    paidHouseholds: rows[0]?.paidHouseholds ?? 0,
  };
}

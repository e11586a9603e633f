import type { FastifyInstance } from 'fastify';
import { indicatorsEndpoints as doors } from '@shanhuo/contract/indicators/endpoints';
import { grantsFor, mustHold, type Actor } from '#kernel/actor.ts';
import { dayOf, daysAfter, spanOf, startOfDay } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import { openRead } from '#kernel/http.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { crossChecks } from './cross-checks.ts';
import { dayCounts, spanCounts, type DayCounts } from './day-counts.ts';
import { figuresOf } from './figures.ts';
import { stationActivity } from './station-activity.ts';

const DEFAULT_DAYS = 42;
const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

export function indicatorsRoutes(app: FastifyInstance, house: House): void {
  openRead(app, house, doors.dayFigures, async (db, actor, { params: { county }, query }) => {
    mustSeeCounty(actor, county);
    const { day = dayOf(actor.at) } = query;
    const { fromDay, toDay, from, until } = spanOf(day);
    const length = Math.round((until.getTime() - from.getTime()) / DAY_MS);
    refuseUnless(length >= 1 && length <= MOST_DAYS, 'request.invalid', { field: 'day' });
    const now = await spanCounts(db, county, fromDay, toDay);
    const before = await spanCounts(db, county, dayBefore(fromDay, length), dayBefore(fromDay, 1));
    return { day, figures: figuresOf(day, now, before) };
  });

  openRead(app, house, doors.stationActivity, async (db, actor, { params: { county }, query: { day } }) => {
    mustSeeCounty(actor, county);
    const regions = grantsFor(actor, 'indicators.see').filter((grant) => grant.county === county);
    const codes = regions.flatMap(({ regionCode }) => regionCode ?? []);
    return { day, items: await stationActivity(db, county, day, codes) };
  });

  openRead(app, house, doors.daySeries, async (db, actor, { params: { county }, query }) => {
    mustSeeCounty(actor, county);
    const { toDay = dayOf(actor.at), days = DEFAULT_DAYS } = query;
    const counts = await dayCounts(db, county, dayBefore(toDay, days - 1), toDay);
    return { days: counts.map(seriesDay) };
  });

  openRead(app, house, doors.crossChecks, async (db, actor, { params: { county } }) => {
    mustHold(actor, 'audit.see', { county, regionCode: String(county) });
    return { checks: await crossChecks(db, county) };
  });
}

/** Figures of the whole county: for those who work for it or for a part of it, not for one organisation. */
function mustSeeCounty(actor: Actor, county: number): void {
  const works = grantsFor(actor, 'indicators.see').some(
    (grant) => grant.county === county && grant.regionCode !== null,
  );
  refuseUnless(works, 'permission.missing', { permission: 'indicators.see' });
}

const dayBefore = (day: string, days: number): string => dayOf(daysAfter(startOfDay(day), -days));

const seriesDay = (counts: DayCounts) => ({
  day: counts.day,
  collectionEntries: counts.entries,
  collectionGrams: counts.weightGrams,
  collectionFen: counts.outrightFen + counts.consignmentFen,
  ordersPlaced: counts.placed,
  salesFen: counts.goodsFen,
  parcelsDispatched: counts.dispatched,
  parcelsSigned: counts.signed,
  payoutsFen: counts.householdFen + counts.organisationFen,
});

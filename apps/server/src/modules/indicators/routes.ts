import type { FastifyInstance } from 'fastify';
import type { Permission } from '@shanhuo/contract';
import { indicatorsEndpoints as doors } from '@shanhuo/contract/indicators/endpoints';
import { mustHold } from '#kernel/actor.ts';
import { dayOf, daysAfter, spanOf, startOfDay } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import type { House } from '#kernel/house.ts';
import { openRead } from '#kernel/http.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Sight } from '#kernel/sight.ts';
import { regionOf } from '#modules/regions/index.ts';
import { countedSight, showsWhatIsCounted } from './counted-sight.ts';
import { crossChecks } from './cross-checks.ts';
import { dayCounts, spanCounts, type DayCounts } from './day-counts.ts';
import { figuresOf } from './figures.ts';
import { ACTIVITY_CALIBER, stationActivity } from './station-activity.ts';

const DEFAULT_DAYS = 42;
const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

export function indicatorsRoutes(app: FastifyInstance, house: House): void {
  openRead(app, house, doors.dayFigures, async (db, actor, { params: { county }, query }) => {
    const sight = countedSight(actor, county);
    const { day = dayOf(actor.at) } = query;
    const { fromDay, toDay, from, until } = spanOf(day);
    const length = Math.round((until.getTime() - from.getTime()) / DAY_MS);
    refuseUnless(length >= 1 && length <= MOST_DAYS, 'request.invalid', { field: 'day' });
    const now = await spanCounts(db, county, sight, fromDay, toDay);
    const before = await spanCounts(db, county, sight, dayBefore(fromDay, length), dayBefore(fromDay, 1));
    const opens = (permission: Permission): boolean => showsWhatIsCounted(actor, county, permission, sight);
    const figures = figuresOf({ days: day, now, before, isWholeCounty: sight.wholeCounty, opens });
    return { day, places: await placesOf(db, sight), figures };
  });

  openRead(app, house, doors.stationActivity, async (db, actor, { params: { county }, query: { day } }) => {
    const items = await stationActivity(db, county, day, countedSight(actor, county), actor.at);
    return { day, caliber: ACTIVITY_CALIBER, items };
  });

  openRead(app, house, doors.daySeries, async (db, actor, { params: { county }, query }) => {
    const sight = countedSight(actor, county);
    const { toDay = dayOf(actor.at), days = DEFAULT_DAYS } = query;
    const counts = await dayCounts(db, county, sight, dayBefore(toDay, days - 1), toDay);
    return { days: counts.map((one) => seriesDay(one, sight.wholeCounty)) };
  });

  openRead(app, house, doors.crossChecks, async (db, actor, { params: { county } }) => {
    mustHold(actor, 'audit.see', { county, regionCode: String(county) });
    return { checks: await crossChecks(db, county) };
  });
}

/** The townships that are counted, by name; none when it is the whole county. */
async function placesOf(db: Db, { wholeCounty, regionCodes }: Sight) {
  if (wholeCounty) return [];
  const regions = await Promise.all([...new Set(regionCodes)].toSorted().map((code) => regionOf(db, code)));
  return regions.flatMap((region) => (region === undefined ? [] : [{ name: region.name, nameEn: region.nameEn }]));
}

const dayBefore = (day: string, days: number): string => dayOf(daysAfter(startOfDay(day), -days));

const seriesDay = (counts: DayCounts, isWholeCounty: boolean) => ({
  day: counts.day,
  collectionEntries: counts.entries,
  collectionGrams: counts.weightGrams,
  collectionFen: counts.outrightFen + counts.consignmentFen,
  ordersPlaced: isWholeCounty ? counts.placed : null,
  salesFen: isWholeCounty ? counts.goodsFen : null,
  parcelsDispatched: counts.dispatched,
  parcelsSigned: counts.signed,
  payoutsFen: isWholeCounty ? counts.householdFen + counts.organisationFen : null,
});

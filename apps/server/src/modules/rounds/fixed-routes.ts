import { sql } from 'kysely';
import { startOfDay } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import type { PlanInput } from './build-problem.ts';
import { distancesOf } from './distances.ts';

/** A trunk route with its stops in order. */
export interface FixedRoute {
  readonly id: string;
  readonly carrierId: string | null;
  readonly siteIds: readonly string[];
}

/** 1 = Monday. */
const weekdayOf = (day: string): number =>
  ((new Date(startOfDay(day).getTime() + 8 * 3_600_000).getUTCDay() + 6) % 7) + 1;

/** The trunk routes that are driven on a day of the week. */
export async function routesOn(db: Db, county: number, day: string): Promise<FixedRoute[]> {
  const { rows } = await sql<FixedRoute>`
    select r.id, r.carrier_id, array(select t.site_id from network.v_route_stop t
      where t.county = r.county and t.route_id = r.id order by t.seq) as site_ids
    from network.v_route r
    where r.county = ${county} and r.state = 'active' and ${weekdayOf(day)} = any(r.weekdays)
    order by r.code`.execute(db);
  return rows;
}

export interface RoutesReckoned {
  readonly routes: number;
  readonly metres: number;
  readonly costFen: number;
  readonly sites: number;
}

/**
 * What the day's trunk routes come to by the same guess of roads, each driven by the first vehicle on record of the
 * organisation that drives it. Null where that can't be reckoned: no route that day, a stop without a point, or a carrier
 * without a vehicle.
 */
export function reckonRoutes(
  { centreId, sites, vehicles, roads, ways }: PlanInput,
  routes: readonly FixedRoute[],
): RoutesReckoned | null {
  if (routes.length === 0) return null;
  const points = new Map(
    sites.flatMap(({ siteId: id, lat, lon }) => (lat === null || lon === null ? [] : [[id, { id, lat, lon }]])),
  );
  const called = new Set(routes.flatMap(({ siteIds }) => siteIds));
  let [metres, costFen] = [0, 0];
  for (const { carrierId, siteIds } of routes) {
    const vehicle = vehicles.find(({ organisationId, inUse }) => inUse && organisationId === carrierId);
    const way = [centreId, ...siteIds, centreId].map((id) => points.get(id));
    if (vehicle === undefined || !way.every((point) => point !== undefined)) return null;
    const roadsBetween = distancesOf(way, roads, ways);
    const own = way.slice(1).reduce((sum, _, at) => sum + roadsBetween.metres(at, at + 1), 0);
    metres += own;
    costFen += vehicle.perDayFen + Math.round((vehicle.perKmFen * own) / 1000);
  }
  return { routes: routes.length, metres, costFen, sites: called.size };
}

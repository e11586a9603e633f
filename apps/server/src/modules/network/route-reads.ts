import type { Route, RouteState } from '@shanhuo/contract/network/index';
import type { Db } from '#kernel/database.ts';
import { findRoutes, findStops } from './route-store.ts';

/** The trunk routes of the county by code, or one of them, with their stops in order. Two queries. */
export async function listRoutes(db: Db, county: number, id?: string): Promise<Route[]> {
  const routes = await findRoutes(db, county, id);
  const ids = routes.map((route) => route.id);
  const stops = ids.length === 0 ? [] : await findStops(db, county, ids);
  return routes.map((route) => ({
    ...route,
    state: route.state as RouteState,
    stops: stops.filter(({ routeId }) => routeId === route.id).map(({ routeId: _, ...stop }) => stop),
  }));
}

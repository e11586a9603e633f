import { formatTime } from '@shanhuo/face';
import type { Run, RunStop } from '@shanhuo/contract/rounds/shapes';
import type { Route, Site } from '../reference/reference.ts';

/** Where a vehicle stands on its way: the centre at its beginning and end, and the stops in between. */
export interface WayStop {
  /** Of this call, since the centre stands on a way twice. */
  readonly key: string;
  readonly siteId: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** County time, HH:mm, where the county recorded it. */
  readonly at: string | null;
  readonly part: 'start' | 'stop' | 'end';
}

export interface Way {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly stops: readonly WayStop[];
}

type AnyRun = Pick<Run, 'id' | 'plate' | 'backAt'> & {
  readonly stops: readonly Pick<RunStop, 'position' | 'siteId' | 'siteName' | 'arrivesAt'>[];
};

/** Runs as ways: each leaves the centre and comes back to it, with the planned times. */
export function waysOfRuns(runs: readonly AnyRun[], sites: readonly AnySite[]): Way[] {
  const routes = runs.map(({ id, plate, backAt, stops }) => ({
    id,
    name: plate,
    nameEn: null,
    carrierId: null,
    backAt: formatTime(backAt),
    stops: stops.map(({ position, siteId, siteName, arrivesAt }) => ({
      seq: position,
      siteId,
      siteName,
      arrivesAt: formatTime(arrivesAt),
    })),
  }));
  return waysOf(routes, sites, null);
}

type AnySite = Pick<Site, 'id' | 'kind' | 'name' | 'nameEn'>;
type AnyRoute = Pick<Route, 'id' | 'name' | 'nameEn' | 'carrierId' | 'backAt'> & {
  readonly stops: readonly Pick<Route['stops'][number], 'seq' | 'siteId' | 'siteName' | 'arrivesAt'>[];
};

/** The whole way of each route of a carrier: every route begins at the county centre and comes back to it. */
export function waysOf(
  routes: readonly AnyRoute[],
  sites: readonly AnySite[],
  carrierId: string | null | undefined,
): Way[] {
  const centre = sites.find(({ kind }) => kind === 'county-centre');
  const nameEnOf = (id: string): string | null => sites.find((site) => site.id === id)?.nameEn ?? null;
  const atCentre = (routeId: string, part: 'start' | 'end', at: string | null): WayStop[] =>
    centre === undefined
      ? []
      : [{ key: `${routeId} ${part}`, siteId: centre.id, name: centre.name, nameEn: centre.nameEn, at, part }];
  return routes
    .filter((route) => route.carrierId === carrierId)
    .map(({ id, name, nameEn, backAt, stops }) => ({
      id,
      name,
      nameEn,
      stops: [
        ...atCentre(id, 'start', null),
        ...stops.map(({ seq, siteId, siteName, arrivesAt }): WayStop => {
          const key = `${id} ${seq}`;
          return { key, siteId, name: siteName, nameEn: nameEnOf(siteId), at: arrivesAt, part: 'stop' };
        }),
        ...atCentre(id, 'end', backAt),
      ],
    }));
}

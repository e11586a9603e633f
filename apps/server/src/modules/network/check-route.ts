import type { RouteBody } from '@shanhuo/contract/network/index';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { organisationOf } from '#modules/accounts/index.ts';
import { findSitesOf } from './site-store.ts';

export type RouteStops = RouteBody['stops'];

/** The first time that is not later than the one before it, the return last; null when all rise. Unknown times don't count. */
export function fallingTime(stops: RouteStops, backAt?: string): string | null {
  const times = [...stops.map(({ arrivesAt }) => arrivesAt), backAt].filter((time) => time !== undefined);
  return times.find((time, index) => index > 0 && time <= (times[index - 1] ?? '')) ?? null;
}

/**
 * Refuses a route that nobody can drive: `route.times-fall`, `route.stop-twice`, `route.stop-closed`, `site.unknown` for a
 * stop that is not in the county, `route.carrier-unknown` for a firm that is not.
 */
export async function mustBeDriveable(
  tx: Tx,
  county: number,
  { stops, backAt, carrierId }: Pick<RouteBody, 'stops' | 'backAt' | 'carrierId'>,
): Promise<void> {
  const at = fallingTime(stops, backAt);
  refuseUnless(at === null, 'route.times-fall', { at });
  const ids = stops.map(({ siteId }) => siteId);
  const sites = new Map((await findSitesOf(tx, county, ids)).map((site) => [site.id, site]));
  for (const [index, id] of ids.entries()) {
    const site = sites.get(id);
    refuseUnless(site !== undefined, 'site.unknown');
    refuseUnless(ids.indexOf(id) === index, 'route.stop-twice', { site: site.name });
    refuseUnless(site.state !== 'closed', 'route.stop-closed', { site: site.name });
  }
  if (carrierId === undefined) return;
  const carrier = await organisationOf(tx, carrierId);
  refuseUnless(carrier?.county === county && carrier.kind !== 'household', 'route.carrier-unknown');
}

import type { RoadSetting } from '@shanhuo/contract/rounds/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { siteOf } from '#modules/network/index.ts';
import { dropWayOf, inOrder, keepRoads, keepWay, roadsOf } from './roads-store.ts';

interface Pair {
  readonly county: number;
  readonly siteId: string;
  readonly otherSiteId: string;
}

/** Changes how the county's roads are guessed; plans that were made keep what they were made with. */
export async function putRoads(
  tx: Tx,
  actor: Actor,
  { county, ...roads }: RoadSetting & { readonly county: number },
): Promise<void> {
  mustHold(actor, 'rounds.plan', { county, regionCode: String(county) });
  const before = await roadsOf(tx, county);
  await keepRoads(tx, county, roads);
  const detail = {
    windingPerMille: { from: before.windingPerMille, to: roads.windingPerMille },
    speedKmh: { from: before.speedKmh, to: roads.speedKmh },
    stopMinutes: { from: before.stopMinutes, to: roads.stopMinutes },
  };
  note(tx, actor, { county, action: 'rounds.put-roads', subject: 'county', subjectId: String(county), detail });
}

/** Says how far it is between two sites, in both directions. Refuses `way.same-site`, `site.unknown`. */
export async function putWay(
  tx: Tx,
  actor: Actor,
  { county, siteId, otherSiteId, metres, minutes }: Pair & { readonly metres: number; readonly minutes: number },
): Promise<void> {
  mustHold(actor, 'rounds.plan', { county, regionCode: String(county) });
  refuseUnless(siteId !== otherSiteId, 'way.same-site');
  const [site, other] = [await siteOf(tx, county, siteId), await siteOf(tx, county, otherSiteId)];
  refuseUnless(site !== undefined && other !== undefined, 'site.unknown');
  await keepWay(tx, county, inOrder(siteId, otherSiteId), { metres, minutes });
  const detail = { to: other.code, metres, minutes };
  note(tx, actor, { county, action: 'rounds.put-way', subject: 'site', subjectId: siteId, detail });
}

/** Takes a known way back; one that isn't there is gone already. */
export async function dropWay(tx: Tx, actor: Actor, { county, siteId, otherSiteId }: Pair): Promise<void> {
  mustHold(actor, 'rounds.plan', { county, regionCode: String(county) });
  if (!(await dropWayOf(tx, county, inOrder(siteId, otherSiteId)))) return;
  const other = await siteOf(tx, county, otherSiteId);
  const detail = { to: other?.code ?? '' };
  note(tx, actor, { county, action: 'rounds.drop-way', subject: 'site', subjectId: siteId, detail });
}

import { sql } from 'kysely';
import type { KnownWay, RoadSetting } from '@shanhuo/contract/rounds/index';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';

/** Mountain roads are 1.7 times the straight line, and vans do 32 km/h on them; a county measures its own. */
const ASSUMED: RoadSetting = { windingPerMille: 1700, speedKmh: 32, stopMinutes: 8 };

/** How the county's roads are guessed. */
export async function roadsOf(db: Db, county: number): Promise<RoadSetting> {
  const kept = await db
    .selectFrom('rounds.setting')
    .select(['windingPerMille', 'speedKmh', 'stopMinutes'])
    .where('county', '=', county)
    .executeTakeFirst();
  return kept ?? ASSUMED;
}

export async function keepRoads(tx: Tx, county: number, roads: RoadSetting): Promise<void> {
  await tx
    .insertInto('rounds.setting')
    .values({ county, ...roads })
    .onConflict((conflict) => conflict.column('county').doUpdateSet(roads))
    .execute();
}

/** The ways somebody knows, by the names of their sites. */
export async function waysOf(db: Db, county: number): Promise<KnownWay[]> {
  const { rows } = await sql<KnownWay>`
    select w.site_id, a.name as site_name, w.other_site_id, b.name as other_site_name, w.metres, w.minutes
    from rounds.known_way w
    join network.v_site a on a.county = w.county and a.id = w.site_id
    join network.v_site b on b.county = w.county and b.id = w.other_site_id
    where w.county = ${county}
    order by a.code, b.code`.execute(db);
  return rows;
}

/** A way has no direction: the lesser id stands first. */
export const inOrder = (one: string, other: string): { siteId: string; otherSiteId: string } =>
  one < other ? { siteId: one, otherSiteId: other } : { siteId: other, otherSiteId: one };

export async function keepWay(
  tx: Tx,
  county: number,
  pair: ReturnType<typeof inOrder>,
  length: { readonly metres: number; readonly minutes: number },
): Promise<void> {
  await tx
    .insertInto('rounds.knownWay')
    .values({ county, ...pair, ...length })
    .onConflict((conflict) => conflict.columns(['county', 'siteId', 'otherSiteId']).doUpdateSet(length))
    .execute();
}

/** Whether there was one to be dropped. */
export async function dropWayOf(tx: Tx, county: number, pair: ReturnType<typeof inOrder>): Promise<boolean> {
  const dropped = await tx
    .deleteFrom('rounds.knownWay')
    .where('county', '=', county)
    .where('siteId', '=', pair.siteId)
    .where('otherSiteId', '=', pair.otherSiteId)
    .returning('siteId')
    .executeTakeFirst();
  return dropped !== undefined;
}

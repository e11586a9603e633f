import type { Insertable } from 'kysely';
import type { DB, Db } from '#kernel/database.ts';
import { together, type Tx } from '#kernel/transaction.ts';
import { rowInto, rowsInto } from '#kernel/write.ts';

export async function insertRoute(
  tx: Tx,
  route: Insertable<DB['network.route']>,
  stops: readonly Insertable<DB['network.routeStop']>[],
): Promise<void> {
  await together(tx, [rowInto('network.route', route), rowsInto('network.routeStop', stops)]);
}

export const findRoutes = (db: Db, county: number) =>
  db
    .selectFrom('network.route as r')
    .leftJoin('accounts.vOrganisation as o', 'o.id', 'r.carrierId')
    .select(['r.id', 'r.code', 'r.name', 'r.nameEn', 'r.carrierId', 'r.weekdays', 'r.backAt', 'o.name as carrierName'])
    .where('r.county', '=', county)
    .orderBy('r.code')
    .execute();

export const findStops = (db: Db, county: number) =>
  db
    .selectFrom('network.routeStop as t')
    .innerJoin('network.site as s', (join) => join.onRef('s.county', '=', 't.county').onRef('s.id', '=', 't.siteId'))
    .select(['t.routeId', 't.seq', 't.siteId', 't.arrivesAt', 's.name as siteName', 's.lat', 's.lon'])
    .where('t.county', '=', county)
    .orderBy('t.routeId')
    .orderBy('t.seq')
    .execute();

import type { Insertable, Updateable } from 'kysely';
import type { DB, Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import type { RouteStops } from './check-route.ts';

/** Whether it was put in; false when its code or id is taken. */
export async function insertRoute(tx: Tx, row: Insertable<DB['network.route']>): Promise<boolean> {
  const inserted = await tx
    .insertInto('network.route')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function insertStops(tx: Tx, county: number, routeId: string, stops: RouteStops): Promise<void> {
  const rows = stops.map(({ siteId, arrivesAt = null }, index) => ({
    county,
    routeId,
    seq: index + 1,
    siteId,
    arrivesAt,
  }));
  await tx.insertInto('network.routeStop').values(rows).execute();
}

export async function dropStops(tx: Tx, county: number, routeId: string): Promise<void> {
  await tx.deleteFrom('network.routeStop').where('county', '=', county).where('routeId', '=', routeId).execute();
}

export async function updateRoute(tx: Tx, county: number, id: string, change: Updateable<DB['network.route']>) {
  await tx.updateTable('network.route').set(change).where('county', '=', county).where('id', '=', id).execute();
}

/** One route, held until the transaction ends: two who change its stops do so one after the other. */
export const holdRoute = (tx: Tx, county: number, id: string) =>
  tx
    .selectFrom('network.route')
    .select('id')
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

export const findRouteByCode = (db: Db, county: number, code: string) =>
  db.selectFrom('network.route').select('id').where('county', '=', county).where('code', '=', code).executeTakeFirst();

/** All routes of the county, or one of them. */
export const findRoutes = (db: Db, county: number, id?: string) => {
  const routes = db
    .selectFrom('network.route as r')
    .leftJoin('accounts.vOrganisation as o', 'o.id', 'r.carrierId')
    .select(['r.id', 'r.code', 'r.name', 'r.nameEn', 'r.carrierId', 'r.weekdays', 'r.backAt', 'r.state'])
    .select('o.name as carrierName')
    .where('r.county', '=', county)
    .orderBy('r.code');
  return (id === undefined ? routes : routes.where('r.id', '=', id)).execute();
};

export const findStops = (db: Db, county: number, routeIds: readonly string[]) =>
  db
    .selectFrom('network.routeStop as t')
    .innerJoin('network.site as s', (join) => join.onRef('s.county', '=', 't.county').onRef('s.id', '=', 't.siteId'))
    .select(['t.routeId', 't.seq', 't.siteId', 't.arrivesAt', 's.code as siteCode', 's.name as siteName'])
    .select(['s.lat', 's.lon'])
    .where('t.county', '=', county)
    .where('t.routeId', 'in', routeIds)
    .orderBy('t.routeId')
    .orderBy('t.seq')
    .execute();

import type { FastifyInstance } from 'fastify';
import { networkEndpoints } from '@shanhuo/contract/network/index';
import { refuseUnless } from '#kernel/refusal.ts';
import { openRead, openWrite } from '#kernel/http.ts';
import type { House } from '#kernel/house.ts';
import { listCashStations } from './cash-stations.ts';
import { changeRoute } from './change-route.ts';
import { changeSite } from './change-site.ts';
import { openRoute } from './open-route.ts';
import { openSite } from './open-site.ts';
import { listRoutes } from './route-reads.ts';
import { holdRoute } from './route-store.ts';
import { putSiteBankAccount, readSiteBankAccount } from './site-bank-account.ts';
import { listSites, siteDetail, siteOf } from './site-reads.ts';

export function networkRoutes(app: FastifyInstance, house: House): void {
  openRead(app, house, networkEndpoints.listSites, async (db, _actor, { params, query }) =>
    listSites(db, { ...params, ...query }),
  );
  openRead(app, house, networkEndpoints.listCashStations, async (db, { at }, { params, query }) =>
    listCashStations(db, { ...params, ...query, at }),
  );
  openRead(app, house, networkEndpoints.getSite, async (db, actor, { params: { county, id } }) =>
    siteDetail(db, actor, { county, id }, house.cipher),
  );
  openWrite(app, house, networkEndpoints.putSite, async (tx, actor, { params: { county, id }, body }) => {
    const known = await siteOf(tx, county, id);
    if (known === undefined) await openSite(tx, actor, { county, id, ...body });
    else await changeSite(tx, actor, { county, id, ...body });
    return siteDetail(tx, actor, { county, id }, house.cipher);
  });
  openRead(app, house, networkEndpoints.listRoutes, async (db, _actor, { params }) => ({
    items: await listRoutes(db, params.county),
  }));
  openWrite(app, house, networkEndpoints.putRoute, async (tx, actor, { params: { county, id }, body }) => {
    const known = await holdRoute(tx, county, id);
    if (known === undefined) await openRoute(tx, actor, { county, id, ...body });
    else await changeRoute(tx, actor, { county, id, ...body });
    const [route] = await listRoutes(tx, county, id);
    refuseUnless(route, 'route.code-taken', { code: body.code });
    return route;
  });
  openWrite(app, house, networkEndpoints.putBankAccount, async (tx, actor, { params: { county, id }, body }) => {
    await putSiteBankAccount(tx, actor, { county, siteId: id, ...body }, house.cipher);
    return { done: true as const };
  });
  // Shown by a door that notes it, so the reading is a transaction.
  openWrite(app, house, networkEndpoints.readBankAccount, async (tx, actor, { params: { county, id } }) =>
    readSiteBankAccount(tx, actor, { county, siteId: id }, house.cipher),
  );
}

import type { FastifyInstance } from 'fastify';
import { listingEndpoints } from '@shanhuo/contract/listing/index';
import { mustHold } from '#kernel/actor.ts';
import { dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import { openRead, openWrite } from '#kernel/http.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { organisationsInSight } from '#kernel/sight.ts';
import { offerById } from '#modules/catalog/index.ts';
import { changeOffer } from './change-offer.ts';
import { draftOffer } from './draft-offer.ts';
import { holdOffer, letOffer } from './hold-offer.ts';
import { listPapers, placeOf } from './paper-store.ts';
import { seeGate } from './pass-gate.ts';
import { publishOffer, withdrawOffer } from './publish-offer.ts';
import { seeOffer, seeShop } from './see-shop.ts';
import { listWorkbench } from './workbench-store.ts';

/** The doors of listing. */
export function listingRoutes(app: FastifyInstance, house: House): void {
  openRead(app, house, listingEndpoints.listOffers, async (db, actor, { params, query }) =>
    seeShop(db, actor.at, params.county, query),
  );

  openRead(app, house, listingEndpoints.getOffer, async (db, actor, { params }) =>
    seeOffer(db, actor.at, params.county, params.id),
  );

  openRead(app, house, listingEndpoints.listMyOffers, async (db, actor, { params, query }) => {
    const { state, takenOutBy, merchantId, q, cursor, limit = 50 } = query;
    const after = decodeCursor(cursor, 1);
    const rows = await listWorkbench(db, params.county, {
      merchantIds: organisationsInSight(actor, 'listing.see', params.county, merchantId),
      state,
      takenOutBy,
      question: q,
      afterId: after === null ? null : String(after[0]),
      limit: limit + 1,
    });
    return pageOf(rows, limit, ({ id }) => [id]);
  });

  openRead(app, house, listingEndpoints.getMyOffer, async (db, actor, { params: { county, id } }) => {
    const merchantIds = organisationsInSight(actor, 'listing.see', county, undefined);
    const [offer] = await listWorkbench(db, county, { merchantIds, id, afterId: null, limit: 1 });
    refuseUnless(offer !== undefined, 'offer.unknown');
    return offer;
  });

  openRead(app, house, listingEndpoints.seeGate, async (db, actor, { params }) => {
    const offer = await offerById(db, params.county, params.id);
    refuseUnless(offer !== null, 'offer.unknown');
    mustHold(actor, 'listing.see', { county: params.county, organisationId: offer.merchantId });
    return seeGate(db, actor, params);
  });

  openRead(app, house, listingEndpoints.listPapers, async (db, actor, { params, query }) => {
    const { show, merchantId, cursor, limit = 50 } = query;
    const after = decodeCursor(cursor, 2);
    const rows = await listPapers(db, params.county, {
      merchantIds: organisationsInSight(actor, 'listing.see', params.county, merchantId),
      show,
      after: after === null ? null : [String(after[0]), String(after[1])],
      limit: limit + 1,
      day: dayOf(actor.at),
    });
    return pageOf(rows, limit, placeOf);
  });

  changingRoutes(app, house);
}

function changingRoutes(app: FastifyInstance, house: House): void {
  openWrite(app, house, listingEndpoints.draftOffer, async (tx, actor, { params, body }) => {
    await draftOffer(tx, actor, { ...params, ...body });
    return { id: body.id };
  });

  openWrite(app, house, listingEndpoints.changeOffer, async (tx, actor, { params, body }) => {
    await changeOffer(tx, actor, { ...params, ...body });
    return { done: true as const };
  });

  openWrite(app, house, listingEndpoints.publishOffer, async (tx, actor, { params }) => {
    await publishOffer(tx, actor, params);
    return { done: true as const };
  });

  openWrite(app, house, listingEndpoints.holdOffer, async (tx, actor, { params, body }) => {
    await holdOffer(tx, actor, { ...params, ...body });
    return { done: true as const };
  });

  openWrite(app, house, listingEndpoints.letOffer, async (tx, actor, { params }) => {
    await letOffer(tx, actor, params);
    return { done: true as const };
  });

  openWrite(app, house, listingEndpoints.withdrawOffer, async (tx, actor, { params }) => {
    await withdrawOffer(tx, actor, params);
    return { done: true as const };
  });
}

import type { FastifyInstance } from 'fastify';
import { aftersaleEndpoints as doors } from '@shanhuo/contract/aftersale/endpoints';
import { showDocument } from '#kernel/document.ts';
import type { House } from '#kernel/house.ts';
import { openRead, openSteps, openWrite } from '#kernel/http.ts';
import { merchantOf } from '#modules/merchants/index.ts';
import { answerClaim, goodsBack, objectToGoods } from './answer-claim.ts';
import { caseFilePage } from './case-file.ts';
import { viewClaim } from './claim-view.ts';
import { decideClaim } from './decide-claim.ts';
import { claimsOfGroup } from './group-claims.ts';
import { listClaims } from './list-claims.ts';
import { makeClaim } from './make-claim.ts';
import { claimsOfOwnOrder } from './order-claims.ts';
import { replyToOffer } from './reply-to-offer.ts';
import { sendBack } from './send-back.ts';
import { seeClaim } from './side.ts';
import { sayOnClaim, withdrawClaim } from './talk.ts';

export function aftersaleRoutes(app: FastifyInstance, house: House): void {
  openRead(app, house, doors.orderClaims, (db, actor, { params }) => claimsOfOwnOrder(db, actor, params));
  openRead(app, house, doors.groupClaims, (db, actor, { params }) => claimsOfGroup(db, actor, params));
  openRead(app, house, doors.getClaim, (db, actor, { params }) => viewClaim(db, actor, params));
  openRead(app, house, doors.listClaims, (db, actor, { params, query }) =>
    listClaims(db, actor, { ...params, ...query }),
  );
  openSteps(app, house, doors.seeClaimPhoto, async (actor, { params: { photo, ...which } }, _request, reply) => {
    const { claim } = await seeClaim(house.db, actor, which);
    return showDocument(house.files, claim.photoKeys[photo - 1] ?? null, reply);
  });
  openSteps(app, house, doors.claimFile, async (actor, { params, query: { language = 'zh' } }, _request, reply) => {
    const claim = await viewClaim(house.db, actor, params);
    const seller = await merchantOf(house.db, params.county, claim.merchantId);
    void reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
    return caseFilePage(claim, { language, licenceNo: seller?.licenceNo ?? null, printedAt: actor.at.toISOString() });
  });

  openWrite(app, house, doors.makeClaim, async (tx, actor, { params: { county, id: orderId }, body }) => {
    await makeClaim(tx, actor, { county, orderId, ...body }, house.files);
    return viewClaim(tx, actor, { county, id: body.id });
  });
  openWrite(app, house, doors.sayOnClaim, async (tx, actor, { params, body }) => {
    await sayOnClaim(tx, actor, { ...params, ...body });
    return viewClaim(tx, actor, params);
  });
  openWrite(app, house, doors.replyToOffer, async (tx, actor, { params, body }) => {
    await replyToOffer(tx, actor, { ...params, ...body });
    return viewClaim(tx, actor, params);
  });
  openWrite(app, house, doors.withdrawClaim, async (tx, actor, { params }) => {
    await withdrawClaim(tx, actor, params);
    return viewClaim(tx, actor, params);
  });
  openWrite(app, house, doors.sendBack, async (tx, actor, { params, body }) => {
    await sendBack(tx, actor, { ...params, ...body });
    return viewClaim(tx, actor, params);
  });
  openWrite(app, house, doors.answerClaim, async (tx, actor, { params, body }) => {
    await answerClaim(tx, actor, { ...params, ...body });
    return viewClaim(tx, actor, params);
  });
  openWrite(app, house, doors.goodsBack, async (tx, actor, { params }) => {
    await goodsBack(tx, actor, params);
    return viewClaim(tx, actor, params);
  });
  openWrite(app, house, doors.objectToGoods, async (tx, actor, { params, body }) => {
    await objectToGoods(tx, actor, { ...params, ...body });
    return viewClaim(tx, actor, params);
  });
  openWrite(app, house, doors.decideClaim, async (tx, actor, { params, body }) => {
    await decideClaim(tx, actor, { ...params, ...body });
    return viewClaim(tx, actor, params);
  });
}

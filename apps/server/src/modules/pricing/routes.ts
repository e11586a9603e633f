import type { FastifyInstance } from 'fastify';
import { pricingEndpoints } from '@shanhuo/contract/pricing/index';
import { dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import { openRead, openWrite } from '#kernel/http.ts';
import { organisationsInSight } from '#kernel/sight.ts';
import { publishPrices } from './publish-prices.ts';
import { seeBoard } from './see-board.ts';
import { setShareRule } from './set-share-rule.ts';
import { listShareRules } from './share-rule-store.ts';

/** The doors of pricing. */
export function pricingRoutes(app: FastifyInstance, house: House): void {
  openRead(app, house, pricingEndpoints.seeBoard, async (db, actor, { params, query }) =>
    seeBoard(db, params.county, { day: query.day ?? dayOf(actor.at), inUse: query.retired === undefined }),
  );

  openWrite(app, house, pricingEndpoints.publishPrices, async (tx, actor, { params, body }) => {
    await publishPrices(tx, actor, { ...params, ...body });
    return { done: true as const };
  });

  openRead(app, house, pricingEndpoints.listShareRules, async (db, actor, { params: { county } }) =>
    listShareRules(db, county, organisationsInSight(actor, 'settlement.see', county, undefined)),
  );

  openWrite(app, house, pricingEndpoints.setShareRule, async (tx, actor, { params, body }) => {
    await setShareRule(tx, actor, { ...params, ...body });
    return { done: true as const };
  });
}

import type { FastifyInstance } from 'fastify';
import { paymentEndpoints as doors } from '@shanhuo/contract/payment/endpoints';
import { mustHold } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import { openRead, openSteps, openWrite } from '#kernel/http.ts';
import type { House } from '#kernel/house.ts';
import { confirmRefund } from './confirm-refund.ts';
import { askAboutPayment, storeCallback } from './hear-provider.ts';
import { listPayments, seePayment } from './payment-reads.ts';
import { SANDBOX } from './providers.ts';
import { reconcile } from './reconcile.ts';
import { firstDayOf, reconciledDays, resultOf } from './reconciliation-store.ts';
import { retryInstruction } from './retry-instruction.ts';
import { sandboxRoutes } from './sandbox-provider/index.ts';

const wholeCounty = (county: number) => ({ county, regionCode: String(county) });

export function paymentRoutes(app: FastifyInstance, house: House): void {
  sandboxRoutes(app, house);

  openSteps(app, house, doors.callback, async (actor, { params, body }) => {
    await storeCallback(house, actor, params.provider, body);
    return { done: true as const };
  });
  openSteps(app, house, doors.returned, async (actor, { params: { county, id } }) => ({
    state: await askAboutPayment(house, actor, county, id),
  }));

  openRead(app, house, doors.listPayments, (db, actor, { params, query }) =>
    listPayments(db, actor, { ...params, ...query }),
  );
  openRead(app, house, doors.getPayment, (db, actor, { params }) => seePayment(db, actor, params));
  openWrite(app, house, doors.confirmRefund, async (tx, actor, { params }) => {
    await confirmRefund(tx, actor, params);
    return { done: true as const };
  });

  openWrite(app, house, doors.retryInstruction, async (tx, actor, { params }) => {
    await retryInstruction(tx, actor, params);
    return { done: true as const };
  });

  openRead(app, house, doors.getReconciliation, async (db, actor, { params: { county }, query }) => {
    mustHold(actor, 'payment.see', wholeCounty(county));
    return { reconciliation: await resultOf(db, county, SANDBOX, query.day) };
  });
  openRead(app, house, doors.listReconciliations, async (db, actor, { params: { county }, query }) => {
    mustHold(actor, 'payment.see', wholeCounty(county));
    const items = await reconciledDays(db, county, SANDBOX, query.day);
    return { items, since: await firstDayOf(db, county, SANDBOX) };
  });
  openSteps(app, house, doors.reconcile, async (actor, { params: { county }, body: { day } }) => {
    mustHold(actor, 'payment.reconcile', wholeCounty(county));
    const reconciliation = await reconcile(house, actor, { county, day });
    assert(reconciliation !== null, 'it was kept just now');
    return { reconciliation };
  });
}

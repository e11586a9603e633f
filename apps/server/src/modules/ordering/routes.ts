import type { FastifyInstance } from 'fastify';
import { orderingEndpoints as doors } from '@shanhuo/contract/ordering/endpoints';
import type { House } from '#kernel/house.ts';
import { openRead, openSteps, openWrite } from '#kernel/http.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { payLinkOf, waysOf } from '#modules/payment/index.ts';
import { cancelOrder } from './cancel-order.ts';
import { callOffPart } from './call-off-part.ts';
import { putInCart, readCart, takeCart } from './cart.ts';
import { confirmOffline } from './confirm-offline.ts';
import { dispatchPart } from './dispatch-part.ts';
import { findGuestOrder } from './find-guest-order.ts';
import { giveUpPart } from './give-up-part.ts';
import { groupOrderRoutes } from './group-routes.ts';
import { orderForCash } from './order-for-cash.ts';
import { orderQr } from './order-qr.ts';
import { myOrders, staffOrders } from './order-reads.ts';
import { viewOrder } from './order-view.ts';
import { placeOrder } from './place-order.ts';
import { receiveOrder } from './receive-order.ts';

function cartRoutes(app: FastifyInstance, house: House): void {
  openRead(app, house, doors.getCart, (db, actor, { params }) => readCart(db, actor, params.county));

  openWrite(app, house, doors.putCartLine, async (tx, actor, { params, body }) => {
    await putInCart(tx, actor, { ...params, ...body });
    return readCart(tx, actor, params.county);
  });

  openWrite(app, house, doors.takeCart, async (tx, actor, { params }) => {
    await takeCart(tx, actor, params.county);
    return readCart(tx, actor, params.county);
  });
}

export function orderingRoutes(app: FastifyInstance, house: House): void {
  cartRoutes(app, house);
  groupOrderRoutes(app, house);

  openWrite(app, house, doors.placeOrder, async (tx, actor, { params: { county }, body }) => {
    refuseUnless(waysOf(house).includes(body.way), 'order.way-closed');
    const { paymentId, ...order } = await placeOrder(tx, actor, { county, ...body }, house.cipher);
    const payLink = payLinkOf(house, {
      county,
      id: paymentId,
      amountFen: order.totalFen,
      way: body.way,
      expiresAt: order.holdUntil,
      returnPath: `/orders/${order.id}`,
    });
    return { ...order, holdUntil: order.holdUntil.toISOString(), payment: { id: paymentId, payLink } };
  });

  openRead(app, house, doors.listMyOrders, (db, actor, { params, query }) =>
    myOrders(db, actor, { ...params, ...query }),
  );
  openRead(app, house, doors.listOrders, (db, actor, { params, query }) =>
    staffOrders(db, actor, { ...params, ...query }),
  );
  openRead(app, house, doors.findForCash, (db, actor, { params, query }) =>
    orderForCash(db, actor, { ...params, ...query }),
  );
  openSteps(app, house, doors.findGuestOrder, (actor, { params, body }, request) =>
    findGuestOrder(house, actor, { ...params, ...body }, request.ip),
  );
  openSteps(app, house, doors.orderQr, async (actor, { params }, _request, reply) => {
    const drawn = await orderQr(house.db, actor, params);
    void reply.type('image/svg+xml').header('cache-control', 'private, max-age=3600');
    return drawn;
  });
  openRead(app, house, doors.getOrder, (db, actor, { params }) => viewOrder(db, actor, params, house));

  openWrite(app, house, doors.cancelOrder, async (tx, actor, { params, body }) => ({
    state: await cancelOrder(tx, actor, { ...params, ...body }),
  }));

  openWrite(app, house, doors.confirmOffline, async (tx, actor, { params: { county, id }, body }) => {
    await confirmOffline(tx, actor, { county, orderId: id, ...body });
    return { done: true as const };
  });

  openWrite(app, house, doors.dispatchOrder, async (tx, actor, { params: { county, id }, body }) => {
    const parcel = await dispatchPart(tx, actor, { county, orderId: id, ...body }, house.cipher);
    return { parcelId: parcel.id, parcelNumber: parcel.number, traceCode: parcel.traceCode };
  });

  openWrite(app, house, doors.giveUpPart, async (tx, actor, { params: { county, id }, body }) => ({
    state: await giveUpPart(tx, actor, { county, orderId: id, ...body }),
  }));

  openWrite(app, house, doors.callOffPart, async (tx, actor, { params: { county, id, partId } }) => ({
    state: await callOffPart(tx, actor, { county, orderId: id, partId }),
  }));

  openWrite(app, house, doors.receiveOrder, async (tx, actor, { params }) => ({
    state: await receiveOrder(tx, actor, params),
  }));
}

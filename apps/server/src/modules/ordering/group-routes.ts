import type { FastifyInstance } from 'fastify';
import { groupOrderEndpoints as doors } from '@shanhuo/contract/ordering/group-endpoints';
import type { House } from '#kernel/house.ts';
import { openRead, openSteps, openWrite } from '#kernel/http.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { waysOf } from '#modules/payment/index.ts';
import { cancelGroupOrder } from './cancel-group-order.ts';
import { confirmGroupOrder } from './confirm-group-order.ts';
import { myGroupOrders, staffGroupOrders } from './group-order-reads.ts';
import { viewGroupOrder } from './group-order-view.ts';
import { giveBackGroup } from './give-back-group.ts';
import { groupStatement } from './group-statement.ts';
import { placeGroupOrder } from './place-group-order.ts';

/** The doors of group orders. */
export function groupOrderRoutes(app: FastifyInstance, house: House): void {
  openWrite(app, house, doors.placeGroupOrder, async (tx, actor, { params: { county }, body }) => {
    refuseUnless(waysOf(house).includes('transfer'), 'order.way-closed');
    const placed = await placeGroupOrder(tx, actor, { county, ...body }, house.cipher);
    return { ...placed, holdUntil: placed.holdUntil.toISOString() };
  });

  openRead(app, house, doors.listMyGroupOrders, (db, actor, { params, query }) =>
    myGroupOrders(db, actor, { ...params, ...query }),
  );
  openRead(app, house, doors.listGroupOrders, (db, actor, { params, query }) =>
    staffGroupOrders(db, actor, { ...params, ...query }),
  );
  openRead(app, house, doors.getGroupOrder, (db, actor, { params }) => viewGroupOrder(db, actor, params, house.cipher));
  openSteps(app, house, doors.groupOrderStatement, async (actor, { params, query }, _request, reply) => {
    const page = await groupStatement(house.db, actor, { ...params, language: query.language ?? 'zh' });
    void reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
    return page;
  });

  openWrite(app, house, doors.cancelGroupOrder, async (tx, actor, { params, body }) => {
    await cancelGroupOrder(tx, actor, { ...params, ...body });
    return { done: true as const };
  });
  openWrite(app, house, doors.confirmGroupOrder, async (tx, actor, { params, body }) => {
    await confirmGroupOrder(tx, actor, { ...params, ...body });
    return { done: true as const };
  });
  openWrite(app, house, doors.giveBackGroupOrder, async (tx, actor, { params, body }) => {
    await giveBackGroup(tx, actor, { ...params, ...body });
    return { done: true as const };
  });
}

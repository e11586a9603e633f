import type { Module } from '#kernel/module.ts';
import { listener } from '#kernel/outbox.ts';
import type { ParcelSigned } from '#modules/logistics/index.ts';
import type { PaymentRefunded, PaymentSecured } from '#modules/payment/index.ts';
import { hearRefunded, hearSecured } from './hear-payment.ts';
import { hearSigned } from './receive-order.ts';
import { orderingRoutes } from './routes.ts';
import { endUnpaidOrders, giveUpLate, receiveByTime } from './sweeps.ts';

export { placeOrder, type PlaceOrder, type PlacedOrder } from './place-order.ts';
export { confirmOffline, type ConfirmOffline } from './confirm-offline.ts';
export { placeGroupOrder, type PlaceGroupOrder, type PlacedGroupOrder } from './place-group-order.ts';
export { isOwnGroupOrder, ordersOfGroup } from './group-order-store.ts';
export { confirmGroupOrder, type ConfirmGroupOrder } from './confirm-group-order.ts';
export { dispatchPart, type DispatchPart } from './dispatch-part.ts';
export { receiveOrder } from './receive-order.ts';
export { endUnpaidOrders, receiveByTime } from './sweeps.ts';
export { owns } from './owner.ts';
export { losePart, type LosePart } from './lose-part.ts';
export { disputeOrder, orderForClaim, type ClaimLine, type ClaimPart, type OrderForClaim } from './order-for-claim.ts';
export { partsToBill, type PartToBill } from './order-for-billing.ts';
export { orderForDispatch } from './order-for-dispatch.ts';
export { orderForSettlement, type OrderForSettlement, type SettlementLine } from './order-for-settlement.ts';
export type { OrderCancelled, OrderCompleted, OrderPaid } from './news.ts';

export const orderingModule: Module = {
  name: 'ordering',
  folder: import.meta.dirname,
  routes: orderingRoutes,
  listeners: () => [
    listener<PaymentSecured>('ordering.hear-secured', 'payment.secured', hearSecured),
    listener<PaymentRefunded>('ordering.hear-refunded', 'payment.refunded', hearRefunded),
    listener<ParcelSigned>('ordering.hear-signed', 'logistics.parcel-signed', hearSigned),
  ],
  sweeps: [
    { name: 'ordering.end-unpaid', cron: '* * * * *', run: endUnpaidOrders },
    { name: 'ordering.receive-by-time', cron: '7 * * * *', run: receiveByTime },
    { name: 'ordering.give-up-late', cron: '27 * * * *', run: giveUpLate },
  ],
};

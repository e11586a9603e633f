import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { say } from '#kernel/outbox.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { releaseReservation } from '#modules/inventory/index.ts';
import { closePayment, requestRefund } from '#modules/payment/index.ts';
import { canMove, type OrderState } from './order.ts';
import { lockOrder, moveOrder, partsOf, type OrderRow } from './order-store.ts';
import { owns } from './owner.ts';
import { refuseInGroup } from './group-order-store.ts';
import type { OrderCancelled } from './news.ts';

export interface CancelOrder {
  readonly county: number;
  readonly id: string;
  readonly reason: string;
}

/**
 * The buyer calls the order off. Unpaid: it ends here and the stock is free again. Paid: all the money goes back, as long
 * as no merchant has dispatched. Of a group order nothing is called off alone before it is paid, since its one transfer
 * pays for all (`order.in-group`). Refuses `order.unknown`, `order.already-dispatched`, `order.state`, and `payment.state`
 * while the money of a part that was given up is on its way back.
 */
export async function cancelOrder(tx: Tx, actor: Actor, command: CancelOrder): Promise<OrderState> {
  const order = await lockOrder(tx, command.county, command.id);
  refuseUnless(order !== undefined && owns(actor, order), 'order.unknown');
  if (order.state === 'placed') {
    await refuseInGroup(tx, order);
    await endUnpaid(tx, actor, order, command.reason, { calledOff: true });
    return 'cancelled';
  }
  refuseUnless(order.state === 'paid', 'order.state', { state: order.state });
  const parts = await partsOf(tx, command.county, command.id);
  refuseUnless(
    parts.every(({ state }) => state === 'waiting' || state === 'given-up'),
    'order.already-dispatched',
  );
  await sendMoneyBack(tx, actor, order, command.reason);
  return 'refunding';
}

/**
 * Ends an unpaid, locked order: the stock is free again and the payment closed. `calledOff` when its buyer wants it no more,
 * so that money which is on its way already doesn't bring it back.
 */
export async function endUnpaid(
  tx: Tx,
  actor: Actor,
  order: OrderRow,
  reason: string,
  { calledOff = false } = {},
): Promise<void> {
  const { county, id, paymentId } = order;
  await releaseReservation(tx, actor, { county, referenceId: id });
  await closePayment(tx, actor, { county, paymentId });
  atEnd(tx, moveOrder(county, id, 'cancelled', { endedAt: actor.at, cancelReason: reason, calledOff }));
  note(tx, actor, { county, action: 'ordering.cancel', subject: 'order', subjectId: id, detail: { reason } });
  say<OrderCancelled>(tx, actor, { type: 'ordering.order-cancelled', county, payload: { orderId: id } });
}

/** Sends all the money of a locked order back and frees what it still holds; `refunded` follows when it has arrived. */
export async function sendMoneyBack(tx: Tx, actor: Actor, order: OrderRow, reason: string): Promise<void> {
  const { county, id, paymentId } = order;
  const amountFen = order.totalFen - order.givenUpGoodsFen - order.givenUpFreightFen;
  if (canMove(order.state as OrderState, 'refunding')) {
    await releaseReservation(tx, actor, { county, referenceId: id });
    await requestRefund(tx, actor, { county, paymentId, amountFen, reason });
    atEnd(tx, moveOrder(county, id, 'refunding', { cancelReason: reason, paidAt: order.paidAt ?? actor.at }));
    note(tx, actor, { county, action: 'ordering.refund', subject: 'order', subjectId: id, detail: { reason } });
  }
}

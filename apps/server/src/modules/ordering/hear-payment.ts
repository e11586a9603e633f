import { endReasons } from '@shanhuo/contract/ordering/end-reasons';
import type { Actor } from '#kernel/actor.ts';
import { say, type ToldEvent } from '#kernel/outbox.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { keepReservation, reserve } from '#modules/inventory/index.ts';
import type { PaymentRefunded, PaymentSecured } from '#modules/payment/index.ts';
import { sendMoneyBack } from './cancel-order.ts';
import { linesOf, lockOrder, moveOrder, type OrderRow } from './order-store.ts';
import type { OrderPaid } from './news.ts';

/**
 * The money of an order is secured. In time: the reservation is kept. Too late, when the hold had ended: the goods are
 * reserved again if they are still there, else the money goes back, as it does when the buyer had called the order off. An
 * order that is past this already stays as it is.
 */
export async function hearSecured(tx: Tx, actor: Actor, { county, payload }: ToldEvent<PaymentSecured>): Promise<void> {
  if (payload.referenceKind !== 'order') return;
  const order = await lockOrder(tx, county, payload.referenceId);
  if (order === undefined) return;
  if (order.state === 'placed' && (await keepReservation(tx, actor, { county, referenceId: order.id }))) {
    markPaid(tx, actor, order);
  } else if (order.state === 'placed' || order.state === 'cancelled') {
    if (!order.calledOff && (await reserveAgain(tx, actor, order))) markPaid(tx, actor, order);
    else
      await sendMoneyBack(
        tx,
        actor,
        { ...order, state: 'cancelled' },
        order.calledOff ? endReasons.calledOff : endReasons.paidLate,
      );
  }
}

function markPaid(tx: Tx, actor: Actor, { county, id }: OrderRow): void {
  atEnd(tx, moveOrder(county, id, 'paid', { paidAt: actor.at }));
  say<OrderPaid>(tx, actor, { type: 'ordering.order-paid', county, payload: { orderId: id } });
}

async function reserveAgain(tx: Tx, actor: Actor, { county, id }: OrderRow): Promise<boolean> {
  const lines = await linesOf(tx, county, [id]);
  const outcome = await reserve(tx, actor, {
    county,
    referenceId: id,
    holdUntil: actor.at,
    lines: lines.map(({ stockId, quantity }) => ({ stockId, quantity })),
  });
  return outcome.ok && keepReservation(tx, actor, { county, referenceId: id });
}

/** All the money has gone back to the buyer. */
export async function hearRefunded(
  tx: Tx,
  actor: Actor,
  { county, payload }: ToldEvent<PaymentRefunded>,
): Promise<void> {
  if (payload.referenceKind !== 'order' || !payload.whole) return;
  const order = await lockOrder(tx, county, payload.referenceId);
  if (order?.state !== 'refunding') return;
  atEnd(tx, moveOrder(county, order.id, 'refunded', { endedAt: actor.at }));
}

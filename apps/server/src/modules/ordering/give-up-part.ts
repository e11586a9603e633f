import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { atEnd, together, type Tx } from '#kernel/transaction.ts';
import { releaseReservation } from '#modules/inventory/index.ts';
import { requestRefund } from '#modules/payment/index.ts';
import type { OrderState } from './order.ts';
import { linesOf, lockOrder, moveOrder, movePart, partsOf, type OrderRow, type PartRow } from './order-store.ts';
import { complete } from './receive-order.ts';

export interface GiveUpPart {
  readonly county: number;
  readonly orderId: string;
  readonly merchantId: string;
  readonly reason: string;
}

/**
 * A merchant can't send its part of a paid order, or is gone and the county's centre says so for it: the part's money goes
 * back, its boxes are free again, and the order goes on with the other merchants' parts, or ends when it was the last. Refuses `order.unknown`, `order.not-paid`,
 * `order.already-dispatched`, and `payment.state` while other money of the order is on its way back.
 */
export async function giveUpPart(tx: Tx, actor: Actor, command: GiveUpPart): Promise<OrderState> {
  const { county, orderId, merchantId, reason } = command;
  mustHold(actor, 'ordering.give-up', { county, organisationId: merchantId });
  const { order, parts } = await lockWithParts(tx, county, orderId);
  const part = parts.find((one) => one.merchantId === merchantId);
  refuseUnless(part !== undefined, 'order.unknown');
  return giveUp(tx, actor, order, { parts, part, reason });
}

/** An order and its parts, held until the end of the transaction. Refuses `order.unknown`. */
export async function lockWithParts(tx: Tx, county: number, orderId: string) {
  const order = await lockOrder(tx, county, orderId);
  refuseUnless(order !== undefined, 'order.unknown');
  return { order, parts: await partsOf(tx, county, orderId) };
}

/** Gives up one part of a held order, whoever may. Refuses as `giveUpPart` does. */
export async function giveUp(
  tx: Tx,
  actor: Actor,
  order: OrderRow,
  { parts, part, reason }: { readonly parts: readonly PartRow[]; readonly part: PartRow; readonly reason: string },
): Promise<OrderState> {
  const { county, id: orderId } = order;
  refuseUnless(part.state === 'waiting', 'order.already-dispatched');
  refuseUnless(order.state === 'paid', 'order.not-paid');

  const stockIds = (await linesOf(tx, county, [orderId]))
    .filter(({ partId }) => partId === part.id)
    .map(({ stockId }) => stockId);
  await releaseReservation(tx, actor, { county, referenceId: orderId, stockIds });
  const { merchantId, goodsFen, freightFen } = part;
  await requestRefund(tx, actor, { county, paymentId: order.paymentId, amountFen: goodsFen + freightFen, reason });
  await movePart(tx, part, { state: 'given-up' });
  const detail = { merchantId, goodsFen, freightFen, reason };
  note(tx, actor, { county, action: 'ordering.give-up', subject: 'order', subjectId: orderId, detail });
  const others = parts.filter(({ id, state }) => id !== part.id && state !== 'given-up');
  return goOn(tx, actor, order, { part, others, reason });
}

interface Left {
  readonly part: PartRow;
  readonly others: readonly PartRow[];
  readonly reason: string;
}

/** Where a locked order stands without a part that was given up or lost. */
export async function goOn(tx: Tx, actor: Actor, order: OrderRow, { part, others, reason }: Left): Promise<OrderState> {
  const { county, id } = order;
  const givenUp = {
    givenUpGoodsFen: order.givenUpGoodsFen + part.goodsFen,
    givenUpFreightFen: order.givenUpFreightFen + part.freightFen,
    disputed: order.disputed,
  };
  if (others.length === 0) {
    atEnd(tx, moveOrder(county, id, 'refunding', { ...givenUp, cancelReason: reason }));
    return 'refunding';
  }
  if (others.some(({ state }) => state === 'waiting')) {
    atEnd(tx, moveOrder(county, id, 'paid', givenUp));
    return 'paid';
  }
  await together(tx, [
    moveOrder(county, id, 'dispatched', { ...givenUp, dispatchedAt: order.dispatchedAt ?? actor.at }),
  ]);
  if (others.some(({ state }) => state === 'dispatched')) return 'dispatched';
  await complete(tx, actor, order, 'signed');
  return 'completed';
}

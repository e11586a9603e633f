import type { Actor } from '#kernel/actor.ts';
import { mustHold } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { confirmRefund, holdRefundsWaiting } from '#modules/payment/index.ts';
import { lockGroupOrder, lockOrdersOf } from './group-order-store.ts';

export interface GiveBackGroup {
  readonly county: number;
  readonly id: string;
  /** What was transferred back. */
  readonly amountFen: number;
  readonly proof: string;
}

/**
 * Staff have transferred back, in one sum, what the orders of a group order are to be given back: each order's refund is
 * confirmed for itself. Refuses `group-order.unknown`, and `group-order.back-changed` (with the sum now) where the sum isn't
 * what waits, since a refund may have been added or confirmed meanwhile.
 */
export async function giveBackGroup(tx: Tx, actor: Actor, command: GiveBackGroup): Promise<void> {
  const { county, id, amountFen, proof } = command;
  mustHold(actor, 'payment.reconcile', { county, regionCode: String(county) });
  const group = await lockGroupOrder(tx, county, id);
  refuseUnless(group !== undefined, 'group-order.unknown');
  const orders = await lockOrdersOf(tx, county, id);
  const waiting = await holdRefundsWaiting(
    tx,
    county,
    orders.map(({ paymentId }) => paymentId),
  );
  const sumFen = waiting.reduce((sum, one) => sum + one.amountFen, 0);
  refuseUnless(sumFen === amountFen, 'group-order.back-changed', { sumFen });
  for (const { paymentId } of waiting) await confirmRefund(tx, actor, { county, id: paymentId });
  const detail = { proof, orders: waiting.length, amountFen };
  note(tx, actor, { county, action: 'ordering.give-back-group', subject: 'group-order', subjectId: id, detail });
}

import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { sayAll } from '#kernel/outbox.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { changeOf } from '#kernel/write.ts';
import { releaseTogether } from '#modules/inventory/index.ts';
import { closePayments } from '#modules/payment/index.ts';
import { lockGroupOrder, lockOrdersOf } from './group-order-store.ts';
import type { OrderCancelled } from './news.ts';

export interface CancelGroupOrder {
  readonly county: number;
  readonly id: string;
  readonly reason: string;
}

/**
 * The buyer calls a whole group order off before its money has come: all its orders end, their stock is free again, and
 * money that comes after all goes back. Once it is paid its orders are called off one by one. Refuses
 * `group-order.unknown`, `group-order.paid`, `group-order.cancelled`.
 */
export async function cancelGroupOrder(tx: Tx, actor: Actor, command: CancelGroupOrder): Promise<void> {
  const { county, id, reason } = command;
  const group = await lockGroupOrder(tx, county, id);
  refuseUnless(group !== undefined && group.personId === actor.personId, 'group-order.unknown');
  refuseUnless(group.confirmedAt === null, 'group-order.paid');
  refuseUnless(group.calledOffAt === null, 'group-order.cancelled');
  const orders = await lockOrdersOf(tx, county, id);
  const open = orders.filter(({ state }) => state === 'placed');
  await releaseTogether(tx, actor, { county, referenceIds: open.map((order) => order.id) });
  closePayments(tx, actor, { county, paymentIds: open.map(({ paymentId }) => paymentId) });
  // Those that had run out of time are called off, too: late money must not bring them back.
  atEnd(
    tx,
    {
      words: `update ordering."order" set state = 'cancelled', called_off = true, cancel_reason = $1,
        ended_at = coalesce(ended_at, $2) where county = $3 and group_order_id = $4 and state in ('placed', 'cancelled')`,
      values: [reason, actor.at, county, id],
    },
    changeOf('ordering.groupOrder', { county, id }, { calledOffAt: actor.at }),
  );
  if (open.length > 0)
    sayAll<OrderCancelled>(
      tx,
      actor,
      open.map((order) => ({ type: 'ordering.order-cancelled', county, payload: { orderId: order.id } })),
    );
  const detail = { reason, orders: orders.length };
  note(tx, actor, { county, action: 'ordering.cancel-group', subject: 'group-order', subjectId: id, detail });
}

import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { confirmOffline as confirmPayment } from '#modules/payment/index.ts';
import { refuseInGroup } from './group-order-store.ts';
import { lockOrder } from './order-store.ts';

export interface ConfirmOffline {
  readonly county: number;
  readonly orderId: string;
  /** The station or centre where cash was handed over. */
  readonly siteId?: string | undefined;
  readonly proof?: string | undefined;
}

/**
 * Staff confirm money that did not come through the provider: a transfer seen on the bank's statement, or cash at a
 * station. A transfer can't be sent away, so it is confirmed for an order that has ended, too; then it gets the goods or
 * goes back. An order of a group order is paid with its group (`order.in-group`). Refuses `order.unknown`, `order.paid-online`, `order.cash-needs-station`, `order.state`.
 */
export async function confirmOffline(tx: Tx, actor: Actor, command: ConfirmOffline): Promise<void> {
  const { county, orderId, siteId = null, proof = '' } = command;
  const wholeCounty = { county, regionCode: String(county) };
  mustHold(actor, 'ordering.confirm-offline', { ...wholeCounty, organisationId: siteId });
  const order = await lockOrder(tx, county, orderId);
  refuseUnless(order !== undefined, 'order.unknown');
  await refuseInGroup(tx, order);
  refuseUnless(order.way !== 'sandbox', 'order.paid-online');
  refuseUnless(order.way !== 'cash' || siteId !== null, 'order.cash-needs-station');
  // Who sits at a cash box doesn't read the county's bank statement.
  if (order.way === 'transfer') mustHold(actor, 'ordering.confirm-offline', wholeCounty);
  const isAwaited = order.state === 'placed' || (order.way === 'transfer' && order.state === 'cancelled');
  refuseUnless(isAwaited, 'order.state', { state: order.state });
  await confirmPayment(tx, actor, { county, paymentId: order.paymentId, siteId });
  const detail = { way: order.way, siteId, proof };
  note(tx, actor, { county, action: 'ordering.confirm-offline', subject: 'order', subjectId: orderId, detail });
}

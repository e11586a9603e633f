import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { changeOf } from '#kernel/write.ts';
import { confirmTransfers } from '#modules/payment/index.ts';
import { lockGroupOrder, lockOrdersOf } from './group-order-store.ts';

export interface ConfirmGroupOrder {
  readonly county: number;
  readonly id: string;
  /** How the transfer is named on the bank's statement. */
  readonly proof: string;
}

/**
 * Staff have seen the one transfer for a group order on the bank's statement: the payments of all its orders are secured,
 * each booked for itself. A transfer can't be sent away, so it is confirmed also when the hold has ended or the group was
 * called off; then each order gets its goods again, or its money goes back. Refuses `group-order.unknown` and
 * `group-order.paid`.
 */
export async function confirmGroupOrder(tx: Tx, actor: Actor, command: ConfirmGroupOrder): Promise<void> {
  const { county, id, proof } = command;
  mustHold(actor, 'ordering.confirm-offline', { county, regionCode: String(county) });
  const group = await lockGroupOrder(tx, county, id);
  refuseUnless(group !== undefined, 'group-order.unknown');
  refuseUnless(group.confirmedAt === null, 'group-order.paid');
  const orders = await lockOrdersOf(tx, county, id);
  await confirmTransfers(tx, actor, { county, paymentIds: orders.map(({ paymentId }) => paymentId) });
  atEnd(tx, changeOf('ordering.groupOrder', { county, id }, { confirmedAt: actor.at, proof }));
  const detail = { proof, orders: orders.length, amountFen: group.totalFen };
  note(tx, actor, { county, action: 'ordering.confirm-group', subject: 'group-order', subjectId: id, detail });
}

import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { requestRefund } from '#modules/payment/index.ts';
import { goOn } from './give-up-part.ts';
import type { OrderState } from './order.ts';
import { lockOrder, movePart, partsOf } from './order-store.ts';

export interface LosePart {
  readonly county: number;
  readonly orderId: string;
  readonly partId: string;
  readonly reason: string;
  /** Whether somebody says of another part, too, that it never came. */
  readonly stillDisputed: boolean;
}

/**
 * A parcel of an order never came: its part's money goes back out of what lies frozen, and the order goes on with the
 * others, or ends when it was the last. Its boxes are gone. Who may say so is asked by whoever calls. Refuses
 * `order.unknown`, `order.state` when the part is not under way, and `payment.state` while other money of the order is on
 * its way back.
 */
export async function losePart(tx: Tx, actor: Actor, command: LosePart): Promise<OrderState> {
  const { county, orderId, partId, reason, stillDisputed: disputed } = command;
  const order = await lockOrder(tx, county, orderId);
  refuseUnless(order !== undefined, 'order.unknown');
  const parts = await partsOf(tx, county, orderId);
  const part = parts.find(({ id }) => id === partId);
  refuseUnless(part?.state === 'dispatched', 'order.state', { state: order.state });
  const { goodsFen, freightFen } = part;
  await requestRefund(tx, actor, { county, paymentId: order.paymentId, amountFen: goodsFen + freightFen, reason });
  await movePart(tx, part, { state: 'given-up' });
  const detail = { merchantId: part.merchantId, goodsFen, freightFen };
  note(tx, actor, { county, action: 'ordering.lose-part', subject: 'order', subjectId: orderId, detail });
  const others = parts.filter(({ id, state }) => id !== partId && state !== 'given-up');
  return goOn(tx, actor, { ...order, disputed }, { part, others, reason });
}

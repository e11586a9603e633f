import { endReasons } from '@shanhuo/contract/ordering/end-reasons';
import type { Actor } from '#kernel/actor.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { giveUp, lockWithParts } from './give-up-part.ts';
import { dispatchBy, type OrderState } from './order.ts';
import { owns } from './owner.ts';

export interface CallOffPart {
  readonly county: number;
  readonly orderId: string;
  readonly partId: string;
}

/**
 * The buyer calls off what a seller hasn't sent in time, also where other sellers of the order have: that part's money goes
 * back. Refuses `order.unknown`, `order.already-dispatched`, `order.not-paid`, `order.not-late` before the time is over, and
 * `payment.state` while other money of the order is on its way back.
 */
export async function callOffPart(tx: Tx, actor: Actor, command: CallOffPart): Promise<OrderState> {
  const { order, parts } = await lockWithParts(tx, command.county, command.orderId);
  const part = parts.find(({ id }) => id === command.partId);
  refuseUnless(owns(actor, order) && part !== undefined, 'order.unknown');
  const until = dispatchBy(order.paidAt);
  refuseUnless(until !== null, 'order.not-paid');
  refuseUnless(actor.at >= until, 'order.not-late');
  return giveUp(tx, actor, order, { parts, part, reason: endReasons.notSentCalledOff });
}

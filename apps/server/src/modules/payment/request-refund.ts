import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { newId } from '#kernel/ids.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { insertInstruction } from './instruction-store.ts';
import { canMove, leftOf } from './payment.ts';
import { paymentChange, lockPayment } from './payment-store.ts';
import { wantInstruction } from './want-instruction.ts';

export interface RequestRefund {
  readonly county: number;
  readonly paymentId: string;
  readonly amountFen: number;
  readonly reason: string;
  /** After the split: the organisation that gives its part back. */
  readonly bearerId?: string;
}

/**
 * Wants money to go back to the buyer, all or a part; `payment.refunded` tells when it has. Before the split it comes out
 * of what lies frozen, afterwards out of what `bearerId` received. Money taken in by hand waits until staff confirm that
 * it was given back. Refuses `payment.unknown`, `payment.state` (not secured, or already being split or refunded) and
 * `payment.more-than-left`.
 */
export async function requestRefund(tx: Tx, actor: Actor, command: RequestRefund): Promise<void> {
  const { county, paymentId, amountFen, reason, bearerId = null } = command;
  const payment = await lockPayment(tx, county, paymentId);
  refuseUnless(payment !== undefined, 'payment.unknown');
  refuseUnless(canMove(payment.state, 'refunding'), 'payment.state');
  const isReleased = payment.state === 'released';
  refuseUnless(isReleased === (bearerId !== null), 'payment.state');
  const leftFen = isReleased ? payment.amountFen - payment.refundedFen : leftOf(payment);
  refuseUnless(amountFen > 0 && amountFen <= leftFen, 'payment.more-than-left', { leftFen });
  atEnd(tx, paymentChange(payment, { state: 'refunding' }));
  const refund = { county, id: newId(), paymentId, kind: 'refund' as const, amountFen, bearerId, reason };
  if (payment.way === 'sandbox') await wantInstruction(tx, actor, refund);
  else await insertInstruction(tx, { ...refund, state: 'wanted', wantedAt: actor.at });
  note(tx, actor, {
    county,
    action: 'payment.request-refund',
    subject: 'payment',
    subjectId: paymentId,
    detail: { amountFen, reason, bearerId },
  });
}

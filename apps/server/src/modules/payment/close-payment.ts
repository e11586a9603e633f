import type { Actor } from '#kernel/actor.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { changeOf } from '#kernel/write.ts';

export interface ClosePayment {
  readonly county: number;
  readonly paymentId: string;
}

/**
 * Nobody waits for this money any more. A payment that is secured already stays as it is, and money that comes later is
 * secured all the same: `payment.secured` then tells whoever closed it.
 */
export async function closePayment(tx: Tx, actor: Actor, { county, paymentId }: ClosePayment): Promise<void> {
  const asked = { county, id: paymentId, state: 'asked' };
  atEnd(tx, changeOf('payment.payment', asked, { state: 'closed', endedAt: actor.at }));
}

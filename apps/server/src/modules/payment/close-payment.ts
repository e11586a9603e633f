import type { Actor } from '#kernel/actor.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';

export interface ClosePayment {
  readonly county: number;
  readonly paymentId: string;
}

/**
 * Nobody waits for this money any more. A payment that is secured already stays as it is, and money that comes later is
 * secured all the same: `payment.secured` then tells whoever closed it.
 */
export async function closePayment(tx: Tx, actor: Actor, { county, paymentId }: ClosePayment): Promise<void> {
  atEnd(tx, (creator) =>
    creator
      .updateTable('payment.payment')
      .set({ state: 'closed', endedAt: actor.at })
      .where('county', '=', county)
      .where('id', '=', paymentId)
      .where('state', '=', 'asked'),
  );
}

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

/** The same for several at once. */
export function closePayments(
  tx: Tx,
  actor: Actor,
  { county, paymentIds }: { readonly county: number; readonly paymentIds: readonly string[] },
): void {
  atEnd(tx, {
    words: `update payment.payment set state = 'closed', ended_at = $1
      where county = $2 and id = any($3::uuid[]) and state = 'asked'`,
    values: [actor.at, county, paymentIds],
  });
}

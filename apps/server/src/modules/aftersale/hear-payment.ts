import type { Actor } from '#kernel/actor.ts';
import type { ToldEvent } from '#kernel/outbox.ts';
import type { Tx } from '#kernel/transaction.ts';
import type { PaymentRefunded, PaymentSplitDone } from '#modules/payment/index.ts';
import { lockClaimOfOrder } from './claim-store.ts';
import { moveClaim } from './move-claim.ts';
import { payBack } from './settle-claim.ts';

/** An order's money was split: what is agreed can go back now. */
export async function hearSplitDone(tx: Tx, actor: Actor, { county, payload }: ToldEvent<PaymentSplitDone>) {
  if (payload.referenceKind === 'order') await payNext(tx, actor, county, payload.referenceId);
}

/** Money of an order has gone back: it was the claim's that asked for it, and the next one may ask. */
export async function hearRefunded(tx: Tx, actor: Actor, { county, payload }: ToldEvent<PaymentRefunded>) {
  const { referenceKind, referenceId: orderId, amountFen } = payload;
  if (referenceKind !== 'order') return;
  const claim = await lockClaimOfOrder(tx, county, orderId, 'refunding');
  // One refund of a payment is under way at a time, so this is the one that the claim asked for.
  if (claim !== undefined)
    await moveClaim(tx, actor, claim, { to: 'refunded', by: 'provider', event: 'refunded', amountFen });
  await payNext(tx, actor, county, orderId);
}

async function payNext(tx: Tx, actor: Actor, county: number, orderId: string): Promise<void> {
  const waiting = await lockClaimOfOrder(tx, county, orderId, 'agreed');
  if (waiting !== undefined) await payBack(tx, actor, waiting);
}

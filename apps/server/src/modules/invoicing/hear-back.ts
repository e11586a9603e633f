import type { Actor } from '#kernel/actor.ts';
import type { ToldEvent } from '#kernel/outbox.ts';
import type { Tx } from '#kernel/transaction.ts';
import type { ClaimRefunded } from '#modules/aftersale/index.ts';
import type { PaymentRefunded } from '#modules/payment/index.ts';
import { recount } from './recount.ts';
import { lockStandingOfOrder } from './request-store.ts';

/** Money of an order went back to its buyer: a part that was given up, or all of it. */
export async function hearRefunded(tx: Tx, actor: Actor, { county, payload }: ToldEvent<PaymentRefunded>) {
  if (payload.referenceKind === 'order') await recountOfOrder(tx, actor, county, payload.referenceId);
}

/** A claim's money went back. */
export const hearClaimRefunded = (tx: Tx, actor: Actor, { county, payload }: ToldEvent<ClaimRefunded>) =>
  recountOfOrder(tx, actor, county, payload.orderId);

async function recountOfOrder(tx: Tx, actor: Actor, county: number, orderId: string): Promise<void> {
  for (const request of await lockStandingOfOrder(tx, county, orderId)) await recount(tx, actor, request);
}

import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#kernel/transaction.ts';
import { disputeOrder, losePart, orderForClaim } from '#modules/ordering/index.ts';
import { refundReadiness, requestRefund } from '#modules/payment/index.ts';
import { isEnded, type Bearer, type ClaimEventKind, type Speaker } from './claim.ts';
import { claimsOfOrder, type ClaimRow } from './claim-store.ts';
import { moveClaim } from './move-claim.ts';

export interface Settled {
  readonly amountFen: number;
  readonly bearer: Bearer;
  readonly bearerId: string;
  readonly by: Speaker;
  readonly event: ClaimEventKind;
  readonly words?: string;
}

/**
 * It is settled how much of a held claim goes back, and who bears it. Goods that are returned come first; else the money
 * goes as soon as it is free.
 */
export async function settleClaim(tx: Tx, actor: Actor, claim: ClaimRow, settled: Settled): Promise<ClaimRow> {
  const { amountFen, bearer, bearerId, ...step } = settled;
  const awaitsGoods = claim.kind === 'no-reason' && claim.state !== 'returning' && claim.waybill === null;
  const change = { agreedFen: amountFen, bearer, bearerId };
  const to = awaitsGoods ? 'returning' : 'agreed';
  const moved = await moveClaim(tx, actor, claim, { ...step, to, amountFen, change });
  return awaitsGoods ? moved : payBack(tx, actor, moved);
}

/**
 * Asks for the money of an agreed, held claim, unless the payment is not free yet: then it waits until the house hears that
 * it was split, or that another refund is through. A parcel that never came is paid back out of the frozen money, whole.
 */
export async function payBack(tx: Tx, actor: Actor, claim: ClaimRow): Promise<ClaimRow> {
  const { county, paymentId, agreedFen, bearerId, kind, number: reason } = claim;
  if (agreedFen === null || bearerId === null) return claim;
  const order = await orderForClaim(tx, actor, { county, id: claim.orderId, hold: tx });
  const readiness = await refundReadiness(tx, county, paymentId);
  const part = order?.parts.find(({ id }) => id === claim.partId);
  const isLost = kind === 'not-arrived' && part?.state === 'dispatched';
  if (isLost && readiness === 'frozen') {
    const stillDisputed = await isDisputed(tx, claim);
    await losePart(tx, actor, { county, orderId: claim.orderId, partId: claim.partId, reason, stillDisputed });
  } else if (!isLost && readiness === 'split') {
    await requestRefund(tx, actor, { county, paymentId, amountFen: agreedFen, bearerId, reason });
  } else {
    return claim;
  }
  return moveClaim(tx, actor, claim, { to: 'refunding', by: 'provider', event: 'refund-asked', amountFen: agreedFen });
}

/** Whether another running claim says that a parcel of the order never came. */
async function isDisputed(tx: Tx, { county, orderId, id }: ClaimRow): Promise<boolean> {
  const others = (await claimsOfOrder(tx, county, orderId)).filter((claim) => claim.id !== id);
  return others.some(({ kind, state }) => kind === 'not-arrived' && !isEnded(state));
}

/** A claim ends without money: its order counts as received by time again, unless another claim stands against it. */
export async function endDispute(tx: Tx, claim: ClaimRow): Promise<void> {
  if (claim.kind === 'not-arrived' && !(await isDisputed(tx, claim)))
    disputeOrder(tx, claim.county, claim.orderId, false);
}

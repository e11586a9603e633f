import type { Actor } from '#kernel/actor.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import type { ClaimRow } from './claim-store.ts';
import { moveClaim } from './move-claim.ts';
import { endDispute, settleClaim } from './settle-claim.ts';
import { holdClaim } from './side.ts';

export interface ReplyToOffer {
  readonly county: number;
  readonly id: string;
  readonly reply: 'accept' | 'decline';
  /** The offer as the buyer read it: one that changed since is read again first. */
  readonly offerFen: number;
  readonly words?: string;
}

/**
 * The buyer takes the seller's offer, or asks the centre to decide. Refuses `claim.unknown`, `claim.state`,
 * `claim.offer-changed`.
 */
export async function replyToOffer(tx: Tx, actor: Actor, command: ReplyToOffer): Promise<ClaimRow> {
  const { claim, side } = await holdClaim(tx, actor, command);
  refuseUnless(side === 'buyer', 'claim.unknown');
  refuseUnless(claim.state === 'offered', 'claim.state');
  refuseUnless(claim.offerFen === command.offerFen, 'claim.offer-changed');
  if (command.reply === 'accept') return takeOffer(tx, actor, claim, 'buyer');
  const words = command.words ?? '';
  return moveClaim(tx, actor, claim, { to: 'escalated', by: 'buyer', event: 'declined', words });
}

/** An offer is taken, by the buyer or by time; nothing offered and nothing said against it ends the claim. */
export async function takeOffer(tx: Tx, actor: Actor, claim: ClaimRow, by: 'buyer' | 'time'): Promise<ClaimRow> {
  const { offerFen, merchantId: bearerId } = claim;
  if (offerFen !== null && offerFen > 0) {
    return settleClaim(tx, actor, claim, { amountFen: offerFen, bearer: 'seller', bearerId, by, event: 'agreed' });
  }
  const moved = await moveClaim(tx, actor, claim, { to: 'rejected', by, event: 'rejected' });
  await endDispute(tx, claim);
  return moved;
}

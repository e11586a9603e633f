import { mustHold, type Actor } from '#kernel/actor.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { actsOf } from './claim.ts';
import type { ClaimRow } from './claim-store.ts';
import { refuseMoreThan } from './make-claim.ts';
import { moveClaim } from './move-claim.ts';
import { settleClaim } from './settle-claim.ts';
import { holdClaim } from './side.ts';

export interface AnswerClaim {
  readonly county: number;
  readonly id: string;
  /** 0 refuses. */
  readonly offerFen: number;
  readonly words: string;
}

/**
 * The seller answers: what is asked for, or more, is agreed to at once; anything less, nothing included, is an offer that the
 * buyer takes or brings to the centre, and needs a word. It may be bettered while it waits. A parcel that never came is
 * paid for whole or not at all. Refuses `claim.unknown`, `claim.state`, `claim.more-than-paid`, `claim.words-needed`.
 */
export async function answerClaim(tx: Tx, actor: Actor, command: AnswerClaim): Promise<ClaimRow> {
  const { claim } = await holdAsSeller(tx, actor, command);
  const { offerFen, words } = command;
  refuseUnless(actsOf(claim, 'seller').includes('answer'), 'claim.state');
  refuseMoreThan(claim.mostFen, offerFen);
  if (offerFen >= claim.wishFen) {
    const bearer = { bearer: 'seller' as const, bearerId: claim.merchantId };
    return settleClaim(tx, actor, claim, { ...bearer, amountFen: offerFen, by: 'seller', event: 'agreed', words });
  }
  refuseUnless(words.trim() !== '', 'claim.words-needed');
  refuseUnless(claim.kind !== 'not-arrived' || offerFen === 0, 'claim.state');
  const change = { offerFen };
  return moveClaim(tx, actor, claim, {
    to: 'offered',
    by: 'seller',
    event: 'offered',
    words,
    amountFen: offerFen,
    change,
  });
}

/** The seller has the goods back, so their money goes back. Refuses `claim.unknown`, `claim.state`. */
export async function goodsBack(tx: Tx, actor: Actor, which: { county: number; id: string }): Promise<ClaimRow> {
  const { claim } = await holdAsSeller(tx, actor, which);
  return takeGoodsBack(tx, actor, claim, 'seller');
}

/**
 * What came back isn't what was sent, or is no longer good: the centre decides, and nothing is agreed any more. Refuses
 * `claim.unknown`, `claim.state`.
 */
export async function objectToGoods(
  tx: Tx,
  actor: Actor,
  { words, ...which }: { readonly county: number; readonly id: string; readonly words: string },
): Promise<ClaimRow> {
  const { claim } = await holdAsSeller(tx, actor, which);
  refuseUnless(actsOf(claim, 'seller').includes('object'), 'claim.state');
  const change = { agreedFen: null, bearer: null, bearerId: null };
  return moveClaim(tx, actor, claim, { to: 'escalated', by: 'seller', event: 'objected', words, change });
}

/** Goods that were returned are there, as the seller says, or as time does when it says nothing. */
export async function takeGoodsBack(tx: Tx, actor: Actor, claim: ClaimRow, by: 'seller' | 'time'): Promise<ClaimRow> {
  const { agreedFen, bearer, bearerId } = claim;
  refuseUnless(claim.state === 'returning' && agreedFen !== null, 'claim.state');
  refuseUnless(bearer !== null && bearerId !== null, 'claim.state');
  return settleClaim(tx, actor, claim, { amountFen: agreedFen, bearer, bearerId, by, event: 'goods-back' });
}

async function holdAsSeller(tx: Tx, actor: Actor, which: { county: number; id: string }) {
  const seen = await holdClaim(tx, actor, which);
  mustHold(actor, 'aftersale.answer', { county: which.county, organisationId: seen.claim.merchantId });
  return seen;
}

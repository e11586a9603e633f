import type { Actor } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { holdInUse } from './in-use.ts';
import { canMove, goodsOf, type Offer, type WhyWithdrawn } from './offer.ts';
import { setPublished, setWithdrawn, twinInShop } from './offer-store.ts';

/**
 * Puts a locked offer that has passed the gate into the shop. Refuses `offer.already-published` when the seller sells
 * the same grade in the same pack already, and `product.retired`, `grade.retired`, `pack.retired`.
 */
export async function putInShop(tx: Tx, actor: Actor, offer: Offer): Promise<void> {
  if (offer.state === 'published') return;
  assert(canMove(offer.state, 'published'), `an offer goes from ${offer.state} to published`);
  await holdInUse(tx, goodsOf(offer));
  refuseUnless(!(await twinInShop(tx, offer)), 'offer.already-published');
  await setPublished(tx, offer.county, offer.id, actor.at);
  note(tx, actor, {
    county: offer.county,
    action: 'catalog.publish-offer',
    subject: 'offer',
    subjectId: offer.id,
    detail: { priceFen: offer.priceFen },
  });
}

/**
 * Takes a locked offer out of the shop, with its reason; a draft stays a draft. What is out already stays out, and an office
 * may still say that it has to.
 */
export async function takeFromShop(tx: Tx, actor: Actor, offer: Offer, why: WhyWithdrawn): Promise<void> {
  const isOutAlready = offer.state === 'withdrawn' && why.by === 'office';
  if (!isOutAlready && !canMove(offer.state, 'withdrawn')) return;
  await setWithdrawn(tx, offer.county, offer.id, why, actor.at);
  note(tx, actor, {
    county: offer.county,
    action: 'catalog.withdraw-offer',
    subject: 'offer',
    subjectId: offer.id,
    ...(why.by === 'gate' && { detail: { checks: why.checks } }),
    ...(why.by === 'office' && { detail: { reason: why.reason } }),
  });
}

/** A locked offer that an office took out may be published again. */
export async function letBack(tx: Tx, actor: Actor, offer: Offer): Promise<void> {
  if (offer.withdrawnBy !== 'office') return;
  await setWithdrawn(tx, offer.county, offer.id, { by: 'seller' }, actor.at);
  note(tx, actor, { county: offer.county, action: 'catalog.let-back-offer', subject: 'offer', subjectId: offer.id });
}

import type { Actor } from '#kernel/actor.ts';
import { say } from '#kernel/outbox.ts';
import type { Tx } from '#kernel/transaction.ts';
import { putInShop, takeFromShop } from '#modules/catalog/index.ts';
import { mustBeLet } from './hold-offer.ts';
import type { OfferPublished, OfferWithdrawn } from './news.ts';
import { ownOffer, type OfferKey } from './own-offer.ts';
import { passGate } from './pass-gate.ts';

/**
 * A seller puts an offer into the shop. Refuses `offer.unknown`, `permission.missing`, `listing.held` (an office keeps
 * these goods out), `listing.not-ready` (with the to-do list in its data), `offer.already-published`. Publishing what stands there already changes nothing.
 */
export async function publishOffer(tx: Tx, actor: Actor, key: OfferKey): Promise<void> {
  const offer = await ownOffer(tx, actor, key);
  if (offer.state === 'published') return;
  await mustBeLet(tx, offer);
  await passGate(tx, actor, key);
  await putInShop(tx, actor, offer);
  say<OfferPublished>(tx, actor, {
    type: 'listing.offer-published',
    county: key.county,
    payload: { offerId: key.id },
  });
}

/** A seller takes an offer out of the shop; placed orders keep what they were promised. Safe to repeat. */
export async function withdrawOffer(tx: Tx, actor: Actor, key: OfferKey): Promise<void> {
  const offer = await ownOffer(tx, actor, key);
  if (offer.state !== 'published') return;
  await takeFromShop(tx, actor, offer, { by: 'seller' });
  say<OfferWithdrawn>(tx, actor, {
    type: 'listing.offer-withdrawn',
    county: key.county,
    payload: { offerId: key.id },
  });
}

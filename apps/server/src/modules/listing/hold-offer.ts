import { mustHold, type Actor } from '#kernel/actor.ts';
import { say } from '#kernel/outbox.ts';
import { Refusal, refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { heldReason, letBack, lockOffer, takeFromShop, type Offer } from '#modules/catalog/index.ts';
import type { OfferWithdrawn } from './news.ts';
import type { OfferKey } from './own-offer.ts';

/** Locks any offer of the county for an office. Refuses `permission.missing` and `offer.unknown`. */
async function forOffice(tx: Tx, actor: Actor, { county, id }: OfferKey): Promise<Offer> {
  mustHold(actor, 'listing.withdraw', { county, regionCode: String(county) });
  const offer = await lockOffer(tx, county, id);
  refuseUnless(offer !== null, 'offer.unknown');
  return offer;
}

export interface HoldOffer extends OfferKey {
  readonly reason: string;
}

/**
 * An office takes an offer out of the shop, or keeps one out, and says why; safe to repeat, the first reason stays. Placed
 * orders keep what they were promised. Refuses `offer.unknown` and `listing.never-published`.
 */
export async function holdOffer(tx: Tx, actor: Actor, { reason, ...key }: HoldOffer): Promise<void> {
  const offer = await forOffice(tx, actor, key);
  refuseUnless(offer.state !== 'draft', 'listing.never-published');
  if (offer.withdrawnBy === 'office') return;
  await takeFromShop(tx, actor, offer, { by: 'office', reason });
  if (offer.state !== 'published') return;
  say<OfferWithdrawn>(tx, actor, {
    type: 'listing.offer-withdrawn',
    county: key.county,
    payload: { offerId: key.id },
  });
}

/** An office lets an offer be published again, which its seller does through the gate. Safe to repeat. */
export async function letOffer(tx: Tx, actor: Actor, key: OfferKey): Promise<void> {
  await letBack(tx, actor, await forOffice(tx, actor, key));
}

/** Refuses `listing.held` with the office's reason while an office keeps these goods out of the shop. */
export async function mustBeLet(tx: Tx, offer: Offer): Promise<void> {
  const reason = await heldReason(tx, offer);
  if (reason !== null) throw new Refusal('listing.held', { reason });
}

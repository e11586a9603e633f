import { mustHold, type Actor } from '#kernel/actor.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { lockOffer, type Offer } from '#modules/catalog/index.ts';

export interface OfferKey {
  readonly county: number;
  readonly id: string;
}

/** Locks an offer that the actor may change. Refuses `offer.unknown`, and `permission.missing` at another seller's. */
export async function ownOffer(tx: Tx, actor: Actor, { county, id }: OfferKey): Promise<Offer> {
  const offer = await lockOffer(tx, county, id);
  refuseUnless(offer !== null, 'offer.unknown');
  mustHold(actor, 'listing.offer', { county, organisationId: offer.merchantId });
  return offer;
}

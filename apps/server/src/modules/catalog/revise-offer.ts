import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { mustBeInUse } from './in-use.ts';
import { goodsOf, type Offer, type OfferFields } from './offer.ts';
import { partsBelong, updateOffer } from './offer-store.ts';

/**
 * Changes a locked offer. Authority and what may change in the shop are the caller's to check (listing). Refuses
 * `offer.parts-unknown`, and for another grade or pack `product.retired`, `grade.retired`, `pack.retired`.
 */
export async function reviseOffer(
  tx: Tx,
  actor: Actor,
  offer: Offer,
  change: OfferFields & { readonly sellerText: string },
): Promise<Offer> {
  const { county, id } = offer;
  const changed = { ...offer, ...change };
  refuseUnless(await partsBelong(tx, changed), 'offer.parts-unknown');
  // What was chosen before may stay in a draft; the way into the shop is shut to it all the same.
  const isOther = changed.grade !== offer.grade || changed.packSpecId !== offer.packSpecId;
  if (isOther) await mustBeInUse(tx, goodsOf(changed));
  const { grade, packSpecId, title, priceFen, freightFen, returnKind, sellerText } = change;
  await updateOffer(tx, offer, {
    grade,
    packSpecId,
    title,
    priceFen,
    freightFen,
    returnKind,
    sellerText,
    changedAt: actor.at,
  });
  note(tx, actor, {
    county,
    action: 'catalog.change-offer',
    subject: 'offer',
    subjectId: id,
    detail: { priceFen: { from: offer.priceFen, to: priceFen }, title },
  });
  return changed;
}

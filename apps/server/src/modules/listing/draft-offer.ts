import { mustHold, type Actor } from '#kernel/actor.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { addOffer, type OfferDraft } from '#modules/catalog/index.ts';
import { sellerText } from './seller-store.ts';

export type DraftOffer = OfferDraft;

/**
 * A seller puts an offer on the workbench; it may still lack grade, pack, price and return kind. The same id again
 * changes nothing. Refuses `permission.missing`, `listing.seller-unknown`, `product.unknown`, `offer.parts-unknown`.
 */
export async function draftOffer(tx: Tx, actor: Actor, command: DraftOffer): Promise<void> {
  const { county, merchantId } = command;
  mustHold(actor, 'listing.offer', { county, organisationId: merchantId });
  const text = await sellerText(tx, county, merchantId);
  refuseUnless(text !== null, 'listing.seller-unknown');
  await addOffer(tx, actor, { ...command, sellerText: text });
}

import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { goodsOf, type OfferDraft } from './offer.ts';
import { mustBeInUse } from './in-use.ts';
import { insertOffer, partsBelong } from './offer-store.ts';
import { readProducts } from './product-store.ts';

export interface AddOffer extends OfferDraft {
  /** Names of the seller and its place, to be found by. */
  readonly sellerText: string;
}

/**
 * Puts an offer on the workbench; the same id again changes nothing. Authority is the caller's to check (listing).
 * Refuses `product.unknown`, `offer.parts-unknown`, and `product.retired`, `grade.retired`, `pack.retired`.
 */
export async function addOffer(tx: Tx, actor: Actor, command: AddOffer): Promise<void> {
  const { county, id, productId } = command;
  const [product] = await readProducts(tx, county, { id: productId });
  refuseUnless(product !== undefined, 'product.unknown');
  refuseUnless(await partsBelong(tx, command), 'offer.parts-unknown');
  const isNew = await insertOffer(tx, { ...command, at: actor.at });
  if (!isNew) return;
  await mustBeInUse(tx, goodsOf(command));
  note(tx, actor, { county, action: 'catalog.draft-offer', subject: 'offer', subjectId: id });
}

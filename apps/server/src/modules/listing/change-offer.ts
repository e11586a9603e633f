import type { Actor } from '#kernel/actor.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { reviseOffer, type Offer, type OfferFields } from '#modules/catalog/index.ts';
import { mustBeLet } from './hold-offer.ts';
import { ownOffer, type OfferKey } from './own-offer.ts';
import { passGate } from './pass-gate.ts';
import { sellerText } from './seller-store.ts';

export type ChangeOffer = OfferKey & OfferFields;

/**
 * A seller changes an offer. While it stands in the shop, grade, pack and return kind are fixed and the change must pass
 * the gate like a new offer. Refuses `offer.unknown`, `permission.missing`, `listing.stands-in-shop`,
 * `listing.held`, `offer.parts-unknown`, `listing.not-ready`.
 */
export async function changeOffer(tx: Tx, actor: Actor, command: ChangeOffer): Promise<void> {
  const { county, id, ...fields } = command;
  const offer = await ownOffer(tx, actor, { county, id });
  const isInShop = offer.state === 'published';
  refuseUnless(!isInShop || isSameGoods(offer, fields), 'listing.stands-in-shop');
  // What an office took out is put right where it is; other goods in its place would slip past the office.
  const isOther = offer.grade !== fields.grade || offer.packSpecId !== fields.packSpecId;
  if (offer.withdrawnBy === 'office' && isOther) await mustBeLet(tx, offer);
  const text = await sellerText(tx, county, offer.merchantId);
  await reviseOffer(tx, actor, offer, { ...fields, sellerText: text ?? '' });
  if (isInShop) await passGate(tx, actor, { county, id });
}

const isSameGoods = (offer: Offer, { grade, packSpecId, returnKind, priceFen }: OfferFields): boolean =>
  offer.grade === grade &&
  offer.packSpecId === packSpecId &&
  offer.returnKind === returnKind &&
  // What stands in the shop has a price; taking it away is taking the offer out.
  priceFen !== null;

import type { Static } from 'typebox';
import type { Cart } from '@shanhuo/contract/ordering/shapes';
import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { together, type Tx } from '#kernel/transaction.ts';
import { cartLines, emptyCart, moveCart, setCartLine } from './cart-store.ts';
import { englishNames } from './english-names.ts';
import { freightOf, type Sellable } from './order.ts';
import { sellables } from './order-store.ts';
import { ownerKeyOf } from './owner.ts';

/** The caller's cart with today's prices and what is left; withdrawn offers have fallen out. */
export async function readCart(db: Db, actor: Actor, county: number): Promise<Static<typeof Cart>> {
  const ownerKey = actor.personId ?? actor.visitorKey;
  // Whoever has put nothing anywhere yet has no key, and an empty cart.
  const wanted = ownerKey === null ? [] : await cartLines(db, county, ownerKey);
  const offerIds = wanted.map(({ offerId }) => offerId);
  const offers = await offersOf(db, county, offerIds);
  const english = await englishNames(db, county, offerIds);
  const lines = wanted.flatMap(({ offerId, quantity }) => {
    const offer = offers.get(offerId);
    if (offer === undefined) return [];
    const { title, motif, gradeName, packName, merchantName, priceFen, available } = offer;
    const freightFen = freightOf(offer, quantity);
    const words = { title, motif, gradeName, packName, merchantName, ...english(offerId) };
    return [{ offerId, ...words, quantity, priceFen, freightFen, available }];
  });
  const goodsFen = lines.reduce((sum, { priceFen, quantity }) => sum + priceFen * quantity, 0);
  const freightFen = lines.reduce((sum, line) => sum + line.freightFen, 0);
  return { lines, goodsFen, freightFen, totalFen: goodsFen + freightFen };
}

/** Sets how many boxes of an offer the caller wants; 0 takes it out. Refuses `order.offer-gone`. */
export async function putInCart(
  tx: Tx,
  actor: Actor,
  { county, offerId, quantity }: { county: number; offerId: string; quantity: number },
): Promise<void> {
  const ownerKey = ownerKeyOf(actor);
  if (quantity === 0) return together(tx, [emptyCart(county, ownerKey, [offerId])]);
  refuseUnless((await offersOf(tx, county, [offerId])).has(offerId), 'order.offer-gone', { offerId });
  await setCartLine(tx, { county, ownerKey, offerId, quantity, addedAt: actor.at });
}

/** After signing in: the goods that were chosen before stay chosen. */
export async function takeCart(tx: Tx, { personId, visitorKey }: Actor, county: number): Promise<void> {
  if (personId !== null && visitorKey !== null) await moveCart(tx, county, visitorKey, personId);
}

const offersOf = async (db: Db, county: number, offerIds: readonly string[]): Promise<ReadonlyMap<string, Sellable>> =>
  offerIds.length === 0 ? new Map() : (await sellables(db, county, offerIds)).offers;

import type { Actor } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import { newId } from '#kernel/ids.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { addOnHand, partsExist, type StockKey } from './stock-store.ts';

export interface StockIn extends StockKey {
  /** Whole packs that came in. */
  readonly boxes: number;
}

/**
 * Packs come into stock, from packing or back from a buyer; answers the stock's id. Refuses `stock.parts-unknown` when
 * grade or pack are not of the product. Authority is the caller's to check.
 */
export async function stockIn(tx: Tx, _actor: Actor, { boxes, ...key }: StockIn): Promise<string> {
  assert(Number.isSafeInteger(boxes) && boxes > 0, 'packs are whole and at least one');
  refuseUnless(await partsExist(tx, key), 'stock.parts-unknown');
  const { county, merchantId, productId, grade, packSpecId } = key;
  return addOnHand(tx, { county, merchantId, productId, grade, packSpecId }, newId(), boxes);
}

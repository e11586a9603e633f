import type { Actor } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { freeExpired } from './reservation-store.ts';
import { lockStock, lowerOnHand, type LockedStock, type StockKey } from './stock-store.ts';

export interface StockOut extends StockKey {
  /** Whole packs that are gone without having been sold. */
  readonly boxes: number;
  /** Whether they are of a lot on hold, and so withheld from sale already. */
  readonly withheld: boolean;
}

/**
 * Packs leave the house unsold. What orders set aside stays: of other packs only those go that are free, and of withheld ones
 * as many as leave the reservations whole. Where too few are, holds whose time is over are released first. Refuses
 * `stock.reserved`. Authority, and that the lots had the packs, is the caller's to check; it locks lots before stocks.
 */
export async function stockOut(tx: Tx, actor: Actor, { boxes, withheld, ...key }: StockOut): Promise<void> {
  assert(Number.isSafeInteger(boxes) && boxes > 0, 'packs are whole and at least one');
  let stock = await lockStock(tx, key);
  assert(stock !== undefined, 'what was packed is in stock');
  if (mayGo(stock, withheld) < boxes && (await freeExpired(tx, key.county, [stock.id], actor.at)) > 0)
    stock = (await lockStock(tx, key)) ?? stock;
  const free = mayGo(stock, withheld);
  refuseUnless(free >= boxes, 'stock.reserved', { boxes, free, reserved: stock.reserved });
  const gone = { county: key.county, id: stock.id, packs: boxes, withheld: withheld ? boxes : 0 };
  assert(await lowerOnHand(tx, gone), 'a locked stock has what it was seen to have');
}

/** How many packs may leave without one that an order waits for. */
const mayGo = ({ onHand, reserved, withheld }: LockedStock, ofWithheld: boolean): number =>
  Math.max(0, onHand - reserved - (ofWithheld ? 0 : withheld));

import type { Actor } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import { Refusal, refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { lockLots, takeBoxesOut, takeGrams, type LockedLot } from './lot-store.ts';

/** How much leaves a lot: grams of a loose one, whole boxes of a packed one. */
export type Amount = { readonly grams: number } | { readonly boxes: number };

export interface TakeOut {
  readonly county: number;
  readonly lotId: string;
  readonly amount: Amount;
  /** Looks at the lot under its lock before anything is taken: whose it is, and who may. */
  readonly look: (lot: LockedLot) => void;
}

/** A lot as it was before, with the grams that left it. */
export type LeftLot = LockedLot & { readonly grams: number };

/**
 * Goods leave a lot and go into no other: they are written off. A lot on hold gives too, since what must not be used is
 * thrown away in the end. Refuses `lot.unknown`, `lot.other-unit` (boxes of a loose lot, grams of a packed one),
 * `lot.not-usable` (used up or voided), `lot.not-enough` and `lot.fewer-boxes`. The caller keeps what became of the goods, and
 * lowers the stock of boxes.
 */
export async function takeOut(tx: Tx, _actor: Actor, { county, lotId, amount, look }: TakeOut): Promise<LeftLot> {
  const [lot] = await lockLots(tx, county, [lotId]);
  refuseUnless(lot !== undefined, 'lot.unknown');
  look(lot);
  const { code, kind, leftGrams, boxesLeft, boxGrams } = lot;
  refuseUnless((kind === 'packed') === 'boxes' in amount, 'lot.other-unit', { code });
  refuseUnless(lot.state === 'open', 'lot.not-usable', { code });
  if ('grams' in amount) {
    if (leftGrams < amount.grams) throw new Refusal('lot.not-enough', { code, leftGrams });
    assert((await takeGrams(tx, county, [{ lotId, ...amount }])) === 1, 'a locked lot gives what it was seen to have');
    return { ...lot, grams: amount.grams };
  }
  if ((boxesLeft ?? 0) < amount.boxes) throw new Refusal('lot.fewer-boxes', { code, left: boxesLeft ?? 0 });
  assert((await takeBoxesOut(tx, county, [{ lotId, ...amount }])) === 1, 'a locked lot gives what it was seen to have');
  return { ...lot, grams: amount.boxes * (boxGrams ?? 0) };
}

import type { Actor } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import type { Tx } from '#kernel/transaction.ts';
import { changeWithheld, type PacksMoved } from './stock-store.ts';

export interface Withhold {
  readonly county: number;
  /** Packs that go out of sale; below nought those that come back into it. */
  readonly moved: readonly PacksMoved[];
}

/**
 * Takes packs out of what is free without their leaving the house, or gives them back. Reservations stay as they are: what
 * somebody paid for is theirs until it is sent or given up. Authority is the caller's to check, and so is that the packs
 * are there.
 */
export async function withhold(tx: Tx, _actor: Actor, { county, moved }: Withhold): Promise<void> {
  const asked = moved.filter(({ packs }) => packs !== 0);
  if (asked.length === 0) return;
  const stocks = new Set(asked.map((one) => [one.merchantId, one.productId, one.grade, one.packSpecId].join(' ')));
  const changed = await changeWithheld(tx, county, asked);
  assert(changed === stocks.size, 'what is withheld is in stock');
}

import type { Actor } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import { Refusal, refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { lockLots, takeGrams, type LockedLot } from './lot-store.ts';

export interface Draw {
  readonly lotId: string;
  readonly grams: number;
}

export type DrawnLot = LockedLot & { readonly grams: number };

/**
 * Takes grams out of loose lots: all of it or nothing. Answers the lots as they were before. Refuses `lot.unknown`,
 * `lot.not-usable` (used up, voided or packed already), `lot.held` and `lot.not-enough`. Whose lots they are is the caller's to check.
 */
export async function drawFrom(
  tx: Tx,
  _actor: Actor,
  { county, draws }: { readonly county: number; readonly draws: readonly Draw[] },
): Promise<DrawnLot[]> {
  const wanted = new Map<string, number>();
  for (const { lotId, grams } of draws) wanted.set(lotId, (wanted.get(lotId) ?? 0) + grams);
  const lots = await lockLots(tx, county, [...wanted.keys()]);
  refuseUnless(lots.length === wanted.size, 'lot.unknown');
  const drawn = lots.map((lot) => ({ ...lot, grams: wanted.get(lot.id) ?? 0 }));
  for (const lot of drawn) {
    refuseUnless(lot.state === 'open' && lot.kind !== 'packed', 'lot.not-usable', { code: lot.code });
    refuseUnless(!lot.held, 'lot.held', { code: lot.code });
    if (lot.leftGrams < lot.grams) throw new Refusal('lot.not-enough', { code: lot.code, leftGrams: lot.leftGrams });
  }
  const gave = await takeGrams(
    tx,
    county,
    drawn.map(({ id, grams }) => ({ lotId: id, grams })),
  );
  assert(gave === drawn.length, 'locked lots give what they were seen to have');
  return drawn;
}

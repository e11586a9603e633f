import { cut } from '#kernel/money.ts';

/** Goods of one delivery in one lot; of a packed lot with how many of its boxes went where. */
export interface PlacedGoods {
  readonly grams: number;
  readonly boxes: { readonly sold: number; readonly left: number; readonly lost: number } | null;
}

/** What became of a delivery, to the gram. */
export interface Fate {
  readonly soldGrams: number;
  readonly leftGrams: number;
  readonly wasteGrams: number;
}

/**
 * What became of one delivery: its grams in each packed lot are cut over where that lot's boxes went, by the largest
 * remainder; what lies loose is still there; and what is in no lot any more was lost. The three are together what was
 * brought.
 */
export function fateOf(broughtGrams: number, places: readonly PlacedGoods[]): Fate {
  let [soldGrams, leftGrams, wasteGrams] = [0, 0, broughtGrams];
  for (const { grams, boxes } of places) {
    const [sold = 0, left = 0, lost = 0] =
      boxes === null ? [0, grams, 0] : cut(grams, [boxes.sold, boxes.left, boxes.lost]);
    soldGrams += sold;
    leftGrams += left;
    wasteGrams -= grams - lost;
  }
  return { soldGrams, leftGrams, wasteGrams };
}

/** What one lot of a household gave to the boxes of one line, and the rate that the household was told for it. */
export interface GivenGoods {
  readonly harvestLotId: string;
  readonly grams: number;
  readonly perMille: number;
}

/**
 * Says of which deliveries a household's share of one line is: cut by what each gave and the rate it was promised, so that
 * the parts add up to the share.
 */
export function shareByDelivery(amountFen: number, given: readonly GivenGoods[]): Map<string, number> {
  const parts = new Map<string, number>();
  if (given.length === 0) return parts;
  const fens = cut(
    amountFen,
    given.map(({ grams, perMille }) => Math.max(1, Math.round(grams * perMille))),
  );
  for (const [at, { harvestLotId }] of given.entries()) {
    parts.set(harvestLotId, (parts.get(harvestLotId) ?? 0) + (fens[at] ?? 0));
  }
  return parts;
}

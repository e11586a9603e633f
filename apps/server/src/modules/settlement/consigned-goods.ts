import { cut } from '#kernel/money.ts';

/** Goods of one delivery in one lot; of a packed lot with how many of its boxes went where. */
export interface PlacedGoods {
  readonly productId: string;
  readonly grams: number;
  /** Of what was made of the delivery: its grams that went in, and what came of them. */
  readonly processed: { readonly inputGrams: number; readonly outputGrams: number } | null;
  readonly boxes: { readonly sold: number; readonly left: number; readonly lost: number } | null;
}

/** What became of a delivery, to the gram. */
export interface Fate {
  readonly soldGrams: number;
  readonly leftGrams: number;
  /** Gone when one thing was made of another, most of it as water. */
  readonly processedGrams: number;
  readonly wasteGrams: number;
  /** Of sold and left, by what it is today. */
  readonly byProduct: ReadonlyMap<string, { readonly soldGrams: number; readonly leftGrams: number }>;
}

/**
 * What became of one delivery: its grams in each packed lot are cut over where that lot's boxes went, by the largest
 * remainder; what lies loose is still there; what went into processing and came out of none of it is gone; and what is in
 * no lot any more for another reason was lost. The four are together what was brought, whatever it is today.
 */
export function fateOf(broughtGrams: number, places: readonly PlacedGoods[]): Fate {
  let [soldGrams, leftGrams, processedGrams, wasteGrams] = [0, 0, 0, broughtGrams];
  const byProduct = new Map<string, { soldGrams: number; leftGrams: number }>();
  for (const { productId, grams, boxes, processed } of places) {
    const [sold = 0, left = 0, lost = 0] =
      boxes === null ? [0, grams, 0] : cut(grams, [boxes.sold, boxes.left, boxes.lost]);
    const gone = processed === null ? 0 : processed.inputGrams - processed.outputGrams;
    soldGrams += sold;
    leftGrams += left;
    processedGrams += gone;
    wasteGrams -= grams - lost + gone;
    const of = byProduct.get(productId) ?? { soldGrams: 0, leftGrams: 0 };
    byProduct.set(productId, { soldGrams: of.soldGrams + sold, leftGrams: of.leftGrams + left });
  }
  return { soldGrams, leftGrams, processedGrams, wasteGrams, byProduct };
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

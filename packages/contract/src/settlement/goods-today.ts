import type { Static } from 'typebox';
import type { Consigned } from './shapes.ts';

/** A part of what is sold or left: null is what was brought itself, any other name what it became. */
export interface GoodsToday {
  readonly productName: string | null;
  readonly grams: number;
}

/** What is sold or left of a delivery, by what it is today; what was brought itself comes first, unless none of it is so. */
export function goodsToday(
  consigned: Pick<Static<typeof Consigned>, 'soldGrams' | 'leftGrams' | 'become'>,
  which: 'soldGrams' | 'leftGrams',
): GoodsToday[] {
  const become = consigned.become.flatMap((one) =>
    one[which] > 0 ? [{ productName: one.productName, grams: one[which] }] : [],
  );
  const own = consigned[which] - become.reduce((sum, { grams }) => sum + grams, 0);
  return own > 0 || become.length === 0 ? [{ productName: null, grams: own }, ...become] : become;
}

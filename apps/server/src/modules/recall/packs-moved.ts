import type { Withhold } from '#modules/inventory/index.ts';
import type { SaleChange } from '#modules/quality/index.ts';

/** What lots that went on hold take out of sale, and what those that came off it give back; what is past its day is out anyway. */
export const packsMoved = (changed: readonly SaleChange[]): Withhold['moved'] =>
  changed.filter(({ pastDay }) => !pastDay).flatMap((lot) => packsOf(lot, lot.held));

/** The same of lots whose last day is over, or no longer; what is on hold is out anyway. */
export const packsOfAge = (changed: readonly SaleChange[]): Withhold['moved'] =>
  changed.filter(({ held }) => !held).flatMap((lot) => packsOf(lot, lot.pastDay));

function packsOf(lot: SaleChange, isOut: boolean): Withhold['moved'] {
  const { ownerId, productId, grade, packSpecId, boxesLeft } = lot;
  if (packSpecId === null || boxesLeft === null) return [];
  return [{ merchantId: ownerId, productId, grade, packSpecId, packs: isOut ? boxesLeft : -boxesLeft }];
}

/** How many boxes these lots still have. */
export const boxesIn = (changed: readonly SaleChange[]): number =>
  changed.reduce((sum, { boxesLeft }) => sum + (boxesLeft ?? 0), 0);

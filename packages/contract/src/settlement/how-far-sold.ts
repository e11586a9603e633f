import type { Static } from 'typebox';
import type { Consigned } from './shapes.ts';

/** The words for how far a delivery of consigned goods is sold, as every face says them. */
export const soldWords = ['unsold', 'part-sold', 'sold-out', 'lost'] as const;
export type SoldWord = (typeof soldWords)[number];

/** How far a delivery is sold; lost: nothing of it was sold and nothing is left. */
export function howFarSold({
  soldGrams,
  leftGrams,
}: Pick<Static<typeof Consigned>, 'soldGrams' | 'leftGrams'>): SoldWord {
  if (leftGrams === 0) return soldGrams === 0 ? 'lost' : 'sold-out';
  return soldGrams === 0 ? 'unsold' : 'part-sold';
}

/**
 * Above this part of what went in, waste needs words. Sorting and packing lose a few in a hundred; beyond a tenth something
 * happened to goods that are still their household's, which it may read of. One figure for all goods: no product says yet how
 * much of it is lost in the making.
 */
export const MUCH_WASTE_PER_MILLE = 100;

/** Whether so much of what went in was lost that somebody must say why. */
export const isMuchWaste = ({ inputGrams, wasteGrams }: { inputGrams: number; wasteGrams: number }): boolean =>
  wasteGrams * 1000 > inputGrams * MUCH_WASTE_PER_MILLE;

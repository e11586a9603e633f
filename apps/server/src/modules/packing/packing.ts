import { grams } from '#kernel/weight.ts';

export interface Weighing {
  readonly inputGrams: number;
  readonly outputGrams: number;
  readonly wasteGrams: number;
}

/** What went in must have come out: boxes and waste together, to the gram. */
export const balances = ({ inputGrams, outputGrams, wasteGrams }: Weighing): boolean =>
  grams(inputGrams) === grams(outputGrams) + grams(wasteGrams);

export const sumGrams = (parts: readonly { readonly grams: number }[]): number =>
  parts.reduce((sum, part) => sum + grams(part.grams), 0);

/** One lot named twice is one lot with the sum. */
export function mergeInputs(
  inputs: readonly { readonly lotId: string; readonly grams: number }[],
): { lotId: string; grams: number }[] {
  const byLot = new Map<string, number>();
  for (const { lotId, grams: part } of inputs) byLot.set(lotId, (byLot.get(lotId) ?? 0) + part);
  return [...byLot].map(([lotId, total]) => ({ lotId, grams: total }));
}

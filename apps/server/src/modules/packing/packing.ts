import { isMuchWaste } from '@shanhuo/contract/packing/much-waste';
import { refuseUnless } from '#kernel/refusal.ts';
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

/**
 * The words for what is lost, tidied; null for none. Refuses `packing.waste-unexplained` when much is lost of what is still a
 * household's and nobody says why: the household has no eye on it, so at least it reads of it.
 */
export function wordsOfWaste(
  weighing: Weighing,
  drawn: readonly { readonly consignment: boolean }[],
  reason: string | undefined,
): string | null {
  const words = reason?.trim() ?? '';
  const isHouseholds = drawn.some(({ consignment }) => consignment);
  const percent = Math.round((weighing.wasteGrams * 100) / weighing.inputGrams);
  refuseUnless(words !== '' || !isHouseholds || !isMuchWaste(weighing), 'packing.waste-unexplained', { percent });
  return words === '' ? null : words;
}

/** What the lot's page tells of it, where there are words. */
export const wasteTold = (act: string, { inputGrams, wasteGrams }: Weighing, reason: string | null) =>
  reason === null ? {} : { data: { act, inputGrams, wasteGrams, reason } };

import { yieldPercent, yieldWord, type YieldBand } from '@shanhuo/contract/packing/yield';
import { cut } from '#kernel/money.ts';
import { refuseUnless } from '#kernel/refusal.ts';

interface Part {
  readonly lotId: string;
  readonly grams: number;
}

/**
 * What each lot gave to each thing that came of it: one list of edges a thing, in their order. A thing takes its own grams and
 * its part of the loss, in proportion, of what is still there of each lot; so what a lot gave adds up over the things to the
 * gram, and what went into a thing is never less than what came of it.
 */
export function edgesOf(inputs: readonly Part[], cameGrams: readonly number[], lossGrams: number): Part[][] {
  const losses = cut(lossGrams, cameGrams);
  const rest = inputs.map(({ grams }) => grams);
  return cameGrams.map((grams, at) => {
    const taken = cut(grams + (losses[at] ?? 0), rest);
    taken.forEach((part, from) => (rest[from] = (rest[from] ?? 0) - part));
    return inputs.flatMap(({ lotId }, from) => {
      const part = taken[from] ?? 0;
      return part > 0 ? [{ lotId, grams: part }] : [];
    });
  });
}

/**
 * The words for an unusual yield, tidied; null for none. Refuses `packing.yield-impossible` above what any making gives, and
 * `packing.yield-unexplained` where less or more came than usual and nobody says why: too little may be a loss of households'
 * goods, too much may be goods that nobody brought.
 */
export function wordsOfYield(
  band: YieldBand,
  making: { readonly inputGrams: number; readonly outputGrams: number },
  reason: string | undefined,
): string | null {
  const words = reason?.trim() ?? '';
  const word = yieldWord(band, making);
  const percent = yieldPercent(making);
  refuseUnless(word !== 'impossible', 'packing.yield-impossible', { percent, most: band.mostPerMille / 10 });
  refuseUnless(word === 'usual' || words !== '', 'packing.yield-unexplained', {
    percent,
    low: band.lowPerMille / 10,
    high: band.highPerMille / 10,
  });
  return words === '' ? null : words;
}

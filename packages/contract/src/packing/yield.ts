/** How much usually comes of a thousand grams, and what no making can give. */
export interface YieldBand {
  readonly lowPerMille: number;
  readonly highPerMille: number;
  readonly mostPerMille: number;
}

interface Making {
  readonly inputGrams: number;
  readonly outputGrams: number;
}

/** How a making stands to its band: outside of it somebody must say why, and what is impossible is a mistake. */
export type YieldWord = 'usual' | 'low' | 'high' | 'impossible';

export function yieldWord(band: YieldBand, { inputGrams, outputGrams }: Making): YieldWord {
  const came = outputGrams * 1000;
  if (came > inputGrams * band.mostPerMille) return 'impossible';
  if (came > inputGrams * band.highPerMille) return 'high';
  return came < inputGrams * band.lowPerMille ? 'low' : 'usual';
}

/** Grams that came of a hundred, with one decimal; 0 while nothing went in. */
export const yieldPercent = ({ inputGrams, outputGrams }: Making): number =>
  inputGrams === 0 ? 0 : Math.round((outputGrams * 1000) / inputGrams) / 10;

import { describe, expect, it } from 'vitest';
import { yieldPercent, yieldWord } from './yield.ts';

const band = { lowPerMille: 200, highPerMille: 240, mostPerMille: 400 };
const word = (outputGrams: number) => yieldWord(band, { inputGrams: 21_000, outputGrams });

describe('a yield', () => {
  it('is usual from edge to edge, and a gram beside it is not', () => {
    expect([4_199, 4_200, 5_040, 5_041, 8_400, 8_401].map(word)).toEqual([
      'low',
      'usual',
      'usual',
      'high',
      'high',
      'impossible',
    ]);
  });

  it('is told with one decimal', () => {
    expect(yieldPercent({ inputGrams: 21_000, outputGrams: 4_800 })).toBe(22.9);
    expect(yieldPercent({ inputGrams: 0, outputGrams: 0 })).toBe(0);
  });
});

import { assert } from './assert.ts';

/** One 市斤 is 500 g; 斤 exists at the edge only. */
export const GRAMS_PER_JIN = 500;

/** Checks that a number is whole grams and not negative. */
export function grams(weight: number): number {
  assert(Number.isSafeInteger(weight) && weight >= 0, `not whole grams: ${weight}`);
  return weight;
}

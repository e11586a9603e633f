import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, perMilleOf, priceOfWeight } from './money.ts';

const fen = fc.integer({ min: 0, max: 1_000_000_000_000 });
const weights = fc
  .array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 40 })
  .filter((all) => all.some((one) => one > 0));

describe('cutting an amount', () => {
  it('always adds up, gives nothing to what weighs nothing, and is off by less than a fen', () => {
    fc.assert(
      fc.property(fen, weights, (amount, by) => {
        const parts = cut(amount, by);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
        const total = by.reduce((sum, weight) => sum + weight, 0);
        parts.forEach((part, index) => {
          const exact = (BigInt(amount) * BigInt(by[index] ?? 0)) / BigInt(total);
          expect(BigInt(part) - exact === 0n || BigInt(part) - exact === 1n).toBe(true);
          if (by[index] === 0) expect(part).toBe(0);
        });
      }),
    );
  });

  it('gives the odd fen to the largest remainder, the earlier one first', () => {
    expect(cut(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(cut(10, [3, 3, 4])).toEqual([3, 3, 4]);
    expect(cut(1, [1, 2])).toEqual([0, 1]);
  });
});

describe('the price of a weight', () => {
  it('is rounded half up, once', () => {
    expect(priceOfWeight(560, 18_250)).toBe(10_220);
    expect(priceOfWeight(1, 500)).toBe(1);
    expect(priceOfWeight(1, 499)).toBe(0);
  });

  it('grows with the weight', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 0, max: 1_000_000_000 }),
        (price, grams) => {
          expect(priceOfWeight(price, grams + 1)).toBeGreaterThanOrEqual(priceOfWeight(price, grams));
        },
      ),
    );
  });
});

it('takes a rate rounded down, so that the rest is never negative', () => {
  fc.assert(
    fc.property(fen, fc.integer({ min: 0, max: 1000 }), (amount, rate) => {
      expect(perMilleOf(amount, rate)).toBeLessThanOrEqual(amount);
    }),
  );
  expect(perMilleOf(9160, 30)).toBe(274);
});

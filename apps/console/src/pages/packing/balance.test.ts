import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceOf, boxesFor, gradingOf, gramsOf, makingOf } from './balance.ts';

const weights = fc.array(fc.record({ grams: fc.integer({ min: 0, max: 1_000_000 }) }), { maxLength: 20 });
const sum = (parts: readonly { grams: number }[]): number => parts.reduce((total, { grams }) => total + grams, 0);

describe('mass balance', () => {
  it('always adds up to the gram, and lets nothing through that is more than went in', () => {
    fc.assert(
      fc.property(
        weights,
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 10_000 }),
        (inputs, boxes, net) => {
          const balance = balanceOf(inputs, boxes, net);
          expect(balance.outputGrams + balance.wasteGrams).toBe(sum(inputs));
          expect(balance.isPossible).toBe(boxes * net <= sum(inputs));
        },
      ),
    );
  });

  it('of a grading takes the whole lot', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), weights, (lotGrams, outputs) => {
        const balance = gradingOf(lotGrams, outputs);
        expect(balance.inputGrams).toBe(lotGrams);
        expect(balance.outputGrams + balance.wasteGrams).toBe(lotGrams);
        expect(balance.isPossible).toBe(sum(outputs) > 0 && sum(outputs) <= lotGrams);
      }),
    );
  });

  it('proposes as many boxes as fit, and never none', () => {
    expect([boxesFor(38_500, 4400), boxesFor(4399, 4400), boxesFor(8800, 4400), boxesFor(10, 0)]).toEqual([8, 1, 2, 1]);
  });

  it('reads kilograms as whole grams and takes nonsense for nothing', () => {
    expect([0.001, 12.3456, undefined, Number.NaN, -1].map(gramsOf)).toEqual([1, 12_346, 0, 0, 0]);
  });
});

describe('processing', () => {
  it('adds up with what is gone, and is not possible where more comes out than went in', () => {
    const leaf = [{ grams: 12_000 }, { grams: 9_000 }];
    expect(makingOf(leaf, 4_800, [{ grams: 200 }])).toEqual({
      inputGrams: 21_000,
      outputGrams: 4_800,
      byProductGrams: 200,
      lossGrams: 16_000,
      isPossible: true,
    });
    expect(makingOf(leaf, 20_900, [{ grams: 200 }])).toMatchObject({ lossGrams: -100, isPossible: false });
    expect(makingOf(leaf, 0, []).isPossible).toBe(false);
    expect(makingOf([], 1, []).isPossible).toBe(false);
  });
});

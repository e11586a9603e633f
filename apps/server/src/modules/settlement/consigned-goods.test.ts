import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fateOf, shareByDelivery } from './consigned-goods.ts';

const plum = { productId: 'plum', processed: null };

describe('what became of a delivery', () => {
  it('is cut over where the boxes went by the largest remainder', () => {
    const boxes = { sold: 4, left: 2, lost: 1 };
    // 5,000 g in 7 boxes: 2857 1/7 · 1428 4/7 · 714 2/7, and the gram that is left over goes to the middle.
    expect(fateOf(6000, [{ ...plum, grams: 5000, boxes }])).toMatchObject({
      soldGrams: 2857,
      leftGrams: 1429,
      processedGrams: 0,
      wasteGrams: 1714,
    });
  });

  it('is still there as long as nobody touched it, and lost when it is in no lot any more', () => {
    expect(fateOf(6000, [{ ...plum, grams: 6000, boxes: null }])).toMatchObject({
      soldGrams: 0,
      leftGrams: 6000,
      wasteGrams: 0,
    });
    expect(fateOf(6000, [])).toMatchObject({ soldGrams: 0, leftGrams: 0, wasteGrams: 6000 });
  });

  it('adds up to what was brought, over any lots and boxes', () => {
    const boxes = fc
      .record({ sold: fc.nat(500), left: fc.nat(500), lost: fc.nat(20) })
      .filter(({ sold, left, lost }) => sold + left + lost > 0);
    const processed = fc
      .tuple(fc.nat(90_000), fc.nat(90_000))
      .map(([outputGrams, steam]) => ({ inputGrams: outputGrams + steam, outputGrams, steam }));
    const place = fc.record({
      productId: fc.constantFrom('leaf', 'tea'),
      grams: fc.nat(90_000),
      boxes: fc.option(boxes),
      processed: fc.option(processed),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), fc.nat(90_000), (places, gone) => {
        const steam = places.reduce((sum, one) => sum + (one.processed?.steam ?? 0), 0);
        const brought = gone + steam + places.reduce((sum, { grams }) => sum + grams, 0);
        const { soldGrams, leftGrams, processedGrams, wasteGrams, byProduct } = fateOf(brought, places);
        expect(soldGrams + leftGrams + processedGrams + wasteGrams).toBe(brought);
        expect(processedGrams).toBe(steam);
        expect(Math.min(soldGrams, leftGrams)).toBeGreaterThanOrEqual(0);
        expect(wasteGrams).toBeGreaterThanOrEqual(gone);
        const parts = [...byProduct.values()];
        expect(parts.reduce((sum, part) => sum + part.soldGrams, 0)).toBe(soldGrams);
        expect(parts.reduce((sum, part) => sum + part.leftGrams, 0)).toBe(leftGrams);
      }),
    );
  });
});

describe('a share of a sale', () => {
  it('is of each delivery by what it gave and the rate it was promised', () => {
    const given = [
      { harvestLotId: 'early', grams: 3000, perMille: 700 },
      { harvestLotId: 'late', grams: 3000, perMille: 350 },
      { harvestLotId: 'early', grams: 1500, perMille: 700 },
    ];
    expect(shareByDelivery(1000, given)).toEqual(
      new Map([
        ['early', 750],
        ['late', 250],
      ]),
    );
    expect(shareByDelivery(1000, [])).toEqual(new Map());
  });

  it('adds up to the share', () => {
    const one = fc.record({
      harvestLotId: fc.constantFrom('a', 'b', 'c'),
      grams: fc.double({ min: 0, max: 90_000, noNaN: true }),
      perMille: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 9 }), fc.nat(10_000_000), (given, fen) => {
        expect([...shareByDelivery(fen, given).values()].reduce((sum, part) => sum + part, 0)).toBe(fen);
      }),
    );
  });
});

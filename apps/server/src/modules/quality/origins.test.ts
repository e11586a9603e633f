import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadOrigins, type Edge } from './origins.ts';

const sum = (origins: Map<string, number>): number => [...origins.values()].reduce((total, part) => total + part, 0);

describe('origins of a lot', () => {
  it('are the lot itself when nothing went into it', () => {
    expect(spreadOrigins('a', 2500, [])).toEqual(new Map([['a', 2500]]));
  });

  it('share the waste in proportion: 10 kg and 5 kg into 12 kg', () => {
    const edges = [
      { toLot: 'pack', fromLot: 'a', grams: 10_000 },
      { toLot: 'pack', fromLot: 'b', grams: 5_000 },
    ];
    expect(spreadOrigins('pack', 12_000, edges)).toEqual(
      new Map([
        ['a', 8_000],
        ['b', 4_000],
      ]),
    );
  });

  it('put together what came by two ways', () => {
    const edges = [
      { toLot: 'large', fromLot: 'harvest', grams: 600 },
      { toLot: 'small', fromLot: 'harvest', grams: 400 },
      { toLot: 'pack', fromLot: 'large', grams: 500 },
      { toLot: 'pack', fromLot: 'small', grams: 300 },
    ];
    expect(spreadOrigins('pack', 777, edges)).toEqual(new Map([['harvest', 777]]));
  });

  it('add up exactly to the goods, over any lineage', () => {
    // Lots are numbered in the order they were made; a lot is only made of earlier ones.
    const lineage = fc.integer({ min: 2, max: 9 }).chain((lots) =>
      fc.tuple(
        fc.constant(lots),
        fc.array(fc.tuple(fc.nat(lots - 1), fc.nat(lots - 1), fc.integer({ min: 1, max: 90_000 })), {
          maxLength: 20,
        }),
      ),
    );
    fc.assert(
      fc.property(lineage, fc.integer({ min: 1, max: 10_000_000 }), ([lots, drawn], grams) => {
        const byPair = new Map<string, Edge>();
        for (const [one, two, weight] of drawn) {
          if (one === two) continue;
          const [from, to] = [Math.min(one, two), Math.max(one, two)];
          byPair.set(`${from} ${to}`, { fromLot: `${from}`, toLot: `${to}`, grams: weight });
        }
        const edges = [...byPair.values()];
        const origins = spreadOrigins(`${lots - 1}`, grams, edges);
        expect(sum(origins)).toBe(grams);
        const made = new Set(edges.map(({ toLot }) => toLot));
        expect([...origins.keys()].filter((lot) => made.has(lot))).toEqual([]);
      }),
    );
  });
});

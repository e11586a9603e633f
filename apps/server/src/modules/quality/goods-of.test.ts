import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { goodsIn, type Vessel } from './goods-of.ts';
import type { Edge } from './origins.ts';

interface Act {
  readonly kind: 'grade' | 'process' | 'pack' | 'throw';
  /** Which lots, and how much of each, in thousandths of what is left. */
  readonly draws: readonly { readonly lot: number; readonly part: number }[];
  /** How much of what was drawn is thrown away, or goes off as steam, in thousandths. */
  readonly waste: number;
}

/**
 * Plays what the house allows: a grading sorts one loose lot, processing makes one loose lot of several, a packing fills
 * boxes from several, and goods are written off.
 */
function play(weights: readonly number[], acts: readonly Act[]) {
  const lots = new Map(weights.map((grams, at) => [`h${at}`, { kind: 'harvest', left: grams }]));
  const edges: Edge[] = [];
  const grams = new Map<string, number>();
  let gone = 0;
  for (const [at, { kind, draws, waste }] of acts.entries()) {
    const loose = [...lots].filter(([, lot]) => lot.kind !== 'packed');
    const drawn = new Map<string, number>();
    for (const { lot, part } of draws.slice(0, kind === 'grade' ? 1 : undefined)) {
      const [name = '', { left } = { left: 0 }] = loose[lot % loose.length] ?? [];
      const taken = Math.ceil(((left - (drawn.get(name) ?? 0)) * part) / 1000);
      if (taken > 0) drawn.set(name, (drawn.get(name) ?? 0) + taken);
    }
    const input = [...drawn.values()].reduce((sum, taken) => sum + taken, 0);
    const output = kind === 'throw' ? 0 : input - Math.floor((input * waste) / 1000);
    if (output === 0 && kind !== 'throw') continue;
    for (const [from, taken] of drawn) {
      const lot = lots.get(from);
      if (lot !== undefined) lots.set(from, { ...lot, left: lot.left - taken });
    }
    gone += input - output;
    if (kind === 'throw') continue;
    const made = `m${String(at).padStart(3, '0')}`;
    edges.push(...[...drawn].map(([fromLot, taken]) => ({ fromLot, toLot: made, grams: taken })));
    grams.set(made, output);
    lots.set(made, { kind: { grade: 'graded', process: 'processed', pack: 'packed' }[kind], left: output });
  }
  // Each lot is asked of for every harvest, also for those that nothing of came into it.
  const vessels = [...lots].flatMap(([lotId, { kind, left }]): Vessel[] =>
    weights.map((_, at) => ({
      lotId,
      kind,
      productId: '',
      grams: left,
      boxes: kind === 'packed' ? { initial: 1, left: 1 } : null,
      harvestLotId: `h${at}`,
    })),
  );
  return { vessels, lineage: { edges, grams }, gone };
}

it('tells where harvests are: what was brought is what is there as anything, and what was lost', () => {
  const act = fc.record({
    kind: fc.constantFrom('grade' as const, 'process' as const, 'pack' as const, 'throw' as const),
    draws: fc.array(fc.record({ lot: fc.nat(20), part: fc.integer({ min: 0, max: 1000 }) }), {
      minLength: 1,
      maxLength: 5,
    }),
    waste: fc.integer({ min: 0, max: 1000 }),
  });
  // Small lots too: there a gram that is rounded up twice would be a gram more than was brought.
  const weights = fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 60_000 })), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(weights, fc.array(act, { maxLength: 14 }), (brought, acts) => {
      const { vessels, lineage, gone } = play(brought, acts);
      const goods = goodsIn(vessels, lineage);
      const sumOf = (parts: typeof goods): number => parts.reduce((sum, { grams }) => sum + grams, 0);
      for (const { lotId: id, grams } of vessels) {
        expect(sumOf(goods.filter(({ lotId }) => lotId === id))).toBe(grams);
      }
      const lost = brought.map((grams, at) => {
        const own = goods.filter(({ harvestLotId }) => harvestLotId === `h${at}`);
        for (const { processed } of own)
          expect(processed?.outputGrams ?? 0).toBeLessThanOrEqual(processed?.inputGrams ?? 0);
        const left = grams - sumOf(own);
        const steam = own.reduce(
          (sum, { processed }) => sum + (processed === null ? 0 : processed.inputGrams - processed.outputGrams),
          0,
        );
        expect(left).toBeGreaterThanOrEqual(steam);
        return left;
      });
      expect(lost.reduce((sum, grams) => sum + grams, 0)).toBe(gone);
    }),
    { numRuns: 1500 },
  );
});

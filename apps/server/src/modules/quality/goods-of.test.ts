import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { goodsIn, type Vessel } from './goods-of.ts';
import type { Edge } from './origins.ts';

interface Act {
  readonly kind: 'grade' | 'pack';
  /** Which lots, and how much of each, in thousandths of what is left. */
  readonly draws: readonly { readonly lot: number; readonly part: number }[];
  /** How much of what was drawn is thrown away, in thousandths. */
  readonly waste: number;
}

/** Plays gradings and packings as the house allows them: a grading sorts one loose lot, a packing fills boxes from several. */
function play(weights: readonly number[], acts: readonly Act[]) {
  const loose = new Map(weights.map((grams, at) => [`h${at}`, grams]));
  const packed = new Map<string, number>();
  const edges: Edge[] = [];
  for (const [at, { kind, draws, waste }] of acts.entries()) {
    const names = [...loose.keys()];
    const drawn = new Map<string, number>();
    for (const { lot, part } of draws.slice(0, kind === 'grade' ? 1 : undefined)) {
      const from = names[lot % names.length] ?? '';
      const left = (loose.get(from) ?? 0) - (drawn.get(from) ?? 0);
      const grams = Math.ceil((left * part) / 1000);
      if (grams > 0) drawn.set(from, (drawn.get(from) ?? 0) + grams);
    }
    const input = [...drawn.values()].reduce((sum, grams) => sum + grams, 0);
    const output = input - Math.floor((input * waste) / 1000);
    if (output === 0) continue;
    for (const [from, grams] of drawn) {
      loose.set(from, (loose.get(from) ?? 0) - grams);
      edges.push({ fromLot: from, toLot: `${kind}${at}`, grams });
    }
    (kind === 'grade' ? loose : packed).set(`${kind}${at}`, output);
  }
  const lots = [
    ...[...loose].map(([lotId, grams]) => ({ lotId, grams, boxes: null })),
    ...[...packed].map(([lotId, grams]) => ({ lotId, grams, boxes: { initial: 1, left: 1 } })),
  ];
  // Each lot is asked of for every harvest, also for those that nothing of came into it.
  const vessels = lots.flatMap((lot): Vessel[] => weights.map((_, at) => ({ ...lot, harvestLotId: `h${at}` })));
  return { vessels, edges };
}

it('tells where harvests are: no vessel holds more or less than its goods, and no harvest is more than was brought', () => {
  const act = fc.record({
    kind: fc.constantFrom('grade' as const, 'pack' as const),
    draws: fc.array(fc.record({ lot: fc.nat(20), part: fc.integer({ min: 0, max: 1000 }) }), {
      minLength: 1,
      maxLength: 5,
    }),
    waste: fc.integer({ min: 0, max: 1000 }),
  });
  const weights = fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(weights, fc.array(act, { maxLength: 12 }), (brought, acts) => {
      const { vessels, edges } = play(brought, acts);
      const goods = goodsIn(vessels, edges);
      const sumOf = (parts: typeof goods): number => parts.reduce((sum, { grams }) => sum + grams, 0);
      for (const { lotId: id, grams } of vessels) {
        expect(sumOf(goods.filter(({ lotId }) => lotId === id))).toBe(grams);
      }
      for (const [at, grams] of brought.entries()) {
        expect(sumOf(goods.filter(({ harvestLotId }) => harvestLotId === `h${at}`))).toBeLessThanOrEqual(grams);
      }
    }),
  );
});

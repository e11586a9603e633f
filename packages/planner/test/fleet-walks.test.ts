import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mountainCounty } from '../src/generate/mountain-county.ts';
import { compile } from '../src/search/compile.ts';
import { newContext } from '../src/search/context.ts';
import { bestOfEach, coarseWalks, type Start } from '../src/search/fleet-walks.ts';
import { emptyState } from '../src/search/state.ts';
import { iterationClock } from '../src/search/stop-clock.ts';
import { lockedState, newWalk } from '../src/search/walk.ts';

const FLEETS = [8, 3, 2].map((vans) => Int32Array.of(vans, 2));
const filled = emptyState(compile(mountainCounty(12, 1), () => false));

test('of the starts of each fleet a quarter goes on, those that leave the least out first and then the cheapest', () => {
  const standings = fc.array(
    fc.record({ missing: fc.nat({ max: 3 }), cost: fc.nat(), fleet: fc.constantFrom(...FLEETS) }),
  );
  fc.assert(
    fc.property(standings, (list) => {
      const starts = list.map(({ missing, cost, fleet }): Start => ({
        plan: { filled, routes: null, missing, cost, iterations: 0 },
        fleet,
      }));
      const kept = bestOfEach(starts);
      const isNoWorse = (a: Start, b: Start): boolean =>
        a.plan.missing < b.plan.missing || (a.plan.missing === b.plan.missing && a.plan.cost <= b.plan.cost);
      for (const fleet of FLEETS) {
        const own = starts.filter((start) => start.fleet === fleet);
        const ahead = kept.filter((start) => start.fleet === fleet);
        expect(ahead).toHaveLength(Math.ceil(own.length / 4));
        expect(new Set(ahead).size).toBe(ahead.length);
        const others = own.filter((start) => !kept.includes(start));
        for (const start of ahead) for (const other of others) expect(isNoWorse(start, other)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test('vehicles are taken away until a start leaves too much out, and the whole fleet stays among those tried', () => {
  let smaller = 0;
  for (const seed of [1, 2, 3]) {
    const ctx = newContext(
      compile(mountainCounty(100, seed), () => false),
      seed,
    );
    const all = ctx.inst.fleet.slice();
    const clock = iterationClock(20_000);
    const members = coarseWalks(ctx, newWalk(ctx, lockedState(ctx), clock), 20_000, clock);
    const tried = [...new Set(members.map(({ fleet }) => fleet.join(' ')))];
    expect(ctx.inst.fleet).toEqual(all);
    expect(tried).toContain(all.join(' '));
    expect(tried.length).toBeLessThanOrEqual(3);
    smaller += tried.length - 1;
    for (const { walk, fleet } of members)
      for (const [kind, used] of walk.current.used.entries()) expect(used).toBeLessThanOrEqual(fleet[kind]!);
  }
  expect(smaller).toBeGreaterThan(0);
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPlan } from '../src/check/check-plan.ts';
import { mountainCounty } from '../src/generate/mountain-county.ts';
import { anneal } from '../src/search/anneal.ts';
import { coarseStart } from '../src/search/coarse-start.ts';
import { coarseProblem, groupStops, mayCoarsen } from '../src/search/coarsen.ts';
import { compile } from '../src/search/compile.ts';
import { type Context, newContext } from '../src/search/context.ts';
import { coolingFor } from '../src/search/cooling.ts';
import { planOf } from '../src/search/plan-of.ts';
import { releaseAfter } from '../src/search/refresh.ts';
import { MISSING, startOf, type State } from '../src/search/state.ts';
import { iterationClock } from '../src/search/stop-clock.ts';
import { newWalk } from '../src/search/walk.ts';
import { writeOut } from '../src/search/write-out.ts';
import { solveHere } from '../src/solve.ts';
import { problemOf, shapes } from './random-problem.ts';

const counties = fc.record({ stations: fc.integer({ min: 12, max: 60 }), seed: fc.integer({ min: 1, max: 10_000 }) });

interface County {
  stations: number;
  seed: number;
}

function contextOf({ stations, seed }: County): Context {
  return newContext(
    compile(mountainCounty(stations, seed), () => false),
    seed,
  );
}

/** Vehicles in use that keep their first trip early, and those among them whose first trip waits for goods after all. */
function earlySlots({ inst }: Context, st: State): { kept: number; broken: number } {
  const slots = Array.from({ length: inst.slots }, (_, slot) => slot).filter(
    (slot) => st.kind[slot]! >= 0 && st.early[slot] === 1,
  );
  const late = slots.filter((slot) => releaseAfter(inst, st, startOf(inst, slot)) > inst.shiftFrom[st.kind[slot]!]!);
  return { kept: slots.length, broken: late.length };
}

test('groups hold every stop once, and only stops that open, wait for goods and need cold alike', () => {
  fc.assert(
    fc.property(counties, (county) => {
      const ctx = contextOf(county);
      const { stops } = ctx.inst.problem;
      const groups = groupStops(ctx, [...stops.keys()]);
      expect(groups.flat().toSorted((a, b) => a - b)).toEqual([...stops.keys()]);
      for (const group of groups)
        for (const s of group) {
          const { windows, release, needs } = stops[group[0]!]!;
          expect(stops[s]).toMatchObject({ windows, release, needs });
        }
      const { problem } = coarseProblem(ctx, groups);
      const sum = (list: typeof stops): number => list.reduce((all, { deliver }) => all + deliver[0]!, 0);
      expect(sum(problem.stops)).toBe(sum(stops));
    }),
    { numRuns: 60 },
  );
});

test('what a coarse start leaves out is put in stop by stop, and the validator finds nothing wrong', () => {
  let served = 0;
  fc.assert(
    fc.property(counties, (county) => {
      const ctx = contextOf(county);
      expect(mayCoarsen(ctx)).toBe(true);
      const clock = iterationClock(400);
      const plan = coarseStart(ctx, clock, { from: 0, until: 0.5 }, 0);
      expect(plan.iterations).toBe(200);
      const before = plan.filled.ints.slice();
      const st = writeOut(ctx, plan);
      // A start may be written out for a look and once more to go on from.
      expect(plan.filled.ints).toEqual(before);
      served += ctx.inst.requests - st.totals[MISSING]!;
      const { findings } = checkPlan(ctx.inst.problem, planOf(ctx, newWalk(ctx, st, clock).best, false));
      expect(findings).toEqual([]);
    }),
    { numRuns: 40 },
  );
  expect(served).toBeGreaterThan(800);
});

test('loads and limits hold where vehicles need not be driven anew, although coarse ones hold a little more', () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      const chained = { skills: true, secondType: true, reloads: true, collect: true, days: 1 };
      const undriven = { breaks: false, limits: false, timeCost: false, pairs: false, group: false };
      const problem = problemOf({ ...shape, ...chained, ...undriven });
      for (const vehicle of problem.vehicles) if (!vehicle.fixedPath) vehicle.maxDistance = 600;
      for (const stop of problem.stops) Object.assign(stop, { windows: [], release: 0, prize: null });
      const { findings } = solveHere(problem, { iterations: 200, seed: shape.seed });
      expect(findings).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('a first trip kept early never waits for goods, whatever steps are taken', () => {
  let kept = 0;
  fc.assert(
    fc.property(counties, (county) => {
      const ctx = contextOf(county);
      const clock = iterationClock(600);
      const walk = newWalk(ctx, writeOut(ctx, coarseStart(ctx, clock, { from: 0, until: 0.2 }, 0)), clock);
      anneal(ctx, walk, clock, coolingFor(ctx.inst), () => {});
      for (const state of [walk.current, walk.best]) {
        const slots = earlySlots(ctx, state);
        expect(slots.broken).toBe(0);
        kept += slots.kept;
      }
    }),
    { numRuns: 40 },
  );
  expect(kept).toBeGreaterThan(0);
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { drive, driveTour } from '../src/search/drive.ts';
import { driveInsertion } from '../src/search/drive-insertion.ts';
import { anneal } from '../src/search/anneal.ts';
import { compile } from '../src/search/compile.ts';
import { newContext } from '../src/search/context.ts';
import { coolingFor } from '../src/search/cooling.ts';
import { refresh } from '../src/search/refresh.ts';
import { copyState, emptyState, endOf, startOf } from '../src/search/state.ts';
import { iterationClock } from '../src/search/stop-clock.ts';
import { newTour, writeTourWith } from '../src/search/tour.ts';
import { lockedState, newWalk } from '../src/search/walk.ts';
import { problemOf, type Shape, shapes } from './random-problem.ts';

/** What an insertion comes to: null when it does not work. */
interface Driven {
  cost: number;
  back: number;
  slack: number;
}

function result(works: boolean): Driven | null {
  return works ? { cost: drive.cost, back: drive.back, slack: drive.slack } : null;
}

/** Every insertion of a stop left out into every driven route of a first solution: driven on from there, and as a whole. */
function insertions(shape: Shape): { on: (Driven | null)[]; whole: (Driven | null)[] } {
  const problem = problemOf(shape);
  const inst = compile(problem, () => false);
  const ctx = newContext(inst, shape.seed);
  // A small fleet leaves stops out, so there is something to insert.
  inst.fleet.fill(1);
  const { best } = newWalk(ctx, lockedState(ctx), iterationClock(100));
  const on: (Driven | null)[] = [];
  const whole: (Driven | null)[] = [];
  const tour = newTour(inst);
  for (let slot = 0; slot < inst.slots; slot++) {
    const kind = best.kind[slot]!;
    if (kind < 0 || inst.redriven[kind] === 0 || inst.onFixedPath[kind] === 1) continue;
    for (let visit = 0; visit < inst.visits; visit++) {
      if (best.owner[visit]! >= 0) continue;
      for (let e = startOf(inst, slot); e !== endOf(inst, slot); e = best.next[e]!) {
        on.push(result(driveInsertion(inst, best, slot, kind, e, visit, tour)));
        writeTourWith(inst, best, slot, e, visit, tour);
        whole.push(result(driveTour(inst, kind, tour.codes, tour.length)));
      }
    }
  }
  return { on, whole };
}

test('driving on from an insertion comes to what driving the whole tour does', () => {
  let compared = 0;
  fc.assert(
    fc.property(shapes, (shape) => {
      const { on, whole } = insertions({ ...shape, pairs: false, limits: true });
      expect(on).toEqual(whole);
      compared += whole.filter((one) => one !== null).length;
    }),
    { numRuns: 300 },
  );
  expect(compared).toBeGreaterThan(1_000);
});

test('what is kept of a route as stops join it is what refreshing all of it says', () => {
  let compared = 0;
  fc.assert(
    fc.property(shapes, (shape) => {
      const inst = compile(problemOf({ ...shape, limits: true }), () => false);
      const ctx = newContext(inst, shape.seed);
      const clock = iterationClock(200);
      const walk = newWalk(ctx, lockedState(ctx), clock);
      anneal(ctx, walk, clock, coolingFor(inst), () => {});
      const anew = emptyState(inst);
      copyState(anew, walk.current);
      for (let slot = 0; slot < inst.slots; slot++) {
        if (anew.kind[slot]! < 0) continue;
        expect(refresh(inst, anew, slot, newTour(inst))).toBe(true);
        compared++;
      }
      expect(anew.ints).toEqual(walk.current.ints);
      expect(anew.cost).toEqual(walk.current.cost);
    }),
    { numRuns: 200 },
  );
  expect(compared).toBeGreaterThan(200);
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Problem } from '../src/model/problem.ts';
import { solveHere } from '../src/solve.ts';
import { bruteForce } from './brute-force.ts';
import { problemOf, type Shape, shapes } from './random-problem.ts';

/** Shapes small and simple enough to enumerate. */
const tiny: fc.Arbitrary<Shape> = fc.tuple(shapes, fc.integer({ min: 1, max: 6 })).map(([shape, stops]) => ({
  ...shape,
  stops,
  days: 1,
  pairs: false,
  group: false,
  reloads: false,
  breaks: false,
  bus: false,
}));

function costOf(problem: Problem): number {
  const { plan, feasible } = solveHere(problem, { iterations: 1200, seed: 7 });
  return feasible ? plan.cost : Infinity;
}

test('tiny problems of one vehicle type are solved to the optimum found by enumeration', () => {
  fc.assert(
    fc.property(tiny, (shape) => {
      const problem = problemOf({ ...shape, secondType: false });
      expect(costOf(problem)).toBe(bruteForce(problem));
    }),
    { numRuns: 60, seed: 1 },
  );
});

test('tiny problems of two vehicle types are solved to within a tenth of the optimum, and never below it', () => {
  fc.assert(
    fc.property(tiny, (shape) => {
      const problem = problemOf({ ...shape, secondType: true });
      const optimum = bruteForce(problem);
      expect(costOf(problem)).toBeGreaterThanOrEqual(optimum);
      expect(costOf(problem)).toBeLessThanOrEqual(optimum * 1.1);
    }),
    { numRuns: 40, seed: 1 },
  );
});

test('taking a stop away never makes the optimum dearer where roads keep the triangle', () => {
  fc.assert(
    fc.property(tiny, (shape) => {
      const problem = problemOf({ ...shape, windows: false, release: false, stops: Math.max(2, shape.stops) });
      const fewer = { ...problem, stops: problem.stops.slice(0, -1) };
      expect(bruteForce(fewer)).toBeLessThanOrEqual(bruteForce(problem));
      expect(costOf(fewer)).toBe(bruteForce(fewer));
    }),
    { numRuns: 20, seed: 1 },
  );
});

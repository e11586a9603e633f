import fc from 'fast-check';
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
  const { plan, feasible } = solveHere(problem, { iterations: 600, seed: 7 });
  return feasible ? plan.cost : Infinity;
}

test('tiny problems are solved to the optimum found by enumeration', () => {
  fc.assert(
    fc.property(tiny, (shape) => {
      const problem = problemOf(shape);
      expect(costOf(problem)).toBe(bruteForce(problem));
    }),
    { numRuns: 60 },
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
    { numRuns: 20 },
  );
});

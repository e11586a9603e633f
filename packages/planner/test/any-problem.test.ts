import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPlan } from '../src/check/check-plan.ts';
import { readProblem } from '../src/model/read-problem.ts';
import { writeProblem } from '../src/model/write-problem.ts';
import { solveHere } from '../src/solve.ts';
import { problemOf, shapes } from './random-problem.ts';

/** On its second day a route gave up a stop whose first day's route had been mended already. */
const RUINED_TWICE = {
  stops: 11,
  seed: 206861,
  windows: true,
  collect: true,
  prizes: false,
  skills: true,
  secondType: true,
  reloads: false,
  release: true,
  pairs: false,
  breaks: true,
  days: 2,
  group: true,
  limits: true,
  timeCost: true,
  bus: false,
};

test('any problem gets a plan the validator finds nothing wrong with, and a reason for every stop left out', () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      const problem = problemOf(shape);
      const { plan, findings } = solveHere(problem, { iterations: 150, seed: shape.seed });
      expect(findings).toEqual([]);
      const verdict = checkPlan(problem, plan);
      expect(verdict.cost).toBe(plan.cost);
      for (const missing of verdict.missing) expect(plan.unserved.map(({ stop }) => stop)).toContain(missing);
    }),
    { numRuns: 300, examples: [[RUINED_TWICE]] },
  );
});

test('seed and iterations decide the plan bit for bit, whatever was planned before', () => {
  fc.assert(
    fc.property(shapes, shapes, (shape, other) => {
      const problem = problemOf(shape);
      const options = { iterations: 60, seed: shape.seed };
      const first = solveHere(problem, options);
      solveHere(problemOf(other), options);
      expect(solveHere(problem, options).plan).toEqual(first.plan);
    }),
    { numRuns: 100 },
  );
});

test('a plan is never worse than the warm start it was given', () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      const problem = problemOf(shape);
      const first = solveHere(problem, { iterations: 20, seed: shape.seed });
      const second = solveHere(problem, { iterations: 20, seed: shape.seed + 1, warmStart: first.plan });
      const [a, b] = [checkPlan(problem, first.plan), checkPlan(problem, second.plan)];
      expect(b.findings).toEqual([]);
      expect(b.missing.length).toBeLessThanOrEqual(a.missing.length);
      const fewer = b.missing.length < a.missing.length;
      expect(fewer || b.cost <= a.cost).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('the strict reader reads back every problem it is given', () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      const problem = problemOf(shape);
      expect(readProblem(JSON.parse(writeProblem(problem)))).toEqual(problem);
    }),
    { numRuns: 50 },
  );
});

import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { checkPlan } from '../src/check/check-plan.ts';
import { compile } from '../src/search/compile.ts';
import { newContext } from '../src/search/context.ts';
import { Generations } from '../src/search/descent/generations.ts';
import { mayDescend } from '../src/search/descent/may-descend.ts';
import { planOf } from '../src/search/plan-of.ts';
import { solve, solveHere } from '../src/solve.ts';
import { bruteForce } from './brute-force.ts';
import { problemOf, type Shape } from './random-problem.ts';

const PLAIN = {
  windows: false,
  prizes: false,
  skills: false,
  secondType: false,
  reloads: false,
  release: false,
  pairs: false,
  breaks: false,
  days: 1,
  group: false,
  limits: false,
  timeCost: false,
  bus: false,
};

const plain = (stops: number): fc.Arbitrary<Shape> =>
  fc.record({
    ...Object.fromEntries(Object.entries(PLAIN).map(([name, value]) => [name, fc.constant(value)])),
    stops: fc.integer({ min: 2, max: stops }),
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    collect: fc.boolean(),
    windows: fc.boolean(),
    limits: fc.boolean(),
    secondType: fc.boolean(),
    skills: fc.boolean(),
  }) as fc.Arbitrary<Shape>;

test('generations alone come to the optimum of tiny problems of one or two vehicle types, and every plan they hand out holds', () => {
  let solved = 0;
  fc.assert(
    fc.property(plain(6), (shape) => {
      const problem = problemOf(shape);
      const ctx = newContext(
        compile(problem, () => false),
        shape.seed,
      );
      // A limit on work is nothing a descent knows, nor is a second window.
      if (!mayDescend(ctx.inst)) return;
      const generations = new Generations(ctx, []);
      let cost = Number.POSITIVE_INFINITY;
      for (let born = 0; born < 80; born++) {
        const found = generations.breed(() => false);
        if (!found) continue;
        const plan = planOf(ctx, found, false);
        expect(checkPlan(problem, plan).findings).toEqual([]);
        expect(plan.cost).toBeLessThan(cost);
        cost = plan.cost;
      }
      expect(cost).toBe(bruteForce(problem));
      if (cost < Number.POSITIVE_INFINITY) solved++;
    }),
    { numRuns: 100, seed: 1 },
  );
  expect(solved).toBeGreaterThan(50);
});

test('generations that breed in vain for long say so', () => {
  const ctx = newContext(
    compile(problemOf({ ...PLAIN, stops: 5, seed: 4, collect: true }), () => false),
    1,
  );
  const generations = new Generations(ctx, []);
  expect(generations.isStale).toBe(false);
  let born = 0;
  for (; !generations.isStale && born < 2_000; born++) generations.breed(() => false);
  expect(generations.isStale).toBe(true);
  expect(born).toBeGreaterThan(600);
});

/** Enough of them that founders, generations and children all get their share of the steps. */
const BRED = { ...PLAIN, stops: 12, seed: 77, collect: true };
const ITERATIONS = 4_000 * BRED.stops;

test('bred plans too are the same bit for bit, in one thread and in two', async () => {
  const problem = problemOf(BRED);
  const options = { iterations: ITERATIONS, seed: 3 };
  const born = vi.spyOn(Generations.prototype, 'breed');
  const [a, b] = [solveHere(problem, options), solveHere(problem, options)];
  // So many that some were in vain for long and others began anew.
  expect(born.mock.calls.length / 2).toBeGreaterThan(700);
  expect(JSON.stringify(a.plan)).toBe(JSON.stringify(b.plan));
  const [c, d] = [await solve(problem, { ...options, threads: 2 }), await solve(problem, { ...options, threads: 2 })];
  expect(JSON.stringify(c.plan)).toBe(JSON.stringify(d.plan));
  expect(c.findings).toEqual([]);
});

test('a birth ends when the time is over', () => {
  const ctx = newContext(
    compile(problemOf({ ...BRED, stops: 14 }), () => false),
    1,
  );
  const generations = new Generations(ctx, []);
  for (let born = 0; born < 60; born++) generations.breed(() => false);
  let after = 0;
  for (let limit = 0; limit < 12; limit++) {
    let looks = 0;
    generations.breed(() => {
      if (looks >= limit) after++;
      return looks++ >= limit;
    });
  }
  expect(after).toBeGreaterThan(0);
  // Of each birth: the first look that says so, one by what called it, and those of the sterner descent.
  expect(after).toBeLessThanOrEqual(12 * 4);
});

test('vehicles that are dear next to the way are not worth a limit broken', () => {
  for (const [fixedCost, costPerDistance] of [
    [1e6, 1],
    [1e12, 1],
    [100, 0],
  ] as const) {
    const problem = problemOf({ ...BRED, stops: 14 });
    problem.vehicles = problem.vehicles.map((vehicle) => ({ ...vehicle, fixedCost, costPerDistance }));
    const ctx = newContext(
      compile(problem, () => false),
      1,
    );
    expect(mayDescend(ctx.inst)).toBe(true);
    const generations = new Generations(ctx, []);
    const found = Array.from({ length: 100 }, () => generations.breed(() => false)).filter((st) => st !== null);
    expect(found.length).toBeGreaterThan(0);
    for (const st of found) expect(checkPlan(problem, planOf(ctx, st, false)).findings).toEqual([]);
  }
});

test('sums that 32 bits would not hold are left to the annealing', () => {
  const problem = problemOf({ ...BRED, stops: 14 });
  const far = {
    ...problem,
    profiles: problem.profiles.map(({ distance, duration }) => ({ distance, duration: duration.slice() })),
  };
  far.profiles[0]!.duration.fill(200_000_000);
  expect(mayDescend(compile(problem, () => false))).toBe(true);
  expect(mayDescend(compile(far, () => false))).toBe(false);
});

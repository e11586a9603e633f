import { expect, test } from 'vitest';
import { mountainCounty } from '../src/generate/mountain-county.ts';
import { LOOK_EVERY } from '../src/search/anneal.ts';
import { solve, solveHere } from '../src/solve.ts';

test('the search ends at the first look at the clock after its time, and looks every few iterations', () => {
  let looks = 0;
  const nowMs = (): number => looks++;
  const { iterations } = solveHere(mountainCounty(30, 1), { seconds: 0.5, nowMs });
  // One look begins, one ends, one prices the result; 480 of 500 ms are for the search and one look passes 1 ms.
  expect(looks).toBeLessThanOrEqual(485);
  expect(iterations).toBeLessThanOrEqual(480 * LOOK_EVERY);
  expect(iterations).toBeGreaterThan(0);
});

test('a budget too short to begin is answered at once, and every stop says that the time ran out', async () => {
  for (const threads of [1, 2]) {
    const { plan, findings, iterations } = await solve(mountainCounty(30, 1), { seconds: 0.01, threads });
    expect(iterations).toBe(0);
    expect(plan.routes).toEqual([]);
    expect(plan.unserved.map(({ reason }) => reason)).toEqual(Array.from({ length: 30 }, () => 'time-ran-out'));
    expect(findings).toEqual([]);
  }
});

// On a machine with much to do even the first plan may come too late now and then.
test('threads that have no time to answer leave the first plan standing', { retry: 3 }, async () => {
  const { plan, findings } = await solve(mountainCounty(30, 1), { seconds: 0.15, threads: 2 });
  expect(plan.routes.length).toBeGreaterThan(0);
  expect(findings).toEqual([]);
});

test('a cancelled search answers with what it has', () => {
  let asked = 0;
  const cancelled = (): boolean => ++asked > 60;
  const { plan, iterations } = solveHere(mountainCounty(20, 1), { iterations: 1_000_000, cancelled });
  expect(iterations).toBeLessThanOrEqual(60 * LOOK_EVERY);
  expect(plan.routes.length).toBeGreaterThan(0);
});

test('the same seed and iterations give the same plan bit for bit, in one thread and in two', async () => {
  const problem = mountainCounty(25, 3);
  const [a, b] = [solveHere(problem, { iterations: 300, seed: 5 }), solveHere(problem, { iterations: 300, seed: 5 })];
  expect(JSON.stringify(a.plan)).toBe(JSON.stringify(b.plan));
  const two = { iterations: 200, seed: 5, threads: 2 };
  const [c, d] = [await solve(problem, two), await solve(problem, two)];
  expect(JSON.stringify(c.plan)).toBe(JSON.stringify(d.plan));
  expect(c.findings).toEqual([]);
});

test('better plans are told of as they come', () => {
  const costs: number[] = [];
  solveHere(mountainCounty(25, 3), {
    iterations: 400,
    onProgress: ({ cost, missing }) => missing === 0 && costs.push(cost),
  });
  expect(costs.length).toBeGreaterThan(1);
  expect(costs).toEqual(costs.toSorted((a, b) => b - a));
});

import { expect, test } from 'vitest';
import { checkPlan } from '../src/check/check-plan.ts';
import { mountainCounty } from '../src/generate/mountain-county.ts';
import type { Plan } from '../src/model/plan.ts';
import { solveHere } from '../src/solve.ts';

const county = mountainCounty(40, 2);
const sound = solveHere(county, { iterations: 200 }).plan;

/** Rules broken in a plan after someone spoilt it. */
function rulesAfter(spoil: (plan: Plan) => void): string[] {
  const plan = structuredClone(sound);
  spoil(plan);
  return [...new Set(checkPlan(county, plan).findings.map(({ rule }) => rule))];
}

function longestVanRoute(plan: Plan): Plan['routes'][number] {
  const vans = plan.routes.filter(({ vehicle }) => vehicle < 2);
  return vans.reduce((a, b) => (a.calls.length >= b.calls.length ? a : b));
}

test('the plan the spoilt ones come from is sound', () => {
  expect(rulesAfter(() => {})).toEqual([]);
});

test.each<[string, string, (plan: Plan) => void]>([
  ['a cost that is not true', 'cost', (plan) => plan.cost--],
  ['a stop left out in silence', 'service', (plan) => longestVanRoute(plan).calls.pop()],
  ['a stop served twice', 'service', (plan) => longestVanRoute(plan).calls.push(longestVanRoute(plan).calls[0]!)],
  ['an arrival faster than the road', 'time', (plan) => longestVanRoute(plan).calls[1]!.arrive--],
  ['a return faster than the road', 'time', (plan) => longestVanRoute(plan).back--],
  [
    'more vehicles than there are',
    'fleet',
    (plan) => plan.routes.push(...Array.from({ length: 9 }, () => structuredClone(plan.routes[0]!))),
  ],
  ['a break not taken', 'break', (plan) => plan.routes.forEach((route) => (route.breaks = []))],
  ['a vehicle that does not exist', 'reference', (plan) => (plan.routes[0]!.vehicle = 99)],
])('%s is found', (_, rule, spoil) => {
  expect(rulesAfter(spoil)).toContain(rule);
});

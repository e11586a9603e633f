import type { Problem } from '../src/model/problem.ts';
import { checkPlan } from '../src/check/check-plan.ts';
import type { Route } from '../src/model/plan.ts';
import { scheduleRoute } from '../src/formats/schedule-route.ts';

/** All orders of all subsets of the stops, as routes of one vehicle type on one day. */
function* orders(left: number[]): Generator<number[]> {
  yield [];
  for (const stop of left) for (const rest of orders(left.filter((other) => other !== stop))) yield [stop, ...rest];
}

function routeFor(problem: Problem, vehicle: number, order: number[]): Route {
  const calls = order.map((stop) => ({ kind: 'stop' as const, stop, arrive: 0, start: 0, leave: 0 }));
  return scheduleRoute(problem, vehicle, 0, calls);
}

/** Cheapest valid route for each subset of stops (bit mask) by one type; absent when none is valid. */
function cheapestRoutes(problem: Problem, vehicle: number): Map<number, number> {
  const best = new Map<number, number>();
  const all = problem.stops.map((_, s) => s);
  for (const order of orders(all)) {
    if (order.length === 0) continue;
    const routes = [routeFor(problem, vehicle, order)];
    const unserved = all
      .filter((s) => !order.includes(s))
      .map((stop) => ({ stop, reason: 'no-room-in-the-fleet' as const }));
    const plan = { routes, unserved, cost: 0 };
    const verdict = checkPlan(problem, plan);
    if (verdict.findings.some(({ rule }) => rule !== 'cost')) continue;
    const forgone = unserved.reduce((sum, { stop }) => sum + (problem.stops[stop]!.prize ?? 0), 0);
    const mask = order.reduce((sum, s) => sum | (1 << s), 0);
    const cost = verdict.cost - forgone;
    if (cost < (best.get(mask) ?? Infinity)) best.set(mask, cost);
  }
  return best;
}

/**
 * The optimum of a tiny one-day problem without groups, pairs or reloads, by enumerating every route and every
 * way to split the stops over the vehicles; Infinity when what must be served cannot be.
 */
export function bruteForce(problem: Problem): number {
  const all = (1 << problem.stops.length) - 1;
  let costs = new Map<number, number>([[0, 0]]);
  for (const [vehicle, type] of problem.vehicles.entries()) {
    const routes = cheapestRoutes(problem, vehicle);
    for (let k = 0; k < Math.min(type.count, problem.stops.length); k++) {
      const next = new Map(costs);
      for (const [done, cost] of costs)
        for (const [mask, more] of routes)
          if ((done & mask) === 0 && cost + more < (next.get(done | mask) ?? Infinity))
            next.set(done | mask, cost + more);
      costs = next;
    }
  }
  let best = Infinity;
  for (const [done, cost] of costs) {
    const left = problem.stops.filter((_, s) => (all & ~done & (1 << s)) !== 0);
    const forgone = left.reduce((sum, { prize }) => sum + (prize ?? Infinity), 0);
    best = Math.min(best, cost + forgone);
  }
  return best;
}

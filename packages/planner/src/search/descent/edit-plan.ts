import type { Tour } from './individual.ts';
import { endNode, measureRoute, type SoftPlan } from './soft-plan.ts';

/** Puts a row of stops that is on no route behind a node; the caller measures the route. */
export function linkBehind({ next, prev }: SoftPlan, first: number, last: number, behind: number): void {
  const to = next[behind]!;
  next[behind] = first;
  prev[first] = behind;
  next[last] = to;
  prev[to] = last;
}

/** Takes a row of stops out and puts it behind a node; the caller measures the routes. */
export function carry(plan: SoftPlan, first: number, last: number, behind: number): void {
  const { next, prev } = plan;
  const before = prev[first]!;
  const after = next[last]!;
  next[before] = after;
  prev[after] = before;
  linkBehind(plan, first, last, behind);
}

/** Puts a stop at the end of a route; the caller measures the route. */
export function putLast(plan: SoftPlan, route: number, stop: number): void {
  linkBehind(plan, stop, stop, plan.prev[endNode(plan, route)]!);
}

/** Gives a route to a vehicle of its type that is not in use; without one its stops stay on none. */
export function putRoute(plan: SoftPlan, { kind, stops }: Tour): void {
  if (stops.length === 0) return;
  for (let route = 0; route < plan.routes; route++) {
    if (plan.kind[route] !== kind || plan.count[route]! > 0) continue;
    for (const stop of stops) putLast(plan, route, stop);
    measureRoute(plan, route);
    return;
  }
}

import type { Descent } from './descent.ts';
import { linkBehind, putRoute } from './edit-plan.ts';
import type { Individual, Tour } from './individual.ts';
import { wayOf } from './pieces.ts';
import { clearPlan, endNode, measureRoute, routeCost, startNode } from './soft-plan.ts';

/** At most this share of the routes comes from the second parent. */
const INHERITED = 0.5;

/** Routes nearest to a stop, its own first. */
function routesAround(descent: Descent, routes: readonly Tour[], stop: number, count: number): Tour[] {
  const routeOf = new Map(routes.flatMap((route) => route.stops.map((one) => [one, route] as const)));
  const found = new Set<Tour>();
  const { inst } = descent.plan;
  for (let k = -1; k < inst.nearCount && found.size < count; k++) {
    const route = routeOf.get(k < 0 ? stop : inst.near[stop * inst.nearCount + k]!);
    if (route) found.add(route);
  }
  return [...found];
}

/** The routes of an individual without some stops, but for so many of those that lose most. */
function others({ routes }: Individual, taken: ReadonlySet<number>, dropped: number): Tour[] {
  const left = routes.map(({ kind, stops }) => ({ kind, stops: stops.filter((stop) => !taken.has(stop)) }));
  const lost = left.map(({ stops }, i) => routes[i]!.stops.length - stops.length);
  const byLoss = [...left.keys()].toSorted((a, b) => lost[a]! - lost[b]!);
  return byLoss.slice(0, Math.max(0, left.length - dropped)).map((i) => left[i]!);
}

/**
 * Selective route exchange (SREX, Nagata & Bräysy 2010), with regions for selection: some neighbouring routes of the
 * second parent take the place of those of the first that serve most of their stops. What then has no route is put
 * where it is cheapest, limits or not. False when the time is over before that is done.
 */
export function conceive(descent: Descent, first: Individual, second: Individual, isOver: () => boolean): boolean {
  const { plan, random } = descent;
  const most = Math.max(1, Math.floor(second.routes.length * INHERITED));
  const taken = routesAround(descent, second.routes, random.below(plan.inst.stops), 1 + random.below(most));
  const kept = others(first, new Set(taken.flatMap(({ stops }) => stops)), taken.length);
  clearPlan(plan);
  for (const tour of [...taken, ...kept]) putRoute(plan, tour);
  return putInRest(descent, isOver);
}

/** Puts every stop that is on no route where it is cheapest, beginning anywhere among them. */
function putInRest(descent: Descent, isOver: () => boolean): boolean {
  const { plan, order, random } = descent;
  const at = random.below(order.length);
  for (let k = 0; k < order.length; k++) {
    const stop = order[(at + k) % order.length]!;
    if (plan.owner[stop]! >= 0) continue;
    if (isOver()) return false;
    putIn(descent, stop);
  }
  return true;
}

/** Puts a stop where it costs least, limits broken counted; of the vehicles not in use one of each type is looked at. */
function putIn(descent: Descent, stop: number): void {
  const { plan, one } = descent;
  const { kind, unit, count, next } = plan;
  let best = Number.POSITIVE_INFINITY;
  let behind = -1;
  let seen = -1;
  for (let route = 0; route < plan.routes; route++) {
    if (count[route] === 0 && kind[route] === seen) continue;
    if (count[route] === 0) seen = kind[route]!;
    const before = routeCost(plan, route);
    const end = endNode(plan, route);
    for (let node = startNode(plan, route); node !== end; node = next[node]!) {
      const to = next[node]!;
      const way = wayOf(plan, node, stop) + wayOf(plan, stop, to) - wayOf(plan, node, to);
      if (unit[route]! * way >= best) continue;
      one.begin(node);
      one.call(stop, 1);
      const cost = one.end(to) - before;
      if (cost >= best) continue;
      best = cost;
      behind = node;
    }
  }
  linkBehind(plan, stop, stop, behind);
  measureRoute(plan, plan.owner[behind]!);
}

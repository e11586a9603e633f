import { type Descent, wayOf } from './descent.ts';
import { type Individual, putLast } from './individual.ts';
import { clearPlan, endNode, linkBehind, measureRoute, routeCost, startNode } from './soft-plan.ts';

/** At most this share of the routes comes from the second parent. */
const INHERITED = 0.5;

/** The routes of an individual. */
function routesOf({ stops }: Individual): number[][] {
  const routes: number[][] = [[]];
  for (const stop of stops) {
    if (stop < 0) routes.push([]);
    else routes.at(-1)!.push(stop);
  }
  routes.pop();
  return routes;
}

/** Routes nearest to a stop, its own first. */
function routesAround(descent: Descent, routes: number[][], stop: number, count: number): number[][] {
  const routeOf = new Map(routes.flatMap((route) => route.map((one) => [one, route] as const)));
  const found = new Set<number[]>();
  const { inst } = descent.plan;
  for (let k = -1; k < inst.nearCount && found.size < count; k++) {
    const route = routeOf.get(k < 0 ? stop : inst.near[stop * inst.nearCount + k]!);
    if (route) found.add(route);
  }
  return [...found];
}

/**
 * Selective route exchange (SREX, Nagata & Bräysy 2010), with regions for selection: some neighbouring routes of the
 * second parent take the place of those of the first that serve most of their stops. What then has no route is put
 * where it is cheapest, limits or not. False when the time is over before that is done.
 */
export function conceive(descent: Descent, first: Individual, second: Individual, isOver: () => boolean): boolean {
  const { plan, random } = descent;
  const theirs = routesOf(second);
  const most = Math.max(1, Math.floor(theirs.length * INHERITED));
  const taken = routesAround(descent, theirs, random.below(plan.inst.stops), 1 + random.below(most));
  const isTaken = new Set(taken.flat());
  const own = routesOf(first).map((route) => {
    const left = route.filter((stop) => !isTaken.has(stop));
    return { route, left, overlap: route.length - left.length };
  });
  const kept = own.toSorted((a, b) => a.overlap - b.overlap).slice(0, Math.max(0, own.length - taken.length));
  clearPlan(plan);
  let route = 0;
  for (const stops of [...taken, ...kept.map(({ left }) => left)]) {
    if (stops.length === 0 || route === plan.routes) continue;
    for (const stop of stops) putLast(plan, route, stop);
    measureRoute(plan, route++);
  }
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

/** Puts a stop where it costs least, limits broken counted; of the vehicles not in use one is looked at. */
function putIn(descent: Descent, stop: number): void {
  const { plan, one } = descent;
  const { inst, next } = plan;
  let best = Number.POSITIVE_INFINITY;
  let behind = -1;
  let opened = false;
  for (let route = 0; route < plan.routes; route++) {
    if (plan.count[route] === 0 && opened) continue;
    opened ||= plan.count[route] === 0;
    const before = routeCost(plan, route);
    const end = endNode(plan, route);
    for (let node = startNode(plan, route); node !== end; node = next[node]!) {
      const to = next[node]!;
      const way = wayOf(plan, node, stop) + wayOf(plan, stop, to) - wayOf(plan, node, to);
      if (inst.unitCost[0]! * way >= best) continue;
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

import { endNode, type SoftPlan, startNode, type Weights } from './soft-plan.ts';

/** A route of a plan laid by. */
export interface Tour {
  readonly kind: number;
  readonly stops: readonly number[];
}

/** A plan laid by: its routes, what they cost and how far they break their limits. */
export interface Individual {
  /** Each route's vehicle type and stops. */
  routes: readonly Tour[];
  cost: number;
  overload: number;
  warp: number;
  overway: number;
  /** Per stop the one behind it and the one before it; −1 at the ends of routes. */
  behind: Int32Array;
  before: Int32Array;
}

/** Lays the plan by; every stop is on a route. */
export function layBy(plan: SoftPlan): Individual {
  const { inst, next } = plan;
  const routes: Tour[] = [];
  const behind = new Int32Array(inst.stops);
  const before = new Int32Array(inst.stops);
  let [cost, overload, warp, overway] = [0, 0, 0, 0];
  for (let route = 0; route < plan.routes; route++) {
    if (plan.count[route] === 0) continue;
    const end = endNode(plan, route);
    const stops: number[] = [];
    for (let stop = next[startNode(plan, route)]!, from = -1; stop !== end; from = stop, stop = next[stop]!) {
      stops.push(stop);
      before[stop] = from;
      behind[stop] = next[stop] === end ? -1 : next[stop]!;
    }
    routes.push({ kind: plan.kind[route]!, stops });
    cost += plan.fixed[route]! + plan.unit[route]! * plan.way[route]!;
    overload += plan.overload[route]!;
    warp += plan.warp[route]!;
    overway += plan.overway[route]!;
  }
  return { routes, cost, overload, warp, overway, behind, before };
}

export function isFit({ overload, warp, overway }: Individual): boolean {
  return overload + warp + overway === 0;
}

/** What an individual costs, its broken limits counted. */
export function pricedAt({ load, warp, way }: Weights, one: Individual): number {
  return one.cost + load * one.overload + warp * one.warp + way * one.overway;
}

/** Share of stops that are followed by others, or begin other routes (broken pairs, Vidal et al. 2012). */
export function distanceOf(a: Individual, b: Individual): number {
  const count = a.behind.length;
  let broken = 0;
  for (let stop = 0; stop < count; stop++) {
    const to = a.behind[stop]!;
    const isNextTo = to === b.behind[stop]! || to === b.before[stop]!;
    const beginsToo = a.before[stop]! >= 0 || b.before[stop]! < 0 || b.behind[stop]! < 0;
    if (!isNextTo) broken++;
    if (!beginsToo) broken++;
  }
  return broken / count;
}

import type { Instance } from '../instance.ts';
import { concatenate, emptyPieces, type Pieces, type Roads, setAlone } from './pieces.ts';

/** What a unit too much costs: aboard, late, or too far. */
export interface Weights {
  load: number;
  warp: number;
  way: number;
}

/**
 * Routes of one day and one trip each, one for every vehicle there is, which may carry too much, come late or go too far
 * at a price. Nodes are the stops, then a start and an end for each route.
 */
export interface SoftPlan extends Roads {
  routes: number;
  /** Per route: its vehicle's type, price, room and longest way. */
  kind: Int32Array;
  fixed: Float64Array;
  unit: Float64Array;
  room: Float64Array;
  reach: Float64Array;
  weights: Weights;
  next: Int32Array;
  prev: Int32Array;
  /** Route of a node; −1 for a stop in none. */
  owner: Int32Array;
  /** How many nodes come before it on its route. */
  rank: Int32Array;
  /** From the route's start up to the node, and from the node on to the route's end; the node is part of both. */
  upTo: Pieces;
  onward: Pieces;
  /** Per route: its stops, its way, and what it has too much of. */
  count: Int32Array;
  way: Int32Array;
  overload: Int32Array;
  warp: Int32Array;
  overway: Int32Array;
  /** Stops called at in routes being priced so far, to tell how much was done since a look at the clock. */
  calls: number;
  /** Number of the last change, and per route when it was changed last. */
  changes: number;
  changed: Int32Array;
}

export const startNode = (plan: SoftPlan, route: number): number => plan.inst.stops + route;
export const endNode = (plan: SoftPlan, route: number): number => plan.inst.stops + plan.routes + route;

/** The vehicles one by one, at most so many of each type. */
function vehiclesOf({ fleet, stops }: Instance, most: ArrayLike<number>): Int32Array {
  const counts = [...fleet].map((count, kind) => Math.min(count, stops, most[kind]!));
  return Int32Array.from(counts.flatMap((count, kind) => Array<number>(count).fill(kind)));
}

function takersOf({ stops, kinds, allowed }: Instance): Int32Array {
  const takers = new Int32Array(stops);
  for (let kind = 0; kind < kinds; kind++)
    for (let stop = 0; stop < stops; stop++) takers[stop]! |= allowed[kind * stops + stop]! << kind;
  return takers;
}

/** A plan that serves nothing yet, with at most so many vehicles of each type. */
export function emptySoftPlan(inst: Instance, weights: Weights, most: ArrayLike<number>): SoftPlan {
  const { stops } = inst;
  const kind = vehiclesOf(inst, most);
  const routes = kind.length;
  const nodes = stops + 2 * routes;
  const place = new Int32Array(nodes).fill(inst.startPlace[0]!);
  place.set(inst.stopPlace);
  place.fill(inst.endPlace[0]!, stops + routes);
  const perRoute = (table: { readonly [kind: number]: number }): Float64Array =>
    Float64Array.from(kind, (one) => table[one]!);
  const plan: SoftPlan = {
    inst,
    routes,
    kind,
    fixed: perRoute(inst.fixedCost),
    unit: perRoute(inst.unitCost),
    room: perRoute(inst.capacity),
    reach: perRoute(inst.maxDistance),
    takers: takersOf(inst),
    weights,
    next: new Int32Array(nodes),
    prev: new Int32Array(nodes),
    owner: new Int32Array(nodes).fill(-1),
    rank: new Int32Array(nodes),
    place,
    row: place.map((at) => inst.tableAt[0]! + at * inst.places),
    upTo: emptyPieces(nodes),
    onward: emptyPieces(nodes),
    count: new Int32Array(routes),
    way: new Int32Array(routes),
    overload: new Int32Array(routes),
    warp: new Int32Array(routes),
    overway: new Int32Array(routes),
    calls: 0,
    changes: 0,
    changed: new Int32Array(routes),
  };
  clearPlan(plan);
  return plan;
}

/** Takes all stops off their routes. */
export function clearPlan(plan: SoftPlan): void {
  plan.owner.fill(-1);
  for (let route = 0; route < plan.routes; route++) {
    const [start, end] = [startNode(plan, route), endNode(plan, route)];
    plan.next[start] = end;
    plan.prev[end] = start;
    plan.owner[start] = plan.owner[end] = route;
    measureRoute(plan, route);
  }
}

/** What a route's limits broken cost. */
export function penaltyOf(plan: SoftPlan, route: number): number {
  const { load, warp, way } = plan.weights;
  return load * plan.overload[route]! + warp * plan.warp[route]! + way * plan.overway[route]!;
}

/** What a route costs as it is, its limits broken included. */
export function routeCost(plan: SoftPlan, route: number): number {
  if (plan.count[route] === 0) return 0;
  return plan.fixed[route]! + plan.unit[route]! * plan.way[route]! + penaltyOf(plan, route);
}

/** Brings all that is known of a route up to date after a change. */
export function measureRoute(plan: SoftPlan, route: number): void {
  const { next, prev, owner, rank, upTo, onward } = plan;
  const start = startNode(plan, route);
  const end = endNode(plan, route);
  setAlone(plan, upTo, start);
  rank[start] = 0;
  for (let node = next[start]!, from = start; ; from = node, node = next[node]!) {
    owner[node] = route;
    rank[node] = rank[from]! + 1;
    setAlone(plan, onward, node);
    concatenate(plan, upTo, node, upTo, from, onward, node);
    if (node === end) break;
  }
  setAlone(plan, onward, start);
  for (let node = end; node !== start; node = prev[node]!) {
    const before = prev[node]!;
    concatenate(plan, onward, before, onward, before, onward, node);
  }
  plan.count[route] = rank[end]! - 1;
  plan.way[route] = upTo.way[end]!;
  plan.warp[route] = upTo.warp[end]!;
  plan.overload[route] = Math.max(0, upTo.load[end]! - plan.room[route]!);
  plan.overway[route] = Math.max(0, plan.way[route]! - plan.reach[route]!);
  plan.changed[route] = ++plan.changes;
}

import type { Instance } from '../instance.ts';
import type { Random } from '../random.ts';
import { Chain } from './chain.ts';
import type { Descent } from './descent.ts';
import { kinOf } from './kin.ts';
import { exchange, exchangeTails, relocate } from './moves.ts';
import { endNode, type SoftPlan, startNode } from './soft-plan.ts';
import { emptyPlaces, swapStar } from './swap-star.ts';

export function newDescent(inst: Instance, plan: SoftPlan, random: Random): Descent {
  const { kin, kinCount } = kinOf(inst);
  return {
    plan,
    random,
    one: new Chain(plan),
    other: new Chain(plan),
    kin,
    kinCount,
    order: Int32Array.from({ length: inst.stops }, (_, stop) => stop),
    tried: new Int32Array(inst.stops),
    triedPair: new Int32Array(plan.routes * plan.routes),
    places: emptyPlaces(plan),
  };
}

/** Stops between two looks at the clock, and calls in routes being priced, of which long routes want many. */
const LOOK_EVERY = 16;
const CALLS_EVERY = 20_000;

/** A descent of more rounds than this goes round in circles by rounding. */
const MOST_ROUNDS = 200;

/** Tries what brings a stop next to one it is kin to; whether anything was changed. */
function tryPair(descent: Descent, u: number, v: number): boolean {
  const { prev } = descent.plan;
  return (
    relocate(descent, u, 1, v) ||
    relocate(descent, u, 1, prev[v]!) ||
    relocate(descent, u, 2, v) ||
    relocate(descent, u, 3, v) ||
    exchange(descent, u, 1, v, 1) ||
    exchange(descent, u, 2, v, 1) ||
    exchange(descent, u, 2, v, 2) ||
    exchange(descent, u, 3, v, 2) ||
    exchange(descent, u, 3, v, 3) ||
    exchangeTails(descent, u, prev[v]!) ||
    (areUnlike(descent.plan, u, v) && exchangeTails(descent, u, prev[v]!, true))
  );
}

function areUnlike({ kind, owner }: SoftPlan, u: number, v: number): boolean {
  return kind[owner[u]!] !== kind[owner[v]!];
}

/** Tries all moves of a stop and its kin whose routes changed since; whether anything was changed. */
function tryStop(descent: Descent, u: number): boolean {
  const { plan, kin, kinCount, tried } = descent;
  const since = tried[u]!;
  tried[u] = plan.changes;
  let improved = false;
  for (let k = 0; k < kinCount; k++) {
    const v = kin[u * kinCount + k]!;
    const from = plan.owner[u]!;
    const to = plan.owner[v]!;
    if (plan.changed[from]! <= since && plan.changed[to]! <= since) continue;
    if (tryPair(descent, u, v)) improved = true;
  }
  return improved;
}

/** Tries a stop, and its route from it on or up to it, on a vehicle of each type that is not in use. */
function tryAlone(descent: Descent, u: number): boolean {
  const { plan } = descent;
  let seen = -1;
  for (let route = 0; route < plan.routes; route++) {
    if (plan.count[route]! > 0 || plan.kind[route] === seen) continue;
    seen = plan.kind[route]!;
    const start = startNode(plan, route);
    if (relocate(descent, u, 1, start) || exchangeTails(descent, plan.prev[u]!, start)) return true;
    if (areUnlike(plan, u, start) && exchangeTails(descent, u, start, true)) return true;
  }
  return false;
}

/** Whether a stop of one route is kin to one of the other: others are too far apart to exchange anything. */
function touch(descent: Descent, route1: number, route2: number): boolean {
  const { plan, kin, kinCount } = descent;
  const end = endNode(plan, route1);
  for (let u = plan.next[startNode(plan, route1)]!; u !== end; u = plan.next[u]!)
    for (let k = 0; k < kinCount; k++) if (plan.owner[kin[u * kinCount + k]!] === route2) return true;
  return false;
}

/** SWAP* between all pairs of routes that touch, and an exchange of vehicles, where one changed since they were tried. */
function tryRoutes(descent: Descent, isOver: () => boolean): boolean {
  const { plan, triedPair } = descent;
  let improved = false;
  for (let route1 = 0; route1 < plan.routes; route1++) {
    if (plan.count[route1] === 0) continue;
    if (isOver()) break;
    for (let route2 = route1 + 1; route2 < plan.routes; route2++) {
      if (plan.count[route1] === 0 || plan.count[route2] === 0) continue;
      const pair = route1 * plan.routes + route2;
      const since = triedPair[pair]!;
      if (plan.changed[route1]! <= since && plan.changed[route2]! <= since) continue;
      triedPair[pair] = plan.changes;
      if (touch(descent, route1, route2) && swapStar(descent, route1, route2)) improved = true;
      if (plan.kind[route1] === plan.kind[route2]) continue;
      if (exchangeTails(descent, startNode(plan, route1), startNode(plan, route2))) improved = true;
    }
  }
  return improved;
}

function shuffle(items: Int32Array, random: Random): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const item = items[i]!;
    items[i] = items[j]!;
    items[j] = item;
  }
}

/**
 * Local search under penalties (Vidal et al. 2013, Vidal 2022): moves of one to three stops and of tails next to near
 * stops, the first that makes the plan cheaper, limits broken counted, until there is none; then SWAP* between routes.
 * From the second round on vehicles not in use are tried too, once for each stop at least.
 */
export function descend(descent: Descent, isOver: () => boolean): void {
  const { plan, order, tried, triedPair, random } = descent;
  tried.fill(-1);
  triedPair.fill(-1);
  shuffle(order, random);
  for (let improved = true, round = 0; (improved || round === 1) && round < MOST_ROUNDS; round++) {
    improved = false;
    let looked = plan.calls;
    for (let k = 0; k < order.length; k++) {
      if (k % LOOK_EVERY === 0 || plan.calls > looked + CALLS_EVERY) {
        if (isOver()) return;
        looked = plan.calls;
      }
      const u = order[k]!;
      const since = tried[u]!;
      if (tryStop(descent, u)) improved = true;
      const isDue = round === 1 || (round > 1 && plan.changed[plan.owner[u]!]! > since);
      if (isDue && tryAlone(descent, u)) improved = true;
    }
    if (!improved) improved = tryRoutes(descent, isOver);
  }
}

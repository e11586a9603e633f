import { type BestPlaces, type Descent, isGain } from './descent.ts';
import { carry } from './edit-plan.ts';
import { wayOf } from './pieces.ts';
import { endNode, measureRoute, penaltyOf, routeCost, startNode, type SoftPlan } from './soft-plan.ts';

const KEPT = 3;

export function emptyPlaces(plan: SoftPlan): BestPlaces {
  const cells = plan.routes * plan.inst.stops;
  return {
    found: new Int32Array(cells).fill(-1),
    added: new Int32Array(KEPT * cells),
    behind: new Int32Array(KEPT * cells),
  };
}

/** Where in the tables the three cheapest places for a stop in a route begin; found anew after the route changed. */
function placesFor({ plan, places }: Descent, stop: number, route: number): number {
  const cell = route * plan.inst.stops + stop;
  const at = KEPT * cell;
  if (places.found[cell]! >= plan.changed[route]!) return at;
  places.found[cell] = plan.changed[route]!;
  const { added, behind } = places;
  added.fill(0x7fff_ffff, at, at + KEPT);
  behind.fill(-1, at, at + KEPT);
  const end = endNode(plan, route);
  for (let node = startNode(plan, route); node !== end; node = plan.next[node]!) {
    const to = plan.next[node]!;
    const more = wayOf(plan, node, stop) + wayOf(plan, stop, to) - wayOf(plan, node, to);
    let k = at + KEPT - 1;
    if (more >= added[k]!) continue;
    for (; k > at && more < added[k - 1]!; k--) {
      added[k] = added[k - 1]!;
      behind[k] = behind[k - 1]!;
    }
    added[k] = more;
    behind[k] = node;
  }
  return at;
}

/** What a stop adds to the way of its own route. */
function savedBy(plan: SoftPlan, stop: number): number {
  const before = plan.prev[stop]!;
  const after = plan.next[stop]!;
  return wayOf(plan, before, stop) + wayOf(plan, stop, after) - wayOf(plan, before, after);
}

/** Finds the cheapest place for a stop in the route that another leaves: in its stead, or one of three not next to it. */
function placeWithout(descent: Descent, stop: number, leaver: number, spot: Place): void {
  const { plan, places } = descent;
  const before = plan.prev[leaver]!;
  const after = plan.next[leaver]!;
  spot.added = wayOf(plan, before, stop) + wayOf(plan, stop, after) - wayOf(plan, before, after);
  spot.behind = before;
  const at = placesFor(descent, stop, plan.owner[leaver]!);
  for (let k = at; k < at + KEPT; k++) {
    const behind = places.behind[k]!;
    if (behind < 0 || behind === before || behind === leaver) continue;
    if (places.added[k]! >= spot.added) return;
    spot.added = places.added[k]!;
    spot.behind = behind;
    return;
  }
}

/** At least this much a route would pay for what is aboard, with so much more to bring and to fetch. */
function leastOverload(plan: SoftPlan, route: number, deliver: number, collect: number): number {
  const { room, onward, weights } = plan;
  const start = startNode(plan, route);
  const aboard = Math.max(onward.deliver[start]! + deliver, onward.collect[start]! + collect);
  return weights.load * Math.max(0, aboard - room[route]!);
}

interface Place {
  added: number;
  behind: number;
}

interface Swap {
  cost: number;
  stop1: number;
  behind1: number;
  stop2: number;
  behind2: number;
}

/**
 * The best exchange of a stop for one of another route, each put where it is cheapest rather than in the other's stead
 * (SWAP*, Vidal 2022), by way and by what is aboard at least. Of each stop the three cheapest places are known.
 */
function bestSwap(descent: Descent, route1: number, route2: number): Swap {
  const { plan } = descent;
  const { inst, next, kind, takers } = plan;
  const unit1 = plan.unit[route1]!;
  const unit2 = plan.unit[route2]!;
  const best: Swap = { cost: 0, stop1: -1, behind1: -1, stop2: -1, behind2: -1 };
  const broken = penaltyOf(plan, route1) + penaltyOf(plan, route2);
  const end1 = endNode(plan, route1);
  const end2 = endNode(plan, route2);
  const into1: Place = { added: 0, behind: -1 };
  const into2: Place = { added: 0, behind: -1 };
  for (let stop1 = next[startNode(plan, route1)]!; stop1 !== end1; stop1 = next[stop1]!) {
    if (((takers[stop1]! >> kind[route2]!) & 1) === 0) continue;
    const deliver1 = inst.deliver[stop1]!;
    const collect1 = inst.collect[stop1]!;
    const saved1 = unit1 * savedBy(plan, stop1);
    for (let stop2 = next[startNode(plan, route2)]!; stop2 !== end2; stop2 = next[stop2]!) {
      if (((takers[stop2]! >> kind[route1]!) & 1) === 0) continue;
      const deliver = inst.deliver[stop2]! - deliver1;
      const collect = inst.collect[stop2]! - collect1;
      const aboard = leastOverload(plan, route1, deliver, collect) + leastOverload(plan, route2, -deliver, -collect);
      const least = aboard - broken - saved1 - unit2 * savedBy(plan, stop2);
      if (least >= best.cost) continue;
      placeWithout(descent, stop1, stop2, into2);
      placeWithout(descent, stop2, stop1, into1);
      const cost = least + unit2 * into2.added + unit1 * into1.added;
      if (cost >= best.cost) continue;
      best.cost = cost;
      best.stop1 = stop1;
      best.behind1 = into2.behind;
      best.stop2 = stop2;
      best.behind2 = into1.behind;
    }
  }
  return best;
}

/** Prices a route as it is without one stop and with another put behind a node of it. */
function costWith(descent: Descent, leaver: number, stop: number, behind: number): number {
  const { plan, one } = descent;
  const { next, prev, rank } = plan;
  const before = prev[leaver]!;
  const after = next[leaver]!;
  if (behind === before) {
    one.begin(before);
    one.call(stop, 1);
    return one.end(after);
  }
  if (rank[behind]! < rank[leaver]!) {
    one.begin(behind);
    one.call(stop, 1);
    one.call(next[behind]!, rank[leaver]! - rank[behind]! - 1);
    return one.end(after);
  }
  one.begin(before);
  one.call(after, rank[behind]! - rank[leaver]!);
  one.call(stop, 1);
  return one.end(next[behind]!);
}

/** Carries the best exchange of SWAP* out between two routes, where it is cheaper once all is counted. */
export function swapStar(descent: Descent, route1: number, route2: number): boolean {
  const { plan } = descent;
  const { stop1, behind1, stop2, behind2 } = bestSwap(descent, route1, route2);
  if (stop1 < 0) return false;
  const then = costWith(descent, stop1, stop2, behind2) + costWith(descent, stop2, stop1, behind1);
  const now = routeCost(plan, route1) + routeCost(plan, route2);
  if (!isGain(then - now, now)) return false;
  carry(plan, stop2, stop2, behind2);
  carry(plan, stop1, stop1, behind1);
  measureRoute(plan, route1);
  measureRoute(plan, route2);
  return true;
}

import { type Descent, isGain } from './descent.ts';
import { carry } from './edit-plan.ts';
import { wayOf } from './pieces.ts';
import { endNode, measureRoute, penaltyOf, routeCost, type SoftPlan, startNode } from './soft-plan.ts';

/** The last of so many stops in a row, or −1 when the route ends before. */
function lastOf(plan: SoftPlan, first: number, count: number): number {
  let stop = first;
  for (let left = count - 1; left > 0; left--) {
    stop = plan.next[stop]!;
    if (stop >= plan.inst.stops) return -1;
  }
  return stop;
}

/** Way along a row of stops as they follow one another now. */
function rowWay({ upTo }: SoftPlan, first: number, last: number): number {
  return upTo.way[last]! - upTo.way[first]!;
}

function measureBoth(plan: SoftPlan, one: number, other: number): void {
  measureRoute(plan, one);
  if (other !== one) measureRoute(plan, other);
}

/** Puts a row of stops behind a node, on its own route or another, where that is cheaper. */
export function relocate(descent: Descent, first: number, count: number, behind: number): boolean {
  const { plan, one, other } = descent;
  const { fixed, unit, next, prev, owner, rank } = plan;
  const last = lastOf(plan, first, count);
  if (last < 0) return false;
  const before = prev[first]!;
  const after = next[last]!;
  const to = next[behind]!;
  const from = owner[first]!;
  const into = owner[behind]!;
  const moved = rank[behind]! - rank[first]!;
  if (from === into && moved >= -1 && moved < count) return false;
  const without = wayOf(plan, before, after) - wayOf(plan, before, first) - wayOf(plan, last, after);
  const within = wayOf(plan, behind, first) + wayOf(plan, last, to) - wayOf(plan, behind, to);
  let least = unit[from]! * without + unit[into]! * within - penaltyOf(plan, from);
  if (unit[from] !== unit[into]) least += (unit[into]! - unit[from]!) * rowWay(plan, first, last);
  if (from !== into) {
    least -= penaltyOf(plan, into);
    // A route without stops costs nothing, not even the way from its start to its end.
    if (plan.count[from] === count) least -= fixed[from]! + unit[from]! * wayOf(plan, before, after);
    if (plan.count[into] === 0) least += fixed[into]!;
  }
  if (!isGain(least, 0)) return false;
  const now = routeCost(plan, from) + (from === into ? 0 : routeCost(plan, into));
  let then: number;
  if (from !== into) {
    one.begin(before);
    other.begin(behind);
    other.call(first, count);
    then = one.end(after) + other.end(to);
  } else if (moved > 0) {
    one.begin(before);
    one.call(after, rank[behind]! - rank[last]!);
    one.call(first, count);
    then = one.end(to);
  } else {
    one.begin(behind);
    one.call(first, count);
    one.call(to, rank[first]! - rank[behind]! - 1);
    then = one.end(after);
  }
  if (!isGain(then - now, now)) return false;
  carry(plan, first, last, behind);
  measureBoth(plan, from, into);
  return true;
}

/** Exchanges two rows of stops that don't touch, where that is cheaper. */
export function exchange(descent: Descent, first1: number, count1: number, first2: number, count2: number): boolean {
  const { plan, one, other } = descent;
  const { unit, next, prev, owner, rank } = plan;
  const last1 = lastOf(plan, first1, count1);
  const last2 = lastOf(plan, first2, count2);
  if (last1 < 0 || last2 < 0) return false;
  const route1 = owner[first1]!;
  const route2 = owner[first2]!;
  if (route1 === route2) {
    const apart = rank[first2]! - rank[first1]!;
    if (apart < 0) return exchange(descent, first2, count2, first1, count1);
    if (apart <= count1) return false;
  }
  const before1 = prev[first1]!;
  const after1 = next[last1]!;
  const before2 = prev[first2]!;
  const after2 = next[last2]!;
  const out1 = wayOf(plan, before1, first1) + wayOf(plan, last1, after1);
  const out2 = wayOf(plan, before2, first2) + wayOf(plan, last2, after2);
  const in1 = wayOf(plan, before1, first2) + wayOf(plan, last2, after1);
  const in2 = wayOf(plan, before2, first1) + wayOf(plan, last1, after2);
  let least = unit[route1]! * (in1 - out1) + unit[route2]! * (in2 - out2) - penaltyOf(plan, route1);
  if (route1 !== route2) {
    least -= penaltyOf(plan, route2);
    // The rows themselves change vehicles too, and with them their price.
    if (unit[route1] !== unit[route2]) {
      const moved = rowWay(plan, first1, last1) - rowWay(plan, first2, last2);
      least += (unit[route2]! - unit[route1]!) * moved;
    }
  }
  if (!isGain(least, 0)) return false;
  const now = routeCost(plan, route1) + (route1 === route2 ? 0 : routeCost(plan, route2));
  let then: number;
  one.begin(before1);
  one.call(first2, count2);
  if (route1 === route2) {
    one.call(after1, rank[first2]! - rank[last1]! - 1);
    one.call(first1, count1);
    then = one.end(after2);
  } else {
    other.begin(before2);
    other.call(first1, count1);
    then = one.end(after1) + other.end(after2);
  }
  if (!isGain(then - now, now)) return false;
  carry(plan, first1, last1, last2);
  carry(plan, first2, last2, before1);
  measureBoth(plan, route1, route2);
  return true;
}

/**
 * Exchanges what follows two nodes of different routes (2-opt*, Potvin & Rousseau 1995), where that is cheaper; or
 * what leads up to them, which is something else where the vehicles differ: then the two also exchange vehicles.
 */
export function exchangeTails(descent: Descent, node1: number, node2: number, vehicles = false): boolean {
  const { plan, one, other } = descent;
  const { fixed, unit, next, owner, rank } = plan;
  const route1 = owner[node1]!;
  const route2 = owner[node2]!;
  if (route1 === route2) return false;
  const after1 = next[node1]!;
  const after2 = next[node2]!;
  const into1 = vehicles ? route2 : route1;
  const into2 = vehicles ? route1 : route2;
  const way1 = joinedWay(plan, node1, after2);
  const way2 = joinedWay(plan, node2, after1);
  const before = unit[route1]! * plan.way[route1]! + unit[route2]! * plan.way[route2]!;
  const joined = rank[node1] === 0 || rank[node2] === 0 ? Math.max(fixed[route1]!, fixed[route2]!) : 0;
  const broken = penaltyOf(plan, route1) + penaltyOf(plan, route2);
  if (!isGain(unit[into1]! * way1 + unit[into2]! * way2 - before - broken - joined, 0)) return false;
  one.begin(node1, into1);
  other.begin(node2, into2);
  const now = routeCost(plan, route1) + routeCost(plan, route2);
  if (!isGain(one.end(after2) + other.end(after1) - now, now)) return false;
  tie(plan, node1, node2);
  if (vehicles) tie(plan, startNode(plan, route1), startNode(plan, route2));
  return true;
}

/** Way of a route up to a node and on from another; none where it would have no stop. */
function joinedWay(plan: SoftPlan, node: number, after: number): number {
  if (plan.rank[node] === 0 && after >= plan.inst.stops) return 0;
  return plan.upTo.way[node]! + wayOf(plan, node, after) + plan.onward.way[after]!;
}

/** Lets what follows a node follow the other and the other way round. */
function tie(plan: SoftPlan, node1: number, node2: number): void {
  const { next, prev, owner, rank, count } = plan;
  const route1 = owner[node1]!;
  const route2 = owner[node2]!;
  const end1 = endNode(plan, route1);
  const end2 = endNode(plan, route2);
  const after1 = next[node1]!;
  const after2 = next[node2]!;
  const last1 = prev[end1]!;
  const last2 = prev[end2]!;
  const left1 = count[route1]! - rank[node1]!;
  const left2 = count[route2]! - rank[node2]!;
  join(plan, node1, after2, last2, left2, end1);
  join(plan, node2, after1, last1, left1, end2);
  measureRoute(plan, route1);
  measureRoute(plan, route2);
}

/** Lets a row of so many stops, or none, follow a node up to the end of a route. */
function join({ next, prev }: SoftPlan, node: number, first: number, last: number, count: number, end: number): void {
  next[node] = count > 0 ? first : end;
  if (count > 0) prev[first] = node;
  next[count > 0 ? last : node] = end;
  prev[end] = count > 0 ? last : node;
}

import { type Descent, NOTHING, wayOf } from './descent.ts';
import { carry, endNode, measureRoute, penaltyOf, routeCost, type SoftPlan } from './soft-plan.ts';

/** The last of so many stops in a row, or −1 when the route ends before. */
function lastOf(plan: SoftPlan, first: number, count: number): number {
  let stop = first;
  for (let left = count - 1; left > 0; left--) {
    stop = plan.next[stop]!;
    if (stop >= plan.inst.stops) return -1;
  }
  return stop;
}

function measureBoth(plan: SoftPlan, one: number, other: number): void {
  measureRoute(plan, one);
  if (other !== one) measureRoute(plan, other);
}

/** Puts a row of stops behind a node, on its own route or another, where that is cheaper. */
export function relocate(descent: Descent, first: number, count: number, behind: number): boolean {
  const { plan, one, other } = descent;
  const { inst, next, prev, owner, rank } = plan;
  const last = lastOf(plan, first, count);
  if (last < 0) return false;
  const before = prev[first]!;
  const after = next[last]!;
  const to = next[behind]!;
  const from = owner[first]!;
  const into = owner[behind]!;
  const moved = rank[behind]! - rank[first]!;
  if (from === into && moved >= -1 && moved < count) return false;
  const way =
    wayOf(plan, before, after) -
    wayOf(plan, before, first) -
    wayOf(plan, last, after) +
    wayOf(plan, behind, first) +
    wayOf(plan, last, to) -
    wayOf(plan, behind, to);
  let most = inst.unitCost[0]! * way - penaltyOf(plan, from);
  if (from !== into) {
    most -= penaltyOf(plan, into);
    if (plan.count[from] === count) most -= inst.fixedCost[0]!;
    if (plan.count[into] === 0) most += inst.fixedCost[0]!;
  }
  if (most >= -NOTHING) return false;
  let gain = -routeCost(plan, from);
  if (from !== into) {
    one.begin(before);
    other.begin(behind);
    other.call(first, count);
    gain += one.end(after) + other.end(to) - routeCost(plan, into);
  } else if (moved > 0) {
    one.begin(before);
    one.call(after, rank[behind]! - rank[last]!);
    one.call(first, count);
    gain += one.end(to);
  } else {
    one.begin(behind);
    one.call(first, count);
    one.call(to, rank[first]! - rank[behind]! - 1);
    gain += one.end(after);
  }
  if (gain >= -NOTHING) return false;
  carry(plan, first, last, behind);
  measureBoth(plan, from, into);
  return true;
}

/** Exchanges two rows of stops that don't touch, where that is cheaper. */
export function exchange(descent: Descent, first1: number, count1: number, first2: number, count2: number): boolean {
  const { plan, one, other } = descent;
  const { inst, next, prev, owner, rank } = plan;
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
  const way =
    wayOf(plan, before1, first2) +
    wayOf(plan, last2, after1) +
    wayOf(plan, before2, first1) +
    wayOf(plan, last1, after2) -
    wayOf(plan, before1, first1) -
    wayOf(plan, last1, after1) -
    wayOf(plan, before2, first2) -
    wayOf(plan, last2, after2);
  let most = inst.unitCost[0]! * way - penaltyOf(plan, route1);
  if (route1 !== route2) most -= penaltyOf(plan, route2);
  if (most >= -NOTHING) return false;
  let gain = -routeCost(plan, route1);
  one.begin(before1);
  one.call(first2, count2);
  if (route1 === route2) {
    one.call(after1, rank[first2]! - rank[last1]! - 1);
    one.call(first1, count1);
    gain += one.end(after2);
  } else {
    other.begin(before2);
    other.call(first1, count1);
    gain += one.end(after1) + other.end(after2) - routeCost(plan, route2);
  }
  if (gain >= -NOTHING) return false;
  carry(plan, first1, last1, last2);
  carry(plan, first2, last2, before1);
  measureBoth(plan, route1, route2);
  return true;
}

/** Exchanges what follows two nodes of different routes (2-opt*, Potvin & Rousseau 1995), where that is cheaper. */
export function exchangeTails(descent: Descent, node1: number, node2: number): boolean {
  const { plan, one, other } = descent;
  const { inst, next, prev, owner, rank, count } = plan;
  const route1 = owner[node1]!;
  const route2 = owner[node2]!;
  if (route1 === route2) return false;
  const after1 = next[node1]!;
  const after2 = next[node2]!;
  const way =
    wayOf(plan, node1, after2) + wayOf(plan, node2, after1) - wayOf(plan, node1, after1) - wayOf(plan, node2, after2);
  const joined = rank[node1] === 0 || rank[node2] === 0 ? inst.fixedCost[0]! : 0;
  const most = inst.unitCost[0]! * way - penaltyOf(plan, route1) - penaltyOf(plan, route2) - joined;
  if (most >= -NOTHING) return false;
  one.begin(node1);
  other.begin(node2);
  const gain = one.end(after2) + other.end(after1) - routeCost(plan, route1) - routeCost(plan, route2);
  if (gain >= -NOTHING) return false;
  const end1 = endNode(plan, route1);
  const end2 = endNode(plan, route2);
  const last1 = prev[end1]!;
  const last2 = prev[end2]!;
  const left1 = count[route1]! - rank[node1]!;
  const left2 = count[route2]! - rank[node2]!;
  join(plan, node1, after2, last2, left2, end1);
  join(plan, node2, after1, last1, left1, end2);
  measureBoth(plan, route1, route2);
  return true;
}

/** Lets a row of so many stops, or none, follow a node up to the end of a route. */
function join({ next, prev }: SoftPlan, node: number, first: number, last: number, count: number, end: number): void {
  next[node] = count > 0 ? first : end;
  if (count > 0) prev[first] = node;
  next[count > 0 ? last : node] = end;
  prev[end] = count > 0 ? last : node;
}

import { driveTour } from './drive.ts';
import type { Instance } from './instance.ts';
import { loadsHold } from './route-loads.ts';
import { COST, endOf, startOf, type State } from './state.ts';
import { takeDrive } from './take-drive.ts';
import { drivenCost, type Tour, tourWorks, writeTour } from './tour.ts';
import { latestArrival, serviceStart } from './tour-times.ts';

/** Latest release in the trip that opens at an element. */
export function releaseAfter(inst: Instance, st: State, head: number): number {
  let release = 0;
  for (let e = st.next[head]!; e < inst.visits; e = st.next[e]!) {
    const r = inst.release[inst.stopOf[e]!]!;
    if (r > release) release = r;
  }
  return release;
}

/** Departures, gaps and length front to back. False when a window is missed. */
export function forward(inst: Instance, st: State, slot: number, kind: number): boolean {
  const { next, place, depart, gap } = st;
  const { stopOf } = inst;
  const table = inst.tableAt[kind]!;
  const end = endOf(inst, slot);
  const reloadTime = inst.reloadTime[kind]!;
  let e = startOf(inst, slot);
  let now = Math.max(inst.shiftFrom[kind]!, releaseAfter(inst, st, e));
  let length = 0;
  let count = 0;
  let trips = 1;
  for (depart[e] = now; e !== end; e = next[e]!) {
    const to = next[e]!;
    const cell = table + place[e]! * inst.places + place[to]!;
    gap[e] = inst.distance[cell]!;
    length += gap[e]!;
    now += inst.duration[cell]!;
    if (to < inst.visits) {
      const stop = stopOf[to]!;
      const start = serviceStart(inst, stop, now);
      if (start < 0) return false;
      now = start + inst.service[stop]!;
      count++;
    } else if (to !== end) {
      now = Math.max(now + reloadTime, releaseAfter(inst, st, to));
      trips++;
    }
    depart[to] = now;
  }
  st.length[slot] = length;
  st.count[slot] = count;
  st.trips[slot] = trips;
  return now <= inst.shiftTo[kind]!;
}

/** Latest arrivals back to front. */
export function backward(inst: Instance, st: State, slot: number, kind: number): void {
  const { prev, place, late } = st;
  const table = inst.tableAt[kind]!;
  const start = startOf(inst, slot);
  const reloadTime = inst.reloadTime[kind]!;
  let e = endOf(inst, slot);
  let limit = inst.shiftTo[kind]!;
  late[e] = limit;
  while (e !== start) {
    const from = prev[e]!;
    limit -= inst.duration[table + place[from]! * inst.places + place[e]!]!;
    if (from < inst.visits) {
      const stop = inst.stopOf[from]!;
      limit = latestArrival(inst, stop, limit - inst.service[stop]!);
    } else if (from !== start) limit -= reloadTime;
    late[from] = limit;
    e = from;
  }
}

/** Takes reload markers out that no longer part two trips, and notes where the trips end. */
function partTrips(inst: Instance, st: State, slot: number): void {
  const { next, prev, owner, tail, early } = st;
  const { visits } = inst;
  const end = endOf(inst, slot);
  let head = startOf(inst, slot);
  for (let e = next[head]!; e !== end;) {
    const to = next[e]!;
    if (e >= visits) {
      const before = prev[e]!;
      if (to === end || before >= visits) {
        // What was the second trip is the first now, and may wait for goods.
        if (before === startOf(inst, slot)) early[slot] = 0;
        next[before] = to;
        prev[to] = before;
        owner[e] = -1;
      } else {
        tail[head] = e;
        head = e;
      }
    }
    e = to;
  }
  tail[head] = end;
}

/** Gives a slot with no visits back to its fleet. */
function release(inst: Instance, st: State, slot: number): void {
  const day = Math.floor(slot / inst.slotsPerDay);
  st.used[day * inst.kinds + st.kind[slot]!]!--;
  st.totals[COST]! -= st.cost[slot]!;
  st.cost[slot] = 0;
  st.kind[slot] = -1;
  const low = day * inst.slotsPerDay;
  while (st.high[day]! > low && st.kind[st.high[day]! - 1]! < 0) st.high[day]!--;
}

/** How many visits a route has and in how many trips. */
function countCalls(inst: Instance, st: State, slot: number): void {
  const end = endOf(inst, slot);
  let [count, trips] = [0, 1];
  for (let e = st.next[startOf(inst, slot)]!; e !== end; e = st.next[e]!)
    if (e < inst.visits) count++;
    else trips++;
  st.count[slot] = count;
  st.trips[slot] = trips;
}

/** Gaps, length and counts of a route that has no times. */
function measure(inst: Instance, st: State, slot: number, kind: number): void {
  const { next, place, gap } = st;
  const table = inst.tableAt[kind]!;
  const end = endOf(inst, slot);
  let [length, count, trips] = [0, 0, 1];
  for (let e = startOf(inst, slot); e !== end;) {
    const to = next[e]!;
    const way = inst.distance[table + place[e]! * inst.places + place[to]!]!;
    gap[e] = way;
    length += way;
    if (to < inst.visits) count++;
    else if (to !== end) trips++;
    e = to;
  }
  st.length[slot] = length;
  st.count[slot] = count;
  st.trips[slot] = trips;
}

/** Redoes a route whose times only driving tells; its cost, or −1 when it does not work. */
function redrive(inst: Instance, st: State, slot: number, kind: number, tour: Tour): number {
  writeTour(inst, st, slot, tour);
  const hold = loadsHold(inst, st, slot, kind);
  // What a pickup's delivery sets down again only the tour itself tells.
  if (inst.hasPairs ? !tourWorks(inst, kind, tour) : !hold || !driveTour(inst, kind, tour.codes, tour.length))
    return -1;
  countCalls(inst, st, slot);
  takeDrive(inst, st, slot, startOf(inst, slot));
  backward(inst, st, slot, kind);
  return drivenCost();
}

/** Redoes a route on a timetable; its cost, or −1 when it does not work. */
function reride(inst: Instance, st: State, slot: number, kind: number, tour: Tour): number {
  countCalls(inst, st, slot);
  loadsHold(inst, st, slot, kind);
  writeTour(inst, st, slot, tour);
  return tourWorks(inst, kind, tour) ? drivenCost() : -1;
}

/** Redoes a route whose times follow from its order alone; its cost, or −1 when it does not work. */
function retime(inst: Instance, st: State, slot: number, kind: number): number {
  if (inst.untimed[kind] === 1) measure(inst, st, slot, kind);
  else {
    if (!forward(inst, st, slot, kind)) return -1;
    backward(inst, st, slot, kind);
  }
  loadsHold(inst, st, slot, kind);
  return inst.fixedCost[kind]! + inst.unitCost[kind]! * st.length[slot]!;
}

/** Recomputes all a slot's fields after a change; false when the route no longer works (its cost is then stale). */
export function refresh(inst: Instance, st: State, slot: number, tour: Tour): boolean {
  if (inst.markers > 0) partTrips(inst, st, slot);
  const kind = st.kind[slot]!;
  if (st.next[startOf(inst, slot)] === endOf(inst, slot)) {
    release(inst, st, slot);
    return true;
  }
  let cost: number;
  if (inst.onFixedPath[kind] === 1) cost = reride(inst, st, slot, kind, tour);
  else if (inst.redriven[kind] === 1) cost = redrive(inst, st, slot, kind, tour);
  else cost = retime(inst, st, slot, kind);
  if (cost < 0) return false;
  st.totals[COST]! += cost - st.cost[slot]!;
  st.cost[slot] = cost;
  return true;
}

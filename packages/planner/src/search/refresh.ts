import { drive } from './drive.ts';
import type { Instance } from './instance.ts';
import { COST, endOf, isMarker, startOf, type State } from './state.ts';
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
  const { reloadTime } = inst.problem.vehicles[kind]!;
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
  const { reloadTime } = inst.problem.vehicles[kind]!;
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

/** Loads of one dimension: on each way, the highest before and the highest behind it in its trip. */
function loads(inst: Instance, st: State, slot: number, dim: number): void {
  const at = dim * inst.elements;
  const row = dim * inst.stops;
  const { next, prev, load, front, back } = st;
  const end = endOf(inst, slot);
  for (let head = startOf(inst, slot); head !== end;) {
    let sum = 0;
    let e = next[head]!;
    for (; e < inst.visits; e = next[e]!) sum += inst.deliver[row + inst.stopOf[e]!]!;
    const tail = e;
    let high = sum;
    load[at + head] = front[at + head] = sum;
    for (e = next[head]!; e !== tail; e = next[e]!) {
      const stop = inst.stopOf[e]!;
      sum += inst.collect[row + stop]! - inst.deliver[row + stop]!;
      if (sum > high) high = sum;
      load[at + e] = sum;
      front[at + e] = high;
    }
    high = 0;
    for (e = prev[tail]!; ; e = prev[e]!) {
      if (load[at + e]! > high) high = load[at + e]!;
      back[at + e] = high;
      if (e === head) break;
    }
    head = tail;
  }
}

/** The one load of a route that only delivers. */
function plainLoad(inst: Instance, st: State, slot: number, dim: number): void {
  let sum = 0;
  const start = startOf(inst, slot);
  const end = endOf(inst, slot);
  for (let e = st.next[start]!; e !== end; e = st.next[e]!) sum += inst.deliver[dim * inst.stops + inst.stopOf[e]!]!;
  st.front[dim * inst.elements + start] = st.back[dim * inst.elements + start] = sum;
}

/** Takes reload markers out that no longer part two trips. */
function dropIdleMarkers(inst: Instance, st: State, slot: number): void {
  const end = endOf(inst, slot);
  for (let e = st.next[startOf(inst, slot)]!; e !== end;) {
    const to = st.next[e]!;
    const before = st.prev[e]!;
    if (isMarker(inst, e) && (to === end || before >= inst.visits)) {
      st.next[before] = to;
      st.prev[to] = before;
      st.owner[e] = -1;
    }
    e = to;
  }
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

/** Departures as driven, rests included, so that later questions about a position are closer to the truth. */
function takeDepartures(inst: Instance, st: State, slot: number): void {
  const { departs } = drive;
  const end = endOf(inst, slot);
  st.busy[slot] = drive.busy;
  let i = 0;
  for (let e = st.next[startOf(inst, slot)]!; ; e = st.next[e]!) {
    st.depart[e] = departs[i++]!;
    if (e === end) return;
  }
}

/** Recomputes all a slot's fields after a change; false when the route no longer works (its cost is then stale). */
export function refresh(inst: Instance, st: State, slot: number, tour: Tour): boolean {
  if (inst.markers > 0) dropIdleMarkers(inst, st, slot);
  const kind = st.kind[slot]!;
  if (st.next[startOf(inst, slot)] === endOf(inst, slot)) {
    release(inst, st, slot);
    return true;
  }
  let cost: number;
  if (inst.onFixedPath[kind] === 1) {
    st.count[slot] = countVisits(inst, st, slot);
    st.trips[slot] = 1;
  } else {
    if (!forward(inst, st, slot, kind)) return false;
    backward(inst, st, slot, kind);
  }
  for (let dim = 0; dim < inst.dims; dim++)
    if (inst.plainLoads) plainLoad(inst, st, slot, dim);
    else loads(inst, st, slot, dim);
  if (inst.redriven[kind] === 1) {
    writeTour(inst, st, slot, tour);
    if (!tourWorks(inst, kind, tour)) return false;
    cost = drivenCost();
    if (inst.onFixedPath[kind] === 0) takeDepartures(inst, st, slot);
  } else cost = inst.fixedCost[kind]! + inst.unitCost[kind]! * st.length[slot]!;
  st.totals[COST]! += cost - st.cost[slot]!;
  st.cost[slot] = cost;
  return true;
}

function countVisits(inst: Instance, st: State, slot: number): number {
  let count = 0;
  for (let e = st.next[startOf(inst, slot)]!; e !== endOf(inst, slot); e = st.next[e]!) count++;
  return count;
}

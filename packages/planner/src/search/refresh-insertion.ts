import { recordInsertion } from './drive-insertion.ts';
import type { Instance } from './instance.ts';
import { refresh } from './refresh.ts';
import { COST, endOf, headOf, startOf, type State } from './state.ts';
import { drivenCost, type Tour } from './tour.ts';
import { latestArrival, serviceStart } from './tour-times.ts';

/** Departures from an element on, until they are as they were. False when a window is missed. */
function pushForward(inst: Instance, st: State, slot: number, kind: number, visit: number): boolean {
  const { next, place, depart } = st;
  const table = inst.tableAt[kind]!;
  const end = endOf(inst, slot);
  for (let e = st.prev[visit]!; e !== end;) {
    const to = next[e]!;
    let now = depart[e]! + inst.duration[table + place[e]! * inst.places + place[to]!]!;
    if (to < inst.visits) {
      const stop = inst.stopOf[to]!;
      const start = serviceStart(inst, stop, now);
      if (start < 0) return false;
      now = start + inst.service[stop]!;
      if (to !== visit && depart[to] === now) return true;
    }
    depart[to] = now;
    e = to;
  }
  return depart[end]! <= inst.shiftTo[kind]!;
}

/** Latest arrivals from an element back, until they are as they were. */
function pushBackward(inst: Instance, st: State, slot: number, kind: number, visit: number): void {
  const { prev, place, late } = st;
  const table = inst.tableAt[kind]!;
  const start = startOf(inst, slot);
  const reloadTime = inst.reloadTime[kind]!;
  for (let e = st.next[visit]!; e !== start;) {
    const from = prev[e]!;
    let limit = late[e]! - inst.duration[table + place[from]! * inst.places + place[e]!]!;
    if (from < inst.visits) {
      const stop = inst.stopOf[from]!;
      limit = latestArrival(inst, stop, limit - inst.service[stop]!);
    } else if (from !== start) limit -= reloadTime;
    if (from !== visit && late[from] === limit) return;
    late[from] = limit;
    e = from;
  }
}

/** A visit that brings and takes nothing in a dimension leaves the loads as they are. */
function passLoads(st: State, at: number, before: number, visit: number): void {
  st.load[at + visit] = st.load[at + before]!;
  st.front[at + visit] = st.front[at + before]!;
  st.back[at + visit] = st.back[at + before]!;
}

/** The loads of the trip a visit has joined, or the one load of a route that only delivers. */
function addLoads(inst: Instance, st: State, visit: number, head: number, dim: number): void {
  const { next, prev, load, front, back } = st;
  const at = dim * inst.elements;
  const stop = dim * inst.stops + inst.stopOf[visit]!;
  const [out, home] = [inst.deliver[stop]!, inst.collect[stop]!];
  if (inst.plainLoads) {
    front[at + head]! += out;
    back[at + head] = front[at + head]!;
    return;
  }
  const before = prev[visit]!;
  if (out === 0 && home === 0) {
    passLoads(st, at, before, visit);
    return;
  }
  let e = head;
  for (; e !== visit; e = next[e]!) {
    load[at + e]! += out;
    front[at + e]! += out;
  }
  load[at + visit] = load[at + before]! - out + home;
  let high = Math.max(front[at + before]!, load[at + visit]!);
  front[at + visit] = high;
  for (e = next[visit]!; e < inst.visits; e = next[e]!) {
    load[at + e]! += home;
    back[at + e]! += home;
    if (load[at + e]! > high) high = load[at + e]!;
    front[at + e] = high;
  }
  high = next[visit]! < inst.visits ? back[at + next[visit]!]! : 0;
  for (e = visit; ; e = prev[e]!) {
    if (load[at + e]! > high) high = load[at + e]!;
    back[at + e] = high;
    if (e === head) return;
  }
}

/** The cost of a driven route with the visit that has just joined it; −1 when it does not work after all. */
function redriveWith(inst: Instance, st: State, slot: number, kind: number, visit: number, tour: Tour): number {
  if (!recordInsertion(inst, st, slot, visit, tour)) return -1;
  st.count[slot]!++;
  const head = headOf(inst, st, visit);
  for (let dim = 0; dim < inst.dims; dim++) addLoads(inst, st, visit, head, dim);
  pushBackward(inst, st, slot, kind, visit);
  return drivenCost();
}

/** The cost of a single trip that need not be driven with the visit that has just joined it; −1 when it is late. */
function retimeWith(inst: Instance, st: State, slot: number, kind: number, visit: number, timed: boolean): number {
  const { prev, next, place, gap } = st;
  const before = prev[visit]!;
  const table = inst.tableAt[kind]!;
  const old = gap[before]!;
  gap[before] = inst.distance[table + place[before]! * inst.places + place[visit]!]!;
  gap[visit] = inst.distance[table + place[visit]! * inst.places + place[next[visit]!]!]!;
  st.length[slot]! += gap[before] + gap[visit] - old;
  st.count[slot]!++;
  for (let dim = 0; dim < inst.dims; dim++) addLoads(inst, st, visit, startOf(inst, slot), dim);
  if (timed) {
    if (!pushForward(inst, st, slot, kind, visit)) return -1;
    pushBackward(inst, st, slot, kind, visit);
  }
  return inst.fixedCost[kind]! + inst.unitCost[kind]! * st.length[slot]!;
}

/**
 * Whether a route cannot be brought up to date by parts: a new one, one with a locked beginning, which may break a rule as
 * it is, a timetable, pairs, a reload to be taken out.
 */
function isIntricate(inst: Instance, st: State, slot: number): boolean {
  const kind = st.kind[slot]!;
  if (inst.onFixedPath[kind] === 1 || st.count[slot] === 0) return true;
  if (inst.redriven[kind] === 0) return inst.markers > 0 || inst.driven[kind] === 1;
  if (inst.hasPairs || st.prev[endOf(inst, slot)]! >= inst.visits) return true;
  return inst.locked[st.next[startOf(inst, slot)]!] === 1;
}

/**
 * Brings a slot's fields up to date after one visit joined its route: as far as loads and times move, constant time
 * where there is only one load and no clock. A driven route is driven from the visit on, and not again where that has
 * just been done to price it. What is neither is refreshed whole.
 */
export function refreshInsertion(
  inst: Instance,
  st: State,
  slot: number,
  visit: number,
  timed: boolean,
  tour: Tour,
): boolean {
  if (isIntricate(inst, st, slot)) return refresh(inst, st, slot, tour);
  const kind = st.kind[slot]!;
  const cost =
    inst.redriven[kind] === 1
      ? redriveWith(inst, st, slot, kind, visit, tour)
      : retimeWith(inst, st, slot, kind, visit, timed);
  if (cost < 0) return false;
  st.totals[COST]! += cost - st.cost[slot]!;
  st.cost[slot] = cost;
  return true;
}

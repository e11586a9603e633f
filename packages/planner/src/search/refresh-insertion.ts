import type { Instance } from './instance.ts';
import { refresh } from './refresh.ts';
import { COST, endOf, startOf, type State } from './state.ts';
import type { Tour } from './tour.ts';
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
  for (let e = st.next[visit]!; e !== start;) {
    const from = prev[e]!;
    let limit = late[e]! - inst.duration[table + place[from]! * inst.places + place[e]!]!;
    if (from < inst.visits) {
      const stop = inst.stopOf[from]!;
      limit = latestArrival(inst, stop, limit - inst.service[stop]!);
    }
    if (from !== visit && late[from] === limit) return;
    late[from] = limit;
    e = from;
  }
}

/** The one load of a route that only delivers, or loads all along a single trip. */
function addLoads(inst: Instance, st: State, slot: number, visit: number, dim: number): void {
  const { next, prev, load, front, back } = st;
  const at = dim * inst.elements;
  const stop = dim * inst.stops + inst.stopOf[visit]!;
  const [out, home] = [inst.deliver[stop]!, inst.collect[stop]!];
  const start = startOf(inst, slot);
  if (inst.plainLoads) {
    front[at + start]! += out;
    back[at + start] = front[at + start]!;
    return;
  }
  const before = prev[visit]!;
  const end = endOf(inst, slot);
  let e = start;
  for (; e !== visit; e = next[e]!) {
    load[at + e]! += out;
    front[at + e]! += out;
  }
  load[at + visit] = load[at + before]! - out + home;
  let high = Math.max(front[at + before]!, load[at + visit]!);
  front[at + visit] = high;
  for (e = next[visit]!; e !== end; e = next[e]!) {
    load[at + e]! += home;
    back[at + e]! += home;
    if (load[at + e]! > high) high = load[at + e]!;
    front[at + e] = high;
  }
  high = next[visit] === end ? 0 : back[at + next[visit]!]!;
  for (e = visit; ; e = prev[e]!) {
    if (load[at + e]! > high) high = load[at + e]!;
    back[at + e] = high;
    if (e === start) return;
  }
}

/**
 * Brings a slot's fields up to date after one visit joined a route of a single trip whose vehicle need not be
 * driven: as far as loads and times move, constant time where there is only one load and no clock. Any other route is
 * refreshed whole.
 */
export function refreshInsertion(
  inst: Instance,
  st: State,
  slot: number,
  visit: number,
  timed: boolean,
  tour: Tour,
): boolean {
  const kind = st.kind[slot]!;
  if (inst.markers > 0 || inst.driven[kind] === 1 || st.count[slot] === 0) return refresh(inst, st, slot, tour);
  const { prev, next, place, gap } = st;
  const before = prev[visit]!;
  const table = inst.tableAt[kind]!;
  const old = gap[before]!;
  gap[before] = inst.distance[table + place[before]! * inst.places + place[visit]!]!;
  gap[visit] = inst.distance[table + place[visit]! * inst.places + place[next[visit]!]!]!;
  st.length[slot]! += gap[before] + gap[visit] - old;
  st.count[slot]!++;
  for (let dim = 0; dim < inst.dims; dim++) addLoads(inst, st, slot, visit, dim);
  if (timed) {
    if (!pushForward(inst, st, slot, kind, visit)) return false;
    pushBackward(inst, st, slot, kind, visit);
  }
  const cost = inst.fixedCost[kind]! + inst.unitCost[kind]! * st.length[slot]!;
  st.totals[COST]! += cost - st.cost[slot]!;
  st.cost[slot] = cost;
  return true;
}

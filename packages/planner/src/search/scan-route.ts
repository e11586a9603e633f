import { type Context, INTO, type Spot } from './context.ts';
import { driveInsertion } from './drive-insertion.ts';
import { defer } from './deferred.ts';
import type { Instance } from './instance.ts';
import { endOf, startOf, type State } from './state.ts';
import { drivenCost, tourWorks, writeTourWith } from './tour.ts';
import { serviceStart } from './tour-times.ts';

/** One position in a hundred is overlooked on purpose (SISR: Christiaens & Vanden Berghe 2020). */
export const BLINK = 0.01 * 4_294_967_296;

/** The element behind which insertions may begin: the start, or the last locked visit. */
export function openFrom(ctx: Context, st: State, slot: number): number {
  let e = startOf(ctx.inst, slot);
  if (!ctx.hasLocks) return e;
  const { visits, locked } = ctx.inst;
  while (st.next[e]! < visits && locked[st.next[e]!] === 1) e = st.next[e]!;
  return e;
}

/** Whether loads on both sides of a position leave room, in every dimension. */
export function roomAt(inst: Instance, st: State, kind: number, stop: number, e: number): boolean {
  if (inst.plainLoads) return !routeIsFull(inst, st, st.owner[e]!, kind, stop);
  for (let dim = 0; dim < inst.dims; dim++) {
    const room = inst.capacity[dim * inst.kinds + kind]!;
    const at = dim * inst.elements + e;
    if (st.front[at]! + inst.deliver[dim * inst.stops + stop]! > room) return false;
    if (st.back[at]! + inst.collect[dim * inst.stops + stop]! > room) return false;
  }
  return true;
}

/** Whether a stop between an element and its successor is in time, for it and for all that follows. */
export function inTime(inst: Instance, st: State, kind: number, stop: number, e: number): boolean {
  const table = inst.tableAt[kind]!;
  const row = table + inst.stopPlace[stop]! * inst.places;
  const start = serviceStart(inst, stop, st.depart[e]! + inst.durationInto[row + st.place[e]!]!);
  if (start < 0) return false;
  const to = st.next[e]!;
  return start + inst.service[stop]! + inst.duration[row + st.place[to]!]! <= st.late[to]!;
}

/** A single-trip route whose first or last way is too full for the stop has no position for it. */
export function routeIsFull(inst: Instance, st: State, slot: number, kind: number, stop: number): boolean {
  if (st.trips[slot]! > 1) return false;
  for (let dim = 0; dim < inst.dims; dim++) {
    const room = inst.capacity[dim * inst.kinds + kind]!;
    const at = dim * inst.elements;
    if (st.front[at + startOf(inst, slot)]! + inst.deliver[dim * inst.stops + stop]! > room) return true;
    if (inst.plainLoads) continue;
    if (st.back[at + st.prev[endOf(inst, slot)]!]! + inst.collect[dim * inst.stops + stop]! > room) return true;
  }
  return false;
}

/** A trip whose first or last way is too full for the stop has no position for it either. */
export function tripIsFull(inst: Instance, st: State, kind: number, head: number, stop: number): boolean {
  const last = st.prev[st.tail[head]!]!;
  for (let dim = 0; dim < inst.dims; dim++) {
    const room = inst.capacity[dim * inst.kinds + kind]!;
    const at = dim * inst.elements;
    if (st.front[at + head]! + inst.deliver[dim * inst.stops + stop]! > room) return true;
    if (st.back[at + last]! + inst.collect[dim * inst.stops + stop]! > room) return true;
  }
  return false;
}

/**
 * Whether the longest duration leaves time for a stop behind an element; driving may still say no. A rest once taken
 * is taken as needed on the longer route too.
 */
export function hasTimeFor(inst: Instance, st: State, slot: number, kind: number, e: number, stop: number): boolean {
  const table = inst.tableAt[kind]!;
  const row = table + inst.stopPlace[stop]! * inst.places;
  const from = st.place[e]!;
  const to = st.place[st.next[e]!]!;
  const direct = inst.duration[table + from * inst.places + to]!;
  const more = inst.durationInto[row + from]! + inst.duration[row + to]! - direct + inst.service[stop]!;
  return st.busy[slot]! + more <= inst.maxDuration[kind]!;
}

/** What putting the visit behind an element costs, found by driving; −1 when it does not work. */
export function drivenDelta(ctx: Context, st: State, slot: number, kind: number, e: number, visit: number): number {
  const { inst, tour } = ctx;
  // Without pairs the loads at the position already told whether there is room. A locked route may break a rule as it is.
  const simple = !inst.hasPairs && !ctx.hasLocks && inst.onFixedPath[kind] === 0;
  if (!simple) writeTourWith(inst, st, slot, e, visit, tour);
  const works = simple ? driveInsertion(inst, st, slot, kind, e, visit, tour) : tourWorks(inst, kind, tour);
  return works ? Math.max(0, drivenCost() - st.cost[slot]!) : -1;
}

export function keep(spot: Spot, cost: number, slot: number, after: number, kind: number): void {
  spot.cost = cost;
  spot.slot = slot;
  spot.after = after;
  spot.form = INTO;
  spot.kind = kind;
}

/**
 * Looks for a cheaper place for a visit in one route. Cost comes first and is two look-ups; feasibility is asked
 * only of positions that would be the best so far.
 */
export function scanRoute(ctx: Context, st: State, slot: number, visit: number, spot: Spot): void {
  const { inst, random } = ctx;
  const kind = st.kind[slot]!;
  const stop = inst.stopOf[visit]!;
  if (inst.allowed[kind * inst.stops + stop] === 0 || routeIsFull(inst, st, slot, kind, stop)) return;
  const { next, place, gap, depart, tail } = st;
  const { distance, distanceInto, visits } = inst;
  const parted = st.trips[slot]! > 1;
  const unit = inst.unitCost[kind]!;
  const row = inst.tableAt[kind]! + inst.stopPlace[stop]! * inst.places;
  const end = endOf(inst, slot);
  const timed = ctx.timed[kind] === 1;
  const driven = inst.redriven[kind] === 1;
  const plain = inst.plainLoads;
  const closing = timed ? inst.windowTo[stop]! : Number.MAX_SAFE_INTEGER;
  const roomToGo = inst.maxDistance[kind]! - st.length[slot]!;
  const below = driven ? Math.min(ctx.deferred.bound, spot.cost) : spot.cost;
  let bound = unit > 0 ? below / unit : below > 0 ? Number.MAX_SAFE_INTEGER : -1;
  if (roomToGo < bound) bound = roomToGo + 1;
  let e = openFrom(ctx, st, slot);
  for (let to = 0; e !== end; e = to) {
    if (parted && e >= visits && tripIsFull(inst, st, kind, e, stop)) {
      to = tail[e]!;
      continue;
    }
    to = next[e]!;
    const delta = distanceInto[row + place[e]!]! + distance[row + place[to]!]! - gap[e]!;
    if (delta >= bound) continue;
    if (depart[e]! > closing) break;
    if (random.next() < BLINK || (!plain && !roomAt(inst, st, kind, stop, e))) continue;
    if (timed && !inTime(inst, st, kind, stop, e)) continue;
    if (driven && !hasTimeFor(inst, st, slot, kind, e, stop)) continue;
    if (driven) defer(ctx.deferred, unit * delta, slot, e);
    else keep(spot, unit * delta, slot, e, kind);
    if (unit > 0) bound = Math.min(bound, (driven ? ctx.deferred.bound : spot.cost) / unit);
  }
}

/** The same on a timetabled vehicle, where every place on the path is equally cheap. */
export function scanBus(ctx: Context, st: State, slot: number, visit: number, spot: Spot): void {
  const { inst } = ctx;
  const kind = st.kind[slot]!;
  const stop = inst.stopOf[visit]!;
  if (spot.cost <= 0 || inst.allowed[kind * inst.stops + stop] === 0) return;
  const end = endOf(inst, slot);
  for (let e = openFrom(ctx, st, slot); e !== end; e = st.next[e]!) {
    if (drivenDelta(ctx, st, slot, kind, e, visit) < 0) continue;
    keep(spot, 0, slot, e, kind);
    return;
  }
}

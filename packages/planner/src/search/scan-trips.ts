import { type Context, type Spot, TRIP_BEFORE, TRIP_BEHIND } from './context.ts';
import { reloadCode } from './drive.ts';
import { isBarredFromFirstTrip, isOnFirstTrip } from './early-trips.ts';
import type { Instance } from './instance.ts';
import { releaseAfter } from './refresh.ts';
import { openFrom } from './scan-route.ts';
import { freeMarker } from './slots.ts';
import { endOf, headOf, startOf, type State } from './state.ts';
import { drivenCost, tourWorks, writeTourWith } from './tour.ts';
import { serviceStart } from './tour-times.ts';

/** What a trial of a reload needs to know; reused. */
const trial = { slot: 0, kind: 0, visit: 0, stop: 0, here: 0, place: 0, table: 0, alone: false, barred: false };

/** Earliest time a vehicle may leave the head of a trip, were its goods there. */
function readyAt(ctx: Context, st: State, head: number): number {
  const { inst } = ctx;
  const { slot, kind, table } = trial;
  if (head === startOf(inst, slot)) return inst.shiftFrom[kind]!;
  const before = st.prev[head]!;
  const leg = inst.duration[table + st.place[before]! * inst.places + st.place[head]!]!;
  return st.depart[before]! + leg + inst.reloadTime[kind]!;
}

/** Whether a trip of the visit alone, before the trip that opens at `after` or behind the last, is in time. */
function aloneInTime(ctx: Context, st: State, after: number, form: number): boolean {
  const { inst } = ctx;
  const { stop, here, place, table, kind } = trial;
  const { duration, places } = inst;
  const reloadTime = inst.reloadTime[kind]!;
  const to = st.next[after]!;
  const behind = form === TRIP_BEHIND;
  let now = behind
    ? st.depart[after]! + duration[table + st.place[after]! * places + place]! + reloadTime
    : readyAt(ctx, st, after);
  if (inst.release[stop]! > now) now = inst.release[stop]!;
  now = serviceStart(inst, stop, now + duration[table + (behind ? place : st.place[after]!) * places + here]!);
  if (now < 0) return false;
  now += inst.service[stop]!;
  if (!behind)
    now = Math.max(now + duration[table + here * places + place]! + reloadTime, releaseAfter(inst, st, after));
  return now + duration[table + (behind ? here : place) * places + st.place[to]!]! <= st.late[to]!;
}

/**
 * Whether parting a trip next to the visit is in time with the departures of the trip as it is. Its front may in truth
 * leave earlier when the goods it waits for are in the other part; such chances are left to later steps.
 */
function partedInTime(ctx: Context, st: State, after: number, form: number): boolean {
  const { inst } = ctx;
  const { stop, here, place, table, kind } = trial;
  const { duration, places } = inst;
  const reloadTime = inst.reloadTime[kind]!;
  const to = st.next[after]!;
  const from = table + st.place[after]! * places;
  let now = st.depart[after]!;
  if (form === TRIP_BEHIND) {
    now = Math.max(now + duration[from + place]! + reloadTime, inst.release[stop]!);
    now = serviceStart(inst, stop, now + duration[table + place * places + here]!);
    return now >= 0 && now + inst.service[stop]! + duration[table + here * places + st.place[to]!]! <= st.late[to]!;
  }
  now = serviceStart(inst, stop, now + duration[from + here]!);
  if (now < 0) return false;
  now += inst.service[stop]! + duration[table + here * places + place]! + reloadTime;
  return now + duration[table + place * places + st.place[to]!]! <= st.late[to]!;
}

/** Whether the visit by itself fits the vehicle. */
function fitsAlone(ctx: Context): boolean {
  const { inst } = ctx;
  const { stop, kind } = trial;
  for (let dim = 0; dim < inst.dims; dim++) {
    const room = inst.capacity[dim * inst.kinds + kind]!;
    if (inst.deliver[dim * inst.stops + stop]! > room || inst.collect[dim * inst.stops + stop]! > room) return false;
  }
  return true;
}

/** What the trial costs where the clock and the loads are all there is to ask; −1 when it does not work. */
function trialCost(ctx: Context, st: State, after: number, form: number, alone: boolean, longer: number): number {
  const { inst, tour } = ctx;
  const { slot, kind, visit, place } = trial;
  if (alone && (!trial.alone || !aloneInTime(ctx, st, after, form))) return -1;
  if (alone && inst.redriven[kind] === 0)
    return st.length[slot]! + longer > inst.maxDistance[kind]! ? -1 : inst.unitCost[kind]! * longer;
  if (!alone && !partedInTime(ctx, st, after, form)) return -1;
  const reload = reloadCode(place);
  if (form === TRIP_BEFORE) writeTourWith(inst, st, slot, after, visit, tour, reload);
  else writeTourWith(inst, st, slot, after, reload, tour, visit);
  return tourWorks(inst, kind, tour) ? drivenCost() - st.cost[slot]! : -1;
}

/** Asks whether a position that would be the best so far works, and keeps it. */
function keepIfWorks(ctx: Context, st: State, after: number, form: number, longer: number, spot: Spot): void {
  if (form === TRIP_BEFORE && trial.barred && isOnFirstTrip(ctx.inst, st, after)) return;
  const to = st.next[after]!;
  const alone = form === TRIP_BEFORE ? after >= ctx.inst.visits : to >= ctx.inst.visits;
  const cost = trialCost(ctx, st, after, form, alone, longer);
  if (cost < 0 || cost >= spot.cost) return;
  spot.cost = cost;
  spot.slot = trial.slot;
  spot.after = after;
  spot.form = form;
  spot.kind = trial.kind;
  spot.place = trial.place;
}

/**
 * Tries a reload at the place of the trial directly behind the visit (not where the trip ends anyway) or before it
 * (not where one begins anyway) at one position. Costs first, as everywhere.
 */
function tryReload(ctx: Context, st: State, e: number, spot: Spot): void {
  const { visits, places, distance, distanceInto, unitCost } = ctx.inst;
  const { kind, here, place: reload, table } = trial;
  const to = st.next[e]!;
  const from = st.place[e]!;
  const onto = st.place[to]!;
  const rowHere = table + here * places;
  const rowReload = table + reload * places;
  const unit = unitCost[kind]!;
  if (to < visits) {
    const way = distanceInto[rowHere + from]! + distance[rowHere + reload]! + distance[rowReload + onto]!;
    const longer = way - st.gap[e]!;
    if (unit * longer < spot.cost) keepIfWorks(ctx, st, e, TRIP_BEFORE, longer, spot);
  }
  if (e < visits) {
    const way = distanceInto[rowReload + from]! + distance[rowReload + here]! + distance[rowHere + onto]!;
    const longer = way - st.gap[e]!;
    if (unit * longer < spot.cost) keepIfWorks(ctx, st, e, TRIP_BEHIND, longer, spot);
  }
}

/** Shortest conceivable detour by the visit and a reload behind an element: to the reload nearest on each of its ways. */
function shortestReload(inst: Instance, st: State, e: number): number {
  const { places, distance, distanceInto, toReload, fromReload } = inst;
  const { kind, here, table } = trial;
  const from = st.place[e]!;
  const onto = st.place[st.next[e]!]!;
  const row = kind * places;
  const before = distanceInto[table + here * places + from]! + toReload[row + here]! + fromReload[row + onto]!;
  const behind = toReload[row + from]! + fromReload[row + here]! + distance[table + here * places + onto]!;
  return Math.min(before, behind) - st.gap[e]!;
}

/** The next position next to a reload or an end of the route, where the visit can be a trip of its own. */
function nextAlone(inst: Instance, st: State, e: number): number {
  const to = st.next[e]!;
  if (to >= inst.visits) return to;
  return st.prev[st.tail[headOf(inst, st, e)]!]!;
}

/** Tries the visit with a reload next to it: as a trip of its own, or parting a trip in two. */
export function scanNewTrips(ctx: Context, st: State, slot: number, visit: number, spot: Spot): void {
  const { inst } = ctx;
  const kind = st.kind[slot]!;
  const stop = inst.stopOf[visit]!;
  if (st.trips[slot]! > inst.maxReloads[kind]! || inst.allowed[kind * inst.stops + stop] === 0) return;
  // A way by a stop and a reload takes no less time than the way straight on, but for rounding.
  const hours = inst.service[stop]! + inst.reloadTime[kind]!;
  if (inst.redriven[kind] === 1 && st.busy[slot]! + hours > inst.maxDuration[kind]!) return;
  if (freeMarker(inst, st) < 0) return;
  trial.slot = slot;
  trial.kind = kind;
  trial.visit = visit;
  trial.stop = stop;
  trial.here = inst.stopPlace[stop]!;
  trial.table = inst.tableAt[kind]!;
  trial.alone = fitsAlone(ctx);
  trial.barred = isBarredFromFirstTrip(inst, st, slot, stop);
  const end = endOf(inst, slot);
  let e = openFrom(ctx, st, slot);
  if (!ctx.parting && e < inst.visits) e = nextAlone(inst, st, e);
  for (; e !== end; e = ctx.parting ? st.next[e]! : nextAlone(inst, st, e)) {
    if (inst.unitCost[kind]! * shortestReload(inst, st, e) >= spot.cost) continue;
    for (let i = inst.reloadsFrom[kind]!; i < inst.reloadsFrom[kind + 1]!; i++) {
      trial.place = inst.reloadPlace[i]!;
      tryReload(ctx, st, e, spot);
    }
  }
}

import { type Context, OPEN, type Spot, TRIP_BEFORE, TRIP_BEHIND } from './context.ts';
import { reloadCode } from './drive.ts';
import { openFrom } from './scan-route.ts';
import { emptySlot, freeMarker } from './slots.ts';
import { endOf, isMarker, startOf, type State } from './state.ts';
import { serviceStart } from './tour-times.ts';
import { drivenCost, tourWorks, writeTourWith } from './tour.ts';

/** Looks whether a vehicle not yet in use on the day serves the visit (and its mate) more cheaply. */
export function scanNewVehicles(ctx: Context, st: State, day: number, visit: number, mate: number, spot: Spot): void {
  const { inst, tour } = ctx;
  const stop = inst.stopOf[visit]!;
  const slot = emptySlot(inst, st, day);
  if (slot < 0) return;
  for (let kind = 0; kind < inst.kinds; kind++) {
    if (st.used[day * inst.kinds + kind]! >= inst.fleet[kind]! || inst.allowed[kind * inst.stops + stop] === 0)
      continue;
    if (mate >= 0 && inst.allowed[kind * inst.stops + inst.stopOf[mate]!] === 0) continue;
    const row = inst.tableAt[kind]! + inst.stopPlace[stop]! * inst.places;
    const round = inst.distanceInto[row + inst.startPlace[kind]!]! + inst.distance[row + inst.endPlace[kind]!]!;
    const least =
      inst.fixedCost[kind]! + (inst.onFixedPath[kind] === 1 || mate >= 0 ? 0 : inst.unitCost[kind]! * round);
    const discount = ctx.favoured < 0 || ctx.favoured === kind ? ctx.openDiscount : 0;
    if (least - discount >= spot.cost) continue;
    tour.codes[0] = visit;
    tour.codes[1] = mate;
    tour.length = mate >= 0 ? 2 : 1;
    if (!tourWorks(inst, kind, tour)) continue;
    const cost = Math.max(0, drivenCost() - discount);
    if (cost >= spot.cost) continue;
    spot.cost = cost;
    spot.slot = slot;
    spot.after = startOf(inst, slot);
    spot.form = OPEN;
    spot.kind = kind;
    spot.mateAfter = visit;
  }
}

/** What a trial of a new trip needs to know; reused. */
const trial = { slot: 0, kind: 0, visit: 0, stop: 0, here: 0, place: 0, table: 0 };

/** Whether a new trip before or behind could be back in time by the clock alone: necessary, not sufficient. */
function tripInTime(ctx: Context, st: State, after: number, form: number): boolean {
  const { inst } = ctx;
  const { stop, here, place, table, kind, slot } = trial;
  const { duration, places } = inst;
  const { reloadTime } = inst.problem.vehicles[kind]!;
  const to = st.next[after]!;
  let now: number;
  if (form === TRIP_BEHIND) now = st.depart[after]! + duration[table + st.place[after]! * places + place]! + reloadTime;
  else if (after === startOf(inst, slot)) now = inst.shiftFrom[kind]!;
  else {
    const before = st.prev[after]!;
    now = st.depart[before]! + duration[table + st.place[before]! * places + st.place[after]!]! + reloadTime;
  }
  if (inst.release[stop]! > now) now = inst.release[stop]!;
  const base = form === TRIP_BEHIND ? place : st.place[after]!;
  now = serviceStart(inst, stop, now + duration[table + base * places + here]!);
  if (now < 0) return false;
  now += inst.service[stop]!;
  if (form === TRIP_BEFORE) {
    now += duration[table + here * places + place]! + reloadTime;
    return now + duration[table + place * places + st.place[to]!]! <= st.late[to]!;
  }
  return now + duration[table + here * places + st.place[to]!]! <= st.late[to]!;
}

/** Tries the trip of `trial` at one place of the route. */
function tryTrip(ctx: Context, st: State, after: number, form: number, spot: Spot): void {
  const { inst, tour } = ctx;
  const { slot, kind, visit, here, place, table } = trial;
  const { distance, places } = inst;
  const from = table + st.place[after]! * places;
  const to = st.place[st.next[after]!]!;
  const [first, second] = form === TRIP_BEFORE ? [here, place] : [place, here];
  const way =
    distance[from + first]! + distance[table + first * places + second]! + distance[table + second * places + to]!;
  if (inst.unitCost[kind]! * (way - distance[from + to]!) >= spot.cost || !tripInTime(ctx, st, after, form)) return;
  const reload = reloadCode(place);
  if (form === TRIP_BEFORE) writeTourWith(inst, st, slot, after, visit, tour, reload);
  else writeTourWith(inst, st, slot, after, reload, tour, visit);
  if (!tourWorks(inst, kind, tour)) return;
  const cost = Math.max(0, drivenCost() - st.cost[slot]!);
  if (cost >= spot.cost) return;
  spot.cost = cost;
  spot.slot = slot;
  spot.after = after;
  spot.form = form;
  spot.kind = kind;
  spot.place = place;
}

/** Tries the visit as a trip of its own between two trips, or behind the last. */
export function scanNewTrips(ctx: Context, st: State, slot: number, visit: number, spot: Spot): void {
  const { inst } = ctx;
  const kind = st.kind[slot]!;
  const vehicle = inst.problem.vehicles[kind]!;
  const stop = inst.stopOf[visit]!;
  if (st.trips[slot]! > vehicle.maxReloads || inst.allowed[kind * inst.stops + stop] === 0) return;
  if (freeMarker(inst, st) < 0) return;
  trial.slot = slot;
  trial.kind = kind;
  trial.visit = visit;
  trial.stop = stop;
  trial.here = inst.stopPlace[stop]!;
  trial.table = inst.tableAt[kind]!;
  const start = startOf(inst, slot);
  const end = endOf(inst, slot);
  const fromStart = openFrom(ctx, st, slot) === start;
  for (const place of vehicle.reloadAt) {
    trial.place = place;
    for (let e = start; e !== end; e = st.next[e]!)
      if (e === start ? fromStart : isMarker(inst, e)) tryTrip(ctx, st, e, TRIP_BEFORE, spot);
    tryTrip(ctx, st, st.prev[end]!, TRIP_BEHIND, spot);
  }
}

import { type Context, OPEN, type Spot, TRIP_BEFORE, TRIP_BEHIND } from './context.ts';
import { reloadCode } from './drive.ts';
import { openFrom } from './scan-route.ts';
import { emptySlot, freeMarker } from './slots.ts';
import { endOf, isMarker, startOf, type State } from './state.ts';
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
    if (least - ctx.openDiscount >= spot.cost) continue;
    tour.codes[0] = visit;
    tour.codes[1] = mate;
    tour.length = mate >= 0 ? 2 : 1;
    if (!tourWorks(inst, kind, tour)) continue;
    const cost = Math.max(0, drivenCost() - ctx.openDiscount);
    if (cost >= spot.cost) continue;
    spot.cost = cost;
    spot.slot = slot;
    spot.after = startOf(inst, slot);
    spot.form = OPEN;
    spot.kind = kind;
    spot.mateAfter = visit;
  }
}

/** Tries the visit as a trip of its own between two trips, or behind the last. */
export function scanNewTrips(ctx: Context, st: State, slot: number, visit: number, spot: Spot): void {
  const { inst, tour } = ctx;
  const kind = st.kind[slot]!;
  const vehicle = inst.problem.vehicles[kind]!;
  if (st.trips[slot]! > vehicle.maxReloads || inst.allowed[kind * inst.stops + inst.stopOf[visit]!] === 0) return;
  if (freeMarker(inst, st) < 0) return;
  const end = endOf(inst, slot);
  const last = st.prev[end]!;
  const first = openFrom(ctx, st, slot);
  const here = inst.stopPlace[inst.stopOf[visit]!]!;
  const table = inst.tableAt[kind]!;
  const way = (from: number, to: number): number => inst.distance[table + from * inst.places + to]!;
  for (const place of vehicle.reloadAt) {
    const tryAt = (after: number, form: number): void => {
      const [from, to] = [st.place[after]!, st.place[st.next[after]!]!];
      const visiting =
        form === TRIP_BEFORE
          ? way(from, here) + way(here, place) + way(place, to)
          : way(from, place) + way(place, here) + way(here, to);
      if (inst.unitCost[kind]! * (visiting - way(from, to)) >= spot.cost) return;
      const codes = form === TRIP_BEFORE ? [visit, reloadCode(place)] : [reloadCode(place), visit];
      writeTourWith(inst, st, slot, after, codes, tour);
      if (!tourWorks(inst, kind, tour)) return;
      const cost = Math.max(0, drivenCost() - st.cost[slot]!);
      if (cost >= spot.cost) return;
      Object.assign(spot, { cost, slot, after, form, kind, place });
    };
    for (let e = startOf(inst, slot); e !== end; e = st.next[e]!)
      if ((e === first && e === startOf(inst, slot)) || isMarker(inst, e)) tryAt(e, TRIP_BEFORE);
    tryAt(last, TRIP_BEHIND);
  }
}

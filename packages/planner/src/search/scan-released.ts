import type { Context, Spot } from './context.ts';
import { defer } from './deferred.ts';
import { isBarredFromFirstTrip } from './early-trips.ts';
import type { Instance } from './instance.ts';
import { BLINK, hasTimeFor, keep, openFrom, roomAt, routeIsFull, tripIsFull } from './scan-route.ts';
import { endOf, startOf, type State } from './state.ts';
import { serviceStart } from './tour-times.ts';

/** No later departure to follow; a trip that cannot leave so late. */
const ON_TIME = -1;
const TOO_LATE = -2;

/** Departure from a visit under the later release, or one of the two words above. */
function lagAfter(inst: Instance, st: State, table: number, from: number, to: number, lag: number): number {
  const stop = inst.stopOf[to]!;
  const start = serviceStart(inst, stop, lag + inst.duration[table + st.place[from]! * inst.places + st.place[to]!]!);
  if (start < 0) return TOO_LATE;
  const leave = start + inst.service[stop]!;
  return leave <= st.depart[to]! ? ON_TIME : leave;
}

/**
 * Looks for a cheaper place for a visit on a route whose trips wait for their goods (multi-trip with release times,
 * Cattaruzza et al. 2016). A visit with a later release holds its whole trip back, so going along the route the later
 * departures are carried along until they are the known ones again; each position still takes constant time.
 */
export function scanReleased(ctx: Context, st: State, slot: number, visit: number, spot: Spot): void {
  const { inst, random } = ctx;
  const kind = st.kind[slot]!;
  const stop = inst.stopOf[visit]!;
  if (inst.allowed[kind * inst.stops + stop] === 0 || routeIsFull(inst, st, slot, kind, stop)) return;
  const { next, place, gap, depart, late } = st;
  const { distance, distanceInto, duration, durationInto, visits } = inst;
  const parted = st.trips[slot]! > 1;
  const unit = inst.unitCost[kind]!;
  const table = inst.tableAt[kind]!;
  const row = table + inst.stopPlace[stop]! * inst.places;
  const end = endOf(inst, slot);
  const release = inst.release[stop]!;
  const closing = inst.windowTo[stop]!;
  const stay = inst.service[stop]!;
  const roomToGo = inst.maxDistance[kind]! - st.length[slot]!;
  const { deferred } = ctx;
  const driven = inst.redriven[kind] === 1;
  let lag = ON_TIME;
  let e = isBarredFromFirstTrip(inst, st, slot, stop) ? st.tail[startOf(inst, slot)]! : openFrom(ctx, st, slot);
  for (let to = 0; e !== end; e = to) {
    if (parted && e >= visits && tripIsFull(inst, st, kind, e, stop)) {
      to = st.tail[e]!;
      lag = ON_TIME;
      continue;
    }
    to = next[e]!;
    if (depart[e]! > closing) break;
    if (e >= visits && release > depart[e]!) lag = release;
    const delta = distanceInto[row + place[e]!]! + distance[row + place[to]!]! - gap[e]!;
    const cost = unit * delta;
    if (
      cost < (driven ? deferred.bound : spot.cost) &&
      delta <= roomToGo &&
      lag !== TOO_LATE &&
      random.next() >= BLINK
    ) {
      if (roomAt(inst, st, kind, stop, e)) {
        const start = serviceStart(inst, stop, (lag === ON_TIME ? depart[e]! : lag) + durationInto[row + place[e]!]!);
        if (start >= 0 && start + stay + duration[row + place[to]!]! <= late[to]!)
          if (!driven) keep(spot, cost, slot, e, kind);
          else if (hasTimeFor(inst, st, slot, kind, e, stop)) defer(deferred, cost, slot, e);
      }
    }
    if (to >= visits) lag = ON_TIME;
    else if (lag >= 0) lag = lagAfter(inst, st, table, e, to, lag);
  }
}

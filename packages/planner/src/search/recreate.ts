import { findSpot, findSpotIn } from './best-spot.ts';
import { changeKind } from './change-kind.ts';
import { type Context, INTO, OPEN, type Spot, TRIP_BEFORE, TRIP_BEHIND } from './context.ts';
import { settleEarly } from './early-trips.ts';
import { refresh } from './refresh.ts';
import { refreshInsertion } from './refresh-insertion.ts';
import { freeMarker, linkAfter, openSlot, unlink } from './slots.ts';
import { countServed, type State } from './state.ts';

function place(ctx: Context, st: State, visit: number, mate: number, spot: Spot): void {
  const { inst } = ctx;
  const day = Math.floor(visit / inst.stops);
  if (spot.form === OPEN) settleEarly(ctx, st, openSlot(inst, st, day, spot.kind), inst.stopOf[visit]!);
  else if (st.kind[spot.slot] !== spot.kind) changeKind(ctx, st, spot.slot, spot.kind);
  const marker = spot.form === TRIP_BEFORE || spot.form === TRIP_BEHIND ? freeMarker(inst, st) : -1;
  if (marker >= 0) st.place[marker] = spot.place;
  if (spot.form === TRIP_BEFORE) linkAfter(st, spot.after, marker);
  linkAfter(st, spot.after, visit);
  if (spot.form === TRIP_BEHIND) linkAfter(st, spot.after, marker);
  if (mate >= 0) linkAfter(st, spot.mateAfter, mate);
}

/** Puts a visit where its spot says; takes it back and says false if the route then does not work after all. */
function settle(ctx: Context, st: State, visit: number, mate: number, spot: Spot): boolean {
  place(ctx, st, visit, mate, spot);
  const timed = ctx.timed[spot.kind] === 1;
  const works =
    mate < 0 && spot.form === INTO
      ? refreshInsertion(ctx.inst, st, spot.slot, visit, timed, ctx.tour)
      : refresh(ctx.inst, st, spot.slot, ctx.tour);
  if (works) return true;
  unlink(st, visit);
  if (mate >= 0) unlink(st, mate);
  refresh(ctx.inst, st, spot.slot, ctx.tour);
  return false;
}

/** Spots for a stop on each day of a mask below a cost; their sum, or Infinity when a day has none. */
function quote(ctx: Context, st: State, stop: number, mask: number, known: Float64Array, below: number): number {
  const { inst } = ctx;
  const mate = inst.mate[stop]!;
  let sum = 0;
  for (let day = 0; day < inst.days; day++) {
    if ((mask & (1 << day)) === 0) continue;
    if (known[day]! < 0) {
      const shift = day * inst.stops;
      const found = findSpot(ctx, st, shift + stop, mate < 0 ? -1 : shift + mate, below, ctx.spots[day]!);
      known[day] = found ? ctx.spots[day]!.cost : Number.POSITIVE_INFINITY;
    }
    sum += known[day]!;
  }
  return sum;
}

const known = new Float64Array(32);

/** Serves a request in the cheapest way open to it, if that is cheaper than leaving it out and than a limit. */
export function serve(ctx: Context, st: State, request: number, limit = Number.POSITIVE_INFINITY): boolean {
  const { inst } = ctx;
  let best = Math.min(limit, inst.prize[request]! * ctx.generosity);
  let [stop, mask] = [-1, 0];
  for (const candidate of inst.alternatives[request]!) {
    known.fill(-1);
    for (const pattern of inst.problem.stops[candidate]!.patterns) {
      const cost = quote(ctx, st, candidate, pattern, known, best);
      if (cost < best) [best, stop, mask] = [cost, candidate, pattern];
    }
  }
  if (stop < 0) return false;
  if (inst.alternatives[request]!.length > 1) quote(ctx, st, stop, mask, known.fill(-1), Number.POSITIVE_INFINITY);
  return settleAll(ctx, st, request, stop, mask);
}

/** Serves a stop by itself, visited on the first day, wherever on a route it costs least; false when it has no place there. */
export function serveBy(ctx: Context, st: State, slot: number, stop: number): boolean {
  const spot = ctx.spots[0]!;
  if (!findSpotIn(ctx, st, slot, stop, spot) || !settle(ctx, st, stop, -1, spot)) return false;
  countServed(ctx.inst, st, ctx.inst.requestOf[stop]!);
  return true;
}

function settleAll(ctx: Context, st: State, request: number, stop: number, mask: number): boolean {
  const { inst } = ctx;
  const mate = inst.mate[stop]!;
  for (let day = 0; day < inst.days; day++) {
    if ((mask & (1 << day)) === 0) continue;
    const shift = day * inst.stops;
    const spot = ctx.spots[day]!;
    if (spot.slot >= 0 && settle(ctx, st, shift + stop, mate < 0 ? -1 : shift + mate, spot)) continue;
    for (let before = 0; before < day; before++)
      if (mask & (1 << before)) withdraw(ctx, st, before * inst.stops + stop, mate);
    return false;
  }
  countServed(inst, st, request);
  return true;
}

function withdraw(ctx: Context, st: State, visit: number, mateStop: number): void {
  const { inst } = ctx;
  const slot = st.owner[visit]!;
  unlink(st, visit);
  if (mateStop >= 0) unlink(st, visit - inst.stopOf[visit]! + mateStop);
  refresh(inst, st, slot, ctx.tour);
}

import type { Context } from './context.ts';
import { refresh } from './refresh.ts';
import { unlink } from './slots.ts';
import { mergeTrips } from './trip-moves.ts';
import { countAbsent, endOf, startOf, type State } from './state.ts';

/**
 * Adjacent string removal of SISR (Christiaens & Vanden Berghe 2020): strings of neighbouring stops leave
 * neighbouring routes, so that they can be exchanged.
 */
export interface RuinSize {
  /** Stops removed on average. */
  average: number;
  /** Longest string. */
  longest: number;
}

/** Half of the strings keep a piece in their middle; the piece grows by one more with this chance. */
const SPLIT = 0.5;
const SPLIT_GROWTH = 0.01;

/** A longer route is not removed whole. */
const LONGEST_ROUTE = 60;

/** The elements of a stretch of route, and how many of them there are. */
let window = new Int32Array(256);
let gathered = 0;

/** Takes a request out of the solution, on all its days and with its mate. */
export function removeRequest(ctx: Context, st: State, request: number): void {
  const { inst } = ctx;
  for (const stop of inst.alternatives[request]!)
    for (let day = 0; day < inst.days; day++) {
      const visit = day * inst.stops + stop;
      if (st.owner[visit]! < 0) continue;
      touch(ctx, st.owner[visit]!);
      unlink(st, visit);
      if (inst.mate[stop]! >= 0) unlink(st, day * inst.stops + inst.mate[stop]!);
    }
  countAbsent(inst, st, request);
  ctx.absent[ctx.absentCount++] = request;
}

function touch(ctx: Context, slot: number): void {
  if (ctx.stamp[slot] === ctx.stampNow) return;
  ctx.stamp[slot] = ctx.stampNow;
  ctx.touched[ctx.touchedCount++] = slot;
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}

/** Gathers a stretch of the route around a visit into `window`; returns where it begins and how long it is. */
function stretch(ctx: Context, st: State, visit: number, length: number): number {
  const { inst, random } = ctx;
  let before = 0;
  let e = visit;
  while (before < length - 1 && st.prev[e]! !== startOf(inst, st.owner[visit]!)) {
    e = st.prev[e]!;
    before++;
  }
  const end = endOf(inst, st.owner[visit]!);
  let count = 0;
  let at = 0;
  for (; e !== end && count < before + length; e = st.next[e]!) {
    if (e === visit) at = count;
    if (count === window.length) window = grown(window);
    window[count++] = e;
  }
  gathered = count;
  const lowest = Math.max(0, at - length + 1);
  const highest = Math.min(at, count - length);
  return highest <= lowest ? lowest : lowest + random.below(highest - lowest + 1);
}

/** Removes a string of a length that includes the visit; perhaps keeping a piece in its middle. */
function removeString(ctx: Context, st: State, visit: number, length: number, size: number): void {
  const { inst, random } = ctx;
  let kept = 0;
  if (length > 1 && length < size && random.real() < SPLIT) {
    kept = 1;
    while (length + kept < size && random.real() < SPLIT_GROWTH) kept++;
  }
  const from = stretch(ctx, st, visit, length + kept);
  const keepFrom = kept > 0 ? from + 1 + random.below(length - 1) : 0;
  const until = Math.min(gathered, from + length + kept);
  for (let i = from; i < until; i++) {
    const e = window[i]!;
    if (kept > 0 && i >= keepFrom && i < keepFrom + kept) continue;
    if (e >= inst.visits || st.owner[e]! < 0 || inst.locked[e] === 1) continue;
    const request = inst.requestOf[inst.stopOf[e]!]!;
    if (!isLocked(ctx, st, request)) removeRequest(ctx, st, request);
  }
}

export function isLocked(ctx: Context, st: State, request: number): boolean {
  const { inst } = ctx;
  if (!ctx.hasLocks) return false;
  return inst.alternatives[request]!.some((stop) => {
    for (let day = 0; day < inst.days; day++) {
      const visit = day * inst.stops + stop;
      const mate = inst.mate[stop]!;
      if (inst.locked[visit] === 1 || (mate >= 0 && inst.locked[day * inst.stops + mate] === 1)) return true;
    }
    return false;
  });
}

/** A day the stop is visited on whose route has not been ruined yet; −1 when there is none. */
function openVisit(ctx: Context, st: State, stop: number): number {
  const { inst, random } = ctx;
  const first = random.below(inst.days);
  for (let k = 0; k < inst.days; k++) {
    const visit = ((first + k) % inst.days) * inst.stops + stop;
    const slot = st.owner[visit]!;
    if (slot >= 0 && ctx.stamp[slot] !== ctx.stampNow) return visit;
  }
  return -1;
}

function averageSize(ctx: Context, st: State): number {
  const { inst } = ctx;
  let [visits, routes] = [0, 0];
  for (let day = 0; day < inst.days; day++)
    for (let slot = day * inst.slotsPerDay; slot < st.high[day]!; slot++)
      if (st.kind[slot]! >= 0) {
        visits += st.count[slot]!;
        routes++;
      }
  return routes === 0 ? 1 : visits / routes;
}

/** Forgets which routes the last ruin touched. */
export function beginRuin(ctx: Context): void {
  ctx.stampNow = (ctx.stampNow + 1) | 0;
  ctx.touchedCount = 0;
}

/** Ruins a solution around the seed; what was removed joins `ctx.absent`. */
export function ruin(ctx: Context, st: State, size: RuinSize): void {
  beginRuin(ctx);
  ruinAround(ctx, st, size);
  mendTouched(ctx, st);
}

/** Ruins the whole route of the seed, unless it is very long, and strings around it. */
export function ruinRoute(ctx: Context, st: State, size: RuinSize): void {
  beginRuin(ctx);
  const visit = openVisit(ctx, st, ctx.seed);
  if (visit >= 0 && st.count[st.owner[visit]!]! <= LONGEST_ROUTE) {
    const count = st.count[st.owner[visit]!]! + st.trips[st.owner[visit]!]! - 1;
    touch(ctx, st.owner[visit]!);
    removeString(ctx, st, visit, count, count);
  }
  ruinAround(ctx, st, size);
  mendTouched(ctx, st);
}

/** Takes strings out of the routes around the seed that have not been touched yet. */
export function ruinAround(ctx: Context, st: State, size: RuinSize): void {
  const { inst, random, seed } = ctx;
  const longest = Math.min(size.longest, averageSize(ctx, st));
  const mostStrings = (4 * size.average) / (1 + longest) - 1;
  const strings = Math.floor(random.real() * mostStrings + 1);
  let done = 0;
  for (let k = -1; k < inst.nearCount && done < strings; k++) {
    const stop = k < 0 ? seed : inst.near[seed * inst.nearCount + k]!;
    const visit = openVisit(ctx, st, stop);
    if (visit < 0) continue;
    const slot = st.owner[visit]!;
    const most = Math.min(longest, st.count[slot]!);
    touch(ctx, slot);
    removeString(ctx, st, visit, Math.floor(random.real() * most + 1), st.count[slot]!);
    done++;
  }
}

/** Mends all touched routes; what one gives up altogether may also leave a route mended already, on another day. */
export function mendTouched(ctx: Context, st: State): void {
  for (let i = 0; i < ctx.touchedCount; i++) {
    if (!mend(ctx, st, ctx.touched[i]!)) i = -1;
    else if (ctx.inst.markers > 0) mergeTrips(ctx, st, ctx.touched[i]!);
  }
}

/** Recomputes a ruined route; where rounded times break the triangle and it is late, all it can give up goes: then false. */
function mend(ctx: Context, st: State, slot: number): boolean {
  const { inst } = ctx;
  if (st.kind[slot]! < 0 || refresh(inst, st, slot, ctx.tour)) return true;
  const before = ctx.absentCount;
  const end = endOf(inst, slot);
  for (let e = st.next[startOf(inst, slot)]!; e !== end;) {
    const to = st.next[e]!;
    const request = e < inst.visits ? inst.requestOf[inst.stopOf[e]!]! : -1;
    if (request >= 0 && st.served[request] === 1 && !isLocked(ctx, st, request)) removeRequest(ctx, st, request);
    e = st.owner[to] === slot ? to : st.next[startOf(inst, slot)]!;
  }
  return ctx.absentCount === before;
}

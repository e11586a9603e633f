import type { Context } from './context.ts';
import { isOnFirstTrip } from './early-trips.ts';
import { refresh, releaseAfter } from './refresh.ts';
import { linkAfter, openSlot, unlink } from './slots.ts';
import { endOf, headOf, isMarker, startOf, type State } from './state.ts';

/** Share of a ruined route's reloads that are looked at for leaving out. */
const MERGED = 0.5;

/** Whether the trips on both sides of a reload fit the vehicle as one. */
function fitsAsOne(ctx: Context, st: State, slot: number, marker: number): boolean {
  const { inst } = ctx;
  const kind = st.kind[slot]!;
  const head = headOf(inst, st, st.prev[marker]!);
  for (let dim = 0; dim < inst.dims; dim++) {
    const row = dim * inst.stops;
    let load = 0;
    for (let e = st.next[head]!; e < inst.visits || e === marker; e = st.next[e]!)
      if (e !== marker) load += inst.deliver[row + inst.stopOf[e]!]!;
    const room = inst.capacity[dim * inst.kinds + kind]!;
    if (load > room) return false;
    for (let e = st.next[head]!; e < inst.visits || e === marker; e = st.next[e]!) {
      if (e === marker) continue;
      load += inst.collect[row + inst.stopOf[e]!]! - inst.deliver[row + inst.stopOf[e]!]!;
      if (load > room) return false;
    }
  }
  return true;
}

/** A first trip that is kept early does not take over goods that come later. */
function mayDriveOn({ inst }: Context, st: State, slot: number, marker: number): boolean {
  if (st.early[slot] === 0 || !isOnFirstTrip(inst, st, st.prev[marker]!)) return true;
  return releaseAfter(inst, st, marker) <= inst.shiftFrom[st.kind[slot]!]!;
}

/** Drives on past reloads of a ruined route where the trips around them have become small enough. */
export function mergeTrips(ctx: Context, st: State, slot: number): void {
  const { inst } = ctx;
  if (st.kind[slot]! < 0 || st.trips[slot]! < 2) return;
  const end = endOf(inst, slot);
  for (let e = st.next[startOf(inst, slot)]!; e !== end;) {
    const to = st.next[e]!;
    if (
      isMarker(inst, e) &&
      ctx.random.real() < MERGED &&
      mayDriveOn(ctx, st, slot, e) &&
      fitsAsOne(ctx, st, slot, e)
    ) {
      const before = st.prev[e]!;
      unlink(st, e);
      if (!refresh(inst, st, slot, ctx.tour)) {
        linkAfter(st, before, e);
        refresh(inst, st, slot, ctx.tour);
      }
    }
    e = to;
  }
}

/** Ends of trips of a slot (reloads and the end) written into `ends`; returns how many. */
function tripEnds(ctx: Context, st: State, slot: number, ends: Int32Array): number {
  const { inst } = ctx;
  const end = endOf(inst, slot);
  let count = 0;
  for (let e = st.next[startOf(inst, slot)]!; e !== end && count < ends.length - 1; e = st.next[e]!)
    if (isMarker(inst, e)) ends[count++] = e;
  ends[count++] = end;
  return count;
}

/** Arrival at the end of a trip. */
function arrivalAt(ctx: Context, st: State, table: number, e: number): number {
  const { inst } = ctx;
  const before = st.prev[e]!;
  return st.depart[before]! + inst.duration[table + st.place[before]! * inst.places + st.place[e]!]!;
}

/** Hangs the elements from `first` up to before `until` behind an element, in another slot. */
function hang(st: State, after: number, first: number, last: number, until: number, slot: number): void {
  if (first < 0) {
    st.next[after] = until;
    st.prev[until] = after;
    return;
  }
  st.next[after] = first;
  st.prev[first] = after;
  for (let e = first; ; e = st.next[e]!) {
    st.owner[e] = slot;
    if (e === last) break;
  }
  st.next[last] = until;
  st.prev[until] = last;
}

/** Whether a vehicle type may serve all from an element to the end of its route. */
function mayTake(ctx: Context, st: State, kind: number, tail: number): boolean {
  const { inst } = ctx;
  const end = endOf(inst, st.owner[tail]!);
  for (let e = tail; e !== end; e = st.next[e]!)
    if (e < inst.visits && inst.allowed[kind * inst.stops + inst.stopOf[e]!] === 0) return false;
  return true;
}

/** Exchanges undone, because only driving showed that they fail, before the move gives up. */
const MOST_FAILURES = 2;

const endsA = new Int32Array(64);
const endsB = new Int32Array(64);

/** Gives all behind one trip's end to the other vehicle and the other way round; false when a route then fails. */
function swapTails(ctx: Context, st: State, a: number, b: number, tailA: number, tailB: number): boolean {
  const { inst } = ctx;
  const [endA, endB] = [endOf(inst, a), endOf(inst, b)];
  const [beforeA, beforeB] = [st.prev[tailA]!, st.prev[tailB]!];
  const [lastA, lastB] = [st.prev[endA]!, st.prev[endB]!];
  hang(st, beforeA, tailB === endB ? -1 : tailB, lastB, endA, a);
  hang(st, beforeB, tailA === endA ? -1 : tailA, lastA, endB, b);
  const aWorks = refresh(inst, st, a, ctx.tour);
  return refresh(inst, st, b, ctx.tour) && aWorks;
}

/**
 * Gives all behind a vehicle's first reload to an idle vehicle of its type where that costs nothing: more hands, the
 * same way.
 */
function wakeVehicle(ctx: Context, st: State, a: number, day: number): boolean {
  const { inst } = ctx;
  const kind = st.kind[a]!;
  if (st.trips[a]! < 2 || inst.fixedCost[kind]! > 0 || st.used[day * inst.kinds + kind]! >= inst.fleet[kind]!)
    return false;
  const end = endOf(inst, a);
  let tail = st.next[startOf(inst, a)]!;
  while (tail !== end && !isMarker(inst, tail)) tail = st.next[tail]!;
  if (tail === end || st.place[tail] !== inst.startPlace[kind] || st.place[tail] !== inst.endPlace[kind]) return false;
  const slot = openSlot(inst, st, day, kind);
  if (slot < 0) return false;
  const [before, last] = [st.prev[tail]!, st.prev[end]!];
  hang(st, before, -1, -1, end, a);
  hang(st, startOf(inst, slot), tail, last, endOf(inst, slot), slot);
  refresh(inst, st, a, ctx.tour);
  refresh(inst, st, slot, ctx.tour);
  return true;
}

/**
 * Two vehicles of one price exchange all they drive after one of their reloads. It changes no distance, only who drives which
 * trips, and so opens ways for insertions that a full day closed (the trip scheduling part of multi-trip problems,
 * Cattaruzza et al. 2016). Tries one pair of vehicles; takes the first pair of reloads both can meet.
 */
export function exchangeTrips(ctx: Context, st: State): void {
  const { inst, random } = ctx;
  const day = random.below(inst.days);
  const low = day * inst.slotsPerDay;
  const span = st.high[day]! - low;
  if (span < 1) return;
  const a = low + random.below(span);
  const b = low + random.below(span);
  const kind = st.kind[a]!;
  if (kind < 0 || inst.onFixedPath[kind] === 1 || ctx.hasLocks) return;
  if (inst.maxDistance[kind]! < Number.POSITIVE_INFINITY || wakeVehicle(ctx, st, a, day)) return;
  const other = st.kind[b]!;
  if (a === b || other < 0 || st.trips[a]! + st.trips[b]! < 3) return;
  const alike = kind === other;
  if (!alike && ctx.mayShareTrips[kind * inst.kinds + other] === 0) return;
  const table = inst.tableAt[kind]!;
  const most = inst.maxReloads[kind]! + 1;
  const countA = tripEnds(ctx, st, a, endsA);
  const countB = tripEnds(ctx, st, b, endsB);
  let failed = 0;
  const [fromA, fromB] = [random.below(countA), random.below(countB)];
  for (let i = 0; i < countA; i++)
    for (let j = 0; j < countB; j++) {
      const [atA, atB] = [(i + fromA) % countA, (j + fromB) % countB];
      const [tailA, tailB] = [endsA[atA]!, endsB[atB]!];
      if ((atA === countA - 1 && atB === countB - 1) || st.place[tailA] !== st.place[tailB]) continue;
      if (atA + countB - atB > most || atB + countA - atA > most) continue;
      if (!alike && !(mayTake(ctx, st, kind, tailB) && mayTake(ctx, st, other, tailA))) continue;
      if (arrivalAt(ctx, st, table, tailA) > st.late[tailB]!) continue;
      if (arrivalAt(ctx, st, table, tailB) > st.late[tailA]!) continue;
      if (swapTails(ctx, st, a, b, tailA, tailB)) return;
      const [backA, backB] = [endOf(inst, a), endOf(inst, b)];
      swapTails(ctx, st, a, b, atB === countB - 1 ? backA : tailB, atA === countA - 1 ? backB : tailA);
      if (++failed === MOST_FAILURES) return;
    }
}

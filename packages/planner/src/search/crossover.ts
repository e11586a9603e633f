import { gatherAbsent } from './absent.ts';
import { build } from './anneal.ts';
import { orderAbsent } from './order.ts';
import type { Context } from './context.ts';
import { refresh } from './refresh.ts';
import { mendTouched, removeRequest } from './ruin.ts';
import { openSlot } from './slots.ts';
import { endOf, startOf, type State } from './state.ts';
import type { StopClock } from './stop-clock.ts';
import { append } from './walk.ts';

/** At most this share of the routes comes from the second parent. */
const INHERITED = 0.5;

/** Slots of a solution whose routes lie nearest to a stop. */
function routesAround(ctx: Context, st: State, stop: number, count: number): number[] {
  const { inst } = ctx;
  const slots: number[] = [];
  for (let k = -1; k < inst.nearCount && slots.length < count; k++) {
    const slot = st.owner[k < 0 ? stop : inst.near[stop * inst.nearCount + k]!]!;
    if (slot >= 0 && !slots.includes(slot)) slots.push(slot);
  }
  return slots;
}

function routeCount(ctx: Context, st: State): number {
  let count = 0;
  for (let slot = 0; slot < st.high[0]!; slot++) if (st.kind[slot]! >= 0) count++;
  return count;
}

/** Takes the stops of a route of another solution out, noting which routes they were on. */
function clear(ctx: Context, st: State, other: State, slot: number, overlap: Int32Array): void {
  const { inst } = ctx;
  const end = endOf(inst, slot);
  for (let e = other.next[startOf(inst, slot)]!; e !== end; e = other.next[e]!) {
    if (st.owner[e]! < 0) continue;
    overlap[st.owner[e]!]!++;
    removeRequest(ctx, st, inst.requestOf[inst.stopOf[e]!]!);
  }
}

/** Takes all of a route out, so that its vehicle is free. */
function dissolve(ctx: Context, st: State, slot: number): void {
  const { inst } = ctx;
  const end = endOf(inst, slot);
  for (let e = st.next[startOf(inst, slot)]!; e !== end;) {
    const to = st.next[e]!;
    removeRequest(ctx, st, inst.requestOf[inst.stopOf[e]!]!);
    e = to;
  }
}

/** Drives a route of another solution, where a vehicle of its type is free. */
function inherit(ctx: Context, st: State, other: State, slot: number): void {
  const { inst } = ctx;
  const own = openSlot(inst, st, 0, other.kind[slot]!);
  if (own < 0) return;
  const end = endOf(inst, slot);
  for (let e = other.next[startOf(inst, slot)]!; e !== end; e = other.next[e]!) append(ctx, st, own, e);
  refresh(inst, st, own, ctx.tour);
}

/**
 * Selective route exchange (SREX, Nagata & Bräysy 2010), with regions for selection: some neighbouring routes of the
 * other solution take the place of those that serve most of their stops; what then has no route is put in greedily.
 */
export function cross(ctx: Context, st: State, other: State, clock: StopClock): void {
  const { inst, random } = ctx;
  ctx.stampNow = (ctx.stampNow + 1) | 0;
  ctx.touchedCount = 0;
  ctx.absentCount = 0;
  const most = Math.max(1, Math.floor(routeCount(ctx, other) * INHERITED));
  const slots = routesAround(ctx, other, random.below(inst.stops), 1 + random.below(most));
  const overlap = new Int32Array(inst.slots);
  for (const slot of slots) clear(ctx, st, other, slot, overlap);
  const emptied = [...overlap.keys()]
    .filter((slot) => overlap[slot]! > 0)
    .toSorted((a, b) => overlap[b]! - overlap[a]!);
  for (const slot of emptied.slice(0, slots.length)) dissolve(ctx, st, slot);
  mendTouched(ctx, st);
  for (const slot of slots) inherit(ctx, st, other, slot);
  gatherAbsent(ctx, st);
  orderAbsent(ctx);
  build(ctx, st, clock);
}

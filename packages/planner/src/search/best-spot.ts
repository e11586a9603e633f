import { type Context, INTO, type Spot } from './context.ts';
import { clearDeferred } from './deferred.ts';
import { driveDeferred } from './drive-deferred.ts';
import type { Instance } from './instance.ts';
import { scanNewVehicles } from './scan-new.ts';
import { scanNewTrips } from './scan-trips.ts';
import { scanPair } from './scan-pair.ts';
import { scanPricedRoute } from './scan-priced.ts';
import { scanReleased } from './scan-released.ts';
import { scanBus, scanRoute } from './scan-route.ts';
import { startOf, type State } from './state.ts';

/** Slots in use on a day; without those of the last gathering of near ones when asked. */
function gatherAll(ctx: Context, st: State, day: number, others: boolean): number {
  const { inst, candidates, stamp, stampNow } = ctx;
  let count = 0;
  for (let slot = day * inst.slotsPerDay; slot < st.high[day]!; slot++)
    if (st.kind[slot]! >= 0 && !(others && stamp[slot] === stampNow)) candidates[count++] = slot;
  return count;
}

/** Slots in use on a day that hold a near neighbour of the stop (granular search, Toth & Vigo 2003). */
function gatherNear(ctx: Context, st: State, day: number, stop: number): number {
  const { inst, candidates, stamp } = ctx;
  let count = 0;
  const now = (ctx.stampNow + 1) | 0;
  ctx.stampNow = now;
  const row = stop * inst.nearCount;
  const shift = day * inst.stops;
  const reach = Math.min(ctx.granular, inst.nearCount);
  for (let k = 0; k < reach; k++) {
    const slot = st.owner[shift + inst.near[row + k]!]!;
    if (slot < 0 || stamp[slot] === now) continue;
    stamp[slot] = now;
    candidates[count++] = slot;
  }
  return count;
}

/** Finds the cheapest feasible place for a visit and its mate on its day; false when there is none below a cost. */
export function findSpot(ctx: Context, st: State, visit: number, mate: number, below: number, spot: Spot): boolean {
  const stop = ctx.inst.stopOf[visit]!;
  const day = (visit - stop) / ctx.inst.stops;
  spot.cost = below;
  spot.slot = -1;
  spot.form = INTO;
  const granular = ctx.granular > 0;
  const count = granular ? gatherNear(ctx, st, day, stop) : gatherAll(ctx, st, day, false);
  scanSlots(ctx, st, count, visit, mate, spot);
  if (!ctx.reluctant || spot.slot < 0) scanNewVehicles(ctx, st, day, visit, mate, spot);
  if (granular && spot.slot < 0) scanSlots(ctx, st, gatherAll(ctx, st, day, true), visit, mate, spot);
  return spot.slot >= 0;
}

/** Finds the cheapest feasible place for a visit by itself on one route; false when there is none. */
export function findSpotIn(ctx: Context, st: State, slot: number, visit: number, spot: Spot): boolean {
  spot.cost = Number.POSITIVE_INFINITY;
  spot.slot = -1;
  spot.form = INTO;
  ctx.candidates[0] = slot;
  scanSlots(ctx, st, 1, visit, -1, spot);
  return spot.slot >= 0;
}

/** Looks at the routes for positions that only driving can price; each remembers the next cheapest ones. */
const ROUNDS = 4;

/** Routes as they are first: what they offer is the bound that spares most looks at new trips. */
function scanSlots(ctx: Context, st: State, count: number, visit: number, mate: number, spot: Spot): void {
  const { inst, candidates, deferred } = ctx;
  clearDeferred(deferred, -1, spot.cost);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < count; i++) scanSlot(ctx, st, candidates[i]!, visit, mate, spot);
    if (driveDeferred(ctx, st, visit, spot)) break;
    clearDeferred(deferred, deferred.bound, spot.cost);
  }
  if (mate >= 0 || inst.markers === 0) return;
  for (let i = 0; i < count; i++)
    if (inst.maxReloads[st.kind[candidates[i]!]!]! > 0) scanNewTrips(ctx, st, candidates[i]!, visit, spot);
}

/** Whether the visit's goods may hold back a trip of the route: later ones leave no earlier than the first. */
function mayHoldBack(inst: Instance, st: State, slot: number, visit: number): boolean {
  return inst.released && !inst.hasPairs && inst.release[inst.stopOf[visit]!]! > st.depart[startOf(inst, slot)]!;
}

function scanSlot(ctx: Context, st: State, slot: number, visit: number, mate: number, spot: Spot): void {
  const { inst } = ctx;
  const kind = st.kind[slot]!;
  if (mate >= 0) scanPair(ctx, st, slot, visit, mate, spot);
  else if (inst.onFixedPath[kind] === 1) scanBus(ctx, st, slot, visit, spot);
  else if (ctx.peers[kind]!.length > 0) scanPricedRoute(ctx, st, slot, visit, spot);
  else if (mayHoldBack(inst, st, slot, visit)) scanReleased(ctx, st, slot, visit, spot);
  else scanRoute(ctx, st, slot, visit, spot);
}

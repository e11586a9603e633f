import { type Context, type Spot } from './context.ts';
import { scanNewTrips, scanNewVehicles } from './scan-new.ts';
import { scanPair } from './scan-pair.ts';
import { scanPricedRoute } from './scan-priced.ts';
import { scanBus, scanRoute } from './scan-route.ts';
import type { State } from './state.ts';

/** Slots in use on a day that hold a near neighbour of the stop (granular search, Toth & Vigo 2003), or all. */
function gatherCandidates(ctx: Context, st: State, day: number, stop: number, all: boolean): number {
  const { inst, candidates, stamp } = ctx;
  let count = 0;
  if (all) {
    for (let slot = day * inst.slotsPerDay; slot < st.high[day]!; slot++)
      if (st.kind[slot]! >= 0) candidates[count++] = slot;
    return count;
  }
  const now = ++ctx.stampNow;
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
  const granular = ctx.granular > 0;
  scanSlots(ctx, st, gatherCandidates(ctx, st, day, stop, !granular), visit, mate, spot);
  if (!ctx.reluctant || spot.slot < 0) scanNewVehicles(ctx, st, day, visit, mate, spot);
  if (granular && spot.slot < 0) scanSlots(ctx, st, gatherCandidates(ctx, st, day, stop, true), visit, mate, spot);
  return spot.slot >= 0;
}

function scanSlots(ctx: Context, st: State, count: number, visit: number, mate: number, spot: Spot): void {
  const { inst } = ctx;
  for (let i = 0; i < count; i++) {
    const slot = ctx.candidates[i]!;
    const kind = st.kind[slot]!;
    if (mate >= 0) scanPair(ctx, st, slot, visit, mate, spot);
    else if (inst.onFixedPath[kind] === 1) scanBus(ctx, st, slot, visit, spot);
    else if (ctx.peers[kind]!.length > 0) scanPricedRoute(ctx, st, slot, visit, spot);
    else scanRoute(ctx, st, slot, visit, spot);
    if (mate < 0 && inst.markers > 0 && inst.problem.vehicles[kind]!.maxReloads > 0)
      scanNewTrips(ctx, st, slot, visit, spot);
  }
}

import { gatherAbsent } from './absent.ts';
import { orderForBuilding } from './order.ts';
import { build, type Walk } from './anneal.ts';
import type { Context } from './context.ts';
import { refresh } from './refresh.ts';
import { linkAfter, openSlot } from './slots.ts';
import { copyState, COST, countServed, emptyState, endOf, type State } from './state.ts';
import type { StopClock } from './stop-clock.ts';

/** A solution that serves nothing and pays for all it could leave out. */
export function emptyStart(ctx: Context): State {
  const st = emptyState(ctx.inst);
  for (const prize of ctx.inst.prize) if (prize < Number.POSITIVE_INFINITY) st.totals[COST]! += prize;
  return st;
}

/** A solution that serves only what is locked. */
export function lockedState(ctx: Context): State {
  const { inst } = ctx;
  const st = emptyStart(ctx);
  for (const [kind, vehicle] of inst.problem.vehicles.entries())
    for (const lock of vehicle.locks) {
      if (lock.stops.length === 0) continue;
      const slot = openSlot(inst, st, lock.day, kind);
      for (const stop of lock.stops) append(ctx, st, slot, lock.day * inst.stops + stop);
      refresh(inst, st, slot, ctx.tour);
    }
  return st;
}

/** Puts a visit at the end of a route and counts its request as served; the caller refreshes the route. */
export function append(ctx: Context, st: State, slot: number, visit: number): void {
  const { inst } = ctx;
  linkAfter(st, st.prev[endOf(inst, slot)]!, visit);
  const request = inst.requestOf[inst.stopOf[visit]!]!;
  if (st.served[request] === 0) countServed(inst, st, request);
}

/** A walk that begins with everything put in greedily on top of a given solution. */
export function newWalk(ctx: Context, from: State, clock: StopClock): Walk {
  const current = emptyState(ctx.inst);
  copyState(current, from);
  gatherAbsent(ctx, current);
  orderForBuilding(ctx);
  build(ctx, current, clock);
  const [best, draft] = [emptyState(ctx.inst), emptyState(ctx.inst)];
  copyState(best, current);
  copyState(draft, current);
  return { current, best, draft, iterations: 0 };
}

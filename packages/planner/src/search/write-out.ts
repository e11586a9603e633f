import type { CoarsePlan, CoarseRoutes } from './coarse-start.ts';
import type { Context } from './context.ts';
import { serveBy } from './recreate.ts';
import { refresh } from './refresh.ts';
import { freeMarker, linkAfter, openSlot, unlink } from './slots.ts';
import { copyState, countServed, emptyState, endOf, startOf, type State } from './state.ts';
import { tourWorks, writeTour } from './tour.ts';

/** Whether a route works as it stands; a refresh asks only what an insertion could have broken. */
function works(ctx: Context, st: State, slot: number): boolean {
  const { inst, tour } = ctx;
  if (!refresh(inst, st, slot, tour)) return false;
  writeTour(inst, st, slot, tour);
  return tourWorks(inst, st.kind[slot]!, tour);
}

/** Puts a stop, and a reload before it where one is due, at the end of a route; takes both back where that fails. */
function appendStop(ctx: Context, st: State, slot: number, stop: number, reload: number): boolean {
  const { inst } = ctx;
  const end = endOf(inst, slot);
  const marker = reload < 0 ? -1 : freeMarker(inst, st);
  if (marker >= 0) {
    st.place[marker] = reload;
    linkAfter(st, st.prev[end]!, marker);
  }
  linkAfter(st, st.prev[end]!, stop);
  if (works(ctx, st, slot)) {
    countServed(inst, st, inst.requestOf[stop]!);
    return true;
  }
  unlink(st, stop);
  if (marker >= 0) unlink(st, marker);
  refresh(inst, st, slot, ctx.tour);
  return false;
}

/**
 * Writes one route of groups out: the middle of each group in the order of the groups, then the others wherever on the
 * route they cost least, since groups of several sorts share the ways of one trip. What has no place after all is left out.
 */
function writeRoute(ctx: Context, st: State, coarse: CoarseRoutes, from: number): void {
  const { inst } = ctx;
  const { inst: small } = coarse.ctx;
  const kind = coarse.kinds[coarse.st.kind[from]!]!;
  const others: number[] = [];
  let slot = -1;
  let reload = -1;
  const end = endOf(small, from);
  for (let e = coarse.st.next[startOf(small, from)]!; e !== end; e = coarse.st.next[e]!) {
    if (e >= small.visits) {
      reload = coarse.places[coarse.st.place[e]!]!;
      continue;
    }
    if (slot < 0 || st.kind[slot]! < 0) {
      // Begun here, or given back because all before failed.
      slot = openSlot(inst, st, 0, kind);
      st.early[slot] = coarse.st.early[from]!;
      reload = -1;
    }
    const group = coarse.groups[e]!;
    const middle = group[group.length >> 1]!;
    const joined = appendStop(ctx, st, slot, middle, reload);
    if (joined) reload = -1;
    others.push(...group.filter((stop) => !joined || stop !== middle));
  }
  for (const stop of others) if (st.kind[slot]! >= 0) serveBy(ctx, st, slot, stop);
}

/** A solution of stops from one of groups. What groups could not tell is left out here, to be put in stop by stop. */
export function writeOut(ctx: Context, { filled, routes }: CoarsePlan): State {
  const st = emptyState(ctx.inst);
  copyState(st, filled);
  if (!routes) return st;
  const { inst } = routes.ctx;
  for (let slot = 0; slot < inst.slots; slot++) if (routes.st.kind[slot]! >= 0) writeRoute(ctx, st, routes, slot);
  return st;
}

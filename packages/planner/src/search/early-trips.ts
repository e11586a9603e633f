import type { Context } from './context.ts';
import type { Instance } from './instance.ts';
import { releaseAfter } from './refresh.ts';
import { headOf, startOf, type State } from './state.ts';

/** Share of vehicles put to use that keep their first trip early, and of steps before which one thinks better of it. */
const KEPT = 0.5;
const RECONSIDERED = 0.02;

function comesLater(inst: Instance, kind: number, stop: number): boolean {
  return inst.release[stop]! > inst.shiftFrom[kind]!;
}

/**
 * Whether the stop may not join the first trip of a slot. Goods that come later hold back the whole trip they join, and
 * insertion does not see what that costs, since time has next to no price: while it is hot, every first trip soon waits
 * for something. Plans in which a vehicle drives a short round early, reloads on its way and drives a long one later
 * were hardly ever met so, though often they are the best. So some vehicles take on their first trip only what is there
 * when their shift begins.
 */
export function isBarredFromFirstTrip(inst: Instance, st: State, slot: number, stop: number): boolean {
  return st.early[slot] === 1 && comesLater(inst, st.kind[slot]!, stop);
}

/** Whether an element is on the first trip of its route, or opens it. */
export function isOnFirstTrip(inst: Instance, st: State, element: number): boolean {
  return headOf(inst, st, element) === startOf(inst, st.owner[element]!);
}

/** Settles for a vehicle put to use for a stop whether its first trip is kept early. */
export function settleEarly(ctx: Context, st: State, slot: number, stop: number): void {
  const { inst, random } = ctx;
  const kind = st.kind[slot]!;
  if (!ctx.keepsEarly || inst.maxReloads[kind] === 0 || comesLater(inst, kind, stop)) return;
  if (random.real() < KEPT) st.early[slot] = 1;
}

/** Now and then a vehicle no longer keeps its first trip early, or does so from now on where nothing holds it back yet. */
export function reconsiderEarly(ctx: Context, st: State): void {
  const { inst, random } = ctx;
  if (!ctx.keepsEarly || random.real() >= RECONSIDERED) return;
  const slot = random.below(inst.slots);
  const kind = st.kind[slot]!;
  if (kind < 0 || inst.maxReloads[kind] === 0) return;
  if (st.early[slot] === 1) st.early[slot] = 0;
  else if (releaseAfter(inst, st, startOf(inst, slot)) <= inst.shiftFrom[kind]!) st.early[slot] = 1;
}

import { anneal, type Cooling, type Progress, type Walk } from './anneal.ts';
import type { Context } from './context.ts';
import { COST, MISSING } from './state.ts';
import type { StopClock } from './stop-clock.ts';
import { lockedState, newWalk } from './walk.ts';

/** Share of the budget each scout gets. */
const SHARE = 0.1;
/** The main walk goes on from the better scout at this part of the first heat. */
const REHEAT = 0.6;

/** Fewest vehicles the loads leave possible, where one type without windows makes that the question; else 0. */
export function fewestVehicles(ctx: Context): number {
  const { inst } = ctx;
  const { problem } = inst;
  if (inst.kinds !== 1 || inst.hasWindows || inst.days > 1 || inst.markers > 0 || inst.hasPairs) return 0;
  const vehicle = problem.vehicles[0]!;
  if (vehicle.maxDistance !== null || vehicle.maxDuration !== null || problem.stops.some(({ prize }) => prize !== null))
    return 0;
  let fewest = 1;
  for (const [dim, room] of vehicle.capacity.entries()) {
    const out = problem.stops.reduce((sum, { deliver }) => sum + deliver[dim]!, 0);
    const home = problem.stops.reduce((sum, { collect }) => sum + collect[dim]!, 0);
    if (room > 0) fewest = Math.max(fewest, Math.ceil(Math.max(out, home) / room));
  }
  return fewest < inst.fleet[0]! ? fewest : 0;
}

function isBetter(a: Walk, b: Walk): boolean {
  const [x, y] = [a.best.totals, b.best.totals];
  return x[MISSING]! < y[MISSING]! || (x[MISSING] === y[MISSING] && x[COST]! < y[COST]!);
}

/**
 * Annealing opens routes easily and closes them hardly, so two short walks look first: one held to the fewest
 * vehicles the loads allow, one free. The better goes on, under its own limit.
 */
export function scout(
  ctx: Context,
  free: Walk,
  fewest: number,
  clock: StopClock,
  cooling: Cooling,
  tell: (progress: Progress) => void,
): { walk: Walk; from: number; cooling: Cooling } {
  const { inst } = ctx;
  const all = inst.fleet[0]!;
  inst.fleet[0] = fewest;
  const held = newWalk(ctx, lockedState(ctx), clock);
  anneal(ctx, held, clock, cooling, () => {}, { from: 0, until: SHARE });
  inst.fleet[0] = all;
  ctx.absences.fill(0);
  free.iterations = held.iterations;
  anneal(ctx, free, clock, cooling, () => {}, { from: SHARE, until: 2 * SHARE });
  held.iterations = free.iterations;
  const walk = isBetter(held, free) ? held : free;
  if (walk === held) inst.fleet[0] = fewest;
  tell({ cost: walk.best.totals[COST]!, missing: walk.best.totals[MISSING]!, iterations: walk.iterations });
  return { walk, from: 2 * SHARE, cooling: { ...cooling, start: cooling.start * REHEAT } };
}

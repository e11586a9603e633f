import { anneal, isBetter, type Progress, type Walk } from './anneal.ts';
import type { Cooling } from './cooling.ts';
import type { Context } from './context.ts';
import { fewestVehicles } from './fewest-vehicles.ts';
import { COST, MISSING } from './state.ts';
import type { StopClock } from './stop-clock.ts';
import { lockedState, newWalk } from './walk.ts';

/** How many scouts look, the share of the budget each gets, and the part of the first heat their winner goes on at. */
interface Scouting {
  limits: number[];
  share: number;
  reheat: number;
}

/** Where the only question is whether the fewest vehicles will do. */
const ABOUT_NUMBER = { share: 0.1, reheat: 0.6 };
/** Where vehicles differ in price, which of them drive decides more than what follows, and too much heat undoes it. */
const ABOUT_FLEET = { share: 0.08, reheat: 0.15 };
const FLEET_SCOUTS = 5;

/** How to scout a problem, each scout under a limit on the first vehicle type; null when it does not pay. */
export function scoutingFor(ctx: Context): Scouting | null {
  const { inst } = ctx;
  const all = inst.fleet[0]!;
  const fewest = fewestVehicles(ctx);
  if (fewest > 0) return { limits: [fewest, all], ...ABOUT_NUMBER };
  if (!inst.pricedFleet || inst.days > 1) return null;
  return { limits: Array.from({ length: FLEET_SCOUTS }, () => all), ...ABOUT_FLEET };
}

/**
 * Annealing decides early which vehicles drive and hardly goes back on it, so short walks look first: held to the
 * fewest vehicles the loads allow and free, or several alike; the last is the walk begun already. The best goes on,
 * under its own limit.
 */
export function scout(
  ctx: Context,
  begun: Walk,
  { limits, share, reheat }: Scouting,
  clock: StopClock,
  cooling: Cooling,
  tell: (progress: Progress) => void,
): { walk: Walk; from: number; cooling: Cooling } {
  const { inst } = ctx;
  const walks: { walk: Walk; limit: number }[] = [];
  let { iterations } = begun;
  for (const [at, limit] of limits.entries()) {
    inst.fleet[0] = limit;
    ctx.absences.fill(0);
    const walk = at === limits.length - 1 ? begun : newWalk(ctx, lockedState(ctx), clock);
    walk.iterations = iterations;
    anneal(ctx, walk, clock, cooling, () => {}, { from: at * share, until: (at + 1) * share });
    iterations = walk.iterations;
    walks.push({ walk, limit });
  }
  const { walk, limit } = walks.reduce((a, b) => (isBetter(b.walk.best, a.walk.best) ? b : a));
  inst.fleet[0] = limit;
  walk.iterations = iterations;
  tell({ cost: walk.best.totals[COST]!, missing: walk.best.totals[MISSING]!, iterations });
  return { walk, from: limits.length * share, cooling: { ...cooling, start: cooling.start * reheat } };
}

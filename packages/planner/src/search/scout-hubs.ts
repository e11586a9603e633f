import { anneal, isBetter, type Progress, type Walk } from './anneal.ts';
import type { Cooling } from './cooling.ts';
import type { Context } from './context.ts';
import { COST, MISSING, type State } from './state.ts';
import type { StopClock } from './stop-clock.ts';
import { lockedState, newWalk } from './walk.ts';

/** Share of the budget that goes into whole coolings, and how many there are. */
const SHARE = 0.8;
const SCOUTS = 3;

/** The vehicle type most vehicles of which drive on a day, timetables aside, and how many do. */
function busiestKind({ inst }: Context, st: State): { kind: number; used: number } {
  let busiest = { kind: 0, used: 0 };
  for (const [at, used] of st.used.entries()) {
    const kind = at % inst.kinds;
    if (inst.onFixedPath[kind] === 0 && used > busiest.used) busiest = { kind, used };
  }
  return busiest;
}

/**
 * Which hubs share a trip and how many vehicles drive is settled while it is hot and seldom undone, and walks differ in
 * it by several per cent, by luck more than by length. So a few whole coolings look: one free, one held to a vehicle
 * less than that one needed, one under the limit that did better. The best is handed on, its limit with it.
 */
export function scoutHubs(
  ctx: Context,
  begun: Walk,
  clock: StopClock,
  cooling: Cooling,
  tell: (progress: Progress) => void,
): Walk {
  const { inst } = ctx;
  let best = { walk: begun, fleet: inst.fleet.slice() };
  for (let at = 0; at < SCOUTS; at++) {
    const walk = at === 0 ? begun : newWalk(ctx, lockedState(ctx), clock);
    walk.iterations = best.walk.iterations;
    ctx.absences.fill(0);
    anneal(ctx, walk, clock, cooling, at === 0 ? tell : () => {}, {
      from: (at * SHARE) / SCOUTS,
      until: ((at + 1) * SHARE) / SCOUTS,
    });
    const { iterations } = walk;
    if (isBetter(walk.best, best.walk.best)) best = { walk, fleet: inst.fleet.slice() };
    best.walk.iterations = iterations;
    inst.fleet.set(best.fleet);
    const { kind, used } = busiestKind(ctx, best.walk.best);
    if (at === 0 && used > 1 && !ctx.hasLocks) inst.fleet[kind] = used - 1;
  }
  const { totals } = best.walk.best;
  tell({ cost: totals[COST]!, missing: totals[MISSING]!, iterations: best.walk.iterations });
  return best.walk;
}

import { anneal, isBetter, type Progress, type Walk } from './anneal.ts';
import type { Cooling } from './cooling.ts';
import type { Context } from './context.ts';
import { copyState, emptyState } from './state.ts';
import type { StopClock } from './stop-clock.ts';

/** Stops of a region on average, and steps for each: enough to settle anew which trips go there, and no more. */
const STOPS = 60;
const STEPS_PER_STOP = 42;

/** Heat a region starts at; hot enough for a hub to change hands, not so hot that a good plan is not found again. */
const START = 1;

/** Draws a stop and how many of its nearest to anneal anew. */
function drawRegion(ctx: Context): void {
  const { inst, random } = ctx;
  ctx.centre = random.below(inst.stops);
  ctx.region = Math.min(inst.nearCount, Math.floor(STOPS * (0.5 + random.real())));
}

/**
 * Anneals one region after the other anew from the best so far, and keeps what is no worse (POPMUSIC, Taillard & Voss
 * 2002). In a walk through everything at once, the disorder of all stops at the heat where hubs change hands hides what
 * one such change is worth; a region is small enough for the change to show.
 */
export function annealRegions(
  ctx: Context,
  walk: Walk,
  clock: StopClock,
  cooling: Cooling,
  tell: (progress: Progress) => void,
  until: number,
): void {
  const { current, best, draft } = walk;
  const before = emptyState(ctx.inst);
  copyState(current, best);
  copyState(draft, best);
  const regional: Cooling = { ...cooling, start: START, knee: undefined };
  for (let done = clock.progress(walk.iterations); done < until; done = clock.progress(walk.iterations)) {
    drawRegion(ctx);
    copyState(before, current);
    const iterations = STEPS_PER_STOP * (ctx.region + 1);
    anneal(ctx, walk, clock, regional, tell, { from: done, until, iterations });
    if (isBetter(best, before)) copyState(current, best);
    else if (isBetter(before, current)) copyState(current, before);
    copyState(draft, current);
  }
  ctx.region = 0;
}

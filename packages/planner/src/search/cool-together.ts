import { anneal, isBetter, type Progress, type Walk } from './anneal.ts';
import { mayCoarsen } from './coarsen.ts';
import { drawTogether } from './common-population.ts';
import type { Company } from './company.ts';
import type { Context } from './context.ts';
import { type Cooling, heatAt } from './cooling.ts';
import { builtWalks, COARSE_SHARE, coarseWalks, FEWEST_WALKS } from './fleet-walks.ts';
import { resample, resampleByFleet } from './resample.ts';
import { copyState, COST, emptyState, MISSING } from './state.ts';
import type { StopClock } from './stop-clock.ts';

/** Share of the budget the walks cool over. */
const SHARE = 0.9;

/** The heats after coarse starts: hot enough to put them in order, not to undo them. */
const FROM_COARSE: Cooling = { start: 1.2, knee: { heat: 0.5, at: 0.75 }, end: 0.02, average: 10, longest: 10 };

/** How often walks are compared before the knee, while fleets keep their parts, and behind it. */
const HOT_STAGES = 6;
const COOL_STAGES = 4;

/** Where the heat has its knee when a cooling has none of its own. */
const EVEN_KNEE = 0.6;

/** A part of the cooling between two comparisons, and how many walks go through it. */
interface Stage {
  from: number;
  until: number;
  count: number;
}

/** All walks as long as it is hot; then half as many at each stage, since by then most continue the same few. */
function stagesOf(cooling: Cooling, walks: number): Stage[] {
  const knee = cooling.knee?.at ?? EVEN_KNEE;
  const hot = Array.from({ length: HOT_STAGES }, (_, k) => ({
    from: (knee * k) / HOT_STAGES,
    until: (knee * (k + 1)) / HOT_STAGES,
    count: walks,
  }));
  const cool = Array.from({ length: COOL_STAGES }, (_, k) => ({
    from: knee + ((1 - knee) * k) / COOL_STAGES,
    until: knee + ((1 - knee) * (k + 1)) / COOL_STAGES,
    count: Math.min(walks, Math.max(FEWEST_WALKS, Math.round(walks / 2 ** (k + 1)))),
  }));
  return [...hot, ...cool];
}

/**
 * Which hubs share a trip and how many vehicles drive is settled while it is hot and seldom undone, and walks differ in
 * it by several per cent, by luck more than by length. So many walks cool side by side, most of them with fewer
 * vehicles, and at every stage each is continued as often as the next heat makes what it costs now likely: most of the
 * steps go where hubs and vehicles are shared well. The best is handed on, its fleet with it.
 */
export function coolTogether(
  ctx: Context,
  begun: Walk,
  steps: number,
  clock: StopClock,
  whole: Cooling,
  tell: (progress: Progress) => void,
  company: Company,
): Walk {
  const { inst } = ctx;
  const scale = begun.best.totals[COST]! / Math.max(1, inst.requests);
  const coarse = mayCoarsen(ctx);
  let members = (coarse ? coarseWalks : builtWalks)(ctx, begun, steps, clock);
  const cooling = coarse ? FROM_COARSE : whole;
  const best = emptyState(inst);
  copyState(best, begun.best);
  const bestFleet = inst.fleet.slice();
  let { iterations } = begun;
  // Starts are there sooner in one thread than in another; each stage ends in all at once, or some would wait for the others.
  const first = coarse ? COARSE_SHARE : 0;
  let before = cooling.start;
  for (const [at, { from, until, count }] of stagesOf(cooling, members.length).entries()) {
    const [start, end] = [heatAt(cooling, from), heatAt(cooling, until)];
    const coldness = (1 / start - 1 / before) / scale;
    before = start;
    const draw = at < HOT_STAGES ? resampleByFleet : resample;
    if (at > 0)
      members = drawTogether(ctx, company, members, count, (walks, all, chance) => draw(walks, coldness, all, chance));
    const opens = clock.progress(iterations);
    const width = (first + until * (SHARE - first) - opens) / members.length;
    for (const [k, { walk, fleet }] of members.entries()) {
      inst.fleet.set(fleet);
      walk.iterations = iterations;
      const span = { from: clock.progress(iterations), until: opens + (k + 1) * width };
      anneal(ctx, walk, clock, { ...cooling, start, end, knee: undefined }, () => {}, span);
      ({ iterations } = walk);
      if (!isBetter(walk.best, best)) continue;
      copyState(best, walk.best);
      bestFleet.set(fleet);
      tell({ cost: best.totals[COST]!, missing: best.totals[MISSING]!, iterations });
    }
  }
  inst.fleet.set(bestFleet);
  copyState(begun.best, best);
  begun.iterations = iterations;
  return begun;
}

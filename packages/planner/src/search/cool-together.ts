import { anneal, isBetter, type Progress, type Walk } from './anneal.ts';
import { coarseStart } from './coarse-start.ts';
import { mayCoarsen } from './coarsen.ts';
import type { Context } from './context.ts';
import { type Cooling, heatAt } from './cooling.ts';
import { copyState, COST, emptyState, MISSING, type State } from './state.ts';
import type { StopClock } from './stop-clock.ts';
import { lockedState, newWalk } from './walk.ts';

/** Share of the budget the walks cool over, and how often on the way they are compared. */
const SHARE = 0.9;
const STAGES = 12;

/** Steps of the budget for each walk, and how many walks there are at most. */
const STEPS_PER_WALK = 8_000;
const MOST_WALKS = 24;

/** Share of the budget for starts among groups, and the heats that follow: hot enough to put them in order, not to undo them. */
const COARSE_SHARE = 0.3;
const FROM_COARSE: Cooling = { start: 1.5, knee: { heat: 0.6, at: 0.5 }, end: 0.02, average: 10, longest: 10 };

/** Vehicles less than a first solution has that walks are held to at most. */
const MOST_LESS = 2;

/** First solutions built for each walk with fewer vehicles. */
const BUILT = 8;

/** A walk with the fleet it may use. */
interface Member {
  walk: Walk;
  fleet: Int32Array;
}

/** The vehicle type most vehicles of which drive on a day, timetables aside, and how many do. */
function busiestKind({ inst }: Context, st: State): { kind: number; used: number } {
  let busiest = { kind: 0, used: 0 };
  for (const [at, used] of st.used.entries()) {
    const kind = at % inst.kinds;
    if (inst.onFixedPath[kind] === 0 && used > busiest.used) busiest = { kind, used };
  }
  return busiest;
}

/** The best of some first solutions: with few vehicles most of them are jammed, which heat does not undo. */
function bestBuilt(ctx: Context, clock: StopClock, count: number): Walk {
  let best = newWalk(ctx, lockedState(ctx), clock);
  for (let i = 1; i < count; i++) {
    const other = newWalk(ctx, lockedState(ctx), clock);
    if (isBetter(other.best, best.best)) best = other;
  }
  return best;
}

/** The fleet, and the fleet with one and with two vehicles less than drive in a solution. */
function fleetsFrom(ctx: Context, st: State): [Int32Array, ...Int32Array[]] {
  const { inst } = ctx;
  const all = inst.fleet.slice();
  const { kind, used } = busiestKind(ctx, st);
  const fleets: [Int32Array, ...Int32Array[]] = [all];
  for (let less = 1; less <= MOST_LESS && less < used && !ctx.hasLocks; less++) {
    const fewer = all.slice();
    fewer[kind] = used - less;
    fleets.push(fewer);
  }
  return fleets;
}

/** Walks from greedy first solutions, each fleet in turn. */
function builtMembers(ctx: Context, begun: Walk, count: number, clock: StopClock): Member[] {
  const { inst } = ctx;
  const fleets = fleetsFrom(ctx, begun.best);
  const [all] = fleets;
  const members: Member[] = [{ walk: begun, fleet: all }];
  while (members.length < count) {
    const fleet = fleets[members.length % fleets.length]!;
    inst.fleet.set(fleet);
    members.push({ walk: bestBuilt(ctx, clock, fleet === all ? 1 : BUILT), fleet });
  }
  inst.fleet.set(all);
  return members;
}

/** Walks from coarse starts, each fleet in turn; the first, which is free, tells how many vehicles drive. */
function coarseMembers(ctx: Context, begun: Walk, count: number, clock: StopClock): Member[] {
  const { inst } = ctx;
  const all = inst.fleet.slice();
  const first = clock.progress(begun.iterations);
  const part = (COARSE_SHARE - first) / count;
  const members: Member[] = [];
  let fleets: Int32Array[] = [all];
  let { iterations } = begun;
  for (let at = 0; at < count && clock.progress(iterations) < 1; at++) {
    const fleet = fleets[at % fleets.length]!;
    inst.fleet.set(fleet);
    const span = { from: clock.progress(iterations), until: first + part * (at + 1) };
    const start = coarseStart(ctx, clock, span, iterations);
    ({ iterations } = start);
    members.push({ walk: newWalk(ctx, start.st, clock), fleet });
    inst.fleet.set(all);
    if (at === 0) fleets = fleetsFrom(ctx, members[0]!.walk.best);
  }
  begun.iterations = iterations;
  return members.length > 0 ? members : [{ walk: begun, fleet: all }];
}

/** How many walks go on from each: in proportion to weights, drawn with one number (systematic resampling). */
function drawCopies(weights: number[], draw: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  let reached = 0;
  let taken = 0;
  return weights.map((weight) => {
    reached += (weight / sum) * weights.length;
    const from = taken;
    while (draw + taken < reached && taken < weights.length) taken++;
    return taken - from;
  });
}

/** Lets walks that cost much for their heat go on from where the others are; `coldness` is the rise of 1 / heat. */
function resample({ random }: Context, members: Member[], coldness: number): void {
  const fewest = Math.min(...members.map(({ walk }) => walk.current.totals[MISSING]!));
  const costs = members.map(({ walk: { current } }) =>
    current.totals[MISSING] === fewest ? current.totals[COST]! : Number.POSITIVE_INFINITY,
  );
  const low = Math.min(...costs);
  const copies = drawCopies(
    costs.map((cost) => Math.exp(coldness * (low - cost))),
    random.real(),
  );
  for (const [at, member] of members.entries()) {
    if (copies[at]! > 0) continue;
    const from = copies.findIndex((count) => count > 1);
    if (from < 0) return;
    copies[from]!--;
    const { walk, fleet } = members[from]!;
    for (const part of ['current', 'draft', 'best'] as const) copyState(member.walk[part], walk[part]);
    member.fleet = fleet;
  }
}

/** How many walks a budget of so many steps is enough for. */
function walksFor(steps: number): number {
  return Math.max(2, Math.min(MOST_WALKS, Math.floor(steps / STEPS_PER_WALK)));
}

/**
 * Which hubs share a trip and how many vehicles drive is settled while it is hot and seldom undone, and walks differ in
 * it by several per cent, by luck more than by length. So many walks cool side by side, most of them with fewer
 * vehicles, and at every stage each is continued as often as the next heat makes what it costs now likely (population
 * annealing, Hukushima & Iba 2003): most of the steps go where hubs and vehicles are shared well. The best is handed
 * on, its fleet with it.
 */
export function coolTogether(
  ctx: Context,
  begun: Walk,
  steps: number,
  clock: StopClock,
  whole: Cooling,
  tell: (progress: Progress) => void,
): Walk {
  const { inst } = ctx;
  const scale = begun.best.totals[COST]! / Math.max(1, inst.requests);
  const coarse = mayCoarsen(ctx);
  const members = (coarse ? coarseMembers : builtMembers)(ctx, begun, walksFor(steps), clock);
  const cooling = coarse ? FROM_COARSE : whole;
  let { iterations } = begun;
  const first = clock.progress(iterations);
  const leg = (SHARE - first) / STAGES / members.length;
  const { average, longest } = cooling;
  const best = emptyState(inst);
  copyState(best, begun.best);
  const bestFleet = inst.fleet.slice();
  for (let stage = 0; stage < STAGES; stage++) {
    const start = heatAt(cooling, stage / STAGES);
    const end = heatAt(cooling, (stage + 1) / STAGES);
    for (const [at, { walk, fleet }] of members.entries()) {
      inst.fleet.set(fleet);
      walk.iterations = iterations;
      const until = first + (stage * members.length + at + 1) * leg;
      anneal(ctx, walk, clock, { start, end, average, longest }, () => {}, { from: clock.progress(iterations), until });
      ({ iterations } = walk);
      if (!isBetter(walk.best, best)) continue;
      copyState(best, walk.best);
      bestFleet.set(fleet);
      tell({ cost: best.totals[COST]!, missing: best.totals[MISSING]!, iterations });
    }
    resample(ctx, members, (1 / end - 1 / start) / scale);
  }
  inst.fleet.set(bestFleet);
  copyState(begun.best, best);
  begun.iterations = iterations;
  return begun;
}

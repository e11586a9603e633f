import { isBetter, type Walk } from './anneal.ts';
import { type CoarsePlan, coarseStart } from './coarse-start.ts';
import type { Context } from './context.ts';
import { MISSING, type State } from './state.ts';
import type { StopClock } from './stop-clock.ts';
import { lockedState, newWalk } from './walk.ts';
import { writeOut } from './write-out.ts';

/** A walk with the fleet it may use. */
export interface Member {
  walk: Walk;
  fleet: Int32Array;
}

/** Steps of the budget for each walk, and how many walks there are. */
const STEPS_PER_WALK = 10_000;
export const FEWEST_WALKS = 2;
const MOST_WALKS = 24;

/** Share of the budget for starts among groups. */
export const COARSE_SHARE = 0.3;

/** Starts sought for each walk: the best are gone on from, since what one costs among groups tells much of how it ends. */
const SOUGHT = 4;

/**
 * Shares of the requests a start leaves out: up to the first its fleet may do, beyond the second it is too small. Between
 * them starts of one fleet differ too much for one to tell, so that some more are made.
 */
const MAY_DO = 0.13;
const TOO_SMALL = 0.22;
const TRIES = 3;

/** Vehicles less than a first solution has that greedy walks are held to at most. */
const MOST_LESS = 2;

/** First solutions built for each greedy walk with fewer vehicles. */
const BUILT = 8;

/** How many walks a budget of so many steps is enough for. */
function walksFor(steps: number): number {
  return Math.max(FEWEST_WALKS, Math.min(MOST_WALKS, Math.floor(steps / STEPS_PER_WALK)));
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

/** The fleet with one, two and so on vehicles less of the busiest type than drive in a solution, one of which is left. */
function fewerThan(ctx: Context, st: State): Int32Array[] {
  const { kind, used } = busiestKind(ctx, st);
  return Array.from({ length: Math.max(0, used - 1) }, (_, less) => {
    const fewer = ctx.inst.fleet.slice();
    fewer[kind] = used - 1 - less;
    return fewer;
  });
}

/** Does something with a smaller fleet, and leaves the fleet as it was. */
function under<T>({ inst }: Context, fleet: Int32Array, task: () => T): T {
  const all = inst.fleet.slice();
  inst.fleet.set(fleet);
  const result = task();
  inst.fleet.set(all);
  return result;
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

/** Walks from greedy first solutions: with the whole fleet, with one and with two vehicles fewer in turn. */
export function builtWalks(ctx: Context, begun: Walk, steps: number, clock: StopClock): Member[] {
  const count = walksFor(steps);
  const all = ctx.inst.fleet.slice();
  const fleets = [all, ...(ctx.hasLocks ? [] : fewerThan(ctx, begun.best).slice(0, MOST_LESS))];
  const members: Member[] = [{ walk: begun, fleet: all }];
  while (members.length < count) {
    const fleet = fleets[members.length % fleets.length]!;
    const walk = under(ctx, fleet, () => bestBuilt(ctx, clock, fleet === all ? 1 : BUILT));
    members.push({ walk, fleet });
  }
  return members;
}

/** Fleets in the order walks take them: every other walk the smallest that may do, the others the next and the whole one. */
function turnsOf(all: Int32Array, fewer: Int32Array[]): Int32Array[] {
  const [next = all, smallest = all] = [fewer.at(-2), fewer.at(-1)];
  return [smallest, next, smallest, all];
}

/** A start among groups, and the fleet it may use. */
export interface Start {
  plan: CoarsePlan;
  fleet: Int32Array;
}

/** The walk that begins with a start written out. */
function walkFrom(ctx: Context, { plan, fleet }: Start, clock: StopClock): Walk {
  return under(ctx, fleet, () => newWalk(ctx, writeOut(ctx, plan), clock));
}

/** Of the starts of each fleet the best, in the ratio of walks to starts. */
export function bestOfEach(starts: Start[]): Start[] {
  const fleets = [...new Set(starts.map(({ fleet }) => fleet))];
  return fleets.flatMap((fleet) => {
    const own = starts.filter((start) => start.fleet === fleet);
    const sorted = own.toSorted((a, b) => a.plan.missing - b.plan.missing || a.plan.cost - b.plan.cost);
    return sorted.slice(0, Math.ceil(own.length / SOUGHT));
  });
}

/**
 * Walks from the best of many coarse starts. The first start, which is free, tells how many vehicles drive; then vehicles are
 * taken away until starts show that too few are left. How many walks the budget is enough for is told anew from the speed of each
 * start: foreseen are far too few steps while the engine still compiles, above all in several threads at once.
 */
export function coarseWalks(ctx: Context, begun: Walk, steps: number, clock: StopClock): Member[] {
  const { inst } = ctx;
  const all = inst.fleet.slice();
  const starts: Start[] = [];
  let due = SOUGHT * walksFor(steps);
  let sought = 0;
  const mayGoOn = (): boolean => sought < due && clock.progress(begun.iterations) < COARSE_SHARE;
  const seek = (fleet: Int32Array): Start => {
    const from = clock.progress(begun.iterations);
    const span = { from, until: from + (COARSE_SHARE - from) / (due - sought++) };
    const plan = under(ctx, fleet, () => coarseStart(ctx, clock, span, begun.iterations));
    const { iterations } = plan;
    const done = clock.progress(iterations);
    if (done > from)
      due = SOUGHT * walksFor(iterations + ((iterations - begun.iterations) / (done - from)) * (1 - done));
    begun.iterations = iterations;
    return { plan, fleet };
  };
  /** A start under a fleet that may do; null where it is too small. */
  const seekWhere = (fleet: Int32Array): Start | null => {
    for (let tries = 0; tries < TRIES && mayGoOn(); tries++) {
      const start = seek(fleet);
      const left = walkFrom(ctx, start, clock).best.totals[MISSING]! / inst.requests;
      if (left <= MAY_DO) return start;
      if (left > TOO_SMALL) return null;
    }
    return null;
  };
  if (!mayGoOn()) return [{ walk: begun, fleet: all }];
  starts.push(seek(all));
  for (const fleet of fewerThan(ctx, walkFrom(ctx, starts[0]!, clock).best)) {
    const start = seekWhere(fleet);
    if (!start) break;
    starts.push(start);
  }
  const turns = turnsOf(
    all,
    starts.slice(1).map(({ fleet }) => fleet),
  );
  for (const start of starts) if (!turns.includes(start.fleet)) start.fleet = all;
  for (let turn = 0; mayGoOn(); turn++) starts.push(seek(turns[turn % turns.length]!));
  return bestOfEach(starts).map((start) => ({ walk: walkFrom(ctx, start, clock), fleet: start.fleet }));
}

import { gatherAbsent } from './absent.ts';
import { anneal, build, type Span } from './anneal.ts';
import { coarseProblem, groupStops } from './coarsen.ts';
import { compile } from './compile.ts';
import { type Context, newContext } from './context.ts';
import type { Cooling } from './cooling.ts';
import { orderAbsent } from './order.ts';
import { COST, MISSING, type State } from './state.ts';
import type { StopClock } from './stop-clock.ts';
import { emptyStart, lockedState, newWalk } from './walk.ts';

/** How groups are annealed. A group costs two to three times as much as a stop, so the heats are as much lower. */
const COOLING: Cooling = { start: 0.8, end: 0.2, average: 8, longest: 8 };

/** Types on a timetable that stay idle, of those there are. */
const IDLE = 0.1;

/** Fills vehicles on a timetable with what they can take. */
function fillTimetabled(ctx: Context, clock: StopClock): State {
  const { inst, random } = ctx;
  const st = emptyStart(ctx);
  const fleet = inst.fleet.slice();
  for (let kind = 0; kind < inst.kinds; kind++)
    if (inst.onFixedPath[kind] === 0 || random.real() < IDLE) inst.fleet[kind] = 0;
  gatherAbsent(ctx, st);
  orderAbsent(ctx);
  build(ctx, st, clock);
  inst.fleet.set(fleet);
  return st;
}

/** Routes of groups: a solution of the smaller problem, and what its stops, locations and vehicle types are in the problem itself. */
export interface CoarseRoutes {
  ctx: Context;
  st: State;
  groups: number[][];
  /** Numbers of its first locations. */
  places: number[];
  kinds: number[];
}

/** A plan among groups, to be written out stop by stop. */
export interface CoarsePlan {
  /** What vehicles on a timetable take. */
  filled: State;
  /** Who serves all the rest; null where that is nothing, or where the time was over. */
  routes: CoarseRoutes | null;
  /** Groups that must be served and are not. */
  missing: number;
  cost: number;
  /** The steps taken in all when it was found. */
  iterations: number;
}

/**
 * A plan to begin with, sought among groups of near stops alike, a third as many as there are stops, after vehicles on a
 * timetable were filled (multilevel refinement, Walshaw 2002). Which vehicle drives when to which hub shows there without the
 * disorder of single stops, which hides it while it is hot, and a tight fleet does not jam.
 */
export function coarseStart(ctx: Context, clock: StopClock, span: Span, iterations: number): CoarsePlan {
  const { inst, random } = ctx;
  const filled = fillTimetabled(ctx, clock);
  const cost = filled.totals[COST]!;
  const left = Array.from({ length: inst.stops }, (_, stop) => stop).filter((stop) => filled.owner[stop]! < 0);
  const groups = groupStops(ctx, left);
  if (groups.length === 0 || clock.progress(iterations) >= 1)
    return { filled, routes: null, missing: groups.length, cost, iterations };
  const { problem, places } = coarseProblem(ctx, groups);
  const small = newContext(
    compile(problem, () => clock.progress(iterations) >= 1),
    random.below(1_000_000),
  );
  const walk = newWalk(small, lockedState(small), clock);
  walk.iterations = iterations;
  anneal(small, walk, clock, COOLING, () => {}, span);
  const kinds = [...inst.onFixedPath.keys()].filter((kind) => inst.onFixedPath[kind] === 0);
  const { best } = walk;
  const routes = { ctx: small, st: best, groups, places, kinds };
  return {
    filled,
    routes,
    missing: best.totals[MISSING]!,
    cost: cost + best.totals[COST]!,
    iterations: walk.iterations,
  };
}

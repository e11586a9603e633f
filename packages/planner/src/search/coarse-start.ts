import { gatherAbsent } from './absent.ts';
import { anneal, build, type Span } from './anneal.ts';
import { coarseProblem, groupStops } from './coarsen.ts';
import { compile } from './compile.ts';
import { type Context, newContext } from './context.ts';
import type { Cooling } from './cooling.ts';
import { orderAbsent } from './order.ts';
import { serveBy } from './recreate.ts';
import { refresh } from './refresh.ts';
import { freeMarker, linkAfter, openSlot, unlink } from './slots.ts';
import { countServed, endOf, startOf, type State } from './state.ts';
import type { StopClock } from './stop-clock.ts';
import { tourWorks, writeTour } from './tour.ts';
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

/** A plan of groups, to be written out stop by stop. */
interface Coarse {
  ctx: Context;
  st: State;
  groups: number[][];
  /** Numbers of its first locations in the problem itself. */
  places: number[];
  /** Its vehicle types there. */
  kinds: number[];
}

/**
 * Writes one route of groups out: the middle of each group in the order of the groups, then the others wherever on the
 * route they cost least, since groups of several sorts share the ways of one trip. What has no place after all is left out.
 */
function writeRoute(ctx: Context, st: State, coarse: Coarse, from: number): void {
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

/** A solution to begin with, and the steps taken in all when it was found. */
interface CoarseStart {
  st: State;
  iterations: number;
}

/**
 * A solution to begin with that was sought among groups of near stops alike, half as many as there are stops, after
 * vehicles on a timetable were filled (multilevel refinement, Walshaw 2002). Which vehicle drives when to which hub shows there
 * without the disorder of single stops, which hides it while it is hot, and a tight fleet does not jam.
 * What groups could not tell is left out here and put in stop by stop.
 */
export function coarseStart(ctx: Context, clock: StopClock, span: Span, iterations: number): CoarseStart {
  const { inst, random } = ctx;
  const st = fillTimetabled(ctx, clock);
  const left = Array.from({ length: inst.stops }, (_, stop) => stop).filter((stop) => st.owner[stop]! < 0);
  const groups = groupStops(ctx, left);
  if (groups.length === 0 || clock.progress(iterations) >= 1) return { st, iterations };
  const { problem, places } = coarseProblem(ctx, groups);
  const small = newContext(
    compile(problem, () => clock.progress(iterations) >= 1),
    random.below(1_000_000),
  );
  const walk = newWalk(small, lockedState(small), clock);
  walk.iterations = iterations;
  anneal(small, walk, clock, COOLING, () => {}, span);
  const kinds = [...inst.onFixedPath.keys()].filter((kind) => inst.onFixedPath[kind] === 0);
  const coarse: Coarse = { ctx: small, st: walk.best, groups, places, kinds };
  for (let slot = 0; slot < small.inst.slots; slot++) if (walk.best.kind[slot]! >= 0) writeRoute(ctx, st, coarse, slot);
  return { st, iterations: walk.iterations };
}

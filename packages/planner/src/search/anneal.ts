import type { Context } from './context.ts';
import { gatherSomeAbsent } from './absent.ts';
import { heatAt, type Cooling } from './cooling.ts';
import { reconsiderEarly } from './early-trips.ts';
import { exchangeFleet } from './fleet-exchange.ts';
import { orderAbsent } from './order.ts';
import { serve } from './recreate.ts';
import { ruin, ruinRoute, type RuinSize } from './ruin.ts';
import { ruinTimetabled } from './ruin-timetabled.ts';
import { ABSENT, copyState, COST, MISSING, type State } from './state.ts';
import type { StopClock } from './stop-clock.ts';
import { exchangeTrips } from './trip-moves.ts';

/** Iterations between two looks at the clock: a look costs about as much as inserting a stop. */
export const LOOK_EVERY = 8;

export interface Progress {
  cost: number;
  missing: number;
  iterations: number;
}

/** Shares of the budget a walk cools over; it may pause before its end. */
export interface Span {
  from: number;
  until: number;
  /** Where the heat reaches its end, when the walk pauses earlier. */
  end?: number;
  /** Steps after which it ends, when they rather than the budget are what it cools over. */
  iterations?: number;
}

/** A walk through solutions: where it is, the best it saw, and a draft for the next step. */
export interface Walk {
  current: State;
  best: State;
  draft: State;
  iterations: number;
}

/** Requests that must be served and are not, each weighed by how often it was left out before. */
function missingWeight(ctx: Context, st: State): number {
  if (st.totals[MISSING] === 0) return 0;
  let sum = 0;
  for (let r = 0; r < ctx.inst.requests; r++)
    if (st.served[r] === 0 && ctx.inst.prize[r] === Number.POSITIVE_INFINITY) sum += 1 + ctx.absences[r]!;
  return sum;
}

/** Sees prizes and vehicles as they are, until a step thinks otherwise. */
function seeAsIs(ctx: Context): void {
  ctx.generosity = 1;
  ctx.openDiscount = 0;
  ctx.favoured = -1;
  ctx.reluctant = false;
}

/** Serves what is absent, in the order it is listed in, until the time is over. */
export function build(ctx: Context, st: State, clock: StopClock): void {
  seeAsIs(ctx);
  for (let i = 0; i < ctx.absentCount && clock.progress(0) < 1; i++) serve(ctx, st, ctx.absent[i]!);
  exchangeFleet(ctx, st);
}

/**
 * Serves what is absent, in the order it is listed in. False as soon as one that must be served has no place below the
 * limit and all that are left must be served too: each makes it dearer, so the rest need not be tried. Places that
 * would go beyond the limit are not even looked at.
 */
function recreate(ctx: Context, st: State, limit: number): boolean {
  for (let i = 0; i < ctx.absentCount; i++) {
    const request = ctx.absent[i]!;
    const doomed = limit < Number.POSITIVE_INFINITY && st.totals[ABSENT] === st.totals[MISSING];
    if (serve(ctx, st, request, doomed ? limit - st.totals[COST]! : Number.POSITIVE_INFINITY) || !doomed) continue;
    ctx.absences[request]!++;
    return false;
  }
  exchangeFleet(ctx, st);
  return true;
}

/** Whether the walk goes on from the draft: fewer or easier absences first, then a cost below what the heat allows. */
function accepts(ctx: Context, walk: Walk, limit: number): boolean {
  const { draft, current } = walk;
  const [after, before] = [missingWeight(ctx, draft), missingWeight(ctx, current)];
  if (after !== before) return after < before;
  return draft.totals[COST]! < limit;
}

export function isBetter(a: State, b: State): boolean {
  const [x, y] = [a.totals[MISSING]!, b.totals[MISSING]!];
  return x < y || (x === y && a.totals[COST]! < b.totals[COST]!);
}

function countAbsences(ctx: Context, st: State): void {
  for (let i = 0; i < ctx.absentCount; i++) if (st.served[ctx.absent[i]!] === 0) ctx.absences[ctx.absent[i]!]!++;
}

/** Share of steps that try a route more, and of steps that try a route less; more where vehicles differ in price. */
const ROUTE_STEPS = 0.03;
const ROUTE_STEPS_PRICED = 0.1;
const WIDER = 2.5;

/** Share of steps that see prizes smaller or larger than they are. */
const MISJUDGED = 0.15;

/** Share of steps that look for reloads inside trips, which costs as much as all other positions together. */
const PARTING = 0.3;

/** Share of steps before which two vehicles exchange trips, where there are several trips. */
const TRIPS_EXCHANGED = 0.5;

/**
 * A ruin of the usual kind, or now and then one that changes the number of routes: wide, with the next vehicle
 * at a discount; or of a whole route, with the next vehicle only in need. Strings alone seldom cross that ridge.
 */
function ruinSomehow(ctx: Context, st: State, size: RuinSize): void {
  const { random } = ctx;
  const draw = random.real();
  const share = ctx.inst.pricedFleet ? ROUTE_STEPS_PRICED : ROUTE_STEPS;
  seeAsIs(ctx);
  if (random.real() < MISJUDGED) ctx.generosity = random.real() * 3;
  ctx.parting = ctx.inst.markers > 0 && random.real() < PARTING;
  if (ctx.timetabledShare > 0 && random.real() < ctx.timetabledShare) ruinTimetabled(ctx, st, size);
  else if (draw < share) {
    ctx.openDiscount = random.real() * 2 * meanRouteCost(ctx, st);
    ctx.favoured = random.below(ctx.inst.kinds + 1) - 1;
    const wide = { average: size.average * WIDER, longest: size.longest * WIDER };
    if (ctx.inst.kinds > 1 && random.real() < 0.5) ruinRoute(ctx, st, wide);
    else ruin(ctx, st, wide);
  } else if (draw < 2 * share) {
    ctx.reluctant = true;
    ruinRoute(ctx, st, size);
  } else ruin(ctx, st, size);
}

function meanRouteCost(ctx: Context, st: State): number {
  let used = 0;
  for (const vehicles of st.used) used += vehicles;
  return used === 0 ? 0 : st.totals[COST]! / used;
}

/** The stop to ruin around: any, or one of the region that is annealed anew. */
function drawSeed({ inst, random, region, centre }: Context): number {
  if (region === 0) return random.below(inst.stops);
  const k = random.below(region + 1);
  return k === 0 ? centre : inst.near[centre * inst.nearCount + k - 1]!;
}

/** One ruin and recreate; the heat is in cost units. */
function step(ctx: Context, walk: Walk, heat: number, size: RuinSize): boolean {
  const { current, draft, best } = walk;
  if (ctx.inst.markers > 0 && ctx.random.real() < TRIPS_EXCHANGED) exchangeTrips(ctx, draft);
  reconsiderEarly(ctx, draft);
  ctx.seed = drawSeed(ctx);
  gatherSomeAbsent(ctx, draft);
  ruinSomehow(ctx, draft, size);
  orderAbsent(ctx);
  const limit = current.totals[COST]! - heat * Math.log(1 - ctx.random.real());
  // Only where a later exchange of vehicles cannot win it back, and no absence made good outweighs the cost.
  const final = current.totals[MISSING] === 0 && !ctx.inst.pricedFleet;
  const complete = recreate(ctx, draft, final ? limit : Number.POSITIVE_INFINITY);
  if (complete && draft.totals[MISSING]! > 0) countAbsences(ctx, draft);
  if (!complete || !accepts(ctx, walk, limit)) {
    copyState(draft, current);
    return false;
  }
  copyState(current, draft);
  if (!isBetter(draft, best)) return false;
  copyState(best, draft);
  return true;
}

/**
 * Simulated annealing over ruin and recreate (Schrimpf et al. 2000; Christiaens & Vanden Berghe 2020). Heat falls
 * exponentially with the share of the budget used, so any budget gets its whole cooling. Stops at the given share.
 */
export function anneal(
  ctx: Context,
  walk: Walk,
  clock: StopClock,
  cooling: Cooling,
  tell: (progress: Progress) => void,
  span: Span = { from: 0, until: 1 },
): void {
  const scale = walk.best.totals[COST]! / Math.max(1, ctx.inst.requests);
  let done = clock.progress(walk.iterations);
  const first = walk.iterations;
  const most = span.iterations ?? Number.POSITIVE_INFINITY;
  while (done < span.until && walk.iterations - first < most) {
    const part = span.iterations
      ? (walk.iterations - first) / span.iterations
      : (done - span.from) / ((span.end ?? span.until) - span.from);
    const heat = scale * heatAt(cooling, part);
    const improved = step(ctx, walk, heat, cooling);
    walk.iterations++;
    if (improved)
      tell({ cost: walk.best.totals[COST]!, missing: walk.best.totals[MISSING]!, iterations: walk.iterations });
    if (walk.iterations % LOOK_EVERY === 0) done = clock.progress(walk.iterations);
  }
}

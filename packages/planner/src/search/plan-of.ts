import type { Call, Plan, PlannedBreak, Route, Unserved } from '../model/plan.ts';
import type { Context } from './context.ts';
import { drive, type DriveLog, driveTour } from './drive.ts';
import { driveBus } from './drive-bus.ts';
import { COST, type State } from './state.ts';
import { writeTour } from './tour.ts';
import { reasonFor } from './unserved-reason.ts';

/** Writes calls and rests of a driven tour down. */
function logInto(ctx: Context, calls: Call[], breaks: PlannedBreak[]): DriveLog {
  const { stopOf } = ctx.inst;
  return {
    call: (code, arrive, start, leave) => {
      if (code === Number.MAX_SAFE_INTEGER) return;
      if (code >= 0) calls.push({ kind: 'stop', stop: stopOf[code]!, arrive, start, leave });
      else calls.push({ kind: 'reload', location: -1 - code, arrive, leave });
    },
    rest: (after, start, duration) => breaks.push({ after, start, duration }),
  };
}

/** The latest departure for the tour at hand that does not delay its return. Breaks may move when it shifts. */
function latestLeave(ctx: Context, vehicle: number): number {
  const { inst, tour } = ctx;
  driveTour(inst, vehicle, tour.codes, tour.length);
  const { leave, back, slack } = drive;
  for (let shift = slack; shift > 0; shift = Math.floor(shift / 2)) {
    const works = driveTour(inst, vehicle, tour.codes, tour.length, undefined, leave + shift);
    if (works && drive.leave === leave + shift && drive.back <= back) return leave + shift;
  }
  return leave;
}

/** What a route costs as it is timed now; moved breaks may have made it shorter than the search thought. */
function timedCost(ctx: Context, st: State, slot: number, route: Route): number {
  const { inst } = ctx;
  if (inst.onFixedPath[route.vehicle] === 1) return st.cost[slot]!;
  const moved =
    inst.unitCost[route.vehicle]! * drive.distance + inst.timeCost[route.vehicle]! * (route.back - route.leave);
  return inst.fixedCost[route.vehicle]! + moved;
}

/** A slot's route with its timetable, leaving as late as does not delay the return. */
function routeOf(ctx: Context, st: State, slot: number): Route {
  const { inst, tour } = ctx;
  const vehicle = st.kind[slot]!;
  const day = Math.floor(slot / inst.slotsPerDay);
  writeTour(inst, st, slot, tour);
  const calls: Call[] = [];
  const breaks: PlannedBreak[] = [];
  const log = logInto(ctx, calls, breaks);
  if (inst.onFixedPath[vehicle] === 1) driveBus(inst, vehicle, tour.codes, tour.length, log);
  else {
    driveTour(inst, vehicle, tour.codes, tour.length, log, latestLeave(ctx, vehicle));
  }
  return { vehicle, day, leave: drive.leave, back: drive.back, calls, breaks };
}

function unservedOf(ctx: Context, st: State, timeRanOut: boolean): Unserved[] {
  const { inst } = ctx;
  const unserved: Unserved[] = [];
  for (let request = 0; request < inst.requests; request++)
    for (const stop of inst.alternatives[request]!) {
      if (isVisited(ctx, st, stop)) continue;
      const reason = reasonFor(ctx, st, request, stop, timeRanOut);
      unserved.push({ stop, reason });
      if (inst.mate[stop]! >= 0) unserved.push({ stop: inst.mate[stop]!, reason });
    }
  return unserved;
}

function isVisited(ctx: Context, st: State, stop: number): boolean {
  for (let day = 0; day < ctx.inst.days; day++) if (st.owner[day * ctx.inst.stops + stop]! >= 0) return true;
  return false;
}

/** A state as the plan handed out. */
export function planOf(ctx: Context, st: State, timeRanOut: boolean): Plan {
  const routes: Route[] = [];
  let cost = st.totals[COST]!;
  for (let slot = 0; slot < ctx.inst.slots; slot++) {
    if (st.kind[slot]! < 0) continue;
    const route = routeOf(ctx, st, slot);
    routes.push(route);
    cost += timedCost(ctx, st, slot, route) - st.cost[slot]!;
  }
  return { routes, unserved: unservedOf(ctx, st, timeRanOut), cost };
}

import type { Call, Route } from '../model/plan.ts';
import type { Problem, Stop } from '../model/problem.ts';

/** Service start for an arrival: the arrival itself when every window is over, for the validator to find. */
function startAt(stop: Stop, arrive: number): number {
  const window = stop.windows.find(({ to }) => arrive <= to);
  return window ? Math.max(arrive, window.from) : arrive;
}

function releaseFrom(problem: Problem, calls: Call[], first: number): number {
  let latest = 0;
  for (const call of calls.slice(first)) {
    if (call.kind === 'reload') break;
    latest = Math.max(latest, problem.stops[call.stop]!.release);
  }
  return latest;
}

interface Pass {
  route: Route;
  /** How much later it may leave without being back later. */
  slack: number;
}

function pass(problem: Problem, vehicleIndex: number, day: number, calls: Call[], notBefore: number): Pass {
  const vehicle = problem.vehicles[vehicleIndex]!;
  const { duration } = problem.profiles[vehicle.profile]!;
  const leg = (from: number, to: number): number => duration[from * problem.locations.length + to]!;
  const leave = Math.max(vehicle.shift.from, notBefore, releaseFrom(problem, calls, 0));
  let [now, place, waited, slack] = [leave, vehicle.start, 0, Number.MAX_SAFE_INTEGER];
  const timed = calls.map((call, at): Call => {
    const to = call.kind === 'stop' ? problem.stops[call.stop]!.location : call.location;
    const arrive = now + leg(place, to);
    place = to;
    if (call.kind === 'reload') {
      const ready = arrive + vehicle.reloadTime;
      now = Math.max(ready, releaseFrom(problem, calls, at + 1));
      waited += now - ready;
      return { ...call, arrive, leave: now };
    }
    const stop = problem.stops[call.stop]!;
    const start = startAt(stop, arrive);
    waited += start - arrive;
    const closes =
      stop.windows.find(({ to: closing }) => start <= closing)?.to ?? (stop.windows.length > 0 ? start : Infinity);
    slack = Math.max(0, Math.min(slack, waited + closes - start));
    now = start + stop.service + stop.pieces * stop.servicePerPiece;
    return { ...call, arrive, start, leave: now };
  });
  const route = { vehicle: vehicleIndex, day, leave, back: now + leg(place, vehicle.end), calls: timed, breaks: [] };
  return { route, slack: Math.min(slack, waited) };
}

/** Gives an order of calls its timetable: back as early as can be, leaving as late as that allows. */
export function scheduleRoute(problem: Problem, vehicle: number, day: number, calls: Call[]): Route {
  const earliest = pass(problem, vehicle, day, calls, 0);
  return pass(problem, vehicle, day, calls, earliest.route.leave + earliest.slack).route;
}

import type { Route } from '../model/plan.ts';
import type { Problem, Stop, VehicleType } from '../model/problem.ts';
import type { Report } from './finding.ts';
import { leg, placeOf, routeDistance } from './route-cost.ts';

function stayAt(stop: Stop): number {
  return stop.service + stop.pieces * stop.servicePerPiece;
}

/** Whether a service start lies in one of the stop's windows. */
export function inWindow(stop: Stop, start: number): boolean {
  return stop.windows.length === 0 || stop.windows.some(({ from, to }) => from <= start && start <= to);
}

/** Latest release among the stops of the trip that begins at a call. */
export function releaseFrom(problem: Problem, route: Route, first: number): number {
  let latest = 0;
  for (let i = first; i < route.calls.length; i++) {
    const call = route.calls[i]!;
    if (call.kind === 'reload') break;
    latest = Math.max(latest, problem.stops[call.stop]!.release);
  }
  return latest;
}

/** The moment after the breaks taken between a departure and the next leg. */
function afterBreaks(route: Route, index: number, leave: number, where: string, report: Report): number {
  let free = leave;
  for (const rest of route.breaks.filter(({ after }) => after === index)) {
    if (rest.start < free) report('break', where, `break at ${rest.start} begins before ${free}`);
    free = rest.start + rest.duration;
  }
  return free;
}

function checkBreaks(vehicle: VehicleType, route: Route, where: string, report: Report): void {
  for (const due of vehicle.breaks) {
    const underWay = route.leave < due.to && route.back > due.to;
    const taken = route.breaks.some(
      ({ start, duration }) => start >= due.from && start <= due.to && duration >= due.duration,
    );
    if (underWay && !taken) report('break', where, `no break of ${due.duration} between ${due.from} and ${due.to}`);
  }
}

function checkLimits(
  problem: Problem,
  vehicle: VehicleType,
  route: Route,
  worked: number,
  where: string,
  report: Report,
): void {
  const lasted = route.back - route.leave;
  if (route.leave < vehicle.shift.from) report('time', where, `leaves at ${route.leave}, before its shift`);
  if (route.back > vehicle.shift.to) report('time', where, `is back at ${route.back}, after its shift`);
  if (vehicle.maxDuration !== null && lasted > vehicle.maxDuration)
    report('duration', where, `lasts ${lasted}, at most ${vehicle.maxDuration}`);
  if (vehicle.maxWork !== null && worked > vehicle.maxWork)
    report('duration', where, `works ${worked}, at most ${vehicle.maxWork}`);
  const far = routeDistance(problem, route);
  if (vehicle.maxDistance !== null && far > vehicle.maxDistance)
    report('distance', where, `drives ${far}, at most ${vehicle.maxDistance}`);
}

/** Follows a route through time: legs, windows, releases, reloads, breaks and limits. */
export function checkTimes(problem: Problem, route: Route, where: string, report: Report): void {
  const vehicle = problem.vehicles[route.vehicle]!;
  let place = vehicle.start;
  let leave = route.leave;
  let worked = 0;
  if (leave < releaseFrom(problem, route, 0)) report('time', where, 'leaves before its goods are released');
  for (const [at, call] of route.calls.entries()) {
    const to = placeOf(problem, call);
    const drive = leg(problem, vehicle, 'duration', place, to);
    const earliest = afterBreaks(route, at, leave, where, report) + drive;
    if (call.arrive < earliest)
      report('time', where, `call ${at + 1}: arrives ${call.arrive}, cannot before ${earliest}`);
    const stay = call.kind === 'stop' ? stayAt(problem.stops[call.stop]!) : vehicle.reloadTime;
    const start = call.kind === 'stop' ? call.start : call.arrive;
    if (start < call.arrive) report('time', where, `call ${at + 1}: starts before it arrives`);
    if (call.leave < start + stay) report('time', where, `call ${at + 1}: leaves ${call.leave} before ${start + stay}`);
    if (call.kind === 'stop' && !inWindow(problem.stops[call.stop]!, start))
      report('time', where, `stop ${problem.stops[call.stop]!.id}: starts at ${start}, outside its windows`);
    if (call.kind === 'reload' && call.leave < releaseFrom(problem, route, at + 1))
      report('time', where, `call ${at + 1}: leaves before the goods of its trip are released`);
    worked += drive + stay;
    place = to;
    leave = call.leave;
  }
  const home = leg(problem, vehicle, 'duration', place, vehicle.end);
  const earliest = afterBreaks(route, route.calls.length, leave, where, report) + home;
  if (route.back < earliest) report('time', where, `is back at ${route.back}, cannot before ${earliest}`);
  checkBreaks(vehicle, route, where, report);
  checkLimits(problem, vehicle, route, worked + home, where, report);
}

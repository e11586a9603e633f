import type { Route } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from './finding.ts';

/** The stops of each trip of a route. */
function tripsOf(route: Route): number[][] {
  const trips: number[][] = [[]];
  for (const call of route.calls) {
    if (call.kind === 'reload') trips.push([]);
    else trips.at(-1)!.push(call.stop);
  }
  return trips;
}

function checkTrip(problem: Problem, route: Route, trip: number[], dim: number, where: string, report: Report): void {
  const vehicle = problem.vehicles[route.vehicle]!;
  const room = vehicle.capacity[dim]!;
  let load = trip.reduce((sum, s) => sum + problem.stops[s]!.deliver[dim]!, 0);
  let highest = load;
  for (const s of trip) {
    const stop = problem.stops[s]!;
    load += stop.collect[dim]! - stop.deliver[dim]!;
    for (const source of trip) if (problem.stops[source]!.deliverTo === s) load -= problem.stops[source]!.collect[dim]!;
    highest = Math.max(highest, load);
  }
  if (highest > room) report('capacity', where, `dimension ${dim}: ${highest} on board, room for ${room}`);
}

/** Of each stop that is handed goods on the way, the stop they are collected at. */
export function sourcesOf(problem: Problem): Map<number, number> {
  const sources = new Map<number, number>();
  for (const [s, { deliverTo }] of problem.stops.entries()) if (deliverTo !== null) sources.set(deliverTo, s);
  return sources;
}

/** Loads at every moment of every trip, pairs in order on one trip, and what the vehicle may carry. */
export function checkLoads(
  problem: Problem,
  sources: ReadonlyMap<number, number>,
  route: Route,
  where: string,
  report: Report,
): void {
  const vehicle = problem.vehicles[route.vehicle]!;
  for (const trip of tripsOf(route)) {
    for (let dim = 0; dim < vehicle.capacity.length; dim++) checkTrip(problem, route, trip, dim, where, report);
    for (const [at, s] of trip.entries()) {
      const stop = problem.stops[s]!;
      const target = stop.deliverTo;
      if (target !== null && trip.indexOf(target) <= at)
        report('pair', where, `stop ${stop.id} is not set down after it`);
      const source = sources.get(s);
      if (source !== undefined && !trip.slice(0, at).includes(source))
        report('pair', where, `stop ${stop.id} has no pickup before it`);
      if (vehicle.allowedStops && !vehicle.allowedStops.includes(s))
        report('compatibility', where, `may not serve stop ${stop.id}`);
      for (const need of stop.needs)
        if (!vehicle.offers.includes(need)) report('compatibility', where, `stop ${stop.id} needs ${need}`);
    }
  }
  const reloads = route.calls.filter((call) => call.kind === 'reload');
  if (reloads.length > vehicle.maxReloads)
    report('reload', where, `${reloads.length} reloads, at most ${vehicle.maxReloads}`);
  for (const { location } of reloads)
    if (!vehicle.reloadAt.includes(location)) report('reload', where, `no reload at location ${location}`);
}

import type { Call, Route } from '../model/plan.ts';
import type { Problem, VehicleType } from '../model/problem.ts';

export function placeOf(problem: Problem, call: Call): number {
  return call.kind === 'stop' ? problem.stops[call.stop]!.location : call.location;
}

/** A cell of the vehicle's distance or duration table. */
export function leg(
  problem: Problem,
  vehicle: VehicleType,
  table: 'distance' | 'duration',
  a: number,
  b: number,
): number {
  return problem.profiles[vehicle.profile]![table][a * problem.locations.length + b]!;
}

export function routeDistance(problem: Problem, route: Route): number {
  const vehicle = problem.vehicles[route.vehicle]!;
  let place = vehicle.start;
  let sum = 0;
  for (const call of route.calls) {
    const to = placeOf(problem, call);
    sum += leg(problem, vehicle, 'distance', place, to);
    place = to;
  }
  return sum + leg(problem, vehicle, 'distance', place, vehicle.end);
}

/** Fixed, distance and time cost; a timetabled run costs its fixed price only, since it happens anyway. */
export function routeCost(problem: Problem, route: Route): number {
  const vehicle = problem.vehicles[route.vehicle]!;
  if (vehicle.fixedPath) return vehicle.fixedCost;
  const distanceCost = vehicle.costPerDistance * routeDistance(problem, route);
  return vehicle.fixedCost + distanceCost + vehicle.costPerTime * (route.back - route.leave);
}

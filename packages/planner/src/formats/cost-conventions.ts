import type { Plan, Route } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { euclid } from './distance-table.ts';

/** The places a route passes, from its start to its end. */
export function placesOf(problem: Problem, route: Route): number[] {
  const vehicle = problem.vehicles[route.vehicle]!;
  const middle = route.calls.map((call) => (call.kind === 'stop' ? problem.stops[call.stop]!.location : call.location));
  return [vehicle.start, ...middle, vehicle.end];
}

/** Cost in file units over a divisor: tenths, thousandths, hundredths of the printed number. */
export function scaledCost(divisor: number): (plan: Plan) => number {
  return (plan) => plan.cost / divisor;
}

/** Cost recomputed with exact Euclidean lengths and per-distance and fixed costs, over a divisor. */
export function exactCost(problem: Problem, divisor: number, distanceScale: number): (plan: Plan) => number {
  return (plan) => {
    let sum = 0;
    for (const route of plan.routes) {
      const vehicle = problem.vehicles[route.vehicle]!;
      const points = placesOf(problem, route).map((place) => problem.locations[place]!);
      let length = 0;
      for (let i = 1; i < points.length; i++) length += euclid(points[i - 1]!, points[i]!);
      sum += length * vehicle.costPerDistance + vehicle.fixedCost / distanceScale;
    }
    return sum / divisor;
  };
}

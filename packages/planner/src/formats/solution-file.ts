import type { Plan, Route } from '../model/plan.ts';
import type { Benchmark } from './benchmark.ts';

/** Client numbers of a route as solution files write them; a reload is its depot's number (0 for the first). */
export function routeNumbers(benchmark: Benchmark, route: Route): number[] {
  return route.calls.map((call) => (call.kind === 'stop' ? call.stop + benchmark.firstClient : call.location));
}

/** A numbered line of a solution file. */
export interface NumberedRoute {
  day: number;
  numbers: number[];
}

/** Routes in file order: where route k is driven by vehicle k, unused vehicles have an empty line. */
export function numberedRoutes(benchmark: Benchmark, plan: Plan): NumberedRoute[] {
  const { vehicleOfRoute } = benchmark;
  const listed = (route: Route): NumberedRoute => ({ day: route.day, numbers: routeNumbers(benchmark, route) });
  if (!vehicleOfRoute) return plan.routes.toSorted((a, b) => a.day - b.day).map(listed);
  const waiting = new Map<number, Route[]>();
  for (const route of plan.routes) waiting.set(route.vehicle, [...(waiting.get(route.vehicle) ?? []), route]);
  return vehicleOfRoute.map((vehicle) => {
    const route = waiting.get(vehicle)?.shift();
    return route ? listed(route) : { day: 0, numbers: [] };
  });
}

/** CVRPLIB solution text; periodic plans name the day of each route. */
export function writeSolution(benchmark: Benchmark, plan: Plan): string {
  const periodic = benchmark.problem.days > 1;
  const lines = numberedRoutes(benchmark, plan).map(({ day, numbers }, at) => {
    const head = periodic ? `Day ${day + 1} Route #${at + 1}:` : `Route #${at + 1}:`;
    return [head, ...numbers].join(' ');
  });
  return `${[...lines, `Cost ${benchmark.costOf(plan)}`].join('\n')}\n`;
}

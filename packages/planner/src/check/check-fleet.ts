import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from './finding.ts';

/** No more vehicles of a type in a day than there are, and locked beginnings kept. */
export function checkFleet(problem: Problem, plan: Plan, report: Report): void {
  for (const [index, vehicle] of problem.vehicles.entries()) {
    for (let day = 0; day < problem.days; day++) {
      const used = plan.routes.filter((route) => route.vehicle === index && route.day === day).length;
      if (used > vehicle.count) report('fleet', vehicle.id, `${used} on day ${day + 1}, there are ${vehicle.count}`);
    }
    for (const lock of vehicle.locks) {
      if (lock.stops.length === 0) continue;
      const route = plan.routes.find((candidate) => candidate.vehicle === index && candidate.day === lock.day);
      const kept = lock.stops.every((s, at) => {
        const call = route?.calls[at];
        return call?.kind === 'stop' && call.stop === s;
      });
      if (!kept) report('lock', vehicle.id, `day ${lock.day + 1} does not begin as locked`);
    }
  }
}

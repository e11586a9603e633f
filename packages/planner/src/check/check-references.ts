import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from './finding.ts';

function isIndex(value: number, below: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < below;
}

/** Whether every index and time in a plan names something; the other checks rely on it. */
export function checkReferences(problem: Problem, plan: Plan, report: Report): boolean {
  let sound = true;
  const demand = (holds: boolean, where: string, text: string): void => {
    if (holds) return;
    sound = false;
    report('reference', where, text);
  };
  for (const [at, route] of plan.routes.entries()) {
    const where = `route ${at + 1}`;
    demand(isIndex(route.vehicle, problem.vehicles.length), where, `no vehicle ${route.vehicle}`);
    demand(isIndex(route.day, problem.days), where, `no day ${route.day}`);
    demand(Number.isInteger(route.leave) && Number.isInteger(route.back), where, 'times must be whole numbers');
    for (const call of route.calls) {
      if (call.kind === 'stop') demand(isIndex(call.stop, problem.stops.length), where, `no stop ${call.stop}`);
      else demand(isIndex(call.location, problem.locations.length), where, `no location ${call.location}`);
      demand(Number.isInteger(call.arrive) && Number.isInteger(call.leave), where, 'times must be whole numbers');
    }
  }
  for (const { stop } of plan.unserved) demand(isIndex(stop, problem.stops.length), 'unserved', `no stop ${stop}`);
  return sound;
}

import type { Call, Plan, Route } from '../model/plan.ts';
import type { Benchmark } from './benchmark.ts';
import { refuseFile } from './instance-error.ts';
import { scheduleRoute } from './schedule-route.ts';
import type { NumberedRoute } from './solution-file.ts';

/** Lines `Route #k: …`, or `Day d Route #k: …` for periodic plans; everything else but Cost is refused. */
function readLines(text: string): NumberedRoute[] {
  const routes: NumberedRoute[] = [];
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const match = /^\s*(?:Day\s+(\d+)\s+)?Route\s*#?\s*\d+\s*:\s*([\d\s]*)$/i.exec(raw);
    if (match) {
      const numbers = (match[2] ?? '')
        .trim()
        .split(/\s+/)
        .filter((token) => token !== '')
        .map(Number);
      routes.push({ day: Number(match[1] ?? 1) - 1, numbers });
    } else if (raw.trim() !== '' && !/^\s*(cost|optimal)/i.test(raw))
      refuseFile(`solution line ${at + 1}: not a route`);
  }
  return routes;
}

function callsOf(benchmark: Benchmark, numbers: number[]): Call[] {
  const { problem, firstClient } = benchmark;
  return numbers.map((number) => {
    if (number < firstClient) return { kind: 'reload', location: number, arrive: 0, leave: 0 };
    if (number - firstClient >= problem.stops.length) refuseFile(`solution: there is no client ${number}`);
    return { kind: 'stop', stop: number - firstClient, arrive: 0, start: 0, leave: 0 };
  });
}

/** Reads a solution file into a plan with the earliest timetable that its order of calls allows. */
export function readSolution(benchmark: Benchmark, text: string): Plan {
  const { problem, vehicleOfRoute } = benchmark;
  const lines = readLines(text);
  if (vehicleOfRoute && lines.length > vehicleOfRoute.length) refuseFile('solution: more routes than vehicles');
  const routes: Route[] = [];
  for (const [at, { day, numbers }] of lines.entries()) {
    if (numbers.length === 0) continue;
    const vehicle = vehicleOfRoute ? vehicleOfRoute[at]! : 0;
    routes.push(scheduleRoute(problem, vehicle, day, callsOf(benchmark, numbers)));
  }
  const served = new Set(routes.flatMap(({ calls }) => calls.map((call) => (call.kind === 'stop' ? call.stop : -1))));
  const unserved = problem.stops.flatMap((_, stop) =>
    served.has(stop) ? [] : [{ stop, reason: 'no-room-in-the-fleet' as const }],
  );
  return { routes, unserved, cost: 0 };
}

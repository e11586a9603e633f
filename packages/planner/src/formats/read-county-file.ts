import { readProblem } from '../model/read-problem.ts';
import type { Benchmark } from './benchmark.ts';
import { refuseFile } from './instance-error.ts';

/** Our own format: the Problem as JSON, as the strict reader wants it. */
export function readCountyFile(text: string): Benchmark {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    refuseFile(error instanceof Error ? error.message : 'not JSON');
  }
  const problem = readProblem(parsed);
  return { family: 'county', problem, firstClient: 1, vehicleOfRoute: null, costOf: (plan) => plan.cost };
}

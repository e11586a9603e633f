import type { Problem } from './problem.ts';

/** A problem as the JSON that `readProblem` reads. */
export function writeProblem(problem: Problem): string {
  return JSON.stringify(problem, (_, value: unknown) => (value instanceof Int32Array ? Array.from(value) : value));
}

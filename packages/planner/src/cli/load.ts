import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkPlan } from '../check/check-plan.ts';
import type { Benchmark } from '../formats/benchmark.ts';
import { readInstance } from '../formats/read-instance.ts';
import { readSolution } from '../formats/read-solution.ts';
import type { Plan } from '../model/plan.ts';
import { readPlan } from '../model/read-plan.ts';
import { UsageError } from './arguments.ts';

/** The instance a file holds, named after the file where the format has no name. */
export function loadInstance(file: string | undefined): Benchmark {
  if (file === undefined) throw new UsageError('FILE is missing');
  return readInstance(readFileSync(file, 'utf8'), basename(file).replace(/\.[^.]+$/, ''));
}

/** A plan from our JSON, or from a solution file in the instance's own language. */
export function loadPlan(benchmark: Benchmark, file: string | undefined): Plan {
  if (file === undefined) throw new UsageError('SOLUTION is missing');
  const text = readFileSync(file, 'utf8');
  if (text.trimStart().startsWith('{')) return readPlan(text);
  const plan = readSolution(benchmark, text);
  return { ...plan, cost: checkPlan(benchmark.problem, plan).cost };
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPlan } from '../src/check/check-plan.ts';
import { readInstance } from '../src/formats/read-instance.ts';
import { readSolution } from '../src/formats/read-solution.ts';
import { writeSolution } from '../src/formats/solution-file.ts';
import { solveHere } from '../src/solve.ts';

interface Known {
  file: string;
  bks: number;
  solution?: string;
}

/** Third-party instances lie beside the repository and are not part of it. */
const folder = join(import.meta.dirname, '../../../../shared/benchmarks/vrp');
const present = existsSync(join(folder, 'bks.json'));
const known = present ? (JSON.parse(readFileSync(join(folder, 'bks.json'), 'utf8')) as Record<string, Known>) : {};
const all = Object.entries(known);
const solved = all.filter(([, { solution }]) => solution !== undefined);
if (!present) console.warn(`skipped: no benchmark files at ${folder}`);

function load(file: string): ReturnType<typeof readInstance> {
  return readInstance(readFileSync(join(folder, file), 'utf8'), file);
}

describe.skipIf(!present)('public instances', () => {
  test.each(solved)(
    '%s: the published solution is valid and costs what was published',
    (_, { file, bks, solution }) => {
      const benchmark = load(file);
      const plan = readSolution(benchmark, readFileSync(join(folder, solution!), 'utf8'));
      const verdict = checkPlan(benchmark.problem, { ...plan, cost: 0 });
      expect(verdict.findings.filter(({ rule }) => rule !== 'cost')).toEqual([]);
      expect(benchmark.costOf({ ...plan, cost: verdict.cost })).toBeCloseTo(bks, 1);
    },
  );

  test.each(all)('%s: our plan survives being written to a solution file and read back', (_, { file }) => {
    const benchmark = load(file);
    const { plan, findings } = solveHere(benchmark.problem, { iterations: 300 });
    expect(findings).toEqual([]);
    const again = readSolution(benchmark, writeSolution(benchmark, plan));
    const verdict = checkPlan(benchmark.problem, { ...again, cost: plan.cost });
    expect(verdict.findings).toEqual([]);
    expect(verdict.cost).toBe(plan.cost);
  });
});

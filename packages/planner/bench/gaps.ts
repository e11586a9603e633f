import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Benchmark } from '../src/formats/benchmark.ts';
import { readInstance } from '../src/formats/read-instance.ts';
import { solve } from '../src/solve.ts';
import type { BenchOptions } from './options.ts';

interface Known {
  file: string;
  family: string;
  bks: number;
}

const CLASSICS = new Set(['cvrp', 'vrptw', 'vrpspd']);

/** Cost over the seeds on average, and whether the validator passed every plan. */
async function measure(
  benchmark: Benchmark,
  seconds: number,
  options: BenchOptions,
): Promise<{ cost: number; feasible: boolean }> {
  let [sum, feasible] = [0, true];
  for (const seed of options.seeds) {
    const nowMs = options.nowMs ? { nowMs: options.nowMs } : {};
    const result = await solve(benchmark.problem, { seconds, threads: options.threads, seed, ...nowMs });
    feasible &&= result.feasible;
    sum += benchmark.costOf(result.plan);
  }
  return { cost: sum / options.seeds.length, feasible };
}

function mean(gaps: number[]): string {
  return gaps.length === 0 ? '–' : `${(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toFixed(2)} %`;
}

/** Prints the table of gaps to the best known for the files of a folder with a `bks.json`; false without them. */
export async function gapTable(options: BenchOptions): Promise<boolean> {
  const folder = options.folder ?? join(import.meta.dirname, '../../../../shared/benchmarks/vrp');
  if (!existsSync(join(folder, 'bks.json'))) {
    console.error(`no bks.json in ${folder}; give the folder of the instance files as --folder`);
    return false;
  }
  const known = JSON.parse(readFileSync(join(folder, 'bks.json'), 'utf8')) as Record<string, Known>;
  const { seconds, threads, seeds, clock } = options;
  console.log(`clock ${clock}, threads ${threads}, seeds ${seeds.join(' ')}\n`);
  console.log(`| instance | family | best known |${seconds.map((s) => ` ${s} s | gap |`).join('')} feasible |`);
  console.log(`|---|---|---|${'---|---|'.repeat(seconds.length)}---|`);
  const classic: number[][] = seconds.map(() => []);
  const other: number[][] = seconds.map(() => []);
  for (const [name, { file, bks }] of Object.entries(known)) {
    const benchmark = readInstance(readFileSync(join(folder, file), 'utf8'), basename(file));
    let [cells, feasible] = ['', true];
    for (const [at, budget] of seconds.entries()) {
      const result = await measure(benchmark, budget, options);
      const gap = (result.cost / bks - 1) * 100;
      (CLASSICS.has(benchmark.family) ? classic : other)[at]?.push(gap);
      cells += ` ${Math.round(result.cost * 100) / 100} | ${gap.toFixed(2)} % |`;
      feasible &&= result.feasible;
    }
    console.log(`| ${name} | ${benchmark.family} | ${bks} |${cells} ${feasible ? 'yes' : 'NO'} |`);
  }
  console.log(`| mean of cvrp, vrptw, vrpspd | | |${classic.map((gaps) => ` | ${mean(gaps)} |`).join('')} |`);
  console.log(`| mean of the others | | |${other.map((gaps) => ` | ${mean(gaps)} |`).join('')} |`);
  return true;
}

import { mountainCounty } from '../src/generate/mountain-county.ts';
import { solve } from '../src/solve.ts';
import type { SolveResult } from '../src/solve-options.ts';
import type { BenchOptions } from './options.ts';

const STATIONS = 165;
const MANY_STATIONS = 2_000;

interface Measured extends SolveResult {
  /** Seconds until every stop that must be served was; null when that never came. */
  firstFeasible: number | null;
}

async function measure(stations: number, seconds: number, seed: number, options: BenchOptions): Promise<Measured> {
  const problem = mountainCounty(stations, seed);
  const now = options.nowMs ?? (() => performance.now());
  const from = now();
  let firstFeasible: number | null = null;
  const result = await solve(problem, {
    seconds,
    seed,
    threads: options.threads,
    ...(options.nowMs ? { nowMs: options.nowMs } : {}),
    onProgress: ({ missing }) => {
      if (missing === 0) firstFeasible ??= (now() - from) / 1000;
    },
  });
  return { ...result, firstFeasible };
}

function line(name: string, { plan, feasible, firstFeasible, seconds }: Measured): string {
  const first = firstFeasible === null ? 'never' : `${firstFeasible.toFixed(2)} s`;
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  const spent = `${seconds.toFixed(1)} s`;
  return `| ${name} | ${spent} | ${first} | ${feasible ? 'yes' : 'NO'} | ${plan.cost} | ${plan.routes.length} | ${memory} MB |`;
}

/** Prints how fast and how well generated mountain counties are planned; the long run is the yardstick. */
export async function countyTable(options: BenchOptions): Promise<boolean> {
  console.log(`clock ${options.clock}, threads ${options.threads}\n`);
  console.log('| county | run | feasible after | feasible | cost | routes | peak memory |');
  console.log('|---|---|---|---|---|---|---|');
  let allFeasible = true;
  for (const seed of options.seeds) {
    const name = `${STATIONS} stations, seed ${seed}`;
    const costs: number[] = [];
    for (const seconds of [...options.seconds, options.long].filter((one) => one > 0)) {
      const result = await measure(STATIONS, seconds, seed, options);
      allFeasible &&= result.feasible;
      costs.push(result.plan.cost);
      console.log(line(name, result));
    }
    const yardstick = costs.at(-1) ?? 0;
    for (const [at, seconds] of options.seconds.entries())
      console.log(
        `| ${seconds} s above the long run | | | | ${(((costs[at] ?? 0) / yardstick - 1) * 100).toFixed(2)} % | | |`,
      );
  }
  const many = await measure(MANY_STATIONS, 115, options.seeds[0] ?? 1, options);
  console.log(line(`${MANY_STATIONS} stations`, many));
  return allFeasible && many.feasible;
}

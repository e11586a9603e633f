import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Benchmark } from '../formats/benchmark.ts';
import { numberedRoutes, writeSolution } from '../formats/solution-file.ts';
import { monotonicNow } from '../search/stop-clock.ts';
import { solve } from '../solve.ts';
import type { SolveOptions, SolveResult } from '../solve-options.ts';
import { type Arguments, numberOption, wholeOption } from './arguments.ts';
import { loadInstance, loadPlan } from './load.ts';

/** Milliseconds this command has been running, counting a hand-over from an older Node. */
function alreadyUsedMs(): number {
  const started = Number(process.env['SHANHUO_PLAN_STARTED_MS'] ?? performance.timeOrigin);
  const used = monotonicNow() - started;
  return used >= 0 && used < 60_000 ? used : performance.now();
}

/** More threads than this were never tried in earnest. */
const MOST_THREADS = 4;

/**
 * Threads where none are named: by the clock one for each core, since who waits ten seconds wants the best plan of
 * them; by iterations one, so that the answer is the same on every machine.
 */
function usualThreads(args: Arguments): number {
  return args.options.has('iterations') ? 1 : Math.min(MOST_THREADS, availableParallelism());
}

function optionsFrom(args: Arguments, benchmark: Benchmark): SolveOptions {
  const seconds = numberOption(args, 'seconds', 10, 0);
  const options: SolveOptions = {
    seed: wholeOption(args, 'seed', 1, 0),
    threads: wholeOption(args, 'threads', usualThreads(args), 1),
  };
  if (args.options.has('iterations')) options.iterations = wholeOption(args, 'iterations', 0, 0);
  else options.seconds = Math.max(0.01, seconds - alreadyUsedMs() / 1000);
  const start = args.options.get('start');
  if (start !== undefined) options.warmStart = loadPlan(benchmark, start);
  return options;
}

function report(benchmark: Benchmark, result: SolveResult, seed: number): object {
  const { problem } = benchmark;
  const listed = numberedRoutes(benchmark, result.plan);
  return {
    instance: problem.name,
    family: benchmark.family,
    cost: benchmark.costOf(result.plan),
    routes: listed.map(({ numbers }) => numbers),
    feasible: result.feasible,
    unserved: result.plan.unserved.map(({ stop, reason }) => ({ stop: problem.stops[stop]!.id, reason })),
    seconds: Math.round((performance.now() / 1000) * 1000) / 1000,
    seed,
    vehicles: result.plan.routes.length,
    iterations: result.iterations,
    ...(problem.days > 1 ? { days: listed.map(({ day }) => day + 1) } : {}),
    ...(result.findings.length > 0 ? { findings: result.findings } : {}),
  };
}

function summary(benchmark: Benchmark, result: SolveResult, seed: number): string {
  const { plan } = result;
  const head = `${benchmark.problem.name} (${benchmark.family}): cost ${benchmark.costOf(plan)}`;
  const state = result.feasible ? 'feasible' : 'NOT feasible';
  const lines = [`${head}, ${plan.routes.length} routes, ${state}, ${plan.unserved.length} unserved`];
  lines.push(`seed ${seed}, ${result.iterations} iterations, ${result.seconds.toFixed(2)} s`);
  for (const { stop, reason } of plan.unserved) lines.push(`unserved ${benchmark.problem.stops[stop]!.id}: ${reason}`);
  return [...lines, ...result.findings].join('\n');
}

/** `solve FILE`: plans, prints, and writes the solution where asked. */
export async function solveCommand(args: Arguments): Promise<number> {
  const benchmark = loadInstance(args.files[0]);
  const options = optionsFrom(args, benchmark);
  const seed = options.seed ?? 1;
  const result = await solve(benchmark.problem, options);
  const out = args.options.get('solution');
  if (out !== undefined) writeFileSync(out, solutionText(benchmark, result));
  console.log(
    args.options.has('json') ? JSON.stringify(report(benchmark, result, seed)) : summary(benchmark, result, seed),
  );
  return result.feasible ? 0 : 1;
}

/** Our own problems keep their whole plan as JSON; public formats speak their own language. */
function solutionText(benchmark: Benchmark, result: SolveResult): string {
  return benchmark.family === 'county' ? `${JSON.stringify(result.plan)}\n` : writeSolution(benchmark, result.plan);
}

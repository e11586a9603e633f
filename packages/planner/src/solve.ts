import { checkPlan } from './check/check-plan.ts';
import type { Plan } from './model/plan.ts';
import type { Problem } from './model/problem.ts';
import { ProblemError } from './model/problem-error.ts';
import { searchInWorkers } from './parallel/search-in-workers.ts';
import { iterationClock, cancellable, monotonicNow, type StopClock, wallClock } from './search/stop-clock.ts';
import { nothingPlanned } from './search/nothing-planned.ts';
import { Searcher } from './search/searcher.ts';
import type { SolveOptions, SolveResult } from './solve-options.ts';

/** Kept back from the budget for writing the plan down and checking it: at least, and for each visit. */
const CLOSING_MS = 20;
const CLOSING_MS_PER_VISIT = 0.08;

function closingMs(problem: Problem): number {
  return CLOSING_MS + CLOSING_MS_PER_VISIT * problem.stops.length * problem.days;
}

/** Whether the budget is too short even to set the search up and write its plan down. */
function isTooShort(problem: Problem, options: SolveOptions): boolean {
  return options.iterations === undefined && (options.seconds ?? 10) * 1000 <= closingMs(problem);
}

/** The clock that ends a search begun now. */
function clockFor(options: SolveOptions, from: number, closing: number): StopClock {
  const now = options.nowMs ?? monotonicNow;
  const clock =
    options.iterations === undefined
      ? wallClock(now, from, from + Math.max(0, (options.seconds ?? 10) * 1000 - closing))
      : iterationClock(options.iterations);
  return options.cancelled ? cancellable(clock, options.cancelled) : clock;
}

function refuseBadStart(problem: Problem, warmStart: Plan): void {
  const verdict = checkPlan(problem, warmStart);
  if (verdict.valid) return;
  throw new ProblemError(verdict.findings.map(({ rule, where, text }) => `warm start: ${where}: ${rule}: ${text}`));
}

/** Of two plans the one with fewer stops missing, then the cheaper; a plan the validator rejects loses. */
function better(problem: Problem, found: Plan, other: Plan | undefined): Plan {
  if (!other) return found;
  const [a, b] = [checkPlan(problem, found), checkPlan(problem, other)];
  if (a.valid !== b.valid) return a.valid ? found : other;
  if (a.missing.length !== b.missing.length) return a.missing.length < b.missing.length ? found : other;
  return found.cost <= other.cost ? found : other;
}

function conclude(problem: Problem, found: Plan, options: SolveOptions, iterations: number, from: number): SolveResult {
  const plan = better(problem, found, options.warmStart);
  const verdict = checkPlan(problem, plan);
  const findings = verdict.findings.map(({ rule, where, text }) => `${where}: ${rule}: ${text}`);
  const seconds = ((options.nowMs ?? monotonicNow)() - from) / 1000;
  return { plan, feasible: verdict.feasible, findings, iterations, seconds };
}

/** Plans in the calling thread. */
export function solveHere(problem: Problem, options: SolveOptions = {}): SolveResult {
  const from = (options.nowMs ?? monotonicNow)();
  if (options.warmStart) refuseBadStart(problem, options.warmStart);
  if (isTooShort(problem, options)) return conclude(problem, nothingPlanned(problem), options, 0, from);
  const clock = clockFor(options, from, closingMs(problem));
  const searcher = new Searcher(problem, options.seed ?? 1, clock);
  const tell = options.onProgress ?? (() => {});
  searcher.begin(clock, tell, options.warmStart);
  searcher.advance(clock, 1, tell);
  return conclude(problem, searcher.plan(), options, searcher.iterations, from);
}

/** Plans in as many threads as asked for; with one, in the calling thread. */
export async function solve(problem: Problem, options: SolveOptions = {}): Promise<SolveResult> {
  if ((options.threads ?? 1) <= 1 || isTooShort(problem, options)) return solveHere(problem, options);
  const from = (options.nowMs ?? monotonicNow)();
  if (options.warmStart) refuseBadStart(problem, options.warmStart);
  const { plan, iterations } = await searchInWorkers(problem, options, from, closingMs(problem));
  return conclude(problem, plan, options, iterations, from);
}

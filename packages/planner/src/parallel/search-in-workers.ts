import { Worker } from 'node:worker_threads';
import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { nothingPlanned } from '../search/nothing-planned.ts';
import { Searcher } from '../search/searcher.ts';
import { monotonicNow, type StopClock, wallClock } from '../search/stop-clock.ts';
import type { SolveOptions } from '../solve-options.ts';
import { portsOf, seatsFor } from './meeting-place.ts';
import type { Answer, Order, WorkerStart } from './messages.ts';

/** Shares of the budget at which the searchers meet; each meeting is a barrier, so iteration runs stay exact. */
const MEETINGS = [0.2, 0.4, 0.6, 0.75, 0.9, 1];

type Reached = Extract<Answer, { kind: 'reached' }>;

/** Tables in shared memory, so that threads do not each hold a copy. */
function withSharedTables(problem: Problem): Problem {
  const shared = new Map<Int32Array, Int32Array>();
  const share = (table: Int32Array): Int32Array => {
    const known = shared.get(table);
    if (known) return known;
    const copy = new Int32Array(new SharedArrayBuffer(table.byteLength));
    copy.set(table);
    shared.set(table, copy);
    return copy;
  };
  const profiles = problem.profiles.map(({ distance, duration }) => ({
    distance: share(distance),
    duration: share(duration),
  }));
  return { ...problem, profiles };
}

/** Sends an order and waits for the worker to reach its mark. */
function reach(worker: Worker, order: Order, options: SolveOptions, cancel: Int32Array): Promise<Reached> {
  return new Promise((resolve, reject) => {
    const listen = (answer: Answer): void => {
      if (options.cancelled?.()) Atomics.store(cancel, 0, 1);
      if (answer.kind === 'progress') {
        options.onProgress?.(answer.progress);
        return;
      }
      worker.off('message', listen);
      worker.off('error', reject);
      resolve(answer);
    };
    worker.on('message', listen);
    worker.once('error', reject);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(order);
  });
}

/** What stands until the threads first meet, which is late where many walks cool together. */
function firstPlan(
  problem: Problem,
  { seed = 1, warmStart, onProgress = () => {} }: SolveOptions,
  clock: StopClock,
): Plan {
  const searcher = new Searcher(problem, seed, clock);
  searcher.build(clock, onProgress, warmStart);
  return searcher.plan();
}

/** Resolves with nothing when the time for waiting is over. */
function lateness(ms: number): { promise: Promise<null>; clear: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), Math.max(0, ms));
  });
  return { promise, clear: () => clearTimeout(timer) };
}

function bestOf(reached: Reached[]): Reached {
  return reached.reduce((a, b) => {
    if (a.elite.missing !== b.elite.missing) return a.elite.missing < b.elite.missing ? a : b;
    return b.elite.totals[0]! < a.elite.totals[0]! ? b : a;
  });
}

function startWorkers(
  problem: Problem,
  options: SolveOptions,
  start: Omit<WorkerStart, 'problem' | 'seed' | 'seat'>,
): Worker[] {
  const shared = withSharedTables(problem);
  return seatsFor(options.threads ?? 1).map((seat) => {
    const workerData: WorkerStart = { ...start, problem: shared, seed: (options.seed ?? 1) * 1009 + seat.thread, seat };
    const transferList = portsOf(seat);
    return new Worker(new URL('./search-worker.ts', import.meta.url), { workerData, transferList });
  });
}

/**
 * Independent searches, one per thread, that meet now and then and follow the best where far behind. A thread that is
 * late at the last moment is not waited for: the answer is then the best of the meeting before.
 */
export async function searchInWorkers(
  problem: Problem,
  options: SolveOptions,
  fromMs: number,
  closingMs: number,
): Promise<{ plan: Plan; iterations: number }> {
  const cancel = new Int32Array(new SharedArrayBuffer(4));
  const budget = (options.seconds ?? 10) * 1000;
  const untilMs = fromMs + Math.max(0, budget - 2 * closingMs);
  const workers = startWorkers(problem, options, {
    iterations: options.iterations ?? null,
    fromMs,
    untilMs,
    warmStart: options.warmStart ?? null,
    cancel,
  });
  const watch = setInterval(() => options.cancelled?.() && Atomics.store(cancel, 0, 1), 20);
  const left = fromMs + budget - closingMs / 2 - monotonicNow();
  const late = lateness(options.iterations === undefined ? left : 2 ** 31 - 1);
  try {
    const isTimed = options.iterations === undefined;
    const first = isTimed ? firstPlan(problem, options, wallClock(monotonicNow, fromMs, untilMs)) : null;
    let best: Reached | null = null;
    let iterations = 0;
    for (const until of MEETINGS) {
      const order: Order = { until, elite: best?.elite ?? null };
      const meeting = Promise.all(workers.map((worker) => reach(worker, order, options, cancel)));
      const reached: Reached[] | null = await Promise.race([meeting, late.promise]);
      if (!reached) {
        meeting.catch(() => {});
        break;
      }
      best = bestOf(reached);
      iterations = reached.reduce((sum, one) => sum + one.iterations, 0);
    }
    return { plan: best?.plan ?? first ?? nothingPlanned(problem), iterations };
  } finally {
    late.clear();
    clearInterval(watch);
    for (const worker of workers) void worker.terminate();
  }
}

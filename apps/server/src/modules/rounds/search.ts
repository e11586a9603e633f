import { Worker } from 'node:worker_threads';
import { checkPlan, type Plan, type Problem } from '@shanhuo/planner';
import { DEAR } from './build-problem.ts';

export interface SearchOrder {
  readonly problem: Problem;
  readonly seconds: number;
  /** Instead of seconds: the same seed finds the same plan on every machine. */
  readonly iterations: number | null;
  readonly seed: number;
}

/** How a search stands. */
export interface Progress {
  readonly costFen: number;
  /** Stops that are not in the plan yet. */
  readonly missing: number;
}

export type SearchWord =
  | { readonly kind: 'progress'; readonly cost: number; readonly missing: number }
  | { readonly kind: 'found'; readonly plan: Plan };

/** The planner counts what must be called at and is missing; for the rest a price stands in its cost, which is nobody's money. */
const progressOf = ({ cost, missing }: { readonly cost: number; readonly missing: number }): Progress => ({
  costFen: Math.round((cost % DEAR) / 1000),
  missing: missing + Math.floor(cost / DEAR),
});

/** A search that says nothing for so long after its budget is stuck. */
const PATIENCE_MS = 15_000;

export interface Search {
  readonly plan: Promise<Plan>;
  readonly stop: () => void;
}

/**
 * Searches in one thread of its own, so that the house goes on answering. The plan is judged by the planner's validator,
 * which shares no code with the search; one that breaks a rule, a search that is stopped and one that is stuck reject.
 */
export function search(order: SearchOrder, onProgress: (progress: Progress) => void): Search {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { workerData: order });
  const plan = new Promise<Plan>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error('the search for rounds is stuck')),
      order.seconds * 1000 + PATIENCE_MS,
    );
    worker.on('message', (word: SearchWord) => {
      if (word.kind === 'progress') return onProgress(progressOf(word));
      const { valid, findings } = checkPlan(order.problem, word.plan);
      if (valid) resolve(word.plan);
      else reject(new Error(`the planner's plan is not valid: ${findings[0]?.rule ?? ''} ${findings[0]?.text ?? ''}`));
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(late);
      reject(new SearchStopped());
    });
  }).finally(() => void worker.terminate());
  return { plan, stop: () => void worker.terminate() };
}

/** The thread ended without a plan: the house is closing. */
export class SearchStopped extends Error {
  constructor() {
    super('the search for rounds was stopped');
    this.name = 'SearchStopped';
  }
}

import type { House } from '#kernel/house.ts';
import { inTransaction } from '#kernel/transaction.ts';
import type { PlanJob } from './plan-job.ts';
import { failPlan, finishPlan } from './plan-store.ts';
import { readOutcome } from './read-outcome.ts';
import { search, SearchStopped, type Progress } from './search.ts';

/** The same everywhere; another one would only find another plan of the same worth. */
const SEED = 1;

export interface CarryingOut {
  /** Ends when the plan is made or has failed; never rejects but where the database does. */
  readonly done: Promise<void>;
  readonly stop: () => void;
}

/** Searches for a plan that is being made, and writes down what was found or that it failed. */
export function carryOut(
  house: Pick<House, 'db' | 'clock' | 'config'>,
  job: PlanJob,
  onProgress: (progress: Progress) => void = () => undefined,
): CarryingOut {
  const { planSeconds: seconds, planIterations: iterations } = house.config;
  const order = { problem: job.built.problem, seconds, iterations, seed: SEED };
  const searching = search(order, onProgress);
  const write = async (): Promise<void> => {
    try {
      const outcome = readOutcome(job.built, await searching.plan);
      await inTransaction(house.db, (tx) => finishPlan(tx, house.clock.now(), job, outcome));
    } catch (error) {
      await failPlan(house.db, job, error instanceof SearchStopped ? 'interrupted' : 'broken');
      if (!(error instanceof SearchStopped)) throw error;
    }
  };
  return { done: write(), stop: searching.stop };
}

import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { Progress } from '../search/anneal.ts';
import type { Elite } from '../search/searcher.ts';
import type { Seat } from './meeting-place.ts';

/** What a worker is told at its start. */
export interface WorkerStart {
  problem: Problem;
  seed: number;
  iterations: number | null;
  /** On the monotonic clock all threads share. */
  fromMs: number;
  untilMs: number;
  warmStart: Plan | null;
  /** One number, set to 1 to cancel. */
  cancel: Int32Array;
  seat: Seat;
}

/** Search on to a share of the budget, first meeting an elite when one is given. */
export interface Order {
  until: number;
  elite: Elite | null;
}

export type Answer =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'reached'; elite: Elite; plan: Plan; iterations: number };

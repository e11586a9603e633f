import type { Plan } from './model/plan.ts';

export interface SolveOptions {
  /** Wall-clock budget; the answer is there no more than 50 ms after it. */
  seconds?: number;
  /** Budget in iterations per thread instead; with the same seed the answer is the same bit for bit. */
  iterations?: number;
  seed?: number;
  /** Worker threads; 1 searches in the calling thread. */
  threads?: number;
  /** A valid plan to begin with; the answer is never worse. */
  warmStart?: Plan;
  /** Told of each better plan. */
  onProgress?: (progress: { cost: number; missing: number; iterations: number }) => void;
  /** Asked often; the search ends soon after it says true. */
  cancelled?: () => boolean;
  /** Milliseconds on a monotonic clock, for tests. */
  nowMs?: () => number;
}

export interface SolveResult {
  plan: Plan;
  /** By the validator: nothing broken and nothing that must be served left out. */
  feasible: boolean;
  /** What the validator found, in words; empty unless the planner has a fault. */
  findings: string[];
  iterations: number;
  seconds: number;
}

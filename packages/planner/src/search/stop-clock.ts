/** Says when to stop. Every question is one look at the clock or the counter, so tests can count them. */
export interface StopClock {
  /** Share of the budget used after so many iterations, 0 to 1; at 1 or more the search stops. */
  progress: (iterations: number) => number;
}

/** Milliseconds since the epoch on the monotonic clock, comparable between threads. */
export const monotonicNow = (): number => performance.timeOrigin + performance.now();

/** Stops after a number of iterations. */
export function iterationClock(limit: number): StopClock {
  return { progress: (iterations) => (limit > 0 ? iterations / limit : iterations) };
}

/** Stops at a moment of the given time source, in milliseconds. */
export function wallClock(nowMs: () => number, fromMs: number, untilMs: number): StopClock {
  return { progress: () => (nowMs() - fromMs) / Math.max(1e-9, untilMs - fromMs) };
}

/** Stops early when the caller says so. */
export function cancellable(clock: StopClock, cancelled: () => boolean): StopClock {
  return { progress: (iterations) => (cancelled() ? 1 : clock.progress(iterations)) };
}

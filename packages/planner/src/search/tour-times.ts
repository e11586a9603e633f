import type { Instance } from './instance.ts';

/** Earliest start of service at a stop for an arrival, −1 when the last window has closed. */
export function serviceStart(inst: Instance, stop: number, arrive: number): number {
  if (arrive > inst.windowTo[stop]!) return -1;
  const from = inst.windowFrom[stop]!;
  if (arrive <= from) return from;
  if (inst.manyWindows[stop] === 0) return arrive;
  for (const window of inst.problem.stops[stop]!.windows)
    if (arrive <= window.to) return arrive < window.from ? window.from : arrive;
  return -1;
}

/** Latest arrival at a stop so that service starts no later than a limit; below zero when there is none. */
export function latestArrival(inst: Instance, stop: number, limit: number): number {
  const to = inst.windowTo[stop]!;
  if (inst.manyWindows[stop] === 0) {
    const latest = limit < to ? limit : to;
    return latest < inst.windowFrom[stop]! ? -1 : latest;
  }
  const { windows } = inst.problem.stops[stop]!;
  for (let w = windows.length - 1; w >= 0; w--) if (windows[w]!.from <= limit) return Math.min(limit, windows[w]!.to);
  return -1;
}

/** End of the window a service start lies in. */
export function windowEnd(inst: Instance, stop: number, start: number): number {
  if (inst.manyWindows[stop] === 0) return inst.windowTo[stop]!;
  return inst.problem.stops[stop]!.windows.find((window) => start <= window.to)?.to ?? -1;
}

import type { Problem, Stop } from '../model/problem.ts';
import { FOREVER } from '../model/stop-defaults.ts';
import type { Instance } from './instance.ts';

type StopPart = Pick<
  Instance,
  | 'stopPlace'
  | 'deliver'
  | 'collect'
  | 'service'
  | 'windowFrom'
  | 'windowTo'
  | 'manyWindows'
  | 'release'
  | 'mate'
  | 'requestOf'
  | 'requests'
  | 'alternatives'
  | 'prize'
>;

/** Total time at a stop. */
export function serviceTime(stop: Stop): number {
  return stop.service + stop.pieces * stop.servicePerPiece;
}

function fillStop(part: StopPart, stop: Stop, s: number, count: number): void {
  part.stopPlace[s] = stop.location;
  for (const [dim, amount] of stop.deliver.entries()) part.deliver[dim * count + s] = amount;
  for (const [dim, amount] of stop.collect.entries()) part.collect[dim * count + s] = amount;
  part.service[s] = serviceTime(stop);
  part.windowFrom[s] = stop.windows[0]?.from ?? 0;
  part.windowTo[s] = stop.windows.at(-1)?.to ?? FOREVER;
  part.manyWindows[s] = stop.windows.length > 1 ? 1 : 0;
  part.release[s] = stop.release;
  part.mate[s] = stop.deliverTo ?? -1;
}

/** Which stops are served together or instead of one another. */
function gatherRequests(problem: Problem): { alternatives: number[][]; prize: Float64Array } {
  const isMate = new Set(problem.stops.map((stop) => stop.deliverTo));
  const alternatives: number[][] = [];
  const prizes: number[] = [];
  const groupAt = new Map<number, number>();
  for (const [s, stop] of problem.stops.entries()) {
    if (isMate.has(s)) continue;
    const known = stop.group === null ? undefined : groupAt.get(stop.group);
    const required = stop.group === null ? stop.prize === null : problem.groups[stop.group]!.required;
    const prize = required ? Number.POSITIVE_INFINITY : (stop.prize ?? 0);
    if (known === undefined) {
      if (stop.group !== null) groupAt.set(stop.group, alternatives.length);
      alternatives.push([s]);
      prizes.push(prize);
    } else {
      alternatives[known]!.push(s);
      prizes[known] = Math.max(prizes[known]!, prize);
    }
  }
  return { alternatives, prize: Float64Array.from(prizes) };
}

/** The stops of a problem as flat arrays. */
export function compileStops(problem: Problem, dims: number): StopPart {
  const count = problem.stops.length;
  const { alternatives, prize } = gatherRequests(problem);
  const part: StopPart = {
    stopPlace: new Int32Array(count),
    deliver: new Int32Array(count * dims),
    collect: new Int32Array(count * dims),
    service: new Int32Array(count),
    windowFrom: new Int32Array(count),
    windowTo: new Int32Array(count),
    manyWindows: new Uint8Array(count),
    release: new Int32Array(count),
    mate: new Int32Array(count),
    requestOf: new Int32Array(count).fill(-1),
    requests: alternatives.length,
    alternatives,
    prize,
  };
  for (const [s, stop] of problem.stops.entries()) fillStop(part, stop, s, count);
  for (const [request, members] of alternatives.entries())
    for (const s of members) {
      part.requestOf[s] = request;
      if (part.mate[s]! >= 0) part.requestOf[part.mate[s]!] = request;
    }
  return part;
}

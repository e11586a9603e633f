import type { Problem } from '../model/problem.ts';

/** Beyond this many neighbours a ruin never looks. */
const LONGEST_LIST = 500;

/**
 * For each stop the others by distance there and back, nearest first: the granular neighbourhood of Toth & Vigo
 * (2003) and the adjacency of Christiaens & Vanden Berghe (2020).
 */
export function nearestStops(problem: Problem, stopPlace: Int32Array): { list: Int32Array; count: number } {
  const stops = stopPlace.length;
  const count = Math.max(0, Math.min(stops - 1, LONGEST_LIST));
  const list = new Int32Array(stops * count);
  const places = problem.locations.length;
  const table = problem.profiles[0]!.distance;
  const key = new Float64Array(stops);
  for (let s = 0; s < stops; s++) {
    const here = stopPlace[s]!;
    for (let t = 0; t < stops; t++)
      key[t] = table[here * places + stopPlace[t]!]! + table[stopPlace[t]! * places + here]!;
    key[s] = -1;
    const order = Int32Array.from({ length: stops }, (_, t) => t).sort((a, b) => key[a]! - key[b]! || a - b);
    list.set(order.subarray(1, 1 + count), s * count);
  }
  return { list, count };
}

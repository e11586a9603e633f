import type { Problem } from '../model/problem.ts';

/** Beyond this many neighbours a ruin never looks. */
const LONGEST_LIST = 500;

/** Room for the stop's number below its distance in one exact double. */
const NUMBERS = 2 ** 20;

/**
 * For each stop the others by distance there and back, nearest first: the granular neighbourhood of Toth & Vigo
 * (2003) and the adjacency of Christiaens & Vanden Berghe (2020). When the time is over before it is done, the rest
 * stays in numerical order: nobody will search it.
 */
export function nearestStops(
  problem: Problem,
  stopPlace: Int32Array,
  timeIsOver: () => boolean,
): { list: Int32Array; count: number } {
  const stops = stopPlace.length;
  const count = Math.max(0, Math.min(stops - 1, LONGEST_LIST));
  const list = new Int32Array(stops * count);
  const places = problem.locations.length;
  const table = problem.profiles[0]!.distance;
  const key = new Float64Array(stops);
  let over = false;
  for (let s = 0; s < stops; s++) {
    if (s % 64 === 0) over ||= timeIsOver();
    if (over) {
      for (let k = 0; k < count; k++) list[s * count + k] = k < s ? k : k + 1;
      continue;
    }
    const here = stopPlace[s]!;
    for (let t = 0; t < stops; t++) {
      const there = stopPlace[t]!;
      key[t] = (table[here * places + there]! + table[there * places + here]!) * NUMBERS + t;
    }
    key[s] = -1;
    key.sort();
    for (let k = 0; k < count; k++) list[s * count + k] = key[k + 1]! % NUMBERS;
  }
  return { list, count };
}

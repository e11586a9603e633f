import type { Profile } from '../model/problem.ts';

export type Rounding = (exact: number) => number;

/** Rounding conventions of the public families, as the published solutions recompute under them. */
export const nearest: Rounding = (d) => Math.floor(d + 0.5);
export const tenthsTruncated: Rounding = (d) => Math.floor(10 * d);
export const thousandthsNearest: Rounding = (d) => Math.floor(1000 * d + 0.5);

/** Finer than any published digit; used where the convention is the exact double. */
export const EXACT_SCALE = 10_000;

export interface Point {
  x: number;
  y: number;
}

export function euclid(a: Point, b: Point): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}

/** Euclidean distances under a rounding, used for both distance and time. */
export function euclideanTable(points: Point[], rounding: Rounding): Int32Array {
  const n = points.length;
  const table = new Int32Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) table[i * n + j] = i === j ? 0 : rounding(euclid(points[i]!, points[j]!));
  return table;
}

/** Where distance and driving time are the same number. */
export function sameProfile(table: Int32Array): Profile {
  return { distance: table, duration: table };
}

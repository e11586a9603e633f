import type { Family } from './benchmark.ts';
import { EXACT_SCALE, nearest, type Rounding, tenthsTruncated, thousandthsNearest } from './distance-table.ts';

/** How a family of `.vrp` files measures: units per file unit for times, rounding for lengths, printed divisor. */
export interface Dialect {
  family: Family;
  rounding: Rounding;
  timeScale: number;
  /** Printed cost = plan cost / divisor, unless exact. */
  divisor: number;
  /** The printed cost is recomputed with unrounded lengths. */
  exact: boolean;
}

const exactly: Rounding = (d) => Math.round(d * EXACT_SCALE);

const BY_TYPE: Record<string, Dialect> = {
  CVRP: { family: 'cvrp', rounding: nearest, timeScale: 1, divisor: 1, exact: false },
  DCVRP: { family: 'cvrp', rounding: nearest, timeScale: 1, divisor: 1, exact: false },
  VRPSPD: { family: 'vrpspd', rounding: exactly, timeScale: EXACT_SCALE, divisor: EXACT_SCALE, exact: false },
  VRPSPDTW: { family: 'vrpspd', rounding: exactly, timeScale: EXACT_SCALE, divisor: EXACT_SCALE, exact: false },
  HFVRP: { family: 'hfvrp', rounding: exactly, timeScale: EXACT_SCALE, divisor: 100, exact: true },
  VRPTW: { family: 'vrptw', rounding: tenthsTruncated, timeScale: 10, divisor: 10, exact: false },
  MTVRPTWR: { family: 'mtvrptwr', rounding: tenthsTruncated, timeScale: 10, divisor: 1, exact: false },
  MTVRPTW: { family: 'mtvrptwr', rounding: tenthsTruncated, timeScale: 10, divisor: 1, exact: false },
  SDVRPTW: { family: 'sdvrptw', rounding: thousandthsNearest, timeScale: 1000, divisor: 1, exact: false },
};

/** The dialect named by the file's TYPE line; unknown types are measured as CVRP. */
export function dialectOf(type: string): Dialect {
  return BY_TYPE[type.trim().toUpperCase()] ?? BY_TYPE['CVRP']!;
}

import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';

export type Family = 'cvrp' | 'vrptw' | 'vrpspd' | 'hfvrp' | 'mtvrptwr' | 'sdvrptw' | 'pvrp' | 'county';

/** A problem read from a public file, with what is needed to speak that file's language. */
export interface Benchmark {
  family: Family;
  problem: Problem;
  /** Number of the first stop in solution files; Cordeau, Solomon and CVRPLIB all count clients from 1. */
  firstClient: number;
  /** For formats whose route number names a vehicle: the vehicle type of each route, else null. */
  vehicleOfRoute: number[] | null;
  /** The cost in the family's own convention. */
  costOf: (plan: Plan) => number;
}

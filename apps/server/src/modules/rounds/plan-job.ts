import type { BuiltProblem } from './build-problem.ts';
import type { RoutesReckoned } from './fixed-routes.ts';

/** What has to be searched for a plan that is being made. */
export interface PlanJob {
  readonly county: number;
  readonly id: string;
  readonly day: string;
  readonly built: BuiltProblem;
  readonly fixedRoutes: RoutesReckoned | null;
}

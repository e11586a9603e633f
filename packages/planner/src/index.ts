export type {
  Break,
  FixedPath,
  Group,
  Location,
  Lock,
  Problem,
  Profile,
  Stop,
  VehicleType,
  Window,
} from './model/problem.ts';
export type { Call, Plan, PlannedBreak, Route, Unserved, UnservedReason } from './model/plan.ts';
export { FOREVER, plainStop, plainVehicle } from './model/stop-defaults.ts';
export { ProblemError } from './model/problem-error.ts';
export { readProblem } from './model/read-problem.ts';
export { checkPlan, type Verdict } from './check/check-plan.ts';
export type { Finding } from './check/finding.ts';
export { solve, solveHere } from './solve.ts';
export type { SolveOptions, SolveResult } from './solve-options.ts';
export { drawPlan } from './draw/draw-plan.ts';
export { mountainCounty } from './generate/mountain-county.ts';

import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { checkFleet } from './check-fleet.ts';
import { checkLoads, sourcesOf } from './check-loads.ts';
import { checkPath } from './check-path.ts';
import { checkReferences } from './check-references.ts';
import { checkService } from './check-service.ts';
import { checkTimes } from './check-times.ts';
import type { Finding, Report } from './finding.ts';
import { routeCost } from './route-cost.ts';

export interface Verdict {
  /** Nothing wrong with what is planned. */
  valid: boolean;
  /** Valid, and nothing that must be served is left out. */
  feasible: boolean;
  findings: Finding[];
  /** Stops that must be served and are not. */
  missing: number[];
  /** Recomputed from the problem alone. */
  cost: number;
}

/**
 * Judges a plan against its problem with whole numbers only. It shares no code with the search and believes
 * nothing the plan says about itself.
 */
export function checkPlan(problem: Problem, plan: Plan): Verdict {
  const findings: Finding[] = [];
  const report: Report = (rule, where, text) => findings.push({ rule, where, text });
  if (!checkReferences(problem, plan, report))
    return { valid: false, feasible: false, findings, missing: [], cost: Number.NaN };
  const sources = sourcesOf(problem);
  let cost = 0;
  for (const [at, route] of plan.routes.entries()) {
    const where = `route ${at + 1}`;
    if (problem.vehicles[route.vehicle]!.fixedPath) checkPath(problem, route, where, report);
    else checkTimes(problem, route, where, report);
    checkLoads(problem, sources, route, where, report);
    cost += routeCost(problem, route);
  }
  checkFleet(problem, plan, report);
  const { missing, forgone } = checkService(problem, plan, report);
  cost += forgone;
  if (cost !== plan.cost) report('cost', 'plan', `states ${plan.cost}, comes to ${cost}`);
  const valid = findings.length === 0;
  return { valid, feasible: valid && missing.length === 0, findings, missing, cost };
}

import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from './finding.ts';

/** Days each stop is visited on, as a bit mask; a second visit on a day is reported. */
function visitDays(problem: Problem, plan: Plan, report: Report): number[] {
  const days = problem.stops.map(() => 0);
  for (const [at, route] of plan.routes.entries())
    for (const call of route.calls) {
      if (call.kind === 'reload') continue;
      const bit = 1 << route.day;
      if (days[call.stop]! & bit)
        report('service', `route ${at + 1}`, `stop ${problem.stops[call.stop]!.id} a second time`);
      days[call.stop]! |= bit;
    }
  return days;
}

/** Per group: which members are served, and what leaving all out costs. */
function checkGroups(problem: Problem, days: number[], missing: number[], report: Report): number {
  let forgone = 0;
  for (const [index, group] of problem.groups.entries()) {
    const members = problem.stops.flatMap((stop, s) => (stop.group === index ? [s] : []));
    const served = members.filter((s) => days[s] !== 0);
    if (served.length > 1) report('group', group.id, `${served.length} of its stops are served`);
    if (served.length > 0 || members.length === 0) continue;
    if (group.required) missing.push(members[0]!);
    else forgone += Math.max(...members.map((s) => problem.stops[s]!.prize ?? 0));
  }
  return forgone;
}

/** What is served, how often, what is left out and what that costs. */
export function checkService(problem: Problem, plan: Plan, report: Report): { missing: number[]; forgone: number } {
  const days = visitDays(problem, plan, report);
  const listed = new Set(plan.unserved.map(({ stop }) => stop));
  const isMate = new Set(problem.stops.map(({ deliverTo }) => deliverTo));
  const missing: number[] = [];
  let forgone = checkGroups(problem, days, missing, report);
  for (const [s, stop] of problem.stops.entries()) {
    const served = days[s] !== 0;
    if (served && listed.has(s)) report('service', stop.id, 'both served and listed as unserved');
    if (!served && !listed.has(s)) report('service', stop.id, 'neither served nor listed as unserved');
    if (served && !stop.patterns.includes(days[s]!))
      report('pattern', stop.id, `visited on days ${days[s]!.toString(2)}`);
    if (served || stop.group !== null || isMate.has(s)) continue;
    if (stop.prize === null) missing.push(s);
    else forgone += stop.prize;
  }
  return { missing, forgone };
}

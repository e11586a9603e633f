import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';

/** The plan that serves nothing: all that can be said when the time was too short to begin. */
export function nothingPlanned(problem: Problem): Plan {
  const unserved = problem.stops.map((_, stop) => ({ stop, reason: 'time-ran-out' as const }));
  const isMate = new Set(problem.stops.map(({ deliverTo }) => deliverTo));
  const forgone = new Map<string, number>();
  for (const [s, { group, prize }] of problem.stops.entries()) {
    const free = group === null ? prize : problem.groups[group]?.required ? 0 : prize;
    const key = group === null ? `stop ${s}` : `group ${group}`;
    if (!isMate.has(s)) forgone.set(key, Math.max(forgone.get(key) ?? 0, free ?? 0));
  }
  const cost = [...forgone.values()].reduce((sum, prize) => sum + prize, 0);
  return { routes: [], unserved, cost };
}

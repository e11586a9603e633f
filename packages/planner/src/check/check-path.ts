import type { Route } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { inWindow } from './check-times.ts';
import type { Report } from './finding.ts';

/** A timetabled vehicle serves stops where and while it stands at a place of its path, in path order. */
export function checkPath(problem: Problem, route: Route, where: string, report: Report): void {
  const path = problem.vehicles[route.vehicle]!.fixedPath!;
  let at = 0;
  let free = 0;
  for (const call of route.calls) {
    if (call.kind === 'reload') {
      report('path', where, 'a timetabled vehicle cannot reload');
      continue;
    }
    const stop = problem.stops[call.stop]!;
    const ends = call.start + stop.service + stop.pieces * stop.servicePerPiece;
    const fits = (pass: number): boolean =>
      path.locations[pass] === stop.location && call.start >= path.arrive[pass]! && ends <= path.depart[pass]!;
    while (at < path.locations.length && !fits(at)) at++;
    if (at === path.locations.length) return report('path', where, `stop ${stop.id} is on no later part of the path`);
    if (call.start < free) report('path', where, `stop ${stop.id}: starts before the one before it ends`);
    if (!inWindow(stop, call.start)) report('time', where, `stop ${stop.id}: outside its windows`);
    if (path.depart[0]! < stop.release) report('time', where, `stop ${stop.id}: not released at departure`);
    free = ends;
  }
}

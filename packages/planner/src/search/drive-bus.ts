import type { Instance } from './instance.ts';
import { drive, type DriveLog } from './drive.ts';
import { serviceStart } from './tour-times.ts';

/**
 * Rides a timetabled path: each visit takes the first pass of its place at which service fits between arrival and
 * departure. The run happens anyway, so only its fixed cost counts. False when some visit finds no pass.
 */
export function driveBus(inst: Instance, kind: number, tour: Int32Array, length: number, log?: DriveLog): boolean {
  const path = inst.problem.vehicles[kind]!.fixedPath!;
  let at = 0;
  let free = path.arrive[0]!;
  for (let i = 0; i < length; i++) {
    const stop = inst.stopOf[tour[i]!]!;
    const stay = inst.service[stop]!;
    for (; at < path.locations.length; at++) {
      free = Math.max(free, path.arrive[at]!);
      if (path.locations[at] !== inst.stopPlace[stop]) continue;
      const start = serviceStart(inst, stop, free);
      if (start < 0 || start + stay > path.depart[at]! || path.depart[0]! < inst.release[stop]!) continue;
      log?.call(tour[i]!, path.arrive[at]!, start, start + stay);
      free = start + stay;
      break;
    }
    if (at === path.locations.length) return false;
  }
  const back = path.arrive.at(-1)!;
  log?.call(Number.MAX_SAFE_INTEGER, back, back, back);
  drive.serial = (drive.serial + 1) | 0;
  drive.cost = inst.fixedCost[kind]!;
  drive.distance = 0;
  drive.leave = path.depart[0]!;
  drive.back = back;
  drive.slack = 0;
  return true;
}

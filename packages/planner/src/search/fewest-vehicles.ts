import type { Context } from './context.ts';

/** Fewest vehicles the loads leave possible, where one type without windows makes that the question; else 0. */
export function fewestVehicles(ctx: Context): number {
  const { inst } = ctx;
  const { problem } = inst;
  if (inst.kinds !== 1 || inst.hasWindows || inst.days > 1 || inst.markers > 0 || inst.hasPairs) return 0;
  const vehicle = problem.vehicles[0]!;
  if (vehicle.maxDistance !== null || vehicle.maxDuration !== null || problem.stops.some(({ prize }) => prize !== null))
    return 0;
  let fewest = 1;
  for (const [dim, room] of vehicle.capacity.entries()) {
    const out = problem.stops.reduce((sum, { deliver }) => sum + deliver[dim]!, 0);
    const home = problem.stops.reduce((sum, { collect }) => sum + collect[dim]!, 0);
    if (room > 0) fewest = Math.max(fewest, Math.ceil(Math.max(out, home) / room));
  }
  return fewest < inst.fleet[0]! ? fewest : 0;
}

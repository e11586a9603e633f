import type { Cooling } from './anneal.ts';
import type { Instance } from './instance.ts';

/**
 * The schedule a problem gets, found by trial on generated instances: cooler starts freeze the number of routes,
 * and where trips are chained a step costs more, so fewer of them have to do. Where, besides, few vehicles may serve
 * some stops, who drives to which hub is settled only by heat that outweighs a way there and back.
 */
export function coolingFor(inst: Instance): Cooling {
  const chained = inst.markers > 0;
  const restricted = inst.problem.vehicles.some((vehicle, kind) => !vehicle.fixedPath && inst.servesAll[kind] === 0);
  return {
    start: chained ? (restricted ? 4 : 0.5) : 1,
    end: chained ? 0.02 : 0.01,
    average: 10,
    longest: 10,
  };
}

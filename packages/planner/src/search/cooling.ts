import type { Instance } from './instance.ts';
import type { RuinSize } from './ruin.ts';

/** Temperatures relative to the mean cost per stop, and the size of ruins. */
export interface Cooling extends RuinSize {
  start: number;
  end: number;
  /** A heat on the way that is reached at a share of the cooling, where that should not follow from start and end. */
  knee?: { heat: number; at: number } | undefined;
}

/** Beyond so many stops luck averages out, and one cooling needs all the steps there are. */
const LARGEST_SHARED = 300;

/** Trips are chained and few vehicles may serve some stops, so that who drives to which hub is a question. */
function isChainedAndRestricted(inst: Instance): boolean {
  const restricted = inst.problem.vehicles.some((vehicle, kind) => !vehicle.fixedPath && inst.servesAll[kind] === 0);
  return inst.markers > 0 && restricted;
}

/** It is the question that decides, and there are steps enough to put it several times. */
export function sharesHubs(inst: Instance): boolean {
  return inst.stops <= LARGEST_SHARED && isChainedAndRestricted(inst);
}

/**
 * The schedule a problem gets, found by trial on generated instances: cooler starts freeze the number of routes,
 * and where trips are chained a step costs more, so fewer of them have to do. Who drives to which hub is settled only
 * by heat that outweighs a way there and back: it freezes between six and one times the mean cost per stop, and there
 * the walk takes its time; what follows is quickly put in order.
 */
export function coolingFor(inst: Instance): Cooling {
  const size = { average: 10, longest: 10 };
  if (sharesHubs(inst)) return { start: 6, knee: { heat: 0.8, at: 0.6 }, end: 0.02, ...size };
  if (inst.markers > 0) return { start: isChainedAndRestricted(inst) ? 4 : 0.5, end: 0.02, ...size };
  return { start: 1, end: 0.01, ...size };
}

function between(from: number, to: number, part: number): number {
  return from * (to / from) ** part;
}

/** The heat after a part of the cooling: it falls exponentially, or first to a knee and from there on to its end. */
export function heatAt({ start, end, knee }: Cooling, part: number): number {
  if (!knee) return between(start, end, part);
  if (part < knee.at) return between(start, knee.heat, part / knee.at);
  return between(knee.heat, end, (part - knee.at) / (1 - knee.at));
}

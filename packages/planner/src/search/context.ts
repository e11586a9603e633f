import { FOREVER } from '../model/stop-defaults.ts';
import type { Instance } from './instance.ts';
import { Random } from './random.ts';
import { newTour, type Tour } from './tour.ts';

/** Where a visit goes: into a route as it is, on a new vehicle, or on a new trip of a vehicle. */
export const INTO = 0;
export const OPEN = 1;
export const TRIP_BEFORE = 2;
export const TRIP_BEHIND = 3;

/** The best place found for a visit so far. */
export interface Spot {
  cost: number;
  slot: number;
  /** Element it goes behind. */
  after: number;
  form: number;
  /** Vehicle type the slot has or gets. */
  kind: number;
  /** Reload place of a new trip. */
  place: number;
  /** For a pair: element its delivery goes behind (the pickup itself when directly behind it). */
  mateAfter: number;
}

/** Everything one search thread works with besides its states. */
export interface Context {
  inst: Instance;
  random: Random;
  tour: Tour;
  /** One per day. */
  spots: Spot[];
  /** Vehicle types a type may be exchanged with on the same route. */
  peers: number[][];
  /** Per kind: 1 when being in time must be checked. */
  timed: Uint8Array;
  hasLocks: boolean;
  /** Slots worth scanning for the visit at hand. */
  candidates: Int32Array;
  stamp: Int32Array;
  stampNow: number;
  /** What this recreate takes off the price of a vehicle not yet in use, to try one route more. */
  openDiscount: number;
  /** This recreate looks at vehicles not in use only when those in use have no place, to try one route less. */
  reluctant: boolean;
  /** How many near stops vote for slots; 0 scans every slot. */
  granular: number;
  /** Scratch of the ruin. */
  absent: Int32Array;
  absentCount: number;
  /** How often each request was left out; hard ones weigh more. */
  absences: Float64Array;
  touched: Int32Array;
  touchedCount: number;
  keys: Float64Array;
}

export function newSpot(): Spot {
  return { cost: 0, slot: -1, after: -1, form: INTO, kind: -1, place: -1, mateAfter: -1 };
}

/** Types that start, end and run alike and differ in size and price only. */
function peersOf(inst: Instance): number[][] {
  const { vehicles } = inst.problem;
  const simple = vehicles.map(
    (vehicle, kind) =>
      inst.driven[kind] === 0 && vehicle.reloadAt.length === 0 && vehicle.locks.length === 0 && !vehicle.fixedPath,
  );
  return vehicles.map((a, i) => {
    if (!inst.pricedFleet || !simple[i]) return [];
    const alike = vehicles.map((b, j) => {
      const same = a.start === b.start && a.end === b.end && a.profile === b.profile;
      const hours = inst.shiftFrom[i] === inst.shiftFrom[j] && inst.shiftTo[i] === inst.shiftTo[j];
      return simple[j] && same && hours && inst.maxDistance[i] === inst.maxDistance[j] ? j : -1;
    });
    const kinds = alike.filter((j) => j >= 0);
    return kinds.length > 1 ? kinds : [];
  });
}

export function newContext(inst: Instance, seed: number): Context {
  return {
    inst,
    random: new Random(seed),
    tour: newTour(inst),
    spots: Array.from({ length: inst.days }, newSpot),
    peers: peersOf(inst),
    timed: Uint8Array.from(inst.problem.vehicles, (_, kind) =>
      inst.hasWindows || inst.shiftTo[kind]! < FOREVER ? 1 : 0,
    ),
    hasLocks: inst.locked.includes(1),
    candidates: new Int32Array(inst.slots),
    stamp: new Int32Array(inst.slots),
    stampNow: 0,
    openDiscount: 0,
    reluctant: false,
    granular: inst.stops > 120 ? 40 : 0,
    absent: new Int32Array(inst.requests),
    absentCount: 0,
    absences: new Float64Array(inst.requests),
    touched: new Int32Array(inst.slots),
    touchedCount: 0,
    keys: new Float64Array(inst.requests),
  };
}

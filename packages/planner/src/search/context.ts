import type { VehicleType } from '../model/problem.ts';
import { FOREVER } from '../model/stop-defaults.ts';
import { type Deferred, newDeferred } from './deferred.ts';
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

/** A vehicle type on a timetable and the stops it could call at. */
export interface Timetabled {
  kind: number;
  stops: number[];
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
  /** kind × kinds + kind: 1 when a route of the first may be given to the second, its times redone. */
  mayReplace: Uint8Array;
  /** kind × kinds + kind: 1 when the types cost the same and one may drive trips of the other that it may serve. */
  mayShareTrips: Uint8Array;
  /** Per slot: its cost when vehicles were last compared for it. */
  compared: Float64Array;
  /** Per kind: 1 when being in time must be checked. */
  timed: Uint8Array;
  hasLocks: boolean;
  /** Some vehicles keep their first trip free of goods that come later. */
  keepsEarly: boolean;
  timetabled: Timetabled[];
  /** Share of steps that fill or close a timetabled vehicle. */
  timetabledShare: number;
  deferred: Deferred;
  /** Slots worth scanning for the visit at hand. */
  candidates: Int32Array;
  stamp: Int32Array;
  stampNow: number;
  /** What this recreate multiplies prizes with: stops may be worth serving only together, or not at all. */
  generosity: number;
  /** What this recreate takes off the price of a vehicle not yet in use, to try one route more. */
  openDiscount: number;
  /** The only vehicle type the discount is for, or −1 for every type. */
  favoured: number;
  /** This recreate looks at vehicles not in use only when those in use have no place, to try one route less. */
  reluctant: boolean;
  /** This recreate also looks whether a reload next to a stop would part a trip in two well. */
  parting: boolean;
  /** How many near stops vote for slots; 0 scans every slot. */
  granular: number;
  /** Steps ruin around a stop and so many of its nearest, or fill a vehicle on a timetable; 0: around any stop. */
  region: number;
  centre: number;
  /** The stop this step ruins around. */
  seed: number;
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

/** What a route costs by a type depends on; room and licences left out. */
function priceOf({ id: _, count, capacity, offers, allowedStops, locks, ...price }: VehicleType): string {
  return JSON.stringify(price);
}

/** Types without locks or timetables whose reload rules agree, but not all prices, may take each other's routes. */
function replacements(inst: Instance): Uint8Array {
  const { vehicles } = inst.problem;
  const free = (k: number): boolean => vehicles[k]!.locks.length === 0 && !vehicles[k]!.fixedPath;
  const rules = vehicles.map(({ reloadAt, maxReloads }) => JSON.stringify([reloadAt, maxReloads]));
  const prices = vehicles.map(priceOf);
  const table = new Uint8Array(inst.kinds * inst.kinds);
  for (let i = 0; i < inst.kinds; i++)
    for (let j = 0; j < inst.kinds; j++)
      if (i !== j && free(i) && free(j) && rules[i] === rules[j] && prices[i] !== prices[j])
        table[i * inst.kinds + j] = 1;
  return table;
}

/** Types that differ in room and licences alone, and whose refresh drives the tour and so finds what has no room. */
function tripSharers(inst: Instance): Uint8Array {
  const { vehicles } = inst.problem;
  const prices = vehicles.map(priceOf);
  const table = new Uint8Array(inst.kinds * inst.kinds);
  for (let i = 0; i < inst.kinds; i++)
    for (let j = 0; j < inst.kinds; j++)
      if (prices[i] === prices[j] && !vehicles[i]!.fixedPath && inst.redriven[i] === 1) table[i * inst.kinds + j] = 1;
  return table;
}

/** Most steps that fill or close a vehicle on a timetable; fewer where such vehicles pass few of the stops. */
const MOST_TIMETABLED = 0.3;

/** The types on a timetable that could call somewhere. */
function timetabledTypes(inst: Instance): Timetabled[] {
  const kinds = [...inst.onFixedPath.keys()].filter((kind) => inst.onFixedPath[kind] === 1 && inst.fleet[kind]! > 0);
  const stops = Array.from({ length: inst.stops }, (_, stop) => stop);
  return kinds
    .map((kind) => ({ kind, stops: stops.filter((stop) => inst.allowed[kind * inst.stops + stop] === 1) }))
    .filter((type) => type.stops.length > 0);
}

export function newContext(inst: Instance, seed: number): Context {
  const timetabled = timetabledTypes(inst);
  const reach = new Set(timetabled.flatMap(({ stops }) => stops)).size;
  const hasLocks = inst.locked.includes(1);
  return {
    inst,
    random: new Random(seed),
    tour: newTour(inst),
    spots: Array.from({ length: inst.days }, newSpot),
    peers: peersOf(inst),
    mayReplace: replacements(inst),
    mayShareTrips: tripSharers(inst),
    compared: new Float64Array(inst.slots),
    timed: Uint8Array.from(inst.problem.vehicles, (_, kind) =>
      inst.hasWindows || inst.shiftTo[kind]! < FOREVER ? 1 : 0,
    ),
    hasLocks,
    keepsEarly: inst.released && inst.markers > 0 && !inst.hasPairs && !hasLocks,
    timetabled,
    timetabledShare: Math.min(MOST_TIMETABLED, reach / Math.max(1, inst.stops)),
    deferred: newDeferred(),
    candidates: new Int32Array(inst.slots),
    stamp: new Int32Array(inst.slots),
    stampNow: 0,
    generosity: 1,
    openDiscount: 0,
    favoured: -1,
    reluctant: false,
    parting: true,
    granular: inst.stops > 120 ? 40 : 0,
    region: 0,
    centre: 0,
    seed: 0,
    absent: new Int32Array(inst.requests),
    absentCount: 0,
    absences: new Float64Array(inst.requests),
    touched: new Int32Array(inst.slots),
    touchedCount: 0,
    keys: new Float64Array(inst.requests),
  };
}

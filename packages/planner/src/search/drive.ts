import type { Instance } from './instance.ts';
import { serviceStart, windowEnd } from './tour-times.ts';

/** Called for each moment of a driven tour when its timetable is wanted. */
export interface DriveLog {
  call: (code: number, arrive: number, start: number, leave: number) => void;
  rest: (after: number, start: number, duration: number) => void;
}

/** What driving a tour found; reused, so read it before the next call. */
export interface Drive {
  cost: number;
  distance: number;
  leave: number;
  back: number;
  /** Departure can move back this much without a later return. */
  slack: number;
  /** How many drives there were, to tell whether this is still the one that was asked for. */
  serial: number;
  /** For each entry of the tour: departure, and all that `Underway` holds there. */
  departs: Int32Array;
  waits: Int32Array;
  slacks: Int32Array;
  works: Int32Array;
  ways: Int32Array;
  rests: Int32Array;
}

export const drive: Drive = {
  cost: 0,
  distance: 0,
  leave: 0,
  back: 0,
  slack: 0,
  serial: 0,
  departs: new Int32Array(64),
  waits: new Int32Array(64),
  slacks: new Int32Array(64),
  works: new Int32Array(64),
  ways: new Int32Array(64),
  rests: new Int32Array(64),
};

/** Room for tours twice as long. */
function makeRoom(length: number): void {
  for (const list of ['departs', 'waits', 'slacks', 'works', 'ways', 'rests'] as const)
    drive[list] = new Int32Array(2 * length);
}

/** A reload at a place, as an entry of a tour of visits. */
export function reloadCode(place: number): number {
  return -1 - place;
}

const loads = new Int32Array(16);

/** Latest release of the trip whose first entry is at `from`. */
function tripRelease(inst: Instance, tour: Int32Array, from: number, length: number): number {
  let release = 0;
  for (let i = from; i < length && tour[i]! >= 0; i++) {
    const r = inst.release[inst.stopOf[tour[i]!]!]!;
    if (r > release) release = r;
  }
  return release;
}

/** What a stop on its way changes in the load of a dimension beyond delivering: collected, or set down by its mate. */
function taken(inst: Instance, pickupOf: Int32Array, stop: number, dim: number): number {
  const source = pickupOf[stop]!;
  const own = inst.collect[dim * inst.stops + stop]!;
  return source < 0 ? own : own - inst.collect[dim * inst.stops + source]!;
}

/** Whether every trip of a tour fits the vehicle at every moment, in every dimension. */
export function loadsFit(
  inst: Instance,
  pickupOf: Int32Array,
  kind: number,
  tour: Int32Array,
  length: number,
): boolean {
  const { stops, dims, kinds } = inst;
  for (let from = 0; from < length;) {
    let to = from;
    loads.fill(0);
    for (; to < length && tour[to]! >= 0; to++)
      for (let dim = 0; dim < dims; dim++) loads[dim]! += inst.deliver[dim * stops + inst.stopOf[tour[to]!]!]!;
    for (let dim = 0; dim < dims; dim++) {
      const room = inst.capacity[dim * kinds + kind]!;
      let load = loads[dim]!;
      if (load > room) return false;
      for (let i = from; i < to; i++) {
        const stop = inst.stopOf[tour[i]!]!;
        load += taken(inst, pickupOf, stop, dim) - inst.deliver[dim * stops + stop]!;
        if (load > room) return false;
      }
    }
    from = to + 1;
  }
  return true;
}

/** Whether each pickup comes before its delivery inside one trip. Needed only where pairs exist. */
export function pairsInOrder(inst: Instance, pickupOf: Int32Array, tour: Int32Array, length: number): boolean {
  let tripFrom = 0;
  for (let i = 0; i < length; i++) {
    if (tour[i]! < 0) {
      tripFrom = i + 1;
      continue;
    }
    const stop = inst.stopOf[tour[i]!]!;
    const day = tour[i]! - stop;
    const source = pickupOf[stop]!;
    if (source >= 0 && tour.subarray(tripFrom, i).indexOf(day + source) < 0) return false;
    const target = inst.mate[stop]!;
    if (target >= 0) {
      let j = i + 1;
      while (j < length && tour[j]! >= 0 && tour[j] !== day + target) j++;
      if (j >= length || tour[j] !== day + target) return false;
    }
  }
  return true;
}

/** Where a drive is under way: what it needs to know of all that lies behind it. */
export interface Underway {
  place: number;
  /** Departure from there, and from the start of the tour. */
  now: number;
  leave: number;
  waited: number;
  slack: number;
  worked: number;
  metres: number;
  /** The next rest to take, as numbered in the instance. */
  pending: number;
}

export const underway: Underway = {
  place: 0,
  now: 0,
  leave: 0,
  waited: 0,
  slack: 0,
  worked: 0,
  metres: 0,
  pending: 0,
};

/** More slack than any tour has. */
const UNBOUNDED = 2_000_000_000;

/**
 * Drives a tour from the earliest departure and keeps the forward time slack of Savelsbergh (1992), so that
 * duration is the shortest over all departures. Fills `drive`; false when late, too long or without room for rest.
 */
export function driveTour(
  inst: Instance,
  kind: number,
  tour: Int32Array,
  length: number,
  log?: DriveLog,
  notBefore = 0,
): boolean {
  const leave = Math.max(inst.shiftFrom[kind]!, notBefore, tripRelease(inst, tour, 0, length));
  const lastRest = inst.restsFrom[kind + 1]!;
  let pending = inst.restsFrom[kind]!;
  while (pending < lastRest && leave >= inst.restTo[pending]!) pending++;
  underway.place = inst.startPlace[kind]!;
  underway.now = underway.leave = leave;
  underway.waited = underway.worked = underway.metres = 0;
  underway.slack = UNBOUNDED;
  underway.pending = pending;
  if (drive.departs.length <= length) makeRoom(length);
  return driveOn(inst, kind, tour, length, log);
}

/** Drives what is left of a tour from where it is under way. */
// oxlint-disable-next-line max-lines-per-function -- the innermost loop of timed families; a split costs calls
export function driveOn(inst: Instance, kind: number, tour: Int32Array, length: number, log?: DriveLog): boolean {
  const { restFrom, restTo, restDuration } = inst;
  const lastRest = inst.restsFrom[kind + 1]!;
  const { places, distance, duration, stopOf, stopPlace, service, windowFrom, windowTo, manyWindows } = inst;
  const table = inst.tableAt[kind]!;
  const end = inst.endPlace[kind]!;
  const { departs, waits, slacks, works, ways, rests } = drive;
  const { leave } = underway;
  drive.serial = (drive.serial + 1) | 0;
  let { place, now, waited, slack, worked, metres, pending } = underway;
  for (let i = 0; i <= length; i++) {
    const code = i < length ? tour[i]! : 0;
    const atStop = i < length && code >= 0;
    const stop = atStop ? stopOf[code]! : -1;
    const to = i === length ? end : atStop ? stopPlace[stop]! : -1 - code;
    const leg = duration[table + place * places + to]!;
    const plain = atStop && manyWindows[stop] === 0;
    let arrive = now + leg;
    let start = arrive;
    if (plain) {
      if (arrive > windowTo[stop]!) start = -1;
      else if (arrive < windowFrom[stop]!) start = windowFrom[stop]!;
    } else if (atStop) start = serviceStart(inst, stop, arrive);
    const stay = atStop ? service[stop]! : i < length ? inst.reloadTime[kind]! : 0;
    while (pending < lastRest) {
      const rest = restDuration[pending]!;
      const idle = start - arrive >= rest && now >= restFrom[pending]!;
      if (start >= 0 && start + stay <= restTo[pending]! && !idle) break;
      const from = Math.max(now, restFrom[pending]!);
      if (from > restTo[pending]!) return false;
      waited += from - now;
      slack = Math.min(slack, waited + restTo[pending]! - from);
      if (log) log.rest(i, from, rest);
      now = from + rest;
      pending++;
      arrive = now + leg;
      start = atStop ? serviceStart(inst, stop, arrive) : arrive;
    }
    if (start < 0) return false;
    waited += start - arrive;
    if (atStop) {
      const spare = waited + (plain ? windowTo[stop]! : windowEnd(inst, stop, start)) - start;
      if (spare < slack) slack = spare;
    }
    metres += distance[table + place * places + to]!;
    worked += leg + stay;
    now = start + stay;
    if (i < length && !atStop) {
      const release = tripRelease(inst, tour, i + 1, length);
      if (release > now) {
        waited += release - now;
        now = release;
      }
    }
    departs[i] = now;
    waits[i] = waited;
    slacks[i] = slack;
    works[i] = worked;
    ways[i] = metres;
    rests[i] = pending;
    if (log) log.call(i < length ? code : Number.MAX_SAFE_INTEGER, arrive, start, now);
    place = to;
  }
  if (now > inst.shiftTo[kind]! || worked > inst.maxWork[kind]! || metres > inst.maxDistance[kind]!) return false;
  slack = Math.min(slack, waited);
  const lasts = now - leave - slack;
  if (lasts > inst.maxDuration[kind]!) return false;
  drive.cost = inst.fixedCost[kind]! + inst.unitCost[kind]! * metres + inst.timeCost[kind]! * lasts;
  drive.distance = metres;
  drive.leave = leave;
  drive.back = now;
  drive.slack = slack;
  return true;
}

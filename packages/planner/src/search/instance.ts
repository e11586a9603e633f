import type { Problem } from '../model/problem.ts';

/**
 * The problem as flat arrays for the search.
 *
 * A *visit* is a stop on a day: visit = day × stops + stop. A *slot* is a vehicle on a day: slots are numbered day
 * by day. List *elements* are the visits, then one start and one end per slot, then reload *markers*.
 * A *kind* is a vehicle type. A *request* is what is served or left out as one: a stop with all its days, a
 * pickup with its delivery, or an exclusive group.
 */
export interface Instance {
  problem: Problem;
  stops: number;
  days: number;
  visits: number;
  places: number;
  dims: number;
  slotsPerDay: number;
  slots: number;
  markers: number;
  elements: number;
  kinds: number;

  /** Per stop. */
  stopPlace: Int32Array;
  /** dim × stops + stop; what goes out from the depot and what comes back to it. */
  deliver: Int32Array;
  collect: Int32Array;
  service: Int32Array;
  windowFrom: Int32Array;
  windowTo: Int32Array;
  /** 1 when the stop has more than one window. */
  manyWindows: Uint8Array;
  release: Int32Array;
  /** The stop that gets what this one collects, or −1. */
  mate: Int32Array;
  requestOf: Int32Array;

  /** Per visit: 1 when locked in place. */
  locked: Uint8Array;
  /** Per visit: its stop. */
  stopOf: Int32Array;

  /** Per request. */
  requests: number;
  alternatives: number[][];
  /** What leaving the request out costs; Infinity when it must be served. */
  prize: Float64Array;

  /** kind × stops + stop: 1 when a vehicle of the kind may serve the stop. */
  allowed: Uint8Array;
  /** 1 when a vehicle of the kind may serve every stop. */
  servesAll: Uint8Array;
  /** Per stop: how many vehicles may serve it, those on a timetable left out. */
  servers: Int32Array;
  unitCost: Float64Array;
  timeCost: Float64Array;
  fixedCost: Float64Array;
  /** dim × kinds + kind. */
  capacity: Int32Array;
  fleet: Int32Array;
  startPlace: Int32Array;
  endPlace: Int32Array;
  /** Start of the kind's table inside distance and duration. */
  tableAt: Int32Array;
  shiftFrom: Int32Array;
  shiftTo: Int32Array;
  maxReloads: Int32Array;
  reloadTime: Int32Array;
  /** Reload places of all kinds one behind the other, and where each kind's begin (one entry more than kinds). */
  reloadPlace: Int32Array;
  reloadsFrom: Int32Array;
  /** Rests of all kinds one behind the other, and where each kind's begin. */
  restFrom: Int32Array;
  restTo: Int32Array;
  restDuration: Int32Array;
  restsFrom: Int32Array;
  maxDistance: Float64Array;
  maxDuration: Float64Array;
  maxWork: Float64Array;
  /** 1 when only driving the whole tour tells whether an insertion is feasible and what it costs. */
  driven: Uint8Array;
  /** 1 when cost or limits depend on more than earliest times, so that a refresh must drive as well. */
  redriven: Uint8Array;
  onFixedPath: Uint8Array;
  /** 1 when the clock neither costs nor limits anything, so that times are not kept. */
  untimed: Uint8Array;

  distance: Int32Array;
  duration: Int32Array;
  /** The same tables with rows and columns exchanged; the same arrays when symmetric. */
  distanceInto: Int32Array;
  durationInto: Int32Array;

  /** kind × places + place: way to the nearest reload and from the nearest reload; Infinity without one. */
  toReload: Float64Array;
  fromReload: Float64Array;

  hasWindows: boolean;
  /** Some goods are not at the depot from the start. */
  released: boolean;
  hasPairs: boolean;
  /** Nothing is collected and nobody reloads: a route's load is one number, kept at its start. */
  plainLoads: boolean;
  /** Vehicles without a timetable differ in price, so it pays to exchange them between routes. */
  pricedFleet: boolean;
  /** Nearest stops first, itself excluded; row of `nearCount` per stop. */
  near: Int32Array;
  nearCount: number;
}

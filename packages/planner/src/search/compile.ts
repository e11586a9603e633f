import type { Problem } from '../model/problem.ts';
import { FOREVER } from '../model/stop-defaults.ts';
import { compileFleet } from './compile-fleet.ts';
import { compileStops } from './compile-stops.ts';
import type { Instance } from './instance.ts';
import { nearestStops } from './neighbours.ts';

/** All profiles one behind the other; a single one as it is. */
function joined(tables: Int32Array[]): Int32Array {
  const [first] = tables;
  if (first && tables.length === 1) return first;
  const size = tables[0]!.length;
  const all = new Int32Array(size * tables.length);
  for (const [at, table] of tables.entries()) all.set(table, at * size);
  return all;
}

function isSymmetric(all: Int32Array, places: number): boolean {
  for (let base = 0; base < all.length; base += places * places)
    for (let i = 0; i < places; i++)
      for (let j = 0; j < i; j++) if (all[base + i * places + j] !== all[base + j * places + i]) return false;
  return true;
}

/** Rows and columns exchanged; the very same array when that changes nothing. */
function exchanged(all: Int32Array, places: number): Int32Array {
  if (isSymmetric(all, places)) return all;
  const out = new Int32Array(all.length);
  for (let base = 0; base < all.length; base += places * places)
    for (let i = 0; i < places; i++)
      for (let j = 0; j < places; j++) out[base + j * places + i] = all[base + i * places + j]!;
  return out;
}

function lockedVisits(problem: Problem): Uint8Array {
  const count = problem.stops.length;
  const locked = new Uint8Array(count * problem.days);
  for (const vehicle of problem.vehicles)
    for (const lock of vehicle.locks) for (const s of lock.stops) locked[lock.day * count + s] = 1;
  return locked;
}

/** For each type and place the way to the nearest reload, and the way from the nearest. */
function reloadWays(
  problem: Problem,
  distance: Int32Array,
  distanceInto: Int32Array,
): Pick<Instance, 'toReload' | 'fromReload'> {
  const places = problem.locations.length;
  const toReload = new Float64Array(problem.vehicles.length * places).fill(Number.POSITIVE_INFINITY);
  const fromReload = toReload.slice();
  for (const [kind, { reloadAt, profile }] of problem.vehicles.entries())
    for (const reload of reloadAt)
      for (let place = 0; place < places; place++) {
        const [at, cell] = [kind * places + place, (profile * places + reload) * places + place];
        toReload[at] = Math.min(toReload[at]!, distanceInto[cell]!);
        fromReload[at] = Math.min(fromReload[at]!, distance[cell]!);
      }
  return { toReload, fromReload };
}

/** Turns a checked problem into the arrays the search works on; hurries where the time is over. */
export function compile(problem: Problem, timeIsOver: () => boolean): Instance {
  const stops = problem.stops.length;
  const { days } = problem;
  const places = problem.locations.length;
  const dims = problem.vehicles[0]!.capacity.length;
  const fleetSize = problem.vehicles.reduce((sum, vehicle) => sum + vehicle.count, 0);
  const slotsPerDay = Math.min(fleetSize, stops + problem.vehicles.length);
  const slots = slotsPerDay * days;
  const reloads = problem.vehicles.reduce((sum, vehicle) => sum + vehicle.maxReloads * vehicle.count, 0);
  const markers = Math.min(reloads * days, stops * days);
  const visits = stops * days;
  const distance = joined(problem.profiles.map((profile) => profile.distance));
  const shared = problem.profiles.every((profile) => profile.distance === profile.duration);
  const duration = shared ? distance : joined(problem.profiles.map((profile) => profile.duration));
  const stopPart = compileStops(problem, dims);
  const distanceInto = exchanged(distance, places);
  const fleet = compileFleet(problem, dims);
  const hasWindows = problem.stops.some((stop) => stop.windows.length > 0);
  const near = nearestStops(problem, stopPart.stopPlace, timeIsOver);
  return {
    problem,
    stops,
    days,
    visits,
    places,
    dims,
    slotsPerDay,
    slots,
    markers,
    elements: visits + 2 * slots + markers,
    kinds: problem.vehicles.length,
    ...stopPart,
    ...fleet,
    untimed: fleet.driven.map((driven, kind) =>
      driven === 0 && !hasWindows && markers === 0 && fleet.shiftTo[kind]! >= FOREVER ? 1 : 0,
    ),
    locked: lockedVisits(problem),
    stopOf: Int32Array.from({ length: visits }, (_, v) => v % stops),
    distance,
    duration,
    distanceInto,
    ...reloadWays(problem, distance, distanceInto),
    durationInto: shared ? distanceInto : exchanged(duration, places),
    hasWindows,
    released: problem.stops.some((stop) => stop.release > 0),
    hasPairs: problem.stops.some((stop) => stop.deliverTo !== null),
    plainLoads: reloads === 0 && problem.stops.every((stop) => stop.collect.every((amount) => amount === 0)),
    near: near.list,
    nearCount: near.count,
  };
}

import type { Problem, VehicleType } from '../model/problem.ts';
import type { Instance } from './instance.ts';

type FleetPart = Pick<
  Instance,
  | 'allowed'
  | 'servesAll'
  | 'servers'
  | 'unitCost'
  | 'timeCost'
  | 'fixedCost'
  | 'capacity'
  | 'fleet'
  | 'startPlace'
  | 'endPlace'
  | 'tableAt'
  | 'shiftFrom'
  | 'shiftTo'
  | 'maxReloads'
  | 'reloadTime'
  | 'reloadPlace'
  | 'reloadsFrom'
  | 'restFrom'
  | 'restTo'
  | 'restDuration'
  | 'restsFrom'
  | 'maxDistance'
  | 'maxDuration'
  | 'maxWork'
  | 'driven'
  | 'redriven'
  | 'onFixedPath'
  | 'pricedFleet'
>;

/** Whether a vehicle of the type may serve the stop at all, by what it offers, by name, and by where it passes. */
function mayServe(problem: Problem, vehicle: VehicleType, s: number): boolean {
  const stop = problem.stops[s]!;
  if (vehicle.allowedStops && !vehicle.allowedStops.includes(s)) return false;
  if (vehicle.fixedPath && !vehicle.fixedPath.locations.includes(stop.location)) return false;
  return stop.needs.every((need) => vehicle.offers.includes(need));
}

function isTimed(problem: Problem): boolean {
  return problem.stops.some((stop) => stop.windows.length > 0 || stop.release > 0);
}

/** Constraints that constant-time checks at a list position do not cover. */
function mustBeRedriven(problem: Problem, vehicle: VehicleType): boolean {
  const paired = problem.stops.some((stop) => stop.deliverTo !== null);
  const limited = vehicle.maxDuration !== null && isTimed(problem);
  const rests = vehicle.breaks.length > 0 || vehicle.maxWork !== null;
  return paired || limited || rests || vehicle.fixedPath !== null || vehicle.costPerTime > 0;
}

function fillKind(problem: Problem, part: FleetPart, vehicle: VehicleType, kind: number): void {
  const count = problem.stops.length;
  const places = problem.locations.length;
  for (let s = 0; s < count; s++) {
    const may = mayServe(problem, vehicle, s);
    part.allowed[kind * count + s] = may ? 1 : 0;
    if (may && !vehicle.fixedPath) part.servers[s]! += vehicle.count;
  }
  part.servesAll[kind] = part.allowed.subarray(kind * count, (kind + 1) * count).includes(0) ? 0 : 1;
  part.unitCost[kind] = vehicle.costPerDistance;
  part.timeCost[kind] = vehicle.costPerTime;
  part.fixedCost[kind] = vehicle.fixedCost;
  for (const [dim, room] of vehicle.capacity.entries()) part.capacity[dim * problem.vehicles.length + kind] = room;
  part.fleet[kind] = vehicle.count;
  part.startPlace[kind] = vehicle.start;
  part.endPlace[kind] = vehicle.end;
  part.tableAt[kind] = vehicle.profile * places * places;
  part.shiftFrom[kind] = vehicle.shift.from;
  part.shiftTo[kind] = vehicle.shift.to;
  part.maxDistance[kind] = vehicle.maxDistance ?? Number.POSITIVE_INFINITY;
  part.maxDuration[kind] = vehicle.maxDuration ?? Number.POSITIVE_INFINITY;
  part.maxWork[kind] = vehicle.maxWork ?? Number.POSITIVE_INFINITY;
  part.redriven[kind] = mustBeRedriven(problem, vehicle) ? 1 : 0;
  const released = problem.stops.some((stop) => stop.release > 0);
  part.driven[kind] = released || part.redriven[kind] === 1 ? 1 : 0;
  part.onFixedPath[kind] = vehicle.fixedPath ? 1 : 0;
  // Without windows every route may leave at once, so a limit on its duration is a limit on its return.
  if (!part.driven[kind] && vehicle.maxDuration !== null)
    part.shiftTo[kind] = Math.min(vehicle.shift.to, vehicle.shift.from + vehicle.maxDuration);
}

/** Where each of some lists begins when they stand one behind the other, and where the last one ends. */
function beginnings(lists: unknown[][]): Int32Array {
  const from = new Int32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) from[i + 1] = from[i]! + list.length;
  return from;
}

/** Reload places and rests of all types. */
function listsOf(
  vehicles: VehicleType[],
): Pick<FleetPart, 'reloadPlace' | 'reloadsFrom' | 'restFrom' | 'restTo' | 'restDuration' | 'restsFrom'> {
  const rests = vehicles.flatMap(({ breaks }) => breaks);
  return {
    reloadPlace: Int32Array.from(vehicles.flatMap(({ reloadAt }) => reloadAt)),
    reloadsFrom: beginnings(vehicles.map(({ reloadAt }) => reloadAt)),
    restFrom: Int32Array.from(rests, ({ from }) => from),
    restTo: Int32Array.from(rests, ({ to }) => to),
    restDuration: Int32Array.from(rests, ({ duration }) => duration),
    restsFrom: beginnings(vehicles.map(({ breaks }) => breaks)),
  };
}

/** The vehicle types of a problem as flat arrays. */
export function compileFleet(problem: Problem, dims: number): FleetPart {
  const kinds = problem.vehicles.length;
  const part: FleetPart = {
    allowed: new Uint8Array(kinds * problem.stops.length),
    servesAll: new Uint8Array(kinds),
    servers: new Int32Array(problem.stops.length),
    unitCost: new Float64Array(kinds),
    timeCost: new Float64Array(kinds),
    fixedCost: new Float64Array(kinds),
    capacity: new Int32Array(dims * kinds),
    fleet: new Int32Array(kinds),
    startPlace: new Int32Array(kinds),
    endPlace: new Int32Array(kinds),
    tableAt: new Int32Array(kinds),
    shiftFrom: new Int32Array(kinds),
    shiftTo: new Int32Array(kinds),
    ...listsOf(problem.vehicles),
    maxReloads: Int32Array.from(problem.vehicles, ({ maxReloads }) => maxReloads),
    reloadTime: Int32Array.from(problem.vehicles, ({ reloadTime }) => reloadTime),
    maxDistance: new Float64Array(kinds),
    maxDuration: new Float64Array(kinds),
    maxWork: new Float64Array(kinds),
    driven: new Uint8Array(kinds),
    redriven: new Uint8Array(kinds),
    onFixedPath: new Uint8Array(kinds),
    pricedFleet: false,
  };
  for (const [kind, vehicle] of problem.vehicles.entries()) fillKind(problem, part, vehicle, kind);
  const free = problem.vehicles.filter((vehicle) => !vehicle.fixedPath);
  const [first] = free;
  part.pricedFleet = free.some(
    (vehicle) => vehicle.costPerDistance !== first?.costPerDistance || vehicle.fixedCost !== first?.fixedCost,
  );
  return part;
}

import type { FieldReader } from './field-reader.ts';
import type { Problem, Stop, VehicleType } from './problem.ts';

function checkStop(read: FieldReader, problem: Problem, stop: Stop, s: number): void {
  const path = `stops[${s}]`;
  if (stop.location >= problem.locations.length)
    read.fault(`${path}.location`, `there is no location ${stop.location}`);
  if (stop.group !== null && stop.group >= problem.groups.length)
    read.fault(`${path}.group`, `there is no group ${stop.group}`);
  if (stop.deliverTo === null) return;
  const target = problem.stops[stop.deliverTo];
  const at = `${path}.deliverTo`;
  if (!target) return read.fault(at, `there is no stop ${stop.deliverTo}`);
  if (stop.deliverTo === s) read.fault(at, 'must be another stop');
  if (target.deliverTo !== null) read.fault(at, 'that stop hands its goods on itself');
  if (target.group !== null) read.fault(at, 'that stop is in a group; put the pickup there');
  const same =
    target.patterns.length === stop.patterns.length && target.patterns.every((mask) => stop.patterns.includes(mask));
  if (!same) read.fault(at, 'that stop must allow the same days');
}

function checkVehicle(read: FieldReader, problem: Problem, vehicle: VehicleType, k: number): void {
  const path = `vehicles[${k}]`;
  const place = (value: number, at: string): void => {
    if (value >= problem.locations.length) read.fault(`${path}.${at}`, `there is no location ${value}`);
  };
  const stop = (value: number, at: string): void => {
    if (value >= problem.stops.length) read.fault(`${path}.${at}`, `there is no stop ${value}`);
  };
  place(vehicle.start, 'start');
  place(vehicle.end, 'end');
  for (const location of vehicle.reloadAt) place(location, 'reloadAt');
  for (const location of vehicle.fixedPath?.locations ?? []) place(location, 'fixedPath.locations');
  for (const s of vehicle.allowedStops ?? []) stop(s, 'allowedStops');
  if (vehicle.profile >= problem.profiles.length)
    read.fault(`${path}.profile`, `there is no profile ${vehicle.profile}`);
  if (vehicle.maxReloads > 0 && vehicle.reloadAt.length === 0)
    read.fault(`${path}.maxReloads`, 'needs a place in reloadAt');
  if (vehicle.fixedPath && (vehicle.maxReloads > 0 || vehicle.breaks.length > 0))
    read.fault(`${path}.fixedPath`, 'a timetabled vehicle has no reloads and no breaks');
  if (vehicle.locks.some(({ stops }) => stops.length > 0) && vehicle.count !== 1)
    read.fault(`${path}.locks`, 'need a type with count 1');
  for (const lock of vehicle.locks) {
    if (lock.day >= problem.days) read.fault(`${path}.locks`, `there is no day ${lock.day}`);
    for (const s of lock.stops) {
      stop(s, 'locks');
      const patterns = problem.stops[s]?.patterns ?? [];
      if (!patterns.includes(1 << lock.day))
        read.fault(`${path}.locks`, `stop ${s} cannot be visited on day ${lock.day} alone`);
    }
  }
}

function checkUnique(read: FieldReader, names: string[], path: string): void {
  const seen = new Set<string>();
  for (const [i, name] of names.entries()) {
    if (seen.has(name)) read.fault(`${path}[${i}].id`, `${name} is already taken`);
    seen.add(name);
  }
}

/** What fields say of one another: references, names, and combinations that mean nothing. */
export function checkSense(read: FieldReader, problem: Problem): void {
  if (problem.vehicles.length === 0) read.fault('vehicles', 'must not be empty');
  checkUnique(
    read,
    problem.stops.map(({ id }) => id),
    'stops',
  );
  checkUnique(
    read,
    problem.vehicles.map(({ id }) => id),
    'vehicles',
  );
  for (const [s, stop] of problem.stops.entries()) checkStop(read, problem, stop, s);
  for (const [k, vehicle] of problem.vehicles.entries()) checkVehicle(read, problem, vehicle, k);
  const sources = problem.stops.flatMap(({ deliverTo }) => (deliverTo === null ? [] : [deliverTo]));
  if (new Set(sources).size !== sources.length) read.fault('stops', 'two pickups hand their goods to the same stop');
  const locked = problem.vehicles.flatMap(({ locks }) => locks.flatMap(({ stops }) => stops));
  if (new Set(locked).size !== locked.length) read.fault('vehicles', 'a stop is locked twice');
}

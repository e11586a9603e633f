import { FieldReader } from './field-reader.ts';
import { ProblemError } from './problem-error.ts';
import type { Group, Location, Problem, Profile } from './problem.ts';
import { checkSense } from './problem-sense.ts';
import { readStop } from './read-stop.ts';
import { readVehicle } from './read-vehicle.ts';
import { FOREVER } from './stop-defaults.ts';

const FIELDS = ['name', 'profiles', 'locations', 'days', 'stops', 'vehicles', 'groups'] as const;

/** Days fit a 31-bit mask. */
const MOST_DAYS = 31;

function readLocations(read: FieldReader, value: unknown): Location[] {
  return read.list(value, 'locations').map((item, i) => {
    const path = `locations[${i}]`;
    const raw = read.object(item, path, ['id', 'x', 'y']);
    return {
      id: read.text(raw['id'], `${path}.id`),
      x: read.finite(raw['x'], `${path}.x`),
      y: read.finite(raw['y'], `${path}.y`),
    };
  });
}

/** A square table given flat, row by row. */
function readTable(read: FieldReader, value: unknown, path: string, places: number): Int32Array {
  const cells = value instanceof Int32Array ? value : read.wholes(value, path, 0, FOREVER);
  if (cells.length !== places * places)
    read.fault(path, `has ${cells.length} cells, ${places} locations need ${places * places}`);
  if (cells.some((cell) => cell < 0)) read.fault(path, 'has a negative cell');
  for (let i = 0; i < places; i++) if (cells[i * places + i] !== 0) read.fault(path, `cell ${i},${i} must be 0`);
  return Int32Array.from(cells);
}

function readProfiles(read: FieldReader, value: unknown, places: number): Profile[] {
  const profiles = read.list(value, 'profiles').map((item, i) => {
    const path = `profiles[${i}]`;
    const raw = read.object(item, path, ['distance', 'duration']);
    return {
      distance: readTable(read, raw['distance'], `${path}.distance`, places),
      duration: readTable(read, raw['duration'], `${path}.duration`, places),
    };
  });
  if (profiles.length === 0) read.fault('profiles', 'must not be empty');
  return profiles;
}

function readGroups(read: FieldReader, value: unknown): Group[] {
  return read.list(value, 'groups', []).map((item, i) => {
    const raw = read.object(item, `groups[${i}]`, ['id', 'required']);
    if (typeof raw['required'] !== 'boolean') read.fault(`groups[${i}].required`, 'must be true or false');
    return { id: read.text(raw['id'], `groups[${i}].id`), required: raw['required'] === true };
  });
}

/** Reads a problem from plain data, or refuses it with everything that is wrong in it. */
export function readProblem(value: unknown): Problem {
  const read = new FieldReader();
  const raw = read.object(value, 'problem', FIELDS);
  const locations = readLocations(read, raw['locations']);
  const days = read.whole(raw['days'], 'days', 1, MOST_DAYS, 1);
  const dims = dimensionsOf(raw['vehicles']);
  const problem: Problem = {
    name: read.text(raw['name'], 'name'),
    locations,
    days,
    profiles: readProfiles(read, raw['profiles'], locations.length),
    groups: readGroups(read, raw['groups']),
    stops: read.list(raw['stops'], 'stops').map((item, i) => readStop(read, item, `stops[${i}]`, { days, dims })),
    vehicles: read.list(raw['vehicles'], 'vehicles').map((item, i) => readVehicle(read, item, `vehicles[${i}]`, dims)),
  };
  if (read.faults.length === 0) checkSense(read, problem);
  if (read.faults.length > 0) throw new ProblemError(read.faults);
  return problem;
}

/** Every amount has as many dimensions as the first vehicle's capacity. */
function dimensionsOf(vehicles: unknown): number {
  const first: unknown = Array.isArray(vehicles) ? vehicles[0] : undefined;
  const capacity = typeof first === 'object' && first !== null && 'capacity' in first ? first.capacity : undefined;
  return Array.isArray(capacity) && capacity.length > 0 ? capacity.length : 1;
}

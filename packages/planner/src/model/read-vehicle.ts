import type { FieldReader } from './field-reader.ts';
import type { Break, FixedPath, Lock, VehicleType } from './problem.ts';
import { readWindow } from './read-stop.ts';
import { FOREVER } from './stop-defaults.ts';

const FIELDS = [
  'id',
  'count',
  'profile',
  'start',
  'end',
  'capacity',
  'fixedCost',
  'costPerDistance',
  'costPerTime',
  'shift',
  'maxDuration',
  'maxWork',
  'maxDistance',
  'breaks',
  'offers',
  'allowedStops',
  'reloadAt',
  'maxReloads',
  'reloadTime',
  'fixedPath',
  'locks',
] as const;

const MOST = 1_000_000_000;

function readBreak(read: FieldReader, value: unknown, path: string): Break {
  const raw = read.object(value, path, ['from', 'to', 'duration']);
  const { from, to } = readWindow(read, { from: raw['from'], to: raw['to'] }, path);
  return { from, to, duration: read.whole(raw['duration'], `${path}.duration`, 0, FOREVER) };
}

function readPath(read: FieldReader, value: unknown, path: string): FixedPath | null {
  if (value === undefined || value === null) return null;
  const raw = read.object(value, path, ['locations', 'arrive', 'depart']);
  const locations = read.wholes(raw['locations'], `${path}.locations`, 0, MOST);
  const arrive = read.wholes(raw['arrive'], `${path}.arrive`, 0, FOREVER);
  const depart = read.wholes(raw['depart'], `${path}.depart`, 0, FOREVER);
  if (locations.length < 2) read.fault(`${path}.locations`, 'needs at least two places');
  if (arrive.length !== locations.length || depart.length !== locations.length)
    read.fault(path, 'locations, arrive and depart must be equally long');
  for (const [i, leaves] of depart.entries()) {
    if (leaves < arrive[i]!) read.fault(`${path}.depart[${i}]`, 'is before the arrival');
    if (i > 0 && arrive[i]! < depart[i - 1]!) read.fault(`${path}.arrive[${i}]`, 'is before the departure before it');
  }
  return { locations, arrive, depart };
}

function readLock(read: FieldReader, value: unknown, path: string): Lock {
  const raw = read.object(value, path, ['day', 'stops']);
  return {
    day: read.whole(raw['day'], `${path}.day`, 0, 30, 0),
    stops: read.wholes(raw['stops'], `${path}.stops`, 0, MOST),
  };
}

function readCapacity(read: FieldReader, value: unknown, path: string, dims: number): number[] {
  const capacity = read.wholes(value, path, 0, MOST);
  if (capacity.length !== dims) read.fault(path, `has ${capacity.length} dimensions, the first vehicle has ${dims}`);
  return capacity;
}

/** One vehicle type from plain data. */
export function readVehicle(read: FieldReader, value: unknown, path: string, dims: number): VehicleType {
  const raw = read.object(value, path, FIELDS);
  const whole = (name: string, max: number, fallback?: number): number =>
    read.whole(raw[name], `${path}.${name}`, 0, max, fallback);
  const limit = (name: string): number | null => read.wholeOrNull(raw[name], `${path}.${name}`, 0, MOST);
  const only = raw['allowedStops'];
  return {
    id: read.text(raw['id'], `${path}.id`),
    count: whole('count', 100_000, 1),
    profile: whole('profile', MOST, 0),
    start: whole('start', MOST),
    end: whole('end', MOST),
    capacity: readCapacity(read, raw['capacity'], `${path}.capacity`, dims),
    fixedCost: whole('fixedCost', Number.MAX_SAFE_INTEGER, 0),
    costPerDistance: whole('costPerDistance', MOST, 1),
    costPerTime: whole('costPerTime', MOST, 0),
    shift: raw['shift'] === undefined ? { from: 0, to: FOREVER } : readWindow(read, raw['shift'], `${path}.shift`),
    maxDuration: limit('maxDuration'),
    maxWork: limit('maxWork'),
    maxDistance: limit('maxDistance'),
    breaks: read
      .list(raw['breaks'], `${path}.breaks`, [])
      .map((item, i) => readBreak(read, item, `${path}.breaks[${i}]`)),
    offers: read.texts(raw['offers'], `${path}.offers`),
    allowedStops: only === undefined || only === null ? null : read.wholes(only, `${path}.allowedStops`, 0, MOST),
    reloadAt: read.wholes(raw['reloadAt'], `${path}.reloadAt`, 0, MOST, []),
    maxReloads: whole('maxReloads', 10_000, 0),
    reloadTime: whole('reloadTime', FOREVER, 0),
    fixedPath: readPath(read, raw['fixedPath'], `${path}.fixedPath`),
    locks: read.list(raw['locks'], `${path}.locks`, []).map((item, i) => readLock(read, item, `${path}.locks[${i}]`)),
  };
}

import { plainStop, plainVehicle } from '../model/stop-defaults.ts';
import type { Benchmark } from './benchmark.ts';
import { euclideanTable, sameProfile, tenthsTruncated } from './distance-table.ts';
import { numberFrom, refuseFile } from './instance-error.ts';
import { scaledCost } from './cost-conventions.ts';

function tenths(time: number): number {
  return Math.round(time * 10);
}

/**
 * Solomon (1987) and Gehring & Homberger (1999) text. DIMACS convention: lengths and times in tenths, truncated;
 * the objective is distance alone, so the number of vehicles is a limit and not a goal.
 */
export function readSolomon(text: string): Benchmark {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const fleetAt = lines.findIndex((line) => line.startsWith('NUMBER')) + 1;
  const customersAt = lines.findIndex((line) => /^CUST\s+NO/.test(line)) + 1;
  if (fleetAt === 0 || customersAt === 0) refuseFile('not a Solomon file: no NUMBER or CUST NO. heading');
  const fleet = (lines[fleetAt] ?? '').split(/\s+/).map((token) => numberFrom(token, 'VEHICLE'));
  const rows = lines.slice(customersAt).map((line, at) => {
    const row = line.split(/\s+/).map((token) => numberFrom(token, `customer row ${at}`));
    if (row.length !== 7) refuseFile(`customer row ${at}: ${row.length} fields, expected 7`);
    return row;
  });
  const depot = rows[0] ?? refuseFile('no customer rows');
  const points = rows.map((row) => ({ x: row[1]!, y: row[2]! }));
  const vehicle = plainVehicle('van', fleet[0]!, fleet[1] ?? refuseFile('VEHICLE: no capacity'));
  vehicle.shift = { from: tenths(depot[4]!), to: tenths(depot[5]!) };
  const stops = rows.slice(1).map((row, at) => ({
    ...plainStop(String(row[0]), at + 1),
    deliver: [row[3]!],
    windows: [{ from: tenths(row[4]!), to: tenths(row[5]!) }],
    service: tenths(row[6]!),
  }));
  const problem = {
    name: lines[0]!,
    profiles: [sameProfile(euclideanTable(points, tenthsTruncated))],
    locations: points.map((point, at) => ({ id: String(at), ...point })),
    days: 1,
    stops,
    vehicles: [vehicle],
    groups: [],
  };
  return { family: 'vrptw', problem, firstClient: 1, vehicleOfRoute: null, costOf: scaledCost(10) };
}

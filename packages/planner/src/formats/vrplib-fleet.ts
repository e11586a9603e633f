import type { VehicleType } from '../model/problem.ts';
import { plainVehicle } from '../model/stop-defaults.ts';
import { EXACT_SCALE } from './distance-table.ts';
import { refuseFile } from './instance-error.ts';
import type { VrplibFile } from './vrplib-file.ts';
import { amountScale, windowRows } from './vrplib-clients.ts';
import { column, numberedRows, specNumber } from './vrplib-sections.ts';

/** Longest list of route numbers we spell out; beyond it a fleet is as good as free. */
const UNBOUNDED = 1_000_000_000;

/** One value per vehicle from a section, else from a spec, else null. */
function perVehicle(file: VrplibFile, key: string, count: number): number[] | null {
  const listed = column(file.sections, `${key}_SECTION`, count);
  if (listed) return listed;
  const single = specNumber(file.sections, key, Number.NaN);
  return Number.isNaN(single) ? null : Array.from({ length: count }, () => single);
}

function fleetSize(file: VrplibFile): number {
  const clients = file.dimension - file.depotCount;
  if (file.dialect.family === 'cvrp' || file.dialect.family === 'vrpspd') return clients;
  return specNumber(file.sections, 'VEHICLES', clients);
}

/**
 * DISTANCE limits the way and the service together (Christofides, Mingozzi & Toth 1979), which is a duration wherever
 * the way is also the time it takes; 0 means no limit in the SPD files of LKH-3. "MAX. LENGTH" is an older name of it.
 */
function routeLimit(file: VrplibFile): number | null {
  const { specs } = file.sections;
  const limit = specNumber(file.sections, specs.has('DISTANCE') ? 'DISTANCE' : 'MAX. LENGTH', 0);
  return limit > 0 ? Math.floor(limit * file.dialect.timeScale) : null;
}

function depotShift(file: VrplibFile, vehicle: VehicleType): void {
  const window = windowRows(file)?.[vehicle.start];
  if (!window) return;
  vehicle.shift = {
    from: Math.round(window[0]! * file.dialect.timeScale),
    to: Math.round(window[1]! * file.dialect.timeScale),
  };
}

/** The vehicles one by one, as the file's per-vehicle sections describe them. */
function listVehicles(file: VrplibFile): VehicleType[] {
  const count = fleetSize(file);
  const { sections, dialect } = file;
  const fixedScale = dialect.exact ? EXACT_SCALE : 1;
  const roomScale = amountScale(file);
  const capacity = perVehicle(file, 'CAPACITY', count)?.map((room) => Math.round(room * roomScale));
  const unitCost = perVehicle(file, 'VEHICLES_UNIT_DISTANCE_COST', count);
  const fixedCost = perVehicle(file, 'VEHICLES_FIXED_COST', count);
  const maxDistance = perVehicle(file, 'VEHICLES_MAX_DISTANCE', count);
  const maxDuration = perVehicle(file, 'VEHICLES_MAX_DURATION', count);
  const maxReloads = perVehicle(file, 'VEHICLES_MAX_RELOADS', count);
  const depots = column(sections, 'VEHICLES_DEPOT_SECTION', count);
  const reloads = numberedRows(sections, 'VEHICLES_RELOAD_DEPOT_SECTION');
  const allowed = numberedRows(sections, 'VEHICLES_ALLOWED_CLIENTS_SECTION');
  return Array.from({ length: count }, (_, k) => {
    const vehicle = plainVehicle(`vehicle ${k + 1}`, 1, capacity?.[k] ?? UNBOUNDED);
    vehicle.start = vehicle.end = (depots?.[k] ?? 1) - 1;
    vehicle.costPerDistance = unitCost?.[k] ?? 1;
    vehicle.fixedCost = (fixedCost?.[k] ?? 0) * fixedScale;
    vehicle.maxDistance = maxDistance ? Math.round(maxDistance[k]! * dialect.timeScale) : null;
    vehicle.maxDuration = maxDuration ? Math.round(maxDuration[k]! * dialect.timeScale) : routeLimit(file);
    vehicle.reloadAt = (reloads?.[k] ?? []).map((place) => place - 1);
    vehicle.maxReloads = vehicle.reloadAt.length > 0 ? (maxReloads?.[k] ?? file.dimension) : 0;
    vehicle.allowedStops = allowed ? (allowed[k] ?? []).map((place) => place - 1 - file.depotCount) : null;
    if (vehicle.start >= file.depotCount) refuseFile(`vehicle ${k + 1}: node ${vehicle.start + 1} is no depot`);
    depotShift(file, vehicle);
    return vehicle;
  });
}

/** Gathers like vehicles into types, remembering which type drives which numbered route. */
export function readFleet(file: VrplibFile): { vehicles: VehicleType[]; vehicleOfRoute: number[] | null } {
  const types = new Map<string, number>();
  const vehicles: VehicleType[] = [];
  const vehicleOfRoute: number[] = [];
  for (const vehicle of listVehicles(file)) {
    const key = JSON.stringify({ ...vehicle, id: '' });
    const known = types.get(key) ?? vehicles.length;
    if (known === vehicles.length) vehicles.push({ ...vehicle, count: 0 });
    types.set(key, known);
    vehicles[known]!.count++;
    vehicleOfRoute.push(known);
  }
  return { vehicles, vehicleOfRoute: vehicles.length > 1 ? vehicleOfRoute : null };
}

import type { Problem } from '../model/problem.ts';
import type { Benchmark } from './benchmark.ts';
import { exactCost, scaledCost } from './cost-conventions.ts';
import { type Dialect, dialectOf } from './dialects.ts';
import { EXACT_SCALE, euclideanTable, sameProfile } from './distance-table.ts';
import { explicitMatrix } from './explicit-matrix.ts';
import { refuseFile } from './instance-error.ts';
import type { VrplibFile } from './vrplib-file.ts';
import { readFleet } from './vrplib-fleet.ts';
import { readClients, readGroups } from './vrplib-clients.ts';
import { numberedRows, readSections, type Sections, specNumber } from './vrplib-sections.ts';

function depotCountOf(sections: Sections): number {
  const depots = (sections.rows.get('DEPOT_SECTION') ?? [[1]]).flat().filter((place) => place > 0);
  if (depots.some((place, at) => place !== at + 1)) refuseFile('DEPOT_SECTION: depots must be the first nodes');
  return Math.max(1, depots.length);
}

function isWhole(weights: number[][]): boolean {
  return weights.every((row) => row.every(Number.isInteger));
}

function distances(file: VrplibFile, points: { x: number; y: number }[]): Int32Array {
  const type = file.sections.specs.get('EDGE_WEIGHT_TYPE') ?? 'EUC_2D';
  const weights = file.sections.rows.get('EDGE_WEIGHT_SECTION');
  if (type === 'EXPLICIT' && weights) {
    const format = file.sections.specs.get('EDGE_WEIGHT_FORMAT') ?? 'FULL_MATRIX';
    const units = isWhole(weights) ? weights : weights.map((row) => row.map(file.dialect.rounding));
    return explicitMatrix(units, file.dimension, format);
  }
  if (!['EUC_2D', 'EXACT_2D', 'CEIL_2D', 'FLOOR_2D'].includes(type)) refuseFile(`EDGE_WEIGHT_TYPE ${type} is not read`);
  if (type === 'CEIL_2D') return euclideanTable(points, Math.ceil);
  if (type === 'FLOOR_2D') return euclideanTable(points, Math.floor);
  return euclideanTable(points, file.dialect.rounding);
}

function pointsOf(file: VrplibFile): { x: number; y: number }[] {
  const explicit = file.sections.specs.get('EDGE_WEIGHT_TYPE') === 'EXPLICIT';
  const rows = numberedRows(file.sections, 'NODE_COORD_SECTION');
  if (!rows && !explicit) refuseFile('NODE_COORD_SECTION is missing');
  if (!rows) return Array.from({ length: file.dimension }, () => ({ x: 0, y: 0 }));
  if (rows.length !== file.dimension) refuseFile(`NODE_COORD_SECTION: ${rows.length} rows, expected ${file.dimension}`);
  return rows.map((row) => ({ x: row[0]!, y: row[1]! }));
}

/** Whole numbers in a table are taken as they are, and times beside them are in the same unit. */
function dialectFor(sections: Sections): Dialect {
  const dialect = dialectOf(sections.specs.get('TYPE') ?? 'CVRP');
  const weights = sections.rows.get('EDGE_WEIGHT_SECTION');
  if (!weights || !isWhole(weights)) return dialect;
  return { ...dialect, timeScale: 1, divisor: dialect.family === 'vrpspd' ? dialect.divisor : 1 };
}

/** CVRPLIB (Uchoa et al. 2017) and the dialects of it for heterogeneous, multi-trip, site-dependent and SPD files. */
export function readVrplib(text: string): Benchmark {
  const sections = readSections(text);
  const dialect = dialectFor(sections);
  const dimension = specNumber(sections, 'DIMENSION', 0);
  if (dimension < 2) refuseFile('DIMENSION must be at least 2');
  const file: VrplibFile = { sections, dialect, dimension, depotCount: depotCountOf(sections) };
  const points = pointsOf(file);
  const { vehicles, vehicleOfRoute } = readFleet(file);
  const problem: Problem = {
    name: (sections.specs.get('NAME') ?? 'unnamed').trim(),
    profiles: [sameProfile(distances(file, points))],
    locations: points.map((point, at) => ({ id: String(at), ...point })),
    days: 1,
    stops: readClients(file),
    vehicles,
    groups: readGroups(file),
  };
  const costOf = dialect.exact ? exactCost(problem, dialect.divisor, EXACT_SCALE) : scaledCost(dialect.divisor);
  return { family: dialect.family, problem, firstClient: file.depotCount, vehicleOfRoute, costOf };
}

import { plainStop, plainVehicle } from '../model/stop-defaults.ts';
import type { Problem, Stop } from '../model/problem.ts';
import type { Benchmark } from './benchmark.ts';
import { EXACT_SCALE, euclideanTable } from './distance-table.ts';
import { exactCost } from './cost-conventions.ts';
import { numberFrom, refuseFile } from './instance-error.ts';

/** In the lists of the files the last day is bit 0; ours is the first. */
function daysFrom(list: number, days: number): number {
  let mask = 0;
  for (let day = 0; day < days; day++) if (list & (1 << (days - 1 - day))) mask |= 1 << day;
  return mask;
}

function readClient(row: number[], days: number): Stop {
  const [number, , , service, demand, , combinations] = row;
  const lists = row.slice(7, 7 + combinations!);
  if (lists.length !== combinations)
    refuseFile(`client ${number}: ${lists.length} day lists, expected ${combinations}`);
  return {
    ...plainStop(String(number), number!),
    service: Math.round(service! * EXACT_SCALE),
    deliver: [demand!],
    patterns: lists.map((list) => daysFrom(list, days)),
  };
}

/**
 * Cordeau, Gendreau & Laporte (1997) periodic files: `1 m n t`, then `D Q` per day, then one row per node.
 * Lengths are exact; the search sees them in ten-thousandths, times rounded up so that limits hold exactly.
 */
export function readCordeau(text: string): Benchmark {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const rows = lines.map((line, at) => line.split(/\s+/).map((token) => numberFrom(token, `line ${at + 1}`)));
  const [type, vehicles, clients, days] = rows[0] ?? refuseFile('empty file');
  if (type !== 1) refuseFile(`problem type ${type}: only 1 (periodic) is read here`);
  const limits = rows.slice(1, 1 + days!);
  const nodes = rows.slice(1 + days!, 2 + days! + clients!);
  if (nodes.length !== clients! + 1) refuseFile(`${nodes.length} node rows, expected ${clients! + 1}`);
  const points = nodes.map((row) => ({ x: row[1]!, y: row[2]! }));
  const [duration, capacity] = limits[0] ?? refuseFile('no line of limits');
  if (limits.some((limit) => limit[0] !== duration || limit[1] !== capacity)) refuseFile('limits differ between days');
  const van = plainVehicle('van', vehicles!, capacity! > 0 ? capacity! : 1_000_000_000);
  if (duration! > 0) van.maxDuration = Math.floor(duration! * EXACT_SCALE);
  const problem: Problem = {
    name: 'periodic',
    profiles: [
      {
        distance: euclideanTable(points, (d) => Math.round(d * EXACT_SCALE)),
        duration: euclideanTable(points, (d) => Math.ceil(d * EXACT_SCALE)),
      },
    ],
    locations: points.map((point, at) => ({ id: String(at), ...point })),
    days: days!,
    stops: nodes.slice(1).map((row) => readClient(row, days!)),
    vehicles: [van],
    groups: [],
  };
  return { family: 'pvrp', problem, firstClient: 1, vehicleOfRoute: null, costOf: exactCost(problem, 1, EXACT_SCALE) };
}

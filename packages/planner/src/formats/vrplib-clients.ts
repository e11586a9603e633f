import type { Group, Stop } from '../model/problem.ts';
import { refuseFile } from './instance-error.ts';
import { plainStop } from '../model/stop-defaults.ts';
import type { VrplibFile } from './vrplib-file.ts';
import { column, numberedRows, specNumber } from './vrplib-sections.ts';

function windowsOf(file: VrplibFile): { from: number; to: number }[] | null {
  const rows = numberedRows(file.sections, 'TIME_WINDOW_SECTION');
  const scale = file.dialect.timeScale;
  return rows ? rows.map((row) => ({ from: Math.round(row[0]! * scale), to: Math.round(row[1]! * scale) })) : null;
}

/** Location indices (0-based) per mutually exclusive group of two or more. */
function groupRows(file: VrplibFile): number[][] {
  const rows = file.sections.rows.get('MUTUALLY_EXCLUSIVE_GROUP_SECTION') ?? [];
  return rows.map((row) => row.slice(1).map((place) => place - 1)).filter((members) => members.length > 1);
}

/** Of each group exactly one client is visited. */
export function readGroups(file: VrplibFile): Group[] {
  return groupRows(file).map((_, at) => ({ id: `group ${at + 1}`, required: true }));
}

/** LKH-3 rows: node, demand, earliest, latest, service, pickup, delivery. */
function amounts(file: VrplibFile): { deliver: number[]; collect: number[] } {
  const n = file.dimension;
  const both = numberedRows(file.sections, 'PICKUP_AND_DELIVERY_SECTION');
  if (both) return { deliver: both.map((row) => row[5]!), collect: both.map((row) => row[4]!) };
  const deliver = column(file.sections, 'DEMAND_SECTION', n) ?? column(file.sections, 'LINEHAUL_SECTION', n);
  const collect = column(file.sections, 'BACKHAUL_SECTION', n);
  if (!deliver && !collect) refuseFile('DEMAND_SECTION is missing');
  return {
    deliver: deliver ?? Array.from({ length: n }, () => 0),
    collect: collect ?? Array.from({ length: n }, () => 0),
  };
}

/** Every node after the depots is a client. */
export function readClients(file: VrplibFile): Stop[] {
  const { sections, dimension, dialect } = file;
  const { deliver, collect } = amounts(file);
  const windows = windowsOf(file);
  const release = column(sections, 'RELEASE_TIME_SECTION', dimension);
  const services = column(sections, 'SERVICE_TIME_SECTION', dimension);
  const prizes = column(sections, 'PRIZE_SECTION', dimension);
  const everyService = specNumber(sections, 'SERVICE_TIME', 0);
  const groupOf = new Map(groupRows(file).flatMap((members, group) => members.map((place) => [place, group] as const)));
  const stops: Stop[] = [];
  for (let place = file.depotCount; place < dimension; place++) {
    const prize = prizes?.[place] ?? 0;
    const group = groupOf.get(place) ?? null;
    stops.push({
      ...plainStop(String(place), place),
      deliver: [deliver[place]!],
      collect: [collect[place]!],
      windows: windows ? [windows[place]!] : [],
      service: Math.round((services?.[place] ?? everyService) * dialect.timeScale),
      release: Math.round((release?.[place] ?? 0) * dialect.timeScale),
      prize: prize > 0 ? Math.round(prize * dialect.timeScale) : null,
      group,
    });
  }
  return stops;
}

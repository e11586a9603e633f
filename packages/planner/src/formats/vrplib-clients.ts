import type { Group, Stop } from '../model/problem.ts';
import { EXACT_SCALE } from './distance-table.ts';
import { refuseFile } from './instance-error.ts';
import { plainStop } from '../model/stop-defaults.ts';
import type { VrplibFile } from './vrplib-file.ts';
import { column, numberedRows, specNumber } from './vrplib-sections.ts';

/** LKH-3 gives windows in every SPD file, but they hold in those of the TW types only. */
export function windowRows(file: VrplibFile): number[][] | null {
  const rows = numberedRows(file.sections, 'TIME_WINDOW_SECTION');
  if (rows || !file.sections.specs.get('TYPE')?.trim().toUpperCase().endsWith('PDTW')) return rows;
  return numberedRows(file.sections, 'PICKUP_AND_DELIVERY_SECTION')?.map((row) => row.slice(1)) ?? null;
}

function windowsOf(file: VrplibFile): { from: number; to: number }[] | null {
  const rows = windowRows(file);
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

/** Amounts of SPD files may be broken numbers; then they are counted in ten-thousandths, and so is the room. */
export function amountScale(file: VrplibFile): number {
  const both = file.sections.rows.get('PICKUP_AND_DELIVERY_SECTION') ?? [];
  const room = specNumber(file.sections, 'CAPACITY', 0);
  const whole = Number.isInteger(room) && both.every((row) => Number.isInteger(row[5]) && Number.isInteger(row[6]));
  return whole ? 1 : EXACT_SCALE;
}

/** LKH-3 rows: node, demand, earliest, latest, service, pickup, delivery. */
function amounts(file: VrplibFile): { deliver: number[]; collect: number[] } {
  const n = file.dimension;
  const both = numberedRows(file.sections, 'PICKUP_AND_DELIVERY_SECTION');
  if (both) {
    const scale = amountScale(file);
    const scaled = (at: number): number[] => both.map((row) => Math.round(row[at]! * scale));
    return { deliver: scaled(5), collect: scaled(4) };
  }
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
  const services =
    column(sections, 'SERVICE_TIME_SECTION', dimension) ??
    numberedRows(sections, 'PICKUP_AND_DELIVERY_SECTION')?.map((row) => row[3]!);
  const prizes = column(sections, 'PRIZE_SECTION', dimension);
  const everyService = specNumber(sections, 'SERVICE_TIME', specNumber(sections, 'SERV. TIME', 0));
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
      service: Math.round((services?.[place] || everyService) * dialect.timeScale),
      release: Math.round((release?.[place] ?? 0) * dialect.timeScale),
      prize: prize > 0 ? Math.round(prize * dialect.timeScale) : null,
      group,
    });
  }
  return stops;
}

import type { Problem, Profile, Stop, VehicleType, Window } from '../model/problem.ts';
import type { Context } from './context.ts';

/** Most stops of a group, and how many of the nearest may join one. */
const LARGEST_GROUP = 6;
const NEIGHBOURS = 16;

/**
 * Share of the way between the stops of a group that a vehicle spends time on for them alone: stops of another sort lie in
 * between, and who drives by for those has gone part of the way.
 */
const OWN_WAY = 0.45;

/** Vehicles hold a little more of groups than in truth, since single stops fill them better. */
const ROOMIER = 1.05;

/** Whether stops can be put together at all: they are served on one day, by themselves, and nothing is settled yet. */
export function mayCoarsen({ inst, hasLocks }: Context): boolean {
  return inst.days === 1 && !inst.hasPairs && !hasLocks && inst.problem.groups.length === 0;
}

/** What must agree for two stops to be one call; null for a stop that stays by itself. */
function sortOf({ inst }: Context, s: number): string | null {
  const stop = inst.problem.stops[s]!;
  if (stop.prize !== null) return null;
  const servers = inst.problem.vehicles.map((vehicle, kind) =>
    vehicle.fixedPath ? 0 : inst.allowed[kind * inst.stops + s]!,
  );
  return JSON.stringify([servers, stop.windows, stop.release]);
}

/** Near pairs of stops of one sort, nearest first. */
function nearPairs(ctx: Context, stops: number[]): [number, number][] {
  const { inst } = ctx;
  const sorts = new Map(stops.map((s) => [s, sortOf(ctx, s)]));
  const pairs: { a: number; b: number; way: number }[] = [];
  for (const a of stops)
    for (let k = 0; k < Math.min(NEIGHBOURS, inst.nearCount); k++) {
      const b = inst.near[a * inst.nearCount + k]!;
      if (sorts.get(a) === null || sorts.get(a) !== sorts.get(b)) continue;
      pairs.push({ a, b, way: inst.distance[inst.stopPlace[a]! * inst.places + inst.stopPlace[b]!]! });
    }
  return pairs.toSorted((x, y) => x.way - y.way).map(({ a, b }) => [a, b]);
}

/** Whether some vehicle that may serve the group has room for all of it, going out and coming back. */
function fitsSomewhere({ inst }: Context, group: number[]): boolean {
  const rooms = inst.problem.vehicles.map((vehicle, kind) => {
    if (vehicle.fixedPath || inst.allowed[kind * inst.stops + group[0]!] === 0) return false;
    return vehicle.capacity.every((room, dim) => {
      const sum = (amounts: Int32Array): number => group.reduce((all, s) => all + amounts[dim * inst.stops + s]!, 0);
      return sum(inst.deliver) <= room && sum(inst.collect) <= room;
    });
  });
  return rooms.includes(true);
}

/** Puts near stops of one sort together, end to end, the nearest first. */
export function groupStops(ctx: Context, stops: number[]): number[][] {
  const groupOf = new Map(stops.map((s) => [s, [s]]));
  for (const [a, b] of nearPairs(ctx, stops)) {
    let [before, behind] = [groupOf.get(a)!, groupOf.get(b)!];
    if (before === behind || before.length + behind.length > LARGEST_GROUP) continue;
    if (before.at(-1) !== a) before = before.toReversed();
    if (behind[0] !== b) behind = behind.toReversed();
    if (before.at(-1) !== a || behind[0] !== b) continue;
    const joined = [...before, ...behind];
    if (!fitsSomewhere(ctx, joined)) continue;
    for (const s of joined) groupOf.set(s, joined);
  }
  return [...new Set(groupOf.values())];
}

/** Between two groups: halfway from the shortest way between their stops to the mean one. */
function wayBetween(table: Int32Array, places: number, from: number[], to: number[]): number {
  let [shortest, sum] = [Number.POSITIVE_INFINITY, 0];
  for (const a of from)
    for (const b of to) {
      const way = table[a * places + b]!;
      sum += way;
      if (way < shortest) shortest = way;
    }
  return Math.round((shortest + sum / (from.length * to.length)) / 2);
}

/** Ways between all sets of places; what is one table stays one. */
function profileOf({ distance, duration }: Profile, places: number, sets: number[][]): Profile {
  const reduced = (table: Int32Array): Int32Array =>
    Int32Array.from({ length: sets.length ** 2 }, (_, cell) => {
      const [i, j] = [Math.floor(cell / sets.length), cell % sets.length];
      return i === j ? 0 : wayBetween(table, places, sets[i]!, sets[j]!);
    });
  const ways = reduced(distance);
  return { distance: ways, duration: duration === distance ? ways : reduced(duration) };
}

function sumOf(stops: Stop[], amounts: (stop: Stop) => number[]): number[] {
  return amounts(stops[0]!).map((_, dim) => stops.reduce((sum, stop) => sum + amounts(stop)[dim]!, 0));
}

/**
 * A group as one stop: it takes as long as all its stops and their own part of the ways between them by the first table,
 * and begins in time for the last.
 */
function groupAsStop({ inst }: Context, group: number[], location: number): Stop {
  const stops = group.map((s) => inst.problem.stops[s]!);
  let untilLast = 0;
  for (let i = 1; i < group.length; i++) {
    const [a, b] = [group[i - 1]!, group[i]!];
    const way = inst.duration[inst.stopPlace[a]! * inst.places + inst.stopPlace[b]!]!;
    untilLast += inst.service[a]! + Math.round(OWN_WAY * way);
  }
  const windows: Window[] = stops[0]!.windows.map(({ from, to }) => ({ from, to: Math.max(from, to - untilLast) }));
  return {
    ...stops[0]!,
    location,
    deliver: sumOf(stops, (stop) => stop.deliver),
    collect: sumOf(stops, (stop) => stop.collect),
    service: untilLast + inst.service[group.at(-1)!]!,
    pieces: 0,
    windows,
  };
}

/**
 * A smaller problem: groups for stops, and no vehicles on a timetable. Its locations are those where vehicles start, end and
 * reload, then one for each group; `places` gives the first ones' numbers in the problem itself.
 */
export function coarseProblem(ctx: Context, groups: number[][]): { problem: Problem; places: number[] } {
  const { problem, fleet, stopPlace } = ctx.inst;
  const free = problem.vehicles.filter((vehicle) => !vehicle.fixedPath);
  const places = [...new Set(free.flatMap(({ start, end, reloadAt }) => [start, end, ...reloadAt]))];
  const at = (place: number): number => places.indexOf(place);
  const vehicles = free.map((vehicle): VehicleType => ({
    ...vehicle,
    count: fleet[problem.vehicles.indexOf(vehicle)]!,
    capacity: vehicle.capacity.map((room) => Math.round(room * ROOMIER)),
    start: at(vehicle.start),
    end: at(vehicle.end),
    reloadAt: vehicle.reloadAt.map(at),
    allowedStops:
      vehicle.allowedStops && [...groups.keys()].filter((g) => vehicle.allowedStops!.includes(groups[g]![0]!)),
  }));
  const sets = [...places.map((place) => [place]), ...groups.map((group) => group.map((s) => stopPlace[s]!))];
  const smaller: Problem = {
    ...problem,
    profiles: problem.profiles.map((profile) => profileOf(profile, problem.locations.length, sets)),
    locations: sets.map(([place]) => problem.locations[place!]!),
    stops: groups.map((group, g) => groupAsStop(ctx, group, places.length + g)),
    vehicles,
  };
  return { problem: smaller, places };
}

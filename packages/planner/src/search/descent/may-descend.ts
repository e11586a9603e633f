import type { Instance } from '../instance.ts';

/** Types are told apart by the bits of a whole number. */
const MOST_KINDS = 31;
/** More would take much room: what is known of routes in pairs, and of each stop in each route. */
const MOST_STOPS = 2_000;
/** Sums over a route of all stops, however broken its limits are, stay whole numbers of 32 bits. */
const LARGEST_SUM = 2 ** 31;

/** Whether vehicles differ in price, room and licences alone. */
function areAlike(inst: Instance): boolean {
  const first = inst.problem.vehicles[0]!;
  return inst.problem.vehicles.every(
    ({ start, end, profile }, kind) =>
      start === first.start &&
      end === first.end &&
      profile === first.profile &&
      inst.shiftFrom[kind] === inst.shiftFrom[0] &&
      inst.shiftTo[kind] === inst.shiftTo[0],
  );
}

/** The longest way on from each stop and from the start, added up: no route of all stops is longer. */
function longestSum(inst: Instance, table: Int32Array): number {
  const { places, stopPlace, startPlace } = inst;
  let sum = 0;
  for (let stop = -1; stop < inst.stops; stop++) {
    const row = inst.tableAt[0]! + (stop < 0 ? startPlace[0]! : stopPlace[stop]!) * places;
    let longest = 0;
    for (let to = row; to < row + places; to++) if (table[to]! > longest) longest = table[to]!;
    sum += longest;
  }
  return sum;
}

const sumOf = (numbers: Int32Array): number => numbers.reduce((a, b) => a + b, 0);

/** Whether ways, loads and times of any route, with a wait until the latest opening at every stop, can be added up. */
function isSmall(inst: Instance): boolean {
  const opens = inst.windowFrom.reduce((a, b) => Math.max(a, b), inst.shiftFrom[0]!);
  const time = longestSum(inst, inst.duration) + sumOf(inst.service) + (inst.stops + 1) * opens;
  const load = sumOf(inst.deliver) + sumOf(inst.collect);
  return Math.max(longestSum(inst, inst.distance), time, load) < LARGEST_SUM;
}

/** Whether plans are what a descent knows: one day, vehicles alike, one trip a route, one window a stop, all served. */
export function mayDescend(inst: Instance): boolean {
  const simple = inst.kinds <= MOST_KINDS && inst.dims === 1 && inst.days === 1 && inst.markers === 0;
  if (!simple || inst.hasPairs || inst.driven.includes(1) || inst.onFixedPath.includes(1)) return false;
  if (inst.stops < 2 || inst.stops > MOST_STOPS || !areAlike(inst) || !isSmall(inst)) return false;
  const isAllServed = inst.requests === inst.stops && inst.prize.every((prize) => prize === Number.POSITIVE_INFINITY);
  return isAllServed && !inst.manyWindows.includes(1) && !inst.servers.includes(0);
}

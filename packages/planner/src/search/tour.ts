import { drive, driveTour, loadsFit, pairsInOrder, reloadCode } from './drive.ts';
import { driveBus } from './drive-bus.ts';
import type { Instance } from './instance.ts';
import { endOf, startOf, type State } from './state.ts';

/** A route written out flat, to be driven; long enough for any route. */
export interface Tour {
  codes: Int32Array;
  length: number;
  /** Stop → the stop whose collection it receives, or −1. */
  pickupOf: Int32Array;
}

export function newTour(inst: Instance): Tour {
  const pickupOf = new Int32Array(inst.stops).fill(-1);
  for (let s = 0; s < inst.stops; s++) if (inst.mate[s]! >= 0) pickupOf[inst.mate[s]!] = s;
  return { codes: new Int32Array(inst.stops + inst.markers + 8), length: 0, pickupOf };
}

/** Writes a slot's route out as it stands, from behind an element on. */
export function writeTour(inst: Instance, st: State, slot: number, tour: Tour, from = startOf(inst, slot)): void {
  const end = endOf(inst, slot);
  let length = 0;
  for (let e = st.next[from]!; e !== end; e = st.next[e]!)
    tour.codes[length++] = e < inst.visits ? e : reloadCode(st.place[e]!);
  tour.length = length;
}

/** No second entry in `writeTourWith`; no code is as low. */
export const NOTHING = -2_147_483_648;

/** Writes a slot's route with one or two entries put in behind an element, from behind an element on. */
// oxlint-disable-next-line max-params -- called for every position that may be the best; an object would be garbage
export function writeTourWith(
  inst: Instance,
  st: State,
  slot: number,
  after: number,
  code: number,
  tour: Tour,
  second = NOTHING,
  from = startOf(inst, slot),
): void {
  const { next, place } = st;
  const { codes } = tour;
  const { visits } = inst;
  const firstMarker = visits + 2 * inst.slots;
  const end = endOf(inst, slot);
  let length = 0;
  for (let e = from; e !== end; e = next[e]!) {
    const isWritten = e !== from;
    if (isWritten && e < visits) codes[length++] = e;
    else if (isWritten && e >= firstMarker) codes[length++] = reloadCode(place[e]!);
    if (e !== after) continue;
    codes[length++] = code;
    if (second !== NOTHING) codes[length++] = second;
  }
  tour.length = length;
}

/** Whether a vehicle of the kind can do the tour at all; `drive` then holds its cost. */
export function tourWorks(inst: Instance, kind: number, tour: Tour): boolean {
  const { codes, length, pickupOf } = tour;
  if (!loadsFit(inst, pickupOf, kind, codes, length)) return false;
  if (inst.hasPairs && !pairsInOrder(inst, pickupOf, codes, length)) return false;
  return inst.onFixedPath[kind] === 1 ? driveBus(inst, kind, codes, length) : driveTour(inst, kind, codes, length);
}

/** The cost of the tour last found to work. */
export function drivenCost(): number {
  return drive.cost;
}

import { drive, driveOn, driveTour, underway } from './drive.ts';
import type { Instance } from './instance.ts';
import { headOf, startOf, type State } from './state.ts';
import { takeDrive } from './take-drive.ts';
import { NOTHING, type Tour, writeTour, writeTourWith } from './tour.ts';

/**
 * The last element whose departure stays as it is when a stop is put in behind another; −1 when even the start moves,
 * because the stop's goods come later than the first trip leaves.
 */
function lastUnmoved(inst: Instance, st: State, slot: number, after: number, stop: number): number {
  const release = inst.release[stop]!;
  if (release === 0) return after;
  const head = headOf(inst, st, after);
  if (release <= st.depart[head]!) return after;
  return head === startOf(inst, slot) ? -1 : st.prev[head]!;
}

/** The insertion driven last, and where that drive began; it stands while no other drive follows. */
const last = { serial: -1, slot: -1, after: -1, visit: -1, from: -1 };

/** Drives what the tour holds from an element on, or all of it where even the start moves. */
function driveFrom(inst: Instance, st: State, slot: number, kind: number, from: number, tour: Tour): boolean {
  if (from < 0) return driveTour(inst, kind, tour.codes, tour.length);
  underway.place = st.place[from]!;
  underway.now = st.depart[from]!;
  underway.leave = st.depart[startOf(inst, slot)]!;
  underway.waited = st.waited[from]!;
  underway.slack = st.slack[from]!;
  underway.worked = st.worked[from]!;
  underway.metres = st.way[from]!;
  underway.pending = st.rest[from]!;
  return driveOn(inst, kind, tour.codes, tour.length);
}

/** Drives a route with a visit put in behind an element; what lies before it need not be driven again. */
// oxlint-disable-next-line max-params -- called for every position that may be the best; an object would be garbage
export function driveInsertion(
  inst: Instance,
  st: State,
  slot: number,
  kind: number,
  after: number,
  visit: number,
  tour: Tour,
): boolean {
  const from = lastUnmoved(inst, st, slot, after, inst.stopOf[visit]!);
  writeTourWith(inst, st, slot, after, visit, tour, NOTHING, from < 0 ? startOf(inst, slot) : from);
  const works = driveFrom(inst, st, slot, kind, from, tour);
  last.serial = works ? drive.serial : -1;
  last.slot = slot;
  last.after = after;
  last.visit = visit;
  last.from = from;
  return works;
}

/**
 * Puts on record how a route with a visit that has just joined it is driven, and does not drive it again where that was
 * the last drive of all, as it mostly is. False when it does not work after all.
 */
export function recordInsertion(inst: Instance, st: State, slot: number, visit: number, tour: Tour): boolean {
  const after = st.prev[visit]!;
  const isDriven = last.serial === drive.serial && last.slot === slot && last.after === after && last.visit === visit;
  const from = isDriven ? last.from : lastUnmoved(inst, st, slot, after, inst.stopOf[visit]!);
  const first = from < 0 ? startOf(inst, slot) : from;
  if (!isDriven) {
    writeTour(inst, st, slot, tour, first);
    if (!driveFrom(inst, st, slot, st.kind[slot]!, from, tour)) return false;
  }
  takeDrive(inst, st, slot, first);
  return true;
}

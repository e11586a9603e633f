import { driveOn, driveTour, underway } from './drive.ts';
import type { Instance } from './instance.ts';
import { headOf, startOf, type State } from './state.ts';
import { NOTHING, type Tour, writeTourWith } from './tour.ts';

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

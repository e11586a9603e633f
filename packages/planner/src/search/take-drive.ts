import { drive, underway } from './drive.ts';
import type { Instance } from './instance.ts';
import { endOf, startOf, type State } from './state.ts';

/** How long the rests of a route last that were taken before an element. */
function restsUntil(inst: Instance, st: State, slot: number, element: number): number {
  let sum = 0;
  for (let rest = st.rest[startOf(inst, slot)]!; rest < st.rest[element]!; rest++) sum += inst.restDuration[rest]!;
  return sum;
}

/**
 * The drive as it was at each element from the one it began at on, rests included: later questions about a position begin
 * from there.
 */
export function takeDrive(inst: Instance, st: State, slot: number, from: number): void {
  const { departs, waits, slacks, works, ways, rests } = drive;
  const { next, depart, waited, slack, worked, way, rest, gap } = st;
  const end = endOf(inst, slot);
  if (from === startOf(inst, slot)) {
    depart[from] = drive.leave;
    waited[from] = worked[from] = way[from] = 0;
    slack[from] = underway.slack;
    rest[from] = underway.pending;
  }
  for (let e = from, i = 0; e !== end; i++) {
    const to = next[e]!;
    gap[e] = ways[i]! - way[e]!;
    depart[to] = departs[i]!;
    waited[to] = waits[i]!;
    slack[to] = slacks[i]!;
    worked[to] = works[i]!;
    way[to] = ways[i]!;
    rest[to] = rests[i]!;
    e = to;
  }
  st.length[slot] = drive.distance;
  st.busy[slot] = worked[end]! + restsUntil(inst, st, slot, end);
}

import type { Instance } from './instance.ts';
import { endOf, startOf, type State } from './state.ts';

/**
 * Loads of one dimension: on each way, the highest before and the highest behind it in its trip. Returns the highest
 * of all.
 */
function loads(inst: Instance, st: State, slot: number, dim: number): number {
  let highest = 0;
  const at = dim * inst.elements;
  const row = dim * inst.stops;
  const { next, prev, load, front, back } = st;
  const end = endOf(inst, slot);
  for (let head = startOf(inst, slot); head !== end;) {
    let sum = 0;
    let e = next[head]!;
    for (; e < inst.visits; e = next[e]!) sum += inst.deliver[row + inst.stopOf[e]!]!;
    const tail = e;
    let high = sum;
    load[at + head] = front[at + head] = sum;
    for (e = next[head]!; e !== tail; e = next[e]!) {
      const stop = inst.stopOf[e]!;
      sum += inst.collect[row + stop]! - inst.deliver[row + stop]!;
      if (sum > high) high = sum;
      load[at + e] = sum;
      front[at + e] = high;
    }
    high = 0;
    for (e = prev[tail]!; ; e = prev[e]!) {
      if (load[at + e]! > high) high = load[at + e]!;
      back[at + e] = high;
      if (e === head) break;
    }
    if (high > highest) highest = high;
    head = tail;
  }
  return highest;
}

/** The one load of a route that only delivers. */
function plainLoad(inst: Instance, st: State, slot: number, dim: number): number {
  let sum = 0;
  const start = startOf(inst, slot);
  const end = endOf(inst, slot);
  for (let e = st.next[start]!; e !== end; e = st.next[e]!) sum += inst.deliver[dim * inst.stops + inst.stopOf[e]!]!;
  st.front[dim * inst.elements + start] = st.back[dim * inst.elements + start] = sum;
  return sum;
}

/** Brings all loads up to date; whether none is higher than the vehicle has room for. */
export function loadsHold(inst: Instance, st: State, slot: number, kind: number): boolean {
  let hold = true;
  for (let dim = 0; dim < inst.dims; dim++) {
    const highest = inst.plainLoads ? plainLoad(inst, st, slot, dim) : loads(inst, st, slot, dim);
    if (highest > inst.capacity[dim * inst.kinds + kind]!) hold = false;
  }
  return hold;
}

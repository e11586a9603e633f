import type { Instance } from './instance.ts';
import { endOf, startOf, type State } from './state.ts';

/** Puts a vehicle of a kind on the lowest empty slot of a day; −1 when there is no such vehicle or slot. */
export function openSlot(inst: Instance, st: State, day: number, kind: number): number {
  const slot = emptySlot(inst, st, day);
  if (slot < 0 || st.used[day * inst.kinds + kind]! >= inst.fleet[kind]!) return -1;
  const start = startOf(inst, slot);
  const end = endOf(inst, slot);
  st.kind[slot] = kind;
  st.cost[slot] = 0;
  st.early[slot] = 0;
  st.used[day * inst.kinds + kind]!++;
  st.next[start] = end;
  st.prev[end] = start;
  st.owner[start] = st.owner[end] = slot;
  st.place[start] = inst.startPlace[kind]!;
  st.place[end] = inst.endPlace[kind]!;
  if (slot >= st.high[day]!) st.high[day] = slot + 1;
  return slot;
}

export function emptySlot(inst: Instance, st: State, day: number): number {
  const from = day * inst.slotsPerDay;
  for (let slot = from; slot < from + inst.slotsPerDay; slot++) if (st.kind[slot]! < 0) return slot;
  return -1;
}

/** An unused reload marker, −1 when all are in use. */
export function freeMarker(inst: Instance, st: State): number {
  const from = inst.visits + 2 * inst.slots;
  for (let e = from; e < inst.elements; e++) if (st.owner[e]! < 0) return e;
  return -1;
}

export function linkAfter(st: State, before: number, element: number): void {
  const to = st.next[before]!;
  st.next[before] = element;
  st.prev[element] = before;
  st.next[element] = to;
  st.prev[to] = element;
  st.owner[element] = st.owner[before]!;
}

export function unlink(st: State, element: number): void {
  const before = st.prev[element]!;
  const to = st.next[element]!;
  st.next[before] = to;
  st.prev[to] = before;
  st.owner[element] = -1;
}

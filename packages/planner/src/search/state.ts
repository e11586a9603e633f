import type { Instance } from './instance.ts';

/** Indices into `totals`. */
export const COST = 0;
/** Requests that must be served and are not; requests not served in all. */
export const MISSING = 1;
export const ABSENT = 2;

/**
 * One solution as doubly linked routes. All whole numbers live in one buffer, so that copying a solution is one
 * block copy. Fields per element unless said otherwise.
 */
export interface State {
  ints: Int32Array;
  next: Int32Array;
  prev: Int32Array;
  /** Slot the element is in, −1 when in none. */
  owner: Int32Array;
  place: Int32Array;
  /** Earliest departure from the element. */
  depart: Int32Array;
  /** Latest arrival at the element for which the rest of the route is still in time. */
  late: Int32Array;
  /** Distance to the next element. */
  gap: Int32Array;
  /** Where a trip ends that begins at a start or a reload: the next reload or the end. */
  tail: Int32Array;
  /** dim × elements + element: load on the way to the next element. */
  load: Int32Array;
  /** What a drive has behind it at the element (`Underway`), where vehicles are driven anew on refresh. */
  waited: Int32Array;
  slack: Int32Array;
  worked: Int32Array;
  way: Int32Array;
  rest: Int32Array;
  /** Highest load of the trip up to and including the way to the next element, and from there on. */
  front: Int32Array;
  back: Int32Array;
  /** Per slot: vehicle type or −1 when empty; visits on it; distance. */
  kind: Int32Array;
  count: Int32Array;
  length: Int32Array;
  trips: Int32Array;
  /** 1 where the first trip takes only what is there when the shift begins. */
  early: Int32Array;
  /** Driving, service, loading and rests together, where the vehicle is driven anew on refresh. */
  busy: Int32Array;
  /** day × kinds + kind: vehicles in use. */
  used: Int32Array;
  /** Per day: one past the highest slot in use. */
  high: Int32Array;
  /** Per request: 1 when served. */
  served: Uint8Array;
  /** Per slot. */
  cost: Float64Array;
  totals: Float64Array;
}

export function startOf(inst: Instance, slot: number): number {
  return inst.visits + slot;
}

export function endOf(inst: Instance, slot: number): number {
  return inst.visits + inst.slots + slot;
}

/** The start or reload the trip of an element opens at; the element itself when it is one. */
export function headOf(inst: Instance, st: State, element: number): number {
  let e = element;
  while (e < inst.visits) e = st.prev[e]!;
  return e;
}

export function isMarker(inst: Instance, element: number): boolean {
  return element >= inst.visits + 2 * inst.slots;
}

function mandatoryCount(inst: Instance): number {
  return inst.prize.reduce((sum, prize) => sum + (prize === Number.POSITIVE_INFINITY ? 1 : 0), 0);
}

/** Books a request as served. */
export function countServed(inst: Instance, st: State, request: number): void {
  st.served[request] = 1;
  st.totals[ABSENT]!--;
  if (inst.prize[request] === Number.POSITIVE_INFINITY) st.totals[MISSING]!--;
  else st.totals[COST]! -= inst.prize[request]!;
}

/** Books a request as not served. */
export function countAbsent(inst: Instance, st: State, request: number): void {
  st.served[request] = 0;
  st.totals[ABSENT]!++;
  if (inst.prize[request] === Number.POSITIVE_INFINITY) st.totals[MISSING]!++;
  else st.totals[COST]! += inst.prize[request]!;
}

export function emptyState(inst: Instance): State {
  const { elements, slots, dims, days } = inst;
  const driven = inst.redriven.includes(1) ? elements : 0;
  const ints = new Int32Array(8 * elements + 5 * driven + 3 * elements * dims + 6 * slots + days * inst.kinds + days);
  let at = 0;
  const take = (size: number): Int32Array => ints.subarray(at, (at += size));
  const place = take(elements);
  for (let v = 0; v < inst.visits; v++) place[v] = inst.stopPlace[inst.stopOf[v]!]!;
  const high = take(days);
  for (let day = 0; day < days; day++) high[day] = day * inst.slotsPerDay;
  return {
    ints,
    next: take(elements),
    prev: take(elements),
    owner: take(elements).fill(-1),
    place,
    depart: take(elements),
    late: take(elements),
    gap: take(elements),
    tail: take(elements),
    waited: take(driven),
    slack: take(driven),
    worked: take(driven),
    way: take(driven),
    rest: take(driven),
    load: take(elements * dims),
    front: take(elements * dims),
    back: take(elements * dims),
    kind: take(slots).fill(-1),
    count: take(slots),
    length: take(slots),
    trips: take(slots),
    early: take(slots),
    busy: take(slots),
    used: take(days * inst.kinds),
    high,
    served: new Uint8Array(inst.requests),
    cost: new Float64Array(slots),
    totals: Float64Array.of(0, mandatoryCount(inst), inst.requests),
  };
}

/** All a state holds, without the views by name. */
export type Contents = Pick<State, 'ints' | 'served' | 'cost' | 'totals'>;

/** Makes one state equal to another of the same instance. */
export function copyState(to: State, from: Contents): void {
  to.ints.set(from.ints);
  to.served.set(from.served);
  to.cost.set(from.cost);
  to.totals.set(from.totals);
}

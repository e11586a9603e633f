/** Positions remembered: nearly always the first works, and each one more lets the bound fall later. */
const MOST = 4;

/**
 * Positions on routes that only driving can price, best detour first. What waiting and rests add is small against the
 * way, so driving in this order ends after one or two tours rather than one for each best so far.
 */
export interface Deferred {
  count: number;
  /** Whether there were more positions than are remembered. */
  overfull: boolean;
  /** Positions up to this detour cost were driven in vain. */
  floor: number;
  /** Only detours cheaper than this are worth remembering. */
  bound: number;
  cost: Float64Array;
  slot: Int32Array;
  after: Int32Array;
}

export function newDeferred(): Deferred {
  return {
    count: 0,
    overfull: false,
    floor: -1,
    bound: Number.POSITIVE_INFINITY,
    cost: new Float64Array(MOST),
    slot: new Int32Array(MOST),
    after: new Int32Array(MOST),
  };
}

/** Forgets all positions; from now on those above the floor and below the bound are remembered. */
export function clearDeferred(list: Deferred, floor: number, bound: number): void {
  list.count = 0;
  list.overfull = false;
  list.floor = floor;
  list.bound = bound;
}

/** Remembers a position by the cost of its detour. */
export function defer(list: Deferred, cost: number, slot: number, after: number): void {
  if (cost <= list.floor || cost >= list.bound) return;
  list.overfull ||= list.count === MOST;
  let at = list.count < MOST ? list.count++ : MOST - 1;
  for (; at > 0 && list.cost[at - 1]! > cost; at--) {
    list.cost[at] = list.cost[at - 1]!;
    list.slot[at] = list.slot[at - 1]!;
    list.after[at] = list.after[at - 1]!;
  }
  list.cost[at] = cost;
  list.slot[at] = slot;
  list.after[at] = after;
  if (list.count === MOST) list.bound = list.cost[MOST - 1]!;
}

import { type Context, INTO, type Spot } from './context.ts';
import { inTime, roomAt } from './scan-route.ts';
import { endOf, startOf, type State } from './state.ts';

const BLINK = 0.01 * 4_294_967_296;

/** Whether a vehicle type may serve all that is on a route. */
export function kindMayServeRoute(ctx: Context, st: State, slot: number, kind: number): boolean {
  const { inst } = ctx;
  const end = endOf(inst, slot);
  for (let e = st.next[startOf(inst, slot)]!; e !== end; e = st.next[e]!)
    if (inst.allowed[kind * inst.stops + inst.stopOf[e]!] === 0) return false;
  return true;
}

/** What driving the route as it is by another type costs more than now. */
function changeCost(ctx: Context, st: State, slot: number, from: number, to: number): number {
  const { inst } = ctx;
  return inst.fixedCost[to]! - inst.fixedCost[from]! + (inst.unitCost[to]! - inst.unitCost[from]!) * st.length[slot]!;
}

/**
 * Looks for a place in a route whose vehicle may be exchanged on the way: the shortest detour first, then the
 * cheapest free vehicle type that holds the larger load (fleet size and mix, Golden et al. 1984).
 */
export function scanPricedRoute(ctx: Context, st: State, slot: number, visit: number, spot: Spot): void {
  const { inst, random } = ctx;
  const now = st.kind[slot]!;
  const stop = inst.stopOf[visit]!;
  const day = Math.floor(slot / inst.slotsPerDay);
  const row = inst.tableAt[now]! + inst.stopPlace[stop]! * inst.places;
  const timed = ctx.timed[now] === 1;
  const end = endOf(inst, slot);
  let detour = inst.maxDistance[now]! - st.length[slot]!;
  let after = -1;
  for (let e = startOf(inst, slot), to = 0; e !== end; e = to) {
    to = st.next[e]!;
    const delta = inst.distanceInto[row + st.place[e]!]! + inst.distance[row + st.place[to]!]! - st.gap[e]!;
    if (delta >= detour || random.next() < BLINK) continue;
    if (timed && !inTime(inst, st, now, stop, e)) continue;
    detour = delta;
    after = e;
  }
  if (after < 0) return;
  for (const kind of ctx.peers[now]!) {
    if (kind !== now && st.used[day * inst.kinds + kind]! >= inst.fleet[kind]!) continue;
    const cost = changeCost(ctx, st, slot, now, kind) + inst.unitCost[kind]! * detour;
    if (cost >= spot.cost || inst.allowed[kind * inst.stops + stop] === 0) continue;
    if (!roomAt(inst, st, kind, stop, after)) continue;
    if (kind !== now && !kindMayServeRoute(ctx, st, slot, kind)) continue;
    spot.cost = cost;
    spot.slot = slot;
    spot.after = after;
    spot.form = INTO;
    spot.kind = kind;
  }
}

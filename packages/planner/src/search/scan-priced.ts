import { type Context, INTO, type Spot } from './context.ts';
import { BLINK, inTime, roomAt, routeIsFull } from './scan-route.ts';
import { endOf, startOf, type State } from './state.ts';

/** Whether a vehicle type may serve all that is on a route. */
export function kindMayServeRoute(ctx: Context, st: State, slot: number, kind: number): boolean {
  const { inst } = ctx;
  if (inst.servesAll[kind] === 1) return true;
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
 * The longest detour that could still pay with some vehicle type the route may get that has the room; −1 when none.
 * Where fleets are tight most routes are full, so most of them are not scanned.
 */
function longestDetour(ctx: Context, st: State, slot: number, stop: number, below: number): number {
  const { inst } = ctx;
  const now = st.kind[slot]!;
  const row = Math.floor(slot / inst.slotsPerDay) * inst.kinds;
  let longest = -1;
  for (const kind of ctx.peers[now]!) {
    if (kind !== now && st.used[row + kind]! >= inst.fleet[kind]!) continue;
    if (inst.allowed[kind * inst.stops + stop] === 0 || routeIsFull(inst, st, slot, kind, stop)) continue;
    const left = below - changeCost(ctx, st, slot, now, kind);
    const unit = inst.unitCost[kind]!;
    const reach = unit > 0 ? left / unit : left > 0 ? Number.MAX_SAFE_INTEGER : -1;
    if (reach > longest) longest = reach;
  }
  return Math.min(longest, inst.maxDistance[now]! - st.length[slot]!);
}

/**
 * Looks for a place in a route whose vehicle may be exchanged on the way: the shortest detour first, then the
 * cheapest free vehicle type that holds the larger load (fleet size and mix, Golden et al. 1984).
 */
export function scanPricedRoute(ctx: Context, st: State, slot: number, visit: number, spot: Spot): void {
  const { inst, random } = ctx;
  const now = st.kind[slot]!;
  const stop = inst.stopOf[visit]!;
  let detour = longestDetour(ctx, st, slot, stop, spot.cost);
  if (detour < 0) return;
  const { next, place, gap } = st;
  const { distance, distanceInto } = inst;
  const row = inst.tableAt[now]! + inst.stopPlace[stop]! * inst.places;
  const timed = ctx.timed[now] === 1;
  const end = endOf(inst, slot);
  let after = -1;
  for (let e = startOf(inst, slot), to = 0; e !== end; e = to) {
    to = next[e]!;
    const delta = distanceInto[row + place[e]!]! + distance[row + place[to]!]! - gap[e]!;
    if (delta >= detour || random.next() < BLINK) continue;
    if (timed && !inTime(inst, st, now, stop, e)) continue;
    detour = delta;
    after = e;
  }
  if (after >= 0) chooseKind(ctx, st, slot, stop, after, detour, spot);
}

/** The cheapest type for a route with the stop behind an element of it. */
function chooseKind(
  ctx: Context,
  st: State,
  slot: number,
  stop: number,
  after: number,
  detour: number,
  spot: Spot,
): void {
  const { inst } = ctx;
  const now = st.kind[slot]!;
  const row = Math.floor(slot / inst.slotsPerDay) * inst.kinds;
  for (const kind of ctx.peers[now]!) {
    if (kind !== now && st.used[row + kind]! >= inst.fleet[kind]!) continue;
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

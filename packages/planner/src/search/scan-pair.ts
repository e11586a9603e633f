import { type Context, INTO, type Spot } from './context.ts';
import { openFrom } from './scan-route.ts';
import { endOf, startOf, type State } from './state.ts';
import { drivenCost, tourWorks } from './tour.ts';
import { reloadCode } from './drive.ts';

/** Writes the route with the pickup behind one element and its delivery behind another (or behind the pickup). */
function writePair(
  ctx: Context,
  st: State,
  slot: number,
  visit: number,
  after: number,
  mate: number,
  mateAfter: number,
): void {
  const { inst, tour } = ctx;
  const end = endOf(inst, slot);
  let length = 0;
  for (let e = startOf(inst, slot); e !== end; e = st.next[e]!) {
    if (e < inst.visits) tour.codes[length++] = e;
    else if (e >= inst.visits + 2 * inst.slots) tour.codes[length++] = reloadCode(st.place[e]!);
    if (e === after) {
      tour.codes[length++] = visit;
      if (mateAfter === visit) tour.codes[length++] = mate;
    } else if (e === mateAfter) tour.codes[length++] = mate;
  }
  tour.length = length;
}

/** Tries every pair of positions of a route for a pickup and its delivery; costs first, then the drive. */
export function scanPair(ctx: Context, st: State, slot: number, visit: number, mate: number, spot: Spot): void {
  const { inst, tour } = ctx;
  const kind = st.kind[slot]!;
  const [a, b] = [inst.stopOf[visit]!, inst.stopOf[mate]!];
  if (inst.allowed[kind * inst.stops + a] === 0 || inst.allowed[kind * inst.stops + b] === 0) return;
  const table = inst.tableAt[kind]!;
  const way = (from: number, to: number): number => inst.distance[table + from * inst.places + to]!;
  const [pa, pb] = [inst.stopPlace[a]!, inst.stopPlace[b]!];
  const unit = inst.onFixedPath[kind] === 1 ? 0 : inst.unitCost[kind]!;
  const end = endOf(inst, slot);
  for (let e = openFrom(ctx, st, slot); e !== end; e = st.next[e]!) {
    const [from, to] = [st.place[e]!, st.place[st.next[e]!]!];
    const base = way(from, to);
    for (let f = e; f !== end && (f === e || f < inst.visits); f = st.next[f]!) {
      const apart = way(from, pa) + way(pa, to) - base + detour(st, f, pb, way);
      const together = way(from, pa) + way(pa, pb) + way(pb, to) - base;
      if (unit * (f === e ? together : apart) >= spot.cost) continue;
      const mateAfter = f === e ? visit : f;
      writePair(ctx, st, slot, visit, e, mate, mateAfter);
      if (!tourWorks(inst, kind, tour)) continue;
      const cost = Math.max(0, drivenCost() - st.cost[slot]!);
      if (cost < spot.cost) Object.assign(spot, { cost, slot, after: e, form: INTO, kind, mateAfter });
    }
  }
}

function detour(st: State, f: number, place: number, way: (from: number, to: number) => number): number {
  const [from, to] = [st.place[f]!, st.place[st.next[f]!]!];
  return way(from, place) + way(place, to) - way(from, to);
}

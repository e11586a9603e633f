import type { Context } from './context.ts';
import { changeKind } from './change-kind.ts';
import { refresh } from './refresh.ts';
import { kindMayServeRoute } from './scan-priced.ts';
import { COST, endOf, startOf, type State } from './state.ts';
import { drivenCost, tourWorks, writeTour } from './tour.ts';

/** What a route costs with a vehicle of a type; Infinity when it does not hold, reach or serve it all. */
function costWith(ctx: Context, st: State, slot: number, kind: number): number {
  const { inst } = ctx;
  if (kind === st.kind[slot]) return st.cost[slot]!;
  if (!kindMayServeRoute(ctx, st, slot, kind)) return Number.POSITIVE_INFINITY;
  if (ctx.peers[st.kind[slot]!]!.includes(kind)) {
    for (let dim = 0; dim < inst.dims; dim++)
      if (st.back[dim * inst.elements + startOf(inst, slot)]! > inst.capacity[dim * inst.kinds + kind]!)
        return Number.POSITIVE_INFINITY;
    return inst.fixedCost[kind]! + inst.unitCost[kind]! * st.length[slot]!;
  }
  if (!ctx.mayReplace[st.kind[slot]! * inst.kinds + kind]) return Number.POSITIVE_INFINITY;
  writeTour(inst, st, slot, ctx.tour);
  return tourWorks(inst, kind, ctx.tour) ? drivenCost() : Number.POSITIVE_INFINITY;
}

/** Gives a route to another vehicle; one that is not a mere twin in size and price has all its times redone. */
function become(ctx: Context, st: State, slot: number, kind: number, cost: number): void {
  const { inst } = ctx;
  const twin = ctx.peers[st.kind[slot]!]!.includes(kind);
  changeKind(ctx, st, slot, kind);
  if (twin) {
    st.totals[COST]! += cost - st.cost[slot]!;
    st.cost[slot] = cost;
    return;
  }
  st.place[startOf(inst, slot)] = inst.startPlace[kind]!;
  st.place[endOf(inst, slot)] = inst.endPlace[kind]!;
  refresh(inst, st, slot, ctx.tour);
}

/** Gives a route the cheapest free type that suits it. */
function takeFreeType(ctx: Context, st: State, slot: number, row: number): void {
  const { inst } = ctx;
  let best = st.kind[slot]!;
  let bestCost = st.cost[slot]!;
  for (let kind = 0; kind < inst.kinds; kind++) {
    if (kind === st.kind[slot] || st.used[row + kind]! >= inst.fleet[kind]!) continue;
    const cost = costWith(ctx, st, slot, kind);
    if (cost < bestCost) [best, bestCost] = [kind, cost];
  }
  if (best !== st.kind[slot]) become(ctx, st, slot, best, bestCost);
}

/** Exchanges the vehicles of two routes when that is cheaper and both still work. */
function exchange(ctx: Context, st: State, a: number, b: number): void {
  const [i, j] = [st.kind[a]!, st.kind[b]!];
  if (i === j) return;
  const now = st.cost[a]! + st.cost[b]!;
  const costA = costWith(ctx, st, a, j);
  if (costA >= now) return;
  const costB = costWith(ctx, st, b, i);
  if (costA + costB >= now) return;
  become(ctx, st, a, j, costA);
  become(ctx, st, b, i, costB);
}

/** After a change of routes: the best vehicle for each, where vehicles differ in price. */
export function exchangeFleet(ctx: Context, st: State): void {
  const { inst } = ctx;
  if (!inst.pricedFleet) return;
  for (let day = 0; day < inst.days; day++) {
    const from = day * inst.slotsPerDay;
    for (let a = from; a < st.high[day]!; a++) {
      if (st.kind[a]! < 0 || !changed(ctx, st, a)) continue;
      takeFreeType(ctx, st, a, day * inst.kinds);
      for (let b = from; b < st.high[day]!; b++) if (st.kind[b]! >= 0 && a !== b) exchange(ctx, st, a, b);
    }
  }
}

/** Only a route that differs from when it was last compared is worth comparing. */
function changed(ctx: Context, st: State, slot: number): boolean {
  if (ctx.compared[slot] === st.cost[slot]!) return false;
  ctx.compared[slot] = st.cost[slot]!;
  return true;
}

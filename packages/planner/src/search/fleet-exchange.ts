import type { Context } from './context.ts';
import { changeKind } from './recreate.ts';
import { kindMayServeRoute } from './scan-priced.ts';
import { COST, startOf, type State } from './state.ts';

/** Whether a type holds a route's loads and may serve its stops. */
function suits(ctx: Context, st: State, slot: number, kind: number): boolean {
  const { inst } = ctx;
  for (let dim = 0; dim < inst.dims; dim++)
    if (st.back[dim * inst.elements + startOf(inst, slot)]! > inst.capacity[dim * inst.kinds + kind]!) return false;
  return kindMayServeRoute(ctx, st, slot, kind);
}

function costWith(ctx: Context, st: State, slot: number, kind: number): number {
  return ctx.inst.fixedCost[kind]! + ctx.inst.unitCost[kind]! * st.length[slot]!;
}

function become(ctx: Context, st: State, slot: number, kind: number): void {
  const cost = costWith(ctx, st, slot, kind);
  changeKind(ctx, st, slot, kind);
  st.totals[COST]! += cost - st.cost[slot]!;
  st.cost[slot] = cost;
}

/** Gives a route the cheapest free type that suits it. */
function takeFreeType(ctx: Context, st: State, slot: number, row: number): void {
  const { inst } = ctx;
  let best = st.kind[slot]!;
  for (const kind of ctx.peers[best]!) {
    if (kind === st.kind[slot] || st.used[row + kind]! >= inst.fleet[kind]!) continue;
    if (costWith(ctx, st, slot, kind) < costWith(ctx, st, slot, best) && suits(ctx, st, slot, kind)) best = kind;
  }
  if (best !== st.kind[slot]) become(ctx, st, slot, best);
}

/** Exchanges the vehicles of two routes when that is cheaper and both still fit. */
function exchange(ctx: Context, st: State, a: number, b: number): void {
  const [i, j] = [st.kind[a]!, st.kind[b]!];
  if (i === j || !ctx.peers[i]!.includes(j)) return;
  const gain = st.cost[a]! + st.cost[b]! - costWith(ctx, st, a, j) - costWith(ctx, st, b, i);
  if (gain <= 0 || !suits(ctx, st, a, j) || !suits(ctx, st, b, i)) return;
  become(ctx, st, a, j);
  become(ctx, st, b, i);
}

/** After a change of routes: the best vehicle for each, where vehicles differ in price. */
export function exchangeFleet(ctx: Context, st: State): void {
  const { inst } = ctx;
  if (!inst.pricedFleet) return;
  for (let day = 0; day < inst.days; day++) {
    const from = day * inst.slotsPerDay;
    for (let a = from; a < st.high[day]!; a++) {
      if (st.kind[a]! < 0 || ctx.peers[st.kind[a]!]!.length === 0) continue;
      takeFreeType(ctx, st, a, day * inst.kinds);
      for (let b = from; b < a; b++) if (st.kind[b]! >= 0) exchange(ctx, st, a, b);
    }
  }
}

import type { Context, Spot } from './context.ts';
import { drivenDelta, keep } from './scan-route.ts';
import type { State } from './state.ts';

/**
 * Drives the remembered positions in order while they may still be the best. False when all failed and there were
 * more: then the next look begins where this one ended.
 */
export function driveDeferred(ctx: Context, st: State, visit: number, spot: Spot): boolean {
  const list = ctx.deferred;
  let found = false;
  for (let i = 0; i < list.count && list.cost[i]! < spot.cost; i++) {
    const slot = list.slot[i]!;
    const kind = st.kind[slot]!;
    const cost = drivenDelta(ctx, st, slot, kind, list.after[i]!, visit);
    if (cost < 0 || cost >= spot.cost) continue;
    keep(spot, cost, slot, list.after[i]!, kind);
    found = true;
  }
  return found || !list.overfull || list.bound >= spot.cost;
}

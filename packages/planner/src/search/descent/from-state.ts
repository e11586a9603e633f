import type { Context } from '../context.ts';
import { refresh } from '../refresh.ts';
import { openSlot } from '../slots.ts';
import { endOf, startOf, type State } from '../state.ts';
import { append, emptyStart } from '../walk.ts';
import { type Individual, putLast } from './individual.ts';
import { clearPlan, measureRoute, type SoftPlan } from './soft-plan.ts';

/** Takes the routes of a solution over; it has one vehicle type, one day and one trip a route. */
export function takeOver(plan: SoftPlan, st: State): void {
  const { inst } = plan;
  clearPlan(plan);
  let route = 0;
  for (let slot = 0; slot < st.high[0]!; slot++) {
    if (st.kind[slot]! < 0) continue;
    const end = endOf(inst, slot);
    for (let visit = st.next[startOf(inst, slot)]!; visit !== end; visit = st.next[visit]!) putLast(plan, route, visit);
    measureRoute(plan, route++);
  }
}

/** An individual within its limits as a solution; null when the search sees one broken after all. */
export function handOver(ctx: Context, { stops }: Individual): State | null {
  const { inst } = ctx;
  const st = emptyStart(ctx);
  let slot = -1;
  for (const stop of stops) {
    if (stop < 0) {
      if (!refresh(inst, st, slot, ctx.tour)) return null;
      slot = -1;
      continue;
    }
    if (slot < 0) slot = openSlot(inst, st, 0, 0);
    if (slot < 0) return null;
    append(ctx, st, slot, stop);
  }
  return st;
}

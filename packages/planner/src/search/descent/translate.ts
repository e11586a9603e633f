import type { Context } from '../context.ts';
import { refresh } from '../refresh.ts';
import { openSlot } from '../slots.ts';
import { endOf, startOf, type State } from '../state.ts';
import { append, emptyStart } from '../walk.ts';
import type { Individual } from './individual.ts';
import { putRoute } from './edit-plan.ts';
import { clearPlan, type SoftPlan } from './soft-plan.ts';

/** Takes the routes of a solution over, of one day and one trip each; false where it has not all stops or vehicles. */
export function takeOver(plan: SoftPlan, st: State): boolean {
  const { inst } = plan;
  clearPlan(plan);
  for (let slot = 0; slot < st.high[0]!; slot++) {
    if (st.kind[slot]! < 0) continue;
    const end = endOf(inst, slot);
    const stops: number[] = [];
    for (let visit = st.next[startOf(inst, slot)]!; visit !== end; visit = st.next[visit]!) stops.push(visit);
    putRoute(plan, { kind: st.kind[slot]!, stops });
  }
  return !plan.owner.includes(-1);
}

/** An individual within its limits as a solution; null when the search sees one broken after all. */
export function handOver(ctx: Context, { routes }: Individual): State | null {
  const { inst } = ctx;
  const st = emptyStart(ctx);
  for (const { kind, stops } of routes) {
    const slot = openSlot(inst, st, 0, kind);
    if (slot < 0) return null;
    for (const stop of stops) append(ctx, st, slot, stop);
    if (!refresh(inst, st, slot, ctx.tour)) return null;
  }
  return st;
}

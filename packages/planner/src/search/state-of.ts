import type { Plan } from '../model/plan.ts';
import type { Context } from './context.ts';
import { refresh } from './refresh.ts';
import { freeMarker, linkAfter, openSlot } from './slots.ts';
import { endOf, type State } from './state.ts';
import { append, emptyStart } from './walk.ts';

/** A plan as a state; null when its routes do not work in the search's eyes. */
export function stateOf(ctx: Context, plan: Plan): State | null {
  const { inst } = ctx;
  const st = emptyStart(ctx);
  for (const route of plan.routes) {
    if (route.calls.length === 0) continue;
    const slot = openSlot(inst, st, route.day, route.vehicle);
    if (slot < 0) return null;
    for (const call of route.calls) {
      if (call.kind === 'stop') append(ctx, st, slot, route.day * inst.stops + call.stop);
      else {
        const marker = freeMarker(inst, st);
        if (marker < 0) return null;
        st.place[marker] = call.location;
        linkAfter(st, st.prev[endOf(inst, slot)]!, marker);
      }
    }
    if (!refresh(inst, st, slot, ctx.tour)) return null;
  }
  return st;
}

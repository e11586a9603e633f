import type { UnservedReason } from '../model/plan.ts';
import type { Context } from './context.ts';
import type { State } from './state.ts';
import { tourWorks } from './tour.ts';

/** Whether a stop (with its mate) alone on an empty vehicle of a kind fits and works; in a hurry it is not driven. */
function aloneOn(ctx: Context, stop: number, kind: number, inHurry: boolean): { fits: boolean; works: boolean } {
  const { inst, tour } = ctx;
  let fits = true;
  for (let dim = 0; dim < inst.dims; dim++) {
    const room = inst.capacity[dim * inst.kinds + kind]!;
    const most = Math.max(inst.deliver[dim * inst.stops + stop]!, inst.collect[dim * inst.stops + stop]!);
    if (most > room) fits = false;
  }
  tour.codes[0] = stop;
  tour.codes[1] = inst.mate[stop]!;
  tour.length = inst.mate[stop]! >= 0 ? 2 : 1;
  return { fits, works: fits && (inHurry || tourWorks(inst, kind, tour)) };
}

/** Why a stop is not in the plan: the first of these that is true by itself, before blaming the fleet. */
export function reasonFor(ctx: Context, st: State, request: number, stop: number, timeRanOut: boolean): UnservedReason {
  const { inst } = ctx;
  if (st.served[request] === 1) return 'another-of-its-group-is-served';
  let [mayBe, fits, works] = [false, false, false];
  for (let kind = 0; kind < inst.kinds; kind++) {
    if (inst.allowed[kind * inst.stops + stop] === 0 || inst.fleet[kind] === 0) continue;
    mayBe = true;
    const alone = aloneOn(ctx, stop, kind, timeRanOut);
    fits ||= alone.fits;
    works ||= alone.works;
    if (works) break;
  }
  if (!mayBe) return 'no-vehicle-may-serve-it';
  if (!fits) return 'too-large-for-every-vehicle';
  if (!works) return 'cannot-be-reached-in-its-window';
  if (inst.prize[request]! < Number.POSITIVE_INFINITY) return 'prize-below-its-cost';
  return timeRanOut ? 'time-ran-out' : 'no-room-in-the-fleet';
}

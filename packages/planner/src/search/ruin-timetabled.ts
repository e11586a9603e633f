import type { Context } from './context.ts';
import { beginRuin, isLocked, mendTouched, removeRequest, ruinAround, type RuinSize } from './ruin.ts';
import type { State } from './state.ts';

/** Share of those a timetabled vehicle could call at that stay where they are. */
const STAY = 0.2;

/** Share of closings among the steps with a vehicle in use, and of steps that also ruin around one of its stops. */
const CLOSED = 0.5;
const AROUND = 0.5;

/** Stops taken out for a vehicle at most, as a multiple of the mean ruin: a long line may pass many. */
const MOST_TAKEN = 2;

/** How much smaller that other ruin is. */
const PART = 0.5;

/**
 * Fills a timetabled vehicle anew, or does without it. It costs the same for one stop as for all, so it pays only for
 * several at once, and which of them ride changes what is left for others: with stops put in one by one, an idle vehicle
 * stays idle. So all that it passes is taken out and it is offered for nothing, or all that rides is taken out and others
 * are asked first.
 */
export function ruinTimetabled(ctx: Context, st: State, size: RuinSize): void {
  const { inst, random } = ctx;
  beginRuin(ctx);
  const { kind, stops } = ctx.timetabled[random.below(ctx.timetabled.length)]!;
  const day = random.below(inst.days);
  const closes = st.used[day * inst.kinds + kind]! > 0 && random.real() < CLOSED;
  if (closes) ctx.reluctant = true;
  else {
    ctx.openDiscount = inst.fixedCost[kind]!;
    ctx.favoured = kind;
  }
  const most = ctx.absentCount + MOST_TAKEN * size.average;
  const offset = random.below(stops.length);
  for (let k = 0; k < stops.length && ctx.absentCount < most; k++) {
    const stop = stops[(offset + k) % stops.length]!;
    const slot = st.owner[day * inst.stops + stop]!;
    const stays = slot < 0 || (closes ? st.kind[slot] !== kind : random.real() < STAY);
    if (!stays && !isLocked(ctx, st, inst.requestOf[stop]!)) removeRequest(ctx, st, inst.requestOf[stop]!);
  }
  if (random.real() < AROUND) {
    ctx.seed = stops[random.below(stops.length)]!;
    ruinAround(ctx, st, { average: size.average * PART, longest: size.longest });
  }
  mendTouched(ctx, st);
}

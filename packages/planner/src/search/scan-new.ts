import { type Context, INTO, OPEN, type Spot } from './context.ts';
import { emptySlot } from './slots.ts';
import { startOf, type State } from './state.ts';
import { drivenCost, tourWorks } from './tour.ts';

/** Looks whether a vehicle not yet in use on the day serves the visit (and its mate) more cheaply. */
export function scanNewVehicles(ctx: Context, st: State, day: number, visit: number, mate: number, spot: Spot): void {
  const { inst, tour } = ctx;
  const stop = inst.stopOf[visit]!;
  const slot = emptySlot(inst, st, day);
  if (slot < 0) return;
  for (let kind = 0; kind < inst.kinds; kind++) {
    if (st.used[day * inst.kinds + kind]! >= inst.fleet[kind]! || inst.allowed[kind * inst.stops + stop] === 0)
      continue;
    if (mate >= 0 && inst.allowed[kind * inst.stops + inst.stopOf[mate]!] === 0) continue;
    const row = inst.tableAt[kind]! + inst.stopPlace[stop]! * inst.places;
    const round = inst.distanceInto[row + inst.startPlace[kind]!]! + inst.distance[row + inst.endPlace[kind]!]!;
    const least =
      inst.fixedCost[kind]! + (inst.onFixedPath[kind] === 1 || mate >= 0 ? 0 : inst.unitCost[kind]! * round);
    const discount = ctx.favoured < 0 || ctx.favoured === kind ? ctx.openDiscount : 0;
    if (least - discount > spot.cost) continue;
    tour.codes[0] = visit;
    tour.codes[1] = mate;
    tour.length = mate >= 0 ? 2 : 1;
    if (!tourWorks(inst, kind, tour)) continue;
    const cost = Math.max(0, drivenCost() - discount);
    // A vehicle more is a day more to fill: where a trip costs the same, the idle one drives it.
    if (cost > spot.cost || (cost === spot.cost && spot.form === INTO)) continue;
    spot.cost = cost;
    spot.slot = slot;
    spot.after = startOf(inst, slot);
    spot.form = OPEN;
    spot.kind = kind;
    spot.mateAfter = visit;
  }
}

import type { Instance } from '../instance.ts';

/** How many stops each is tried next to. */
const KIN = 20;
/** Among how many nearest ones they are sought. */
const SOUGHT = 100;
/** What waiting and coming late weigh against the way (Vidal et al. 2013). */
const WAITING = 0.2;
const LATE = 1;

/** How ill a stop fits behind another: its way, and what one must wait or comes late at best, in units of the way. */
function misfit(inst: Instance, i: number, j: number, pace: number): number {
  const cell = inst.tableAt[0]! + inst.stopPlace[i]! * inst.places + inst.stopPlace[j]!;
  const ride = inst.service[i]! + inst.duration[cell]!;
  const wait = Math.max(0, inst.windowFrom[j]! - ride - inst.windowTo[i]!);
  const late = Math.max(0, inst.windowFrom[i]! + ride - inst.windowTo[j]!);
  return inst.distance[cell]! + pace * (WAITING * wait + LATE * late);
}

/** For each stop those it may well be next to, on either side, best fit first. */
export function kinOf(inst: Instance): { kin: Int32Array; kinCount: number } {
  const { stops, nearCount } = inst;
  const sought = Math.min(SOUGHT, nearCount);
  const kinCount = Math.min(KIN, sought);
  const pace = paceOf(inst);
  const kin = new Int32Array(stops * kinCount);
  for (let i = 0; i < stops; i++) {
    const fits = Array.from({ length: sought }, (_, k) => {
      const j = inst.near[i * nearCount + k]!;
      return { j, fit: Math.min(misfit(inst, i, j, pace), misfit(inst, j, i, pace)) };
    });
    fits.sort((a, b) => a.fit - b.fit || a.j - b.j);
    for (let k = 0; k < kinCount; k++) kin[i * kinCount + k] = fits[k]!.j;
  }
  return { kin, kinCount };
}

/** Way per unit of time, over stops that are near one another. */
function paceOf(inst: Instance): number {
  const { stops, nearCount, near, stopPlace } = inst;
  let [way, time] = [0, 0];
  for (let i = 0; i < stops; i++)
    for (let k = 0; k < Math.min(SOUGHT, nearCount); k++) {
      const cell = inst.tableAt[0]! + stopPlace[i]! * inst.places + stopPlace[near[i * nearCount + k]!]!;
      way += inst.distance[cell]!;
      time += inst.duration[cell]!;
    }
  return time > 0 ? way / time : 1;
}

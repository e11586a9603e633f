import type { Instance } from '../instance.ts';
import type { Individual } from './individual.ts';
import type { Weights } from './soft-plan.ts';

/** Wanted share of newborns that keep a limit, and how fast its weight follows (Vidal 2022). */
const WANTED = 0.4;
const BAND = 0.05;
const UP = 1.2;
const DOWN = 0.85;
/** Newborns between two looks at the shares. */
const LOOK = 20;
/** What lateness costs at first, in ways driven in the same time. */
const LATE = 6;
/** A weight stays above this part of the first, since a limit hardly ever broken must not be forgotten, and below so many times. */
const LEAST = 0.01;
const MOST = 10_000;

/** The dearest of the vehicles there are: by way, and to use at all. */
function dearest(inst: Instance): { unit: number; fixed: number } {
  const kinds = [...inst.fleet.keys()].filter((kind) => inst.fleet[kind]! > 0);
  return {
    unit: Math.max(...kinds.map((kind) => inst.unitCost[kind]!)),
    fixed: Math.max(...kinds.map((kind) => inst.fixedCost[kind]!)),
  };
}

/**
 * What weights begin at: a vehicle less must not be worth a limit broken. So the largest load too much, and the longest
 * way from the depot too much, cost what that way and a vehicle do, and the time for that way several times as much.
 */
function firstWeights(inst: Instance): Weights {
  const { unit, fixed } = dearest(inst);
  let [far, long, most] = [1, 1, 1];
  for (let stop = 0; stop < inst.stops; stop++) {
    const cell = inst.tableAt[0]! + inst.startPlace[0]! * inst.places + inst.stopPlace[stop]!;
    far = Math.max(far, inst.distance[cell]!);
    long = Math.max(long, inst.duration[cell]!);
    most = Math.max(most, inst.deliver[stop]!, inst.collect[stop]!);
  }
  const worth = Math.max(1, unit * far + fixed);
  return { load: worth / most, warp: (LATE * worth) / long, way: worth / far };
}

/** Weights that follow the share of newborns that keep each limit. */
export class AdaptiveWeights {
  readonly weights: Weights;
  readonly #first: Weights;
  readonly #kept = { load: 0, warp: 0, way: 0 };
  #born = 0;

  constructor(inst: Instance) {
    this.weights = firstWeights(inst);
    this.#first = { ...this.weights };
  }

  /** Takes note of a newborn, and every so often brings the weights up or down. */
  count({ overload, warp, overway }: Individual): void {
    if (overload === 0) this.#kept.load++;
    if (warp === 0) this.#kept.warp++;
    if (overway === 0) this.#kept.way++;
    if (++this.#born < LOOK) return;
    for (const limit of ['load', 'warp', 'way'] as const) {
      const share = this.#kept[limit] / this.#born;
      const factor = share < WANTED - BAND ? UP : share > WANTED + BAND ? DOWN : 1;
      const first = this.#first[limit];
      this.weights[limit] = Math.min(first * MOST, Math.max(first * LEAST, this.weights[limit] * factor));
      this.#kept[limit] = 0;
    }
    this.#born = 0;
  }
}

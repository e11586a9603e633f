import type { Instance } from '../instance.ts';
import type { Individual } from './individual.ts';
import { paceOf } from './kin.ts';
import type { Weights } from './soft-plan.ts';

/** Wanted share of newborns that keep a limit, and how fast its weight follows (Vidal 2022). */
const WANTED = 0.4;
const BAND = 0.05;
const UP = 1.2;
const DOWN = 0.85;
/** Newborns between two looks at the shares. */
const LOOK = 20;
/** What lateness costs at first, in ways driven in the same time. */
const FIRST_WARP = 6;
/** A weight stays within so many times, or that part, of the first: a limit hardly ever broken is not forgotten. */
const RANGE = 100;

/** What weights begin at: the largest load too much costs as much as the longest way, lateness as some driving. */
function firstWeights(inst: Instance): Weights {
  const unit = Math.max(1e-9, inst.unitCost.reduce((sum, cost) => sum + cost, 0) / inst.kinds);
  const far = inst.distance.reduce((a, b) => Math.max(a, b), 1);
  const most = [...inst.deliver, ...inst.collect].reduce((a, b) => Math.max(a, b), 1);
  return { load: (unit * far) / most, warp: FIRST_WARP * unit * paceOf(inst), way: unit };
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
      this.weights[limit] = Math.min(first * RANGE, Math.max(first / RANGE, this.weights[limit] * factor));
      this.#kept[limit] = 0;
    }
    this.#born = 0;
  }
}

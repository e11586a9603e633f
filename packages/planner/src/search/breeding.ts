import type { Cooling, Span, Walk } from './anneal.ts';
import type { Context } from './context.ts';
import { cross } from './crossover.ts';
import { fewestVehicles } from './fewest-vehicles.ts';
import { isWorse, Population } from './population.ts';
import { type Contents, copyState, type State } from './state.ts';
import type { StopClock } from './stop-clock.ts';
import { lockedState, newWalk } from './walk.ts';

/** Walks that cool from the first heat, each for itself, and the share of the budget each gets. */
const FOUNDERS = 4;
const FOUNDER_SHARE = 0.1;

/** The rest is for children, more of them where each needs less time, begun at this part of the first heat. */
const CHILDREN_TIMES_STOPS = 1600;
const FEWEST_CHILDREN = 5;
const MOST_CHILDREN = 15;
const WARMTH = 0.12;

/** Larger problems need the whole budget for a single cooling. */
const MOST_STOPS = 500;

/** Whether solutions are sets of routes of one day and one trip each, which crossover can exchange. */
export function mayBreed(ctx: Context): boolean {
  const { inst } = ctx;
  if (inst.stops < 2 || inst.stops > MOST_STOPS || inst.days > 1 || inst.markers > 0 || inst.hasPairs) return false;
  if (ctx.hasLocks || inst.onFixedPath.includes(1) || inst.pricedFleet) return false;
  return inst.alternatives.every((stops) => stops.length === 1);
}

/**
 * A hybrid genetic search (Vidal et al. 2012) whose education is annealing: a single cooling settles early how many
 * routes there are and which stops share them, and hardly goes back on it. So several walks cool by themselves, one
 * under the fewest vehicles the loads allow, and then children of two of the best cool again from a lower heat.
 */
export class Breeding {
  readonly #ctx: Context;
  readonly #population: Population;
  readonly #children: number;
  readonly #fleet: number;
  #leg = 0;

  constructor(ctx: Context) {
    this.#ctx = ctx;
    this.#population = new Population(ctx.inst, FOUNDERS);
    const children = Math.round(CHILDREN_TIMES_STOPS / ctx.inst.stops);
    this.#children = Math.max(FEWEST_CHILDREN, Math.min(MOST_CHILDREN, children));
    this.#fleet = ctx.inst.fleet[0]!;
  }

  /** The best of all legs, the one at hand included. */
  best(walk: Walk): State {
    return this.#population.best(walk.best);
  }

  /** Whether the leg at hand has found something better than all before it. */
  leads(walk: Walk): boolean {
    return this.#population.members.every((member) => isWorse(member, walk.best));
  }

  /** Takes in what another search found. */
  adopt(elite: Contents): void {
    this.#population.add(elite);
  }

  /** The share of the budget the leg at hand cools over, and from what heat. */
  leg(cooling: Cooling): { span: Span; cooling: Cooling } {
    const founders = FOUNDERS * FOUNDER_SHARE;
    const child = this.#leg - FOUNDERS;
    if (child < 0) {
      const from = this.#leg * FOUNDER_SHARE;
      return { span: { from, until: from + FOUNDER_SHARE }, cooling };
    }
    const share = (1 - founders) / this.#children;
    const until = child < this.#children - 1 ? founders + (child + 1) * share : 1;
    return { span: { from: founders + child * share, until }, cooling: { ...cooling, start: cooling.start * WARMTH } };
  }

  /** Takes in what the leg found and sends the walk off from the next beginning. */
  next(walk: Walk, clock: StopClock): void {
    const { inst } = this.#ctx;
    this.#population.add(walk.best);
    this.#leg++;
    this.#ctx.absences.fill(0);
    inst.fleet[0] = this.#leg === 1 ? fewestVehicles(this.#ctx) || this.#fleet : this.#fleet;
    if (this.#leg < FOUNDERS) copyState(walk.current, newWalk(this.#ctx, lockedState(this.#ctx), clock).current);
    else this.#conceive(walk.current, clock);
    copyState(walk.draft, walk.current);
    copyState(walk.best, walk.current);
  }

  #conceive(child: State, clock: StopClock): void {
    const { random } = this.#ctx;
    const { members } = this.#population;
    const first = random.below(members.length);
    copyState(child, members[first]!);
    if (members.length < 2) return;
    const second = (first + 1 + random.below(members.length - 1)) % members.length;
    cross(this.#ctx, child, members[second]!, clock);
  }
}

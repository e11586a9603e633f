import type { Span, Walk } from './anneal.ts';
import type { Cooling } from './cooling.ts';
import type { Context } from './context.ts';
import { cross } from './crossover.ts';
import { fewestVehicles } from './fewest-vehicles.ts';
import { isWorse, Population } from './population.ts';
import { type Contents, copyState, type State } from './state.ts';
import type { StopClock } from './stop-clock.ts';
import { lockedState, newWalk } from './walk.ts';

/** How a budget is shared: founders cool from the first heat, then children from a part of it. */
interface Shares {
  founders: number;
  /** Share of the budget each founder gets; what is left is for the children. */
  founderShare: number;
  /** Most children; larger problems get fewer, down to a third. */
  children: number;
  warmth: number;
}

const ONE_PRICE: Shares = { founders: 4, founderShare: 0.1, children: 15, warmth: 0.12 };
/** Where vehicles differ in price, which of them drive takes more founders and more heat to settle. */
const PRICED: Shares = { founders: 5, founderShare: 0.08, children: 8, warmth: 0.15 };

/** Up to this many stops there are as many children as can be. */
const SMALL = 100;

/** With fewer steps for each stop a single cooling needs the whole budget. */
const STEPS_PER_STOP = 3000;

/** Whether solutions are sets of routes of one day and one trip each, which crossover can exchange. */
export function mayBreed(ctx: Context): boolean {
  const { inst } = ctx;
  if (inst.stops < 2 || inst.days > 1 || inst.markers > 0 || inst.hasPairs) return false;
  if (ctx.hasLocks || inst.onFixedPath.includes(1)) return false;
  return inst.alternatives.every((stops) => stops.length === 1);
}

/** Whether a budget of so many steps is enough to cool several times. */
export function isEnoughToBreed(ctx: Context, steps: number): boolean {
  return steps >= STEPS_PER_STOP * ctx.inst.stops;
}

function spanOf(first: number, share: number, leg: number): Span {
  return { from: first + leg * share, until: first + (leg + 1) * share };
}

/**
 * A hybrid genetic search (Vidal et al. 2012) whose education is annealing: a single cooling settles early how many
 * routes there are and which stops share them, and hardly goes back on it. So several walks cool by themselves, one
 * under the fewest vehicles the loads allow, and then children of two of the best cool again from a lower heat.
 */
export class Breeding {
  readonly #ctx: Context;
  readonly #population: Population;
  readonly #shares: Shares;
  readonly #children: number;
  readonly #fleet: number;
  #leg = 0;

  constructor(ctx: Context) {
    this.#ctx = ctx;
    this.#shares = ctx.inst.pricedFleet ? PRICED : ONE_PRICE;
    this.#population = new Population(ctx.inst, this.#shares.founders);
    const part = Math.max(1 / 3, Math.min(1, SMALL / ctx.inst.stops));
    this.#children = Math.ceil(this.#shares.children * part);
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
    const { founders, founderShare, warmth } = this.#shares;
    const child = this.#leg - founders;
    if (child < 0) return { span: spanOf(0, founderShare, this.#leg), cooling };
    const bred = founders * founderShare;
    const span = spanOf(bred, (1 - bred) / this.#children, child);
    if (child >= this.#children - 1) span.until = 1;
    return { span, cooling: { ...cooling, start: cooling.start * warmth } };
  }

  /** Takes in what the leg found and sends the walk off from the next beginning. */
  next(walk: Walk, clock: StopClock): void {
    const { inst } = this.#ctx;
    this.#population.add(walk.best);
    this.#leg++;
    this.#ctx.absences.fill(0);
    inst.fleet[0] = this.#leg === 1 ? fewestVehicles(this.#ctx) || this.#fleet : this.#fleet;
    if (this.#leg < this.#shares.founders)
      copyState(walk.current, newWalk(this.#ctx, lockedState(this.#ctx), clock).current);
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

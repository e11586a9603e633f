import { anneal, type Progress, type Walk } from './anneal.ts';
import type { Cooling } from './cooling.ts';
import type { Context } from './context.ts';
import { cross } from './crossover.ts';
import { Generations, mayDescend } from './descent/generations.ts';
import { fewestVehicles } from './fewest-vehicles.ts';
import { isWorse, Population } from './population.ts';
import { type Contents, copyState, COST, emptyState, MISSING, type State } from './state.ts';
import type { StopClock } from './stop-clock.ts';
import { lockedState, newWalk } from './walk.ts';

/** How a budget is shared: founders cool from the first heat, generations descend, children cool from a part of it. */
interface Shares {
  founders: number;
  /** Share of the budget each founder gets. */
  founderShare: number;
  /** Share of the budget for generations bred by descent; what is left is for the children. */
  descentShare: number;
  /** Most children; larger problems get fewer, down to a third. */
  children: number;
  warmth: number;
}

const DESCENDED: Shares = { founders: 4, founderShare: 0.08, descentShare: 0.4, children: 3, warmth: 0.12 };
const DESCENDED_PRICED: Shares = { ...DESCENDED, warmth: 0.15 };
const ONE_PRICE: Shares = { founders: 4, founderShare: 0.1, descentShare: 0, children: 15, warmth: 0.12 };
/** Where vehicles differ in price, which of them drive takes more founders and more heat to settle. */
const PRICED: Shares = { founders: 5, founderShare: 0.08, descentShare: 0, children: 8, warmth: 0.15 };

/** At least so many of the best are kept for children to be bred from. */
const MEMBERS = 4;

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

function sharesFor(ctx: Context): Shares {
  if (mayDescend(ctx.inst)) return ctx.inst.pricedFleet ? DESCENDED_PRICED : DESCENDED;
  return ctx.inst.pricedFleet ? PRICED : ONE_PRICE;
}

/** A part of the budget in which one walk cools, or generations are bred. */
interface Leg {
  task: 'found' | 'descend' | 'raise';
  from: number;
  until: number;
}

function legsOf(shares: Shares, stops: number): Leg[] {
  const { founders, founderShare, descentShare, children } = shares;
  const legs: Leg[] = [];
  let from = 0;
  const add = (task: Leg['task'], share: number): void => {
    legs.push({ task, from, until: from + share });
    from += share;
  };
  for (let k = 0; k < founders; k++) add('found', founderShare);
  if (descentShare > 0) add('descend', descentShare);
  const part = Math.max(1 / 3, Math.min(1, SMALL / stops));
  const count = Math.ceil(children * part);
  const rest = 1 - from;
  for (let k = 0; k < count; k++) add('raise', rest / count);
  legs.at(-1)!.until = 1;
  return legs;
}

/**
 * A hybrid genetic search (Vidal et al. 2012) whose education is annealing: a single cooling settles early how many
 * routes there are and which stops share them, and hardly goes back on it. So several walks cool by themselves, one
 * under the fewest vehicles the loads allow; where plans are simple enough, generations are bred from them by descent;
 * and then children of two of the best cool again from a lower heat.
 */
export class Breeding {
  readonly #ctx: Context;
  readonly #population: Population;
  readonly #warmth: number;
  readonly #legs: Leg[];
  readonly #fleet: number;
  #at = 0;
  #generations: Generations | null = null;

  constructor(ctx: Context) {
    const shares = sharesFor(ctx);
    this.#ctx = ctx;
    this.#population = new Population(ctx.inst, Math.max(MEMBERS, shares.founders));
    this.#warmth = shares.warmth;
    this.#legs = legsOf(shares, ctx.inst.stops);
    this.#fleet = ctx.inst.fleet[0]!;
  }

  /** The best of all legs, the one at hand included. */
  best(walk: Walk): State {
    return this.#population.best(walk.best);
  }

  /** Takes in what another search found. */
  adopt(elite: Contents): void {
    this.#population.add(elite);
    if (!this.#generations) return;
    const st = emptyState(this.#ctx.inst);
    copyState(st, elite);
    this.#generations.adopt(st);
  }

  /** Leg by leg until a share of the budget is used; a leg may pause where searchers meet. */
  advance(walk: Walk, clock: StopClock, cooling: Cooling, until: number, tell: (progress: Progress) => void): void {
    const tellLead = (progress: Progress): void => {
      if (this.#leads(walk.best)) tell(progress);
    };
    while (clock.progress(walk.iterations) < until) {
      const leg = this.#legs[this.#at]!;
      const pause = Math.min(until, leg.until);
      if (leg.task === 'descend') this.#descend(walk, clock, pause, tell);
      else {
        const start = cooling.start * (leg.task === 'found' ? 1 : this.#warmth);
        const span = { from: leg.from, until: pause, end: leg.until };
        anneal(this.#ctx, walk, clock, { ...cooling, start }, tellLead, span);
      }
      const done = clock.progress(walk.iterations);
      if (done >= leg.until && done < 1) this.#next(walk, clock);
    }
  }

  /** Breeds generations from the population; what is better than all of it joins it. */
  #descend(walk: Walk, clock: StopClock, until: number, tell: (progress: Progress) => void): void {
    while (clock.progress(walk.iterations) < until) {
      // Those that have bred in vain for long are too much alike; others begin anew, and the best stays in the population.
      if (this.#generations?.isStale) this.#generations = new Generations(this.#ctx, [walk.best]);
      this.#generations ??= new Generations(this.#ctx, [...this.#population.members, walk.best]);
      const generations = this.#generations;
      const isOver = (): boolean => clock.progress(walk.iterations) >= 1;
      const found = generations.breed(isOver);
      walk.iterations += generations.stepsEach;
      if (!found) continue;
      const leads = this.#leads(found) && isWorse(walk.best, found);
      this.#population.add(found);
      const { totals } = found;
      if (leads) tell({ cost: totals[COST]!, missing: totals[MISSING]!, iterations: walk.iterations });
    }
  }

  /** Whether a solution is better than all of the population. */
  #leads(st: State): boolean {
    return this.#population.members.every((member) => isWorse(member, st));
  }

  /** Takes in what the leg found and sends the walk off from the next beginning. */
  #next(walk: Walk, clock: StopClock): void {
    const { inst } = this.#ctx;
    this.#population.add(walk.best);
    this.#at++;
    this.#ctx.absences.fill(0);
    const { task } = this.#legs[this.#at]!;
    const isTight = task === 'found' && this.#at === 1;
    inst.fleet[0] = (isTight && fewestVehicles(this.#ctx)) || this.#fleet;
    if (task === 'descend') return;
    if (task === 'found') copyState(walk.current, newWalk(this.#ctx, lockedState(this.#ctx), clock).current);
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

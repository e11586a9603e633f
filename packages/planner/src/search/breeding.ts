import { anneal, type Progress, type Walk } from './anneal.ts';
import type { Cooling } from './cooling.ts';
import type { Context } from './context.ts';
import { cross } from './crossover.ts';
import { Generations } from './descent/generations.ts';
import { fewestVehicles } from './fewest-vehicles.ts';
import { type Leg, legsOf, sharesFor } from './legs.ts';
import { isWorse, Population } from './population.ts';
import { type Contents, copyState, COST, emptyState, MISSING, type State } from './state.ts';
import type { StopClock } from './stop-clock.ts';
import { lockedState, newWalk } from './walk.ts';

/** With fewer steps for each stop a single cooling needs the whole budget. */
const STEPS_PER_STOP = 2200;

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

/**
 * A hybrid genetic search (Vidal et al. 2012) whose education is annealing: a single cooling settles early how many
 * routes there are and which stops share them, and hardly goes back on it. So several walks cool by themselves, one
 * under the fewest vehicles the loads allow; where plans are simple enough, generations are bred from them by descent;
 * and then children of two of the best cool again from a lower heat.
 */
export class Breeding {
  readonly #ctx: Context;
  readonly #members: number;
  readonly #population: Population;
  readonly #warmth: number;
  readonly #legs: Leg[];
  readonly #fleet: number;
  #at = 0;
  #generations: Generations | null = null;
  /** The best of the generations at hand. */
  #found: State | null = null;

  constructor(ctx: Context) {
    const shares = sharesFor(ctx.inst);
    this.#ctx = ctx;
    this.#members = shares.founders;
    this.#population = new Population(ctx.inst, this.#members);
    this.#warmth = shares.warmth;
    this.#legs = legsOf(shares, ctx.inst.stops);
    this.#fleet = ctx.inst.fleet[0]!;
  }

  /** The best of all legs, the one at hand included. */
  best(walk: Walk): State {
    const best = this.#population.best(walk.best);
    return this.#found && isWorse(best, this.#found) ? this.#found : best;
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

  /** Breeds generations from the population. Those that have bred in vain for long leave their best and begin anew. */
  #descend(walk: Walk, clock: StopClock, until: number, tell: (progress: Progress) => void): void {
    this.#generations ??= new Generations(this.#ctx, this.#population.members);
    const generations = this.#generations;
    const isOver = (): boolean => clock.progress(walk.iterations) >= until;
    while (!isOver()) {
      if (generations.isStale) {
        this.#settle();
        generations.renew();
      }
      const found = generations.breed(isOver);
      walk.iterations += generations.stepsEach;
      if (!found) continue;
      const { totals } = found;
      if (isWorse(this.best(walk), found))
        tell({ cost: totals[COST]!, missing: totals[MISSING]!, iterations: walk.iterations });
      this.#found = found;
    }
  }

  /** Hands the best of the generations over to the population: its next children are bred from them and founders as good. */
  #settle(): void {
    for (const st of this.#generations?.elite(this.#members) ?? []) this.#population.add(st);
    this.#found = null;
  }

  /** Whether a solution is better than all of the population. */
  #leads(st: State): boolean {
    return this.#population.members.every((member) => isWorse(member, st));
  }

  /** Takes in what the leg found and sends the walk off from the next beginning. */
  #next(walk: Walk, clock: StopClock): void {
    const { inst } = this.#ctx;
    this.#population.add(walk.best);
    this.#settle();
    this.#generations = null;
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

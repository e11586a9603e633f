import type { Context } from '../context.ts';
import type { Instance } from '../instance.ts';
import type { Random } from '../random.ts';
import type { State } from '../state.ts';
import { descend, newDescent } from './descend.ts';
import type { Descent } from './descent.ts';
import { putLast } from './edit-plan.ts';
import { type Individual, isFit, layBy } from './individual.ts';
import { conceive } from './route-exchange.ts';
import { clearPlan, emptySoftPlan, measureRoute } from './soft-plan.ts';
import { Subpopulation } from './subpopulation.ts';
import { handOver, takeOver } from './translate.ts';
import { AdaptiveWeights } from './weights.ts';

/** So many of the first generation are dealt out at random rather than taken over. */
const DEALT = 20;
/** They get vehicles that hold the loads, or up to so many times as much: how many routes there are decides most. */
const ROOMIEST = 1.3;
/** And at least this part of the vehicles that founders drive, who may drive too many. */
const TIGHT = 0.5;
/** More vehicles of a type than twice those that founders use. */
const SPARE = 8;
/** Share of children beyond their limits that descend again, and how much more dearly limits are broken then. */
const MENDED = 0.5;
const STERN = 10;
/** How often a second parent is drawn until it is another. */
const MOST_DRAWS = 10;
/** After so many births without a better plan those that live are too much alike. */
const STALE = 600;
/** A child takes about as long as so many steps of ruin and recreate for each stop. */
const STEPS_A_STOP = 2;

/** Generously more vehicles of each type than any founder drives: a fleet without end would only take room. */
function mostVehicles(inst: Instance, founders: readonly State[]): number[] {
  const used = (kind: number): number => founders.reduce((most, st) => Math.max(most, st.used[kind]!), 0);
  return [...inst.fleet.keys()].map((kind) => (founders.length === 0 ? inst.stops : SPARE + 2 * used(kind)));
}

/** Fewest vehicles a founder drives; 0 without founders. */
function fewestDriven(founders: readonly State[]): number {
  const counts = founders.map(({ used }) => used.reduce((sum, one) => sum + one, 0));
  return counts.length === 0 ? 0 : Math.min(...counts);
}

/**
 * Generations of plans that may break limits at a price (hybrid genetic search, Vidal et al. 2012, Vidal 2022; with
 * windows Kool et al. 2022): children of route exchange descend by local search, and survive by what they cost and how
 * much they differ. Between plans within the limits there are often only such beyond them.
 */
export class Generations {
  readonly #ctx: Context;
  readonly #random: Random;
  readonly #descent: Descent;
  readonly #adaptive: AdaptiveWeights;
  readonly #fewest: number;
  #fit = new Subpopulation();
  #unfit = new Subpopulation();
  #best = Number.POSITIVE_INFINITY;
  #dealt = 0;
  #inVain = 0;

  constructor(ctx: Context, founders: readonly State[]) {
    this.#ctx = ctx;
    this.#random = ctx.random;
    this.#adaptive = new AdaptiveWeights(ctx.inst);
    const plan = emptySoftPlan(ctx.inst, this.#adaptive.weights, mostVehicles(ctx.inst, founders));
    this.#descent = newDescent(ctx.inst, plan, ctx.random);
    this.#fewest = fewestDriven(founders);
    for (const founder of founders) this.adopt(founder);
  }

  /** Steps a birth counts as, so that a budget of steps is about one of time. */
  get stepsEach(): number {
    return STEPS_A_STOP * this.#ctx.inst.stops;
  }

  /** Whether nothing better has been born for long. */
  get isStale(): boolean {
    return this.#inVain > STALE;
  }

  /** Begins anew with nobody: those that live now have come as far as they can. */
  renew(): void {
    this.#fit = new Subpopulation();
    this.#unfit = new Subpopulation();
    this.#best = Number.POSITIVE_INFINITY;
    this.#dealt = 0;
    this.#inVain = 0;
  }

  /** Takes a solution of another search in, if it leaves no stop out. */
  adopt(st: State): void {
    if (takeOver(this.#descent.plan, st)) this.#admit(layBy(this.#descent.plan));
  }

  /** The cheapest so many of those within their limits, which differ more than one's successive betters would. */
  elite(count: number): State[] {
    const best = this.#fit.members.slice(0, count).map(({ one }) => handOver(this.#ctx, one));
    return best.filter((st) => st !== null);
  }

  /** One birth; a solution if it is the best so far, else null. Ends without one when the time is over. */
  breed(isOver: () => boolean): State | null {
    if (this.#dealt++ < DEALT) this.#deal();
    else if (!this.#pair(isOver)) return null;
    const before = this.#best;
    this.#raise(isOver);
    this.#inVain = this.#best < before ? 0 : this.#inVain + 1;
    return this.#best < before ? handOver(this.#ctx, this.#fit.cheapest) : null;
  }

  /** One from nothing: vehicles drawn until they hold the loads, and stops on any of them that may serve them. */
  #deal(): void {
    const { plan, order } = this.#descent;
    clearPlan(plan);
    const drawn = this.#drawVehicles();
    for (const stop of order) {
      const may = (route: number): boolean => ((plan.takers[stop]! >> plan.kind[route]!) & 1) === 1;
      let takers = drawn.filter(may);
      if (takers.length === 0) takers = [...plan.kind.keys()].filter(may);
      putLast(plan, takers[this.#random.below(takers.length)]!, stop);
    }
    for (let route = 0; route < plan.routes; route++) measureRoute(plan, route);
  }

  #drawVehicles(): number[] {
    const { inst, routes, room } = this.#descent.plan;
    const out = inst.deliver.reduce((sum, load) => sum + load, 0);
    const home = inst.collect.reduce((sum, load) => sum + load, 0);
    const left = Array.from({ length: routes }, (_, route) => route);
    const drawn: number[] = [];
    const roomy = 1 + (ROOMIEST - 1) * this.#random.real();
    // Where windows decide how many there must be, loads don't tell, but founders do.
    const least = Math.max(1, TIGHT * roomy * this.#fewest);
    for (let need = roomy * Math.max(out, home); left.length > 0 && (need > 0 || drawn.length < least);) {
      const [route] = left.splice(this.#random.below(left.length), 1);
      drawn.push(route!);
      need -= room[route!]!;
    }
    return drawn;
  }

  /** A child of two; of one and the same it would be that one again. */
  #pair(isOver: () => boolean): boolean {
    const first = this.#choose();
    let second = this.#choose();
    for (let draws = 1; second === first && draws < MOST_DRAWS; draws++) second = this.#choose();
    return conceive(this.#descent, first, second, isOver);
  }

  /** The fitter of two drawn at random. */
  #choose(): Individual {
    const all = [...this.#fit.members, ...this.#unfit.members];
    const a = all[this.#random.below(all.length)]!;
    const b = all[this.#random.below(all.length)]!;
    return (a.fitness <= b.fitness ? a : b).one;
  }

  #admit(one: Individual): void {
    if (isFit(one)) this.#best = Math.min(this.#best, one.cost);
    (isFit(one) ? this.#fit : this.#unfit).add(one, this.#adaptive.weights);
  }

  /** Lets the plan descend and takes in what comes of it; some that break limits descend again, more sternly. */
  #raise(isOver: () => boolean): void {
    const { plan } = this.#descent;
    descend(this.#descent, isOver);
    const one = layBy(plan);
    this.#admit(one);
    this.#adaptive.count(one);
    if (isFit(one) || this.#random.real() >= MENDED) return;
    const kept = { ...plan.weights };
    for (const limit of ['load', 'warp', 'way'] as const) plan.weights[limit] *= STERN;
    descend(this.#descent, isOver);
    Object.assign(plan.weights, kept);
    const mended = layBy(plan);
    if (isFit(mended)) this.#admit(mended);
  }
}

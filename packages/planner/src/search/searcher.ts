import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { anneal, type Progress, type Walk } from './anneal.ts';
import { Breeding, isEnoughToBreed, mayBreed } from './breeding.ts';
import { ALONE, type Company } from './company.ts';
import { compile } from './compile.ts';
import { type Context, newContext } from './context.ts';
import { coolTogether } from './cool-together.ts';
import { type Cooling, coolingFor, sharesHubs } from './cooling.ts';
import { planOf } from './plan-of.ts';
import { type Contents, copyState, COST, MISSING, type State } from './state.ts';
import { annealRegions } from './regions.ts';
import { scout, scoutingFor } from './scout.ts';
import { stateOf } from './state-of.ts';
import type { StopClock } from './stop-clock.ts';
import { lockedState, newWalk } from './walk.ts';

/** What one searcher hands another: its best solution, flat, for a searcher of the same problem. */
export interface Elite extends Contents {
  missing: number;
}

/** A searcher whose best is this much worse than the elite continues from the elite. */
const FAR_BEHIND = 1.005;

/** Shares of the budget after which the speed of the search is known: among hubs, and where it decides about breeding. */
const TRIAL = 0.02;
const BREEDING_TRIAL = 0.04;

/** One thread's search: its context, its walk, and the door to both. */
export class Searcher {
  readonly #ctx: Context;
  #walk: Walk | null = null;
  #cooling: Cooling;
  #from = 0;
  #ended = false;
  #breeding: Breeding | null = null;

  constructor(problem: Problem, seed: number, clock: StopClock) {
    this.#ctx = newContext(
      compile(problem, () => clock.progress(0) >= 1),
      seed,
    );
    this.#cooling = coolingFor(this.#ctx.inst);
  }

  get iterations(): number {
    return this.#walk?.iterations ?? 0;
  }

  /** Builds the first solution, on the locked parts or on a warm start. */
  build(clock: StopClock, tell: (progress: Progress) => void, warmStart?: Plan): void {
    const warm = warmStart ? stateOf(this.#ctx, warmStart) : null;
    this.#walk = newWalk(this.#ctx, warm ?? lockedState(this.#ctx), clock);
    const { totals } = this.#walk.best;
    tell({ cost: totals[COST]!, missing: totals[MISSING]!, iterations: 0 });
  }

  /** Builds the first solution and settles how the search goes on from there. */
  begin(clock: StopClock, tell: (progress: Progress) => void, warm?: Plan, company: Company = ALONE): void {
    this.build(clock, tell, warm);
    if (!warm && sharesHubs(this.#ctx.inst)) {
      const steps = this.#foreseeSteps(clock, tell, TRIAL);
      this.#walk = coolTogether(this.#ctx, this.#walk!, steps, clock, this.#cooling, tell, company);
      return;
    }
    if (!warm && mayBreed(this.#ctx) && isEnoughToBreed(this.#ctx, this.#foreseeSteps(clock, tell, BREEDING_TRIAL))) {
      this.#breeding = new Breeding(this.#ctx);
      return;
    }
    const scouting = warm ? null : scoutingFor(this.#ctx);
    if (!scouting) return;
    const scouted = scout(this.#ctx, this.#walk!, scouting, clock, this.#cooling, tell);
    this.#walk = scouted.walk;
    this.#from = scouted.from;
    this.#cooling = scouted.cooling;
  }

  /**
   * Begins the walk and tells from its first steps how many the budget allows: from the later half of them, since the
   * first ones run while the engine still compiles them and take twice as long.
   */
  #foreseeSteps(clock: StopClock, tell: (progress: Progress) => void, trial: number): number {
    const walk = this.#walk!;
    const from = clock.progress(0);
    const tryOut = (until: number): number => {
      anneal(this.#ctx, walk, clock, this.#cooling, tell, { from, until: Math.min(1, until), end: 1 });
      return clock.progress(walk.iterations);
    };
    const half = tryOut(from + trial / 2);
    const before = walk.iterations;
    const whole = tryOut(from + trial);
    const speed = (walk.iterations - before) / Math.max(1e-9, whole - half);
    return walk.iterations + speed * Math.max(0, 1 - whole);
  }

  /** Searches until a share of the budget is used. */
  advance(clock: StopClock, until: number, tell: (progress: Progress) => void): void {
    this.#ended = until >= 1;
    if (this.#breeding) this.#breeding.advance(this.#walk!, clock, this.#cooling, until, tell);
    else if (sharesHubs(this.#ctx.inst)) annealRegions(this.#ctx, this.#walk!, clock, this.#cooling, tell, until);
    else anneal(this.#ctx, this.#walk!, clock, this.#cooling, tell, { from: this.#from, until, end: 1 });
  }

  get #best(): State {
    return this.#breeding?.best(this.#walk!) ?? this.#walk!.best;
  }

  plan(): Plan {
    return planOf(this.#ctx, this.#best, this.#ended && this.iterations === 0);
  }

  elite(): Elite {
    const best = this.#best;
    return {
      ints: best.ints.slice(),
      served: best.served.slice(),
      cost: best.cost.slice(),
      totals: best.totals.slice(),
      missing: best.totals[MISSING]!,
    };
  }

  /** Takes another's elite in to breed with, or goes on from it where this search has fallen far behind it. */
  meet(elite: Elite): void {
    if (this.#breeding) {
      this.#breeding.adopt(elite);
      return;
    }
    const { best, current, draft } = this.#walk!;
    const missing = best.totals[MISSING]!;
    const behind = missing > elite.missing || best.totals[COST]! > elite.totals[COST]! * FAR_BEHIND;
    if (missing < elite.missing || !behind) return;
    for (const st of [best, current, draft]) copyState(st, elite);
  }
}

import type { Random } from '../random.ts';
import type { Chain } from './chain.ts';
import type { SoftPlan } from './soft-plan.ts';

/** What a descent works with. */
export interface Descent {
  plan: SoftPlan;
  random: Random;
  /** Routes being priced. */
  one: Chain;
  other: Chain;
  /** Per stop the others it may well be next to, most likely first. */
  kin: Int32Array;
  kinCount: number;
  /** Stops in the order they are tried. */
  order: Int32Array;
  /** When a stop's moves, and a pair of routes, were tried last. */
  tried: Int32Array;
  triedPair: Int32Array;
  places: BestPlaces;
}

/** The three cheapest places for each stop in each route, by way alone, kept until the route changes. */
export interface BestPlaces {
  /** route × stops + stop: when they were found. */
  found: Int32Array;
  /** Three for each: what it adds to the way, and the node it goes behind. */
  added: Int32Array;
  behind: Int32Array;
}

/** Less than this, in all and of what the routes cost, is rounding: equal stops would be exchanged for ever. */
const ROUNDING = 1e-6;
const ROUNDING_PART = 1e-11;

/** Whether a change in cost is a gain and not rounding, where routes cost so much before. */
export function isGain(change: number, before: number): boolean {
  return change < -ROUNDING - ROUNDING_PART * before;
}

import { mayDescend } from './descent/may-descend.ts';
import type { Instance } from './instance.ts';

/** How a budget for breeding is shared: founders cool from the first heat, generations descend, children cool from a part of it. */
export interface Shares {
  /** As many of the best are kept for children to be bred from. */
  founders: number;
  /** Share of the budget each founder gets. */
  founderShare: number;
  /** Share of the budget for generations bred by descent; what is left is for the children. */
  descentShare: number;
  /** Most children; larger problems get fewer, down to a third. */
  children: number;
  warmth: number;
}

/** Generations that descend do most of what many children do. */
const DESCENDED: Shares = { founders: 4, founderShare: 0.08, descentShare: 0.4, children: 3, warmth: 0.12 };
const DESCENDED_PRICED: Shares = { ...DESCENDED, warmth: 0.15 };
const ONE_PRICE: Shares = { founders: 4, founderShare: 0.1, descentShare: 0, children: 15, warmth: 0.12 };
/** Where vehicles differ in price, which of them drive takes more founders and more heat to settle. */
const PRICED: Shares = { founders: 5, founderShare: 0.08, descentShare: 0, children: 8, warmth: 0.15 };

/** Up to this many stops there are as many children as can be. */
const SMALL = 100;

export function sharesFor(inst: Instance): Shares {
  if (mayDescend(inst)) return inst.pricedFleet ? DESCENDED_PRICED : DESCENDED;
  return inst.pricedFleet ? PRICED : ONE_PRICE;
}

/** A part of the budget in which one walk cools, or generations are bred. */
export interface Leg {
  task: 'found' | 'descend' | 'raise';
  from: number;
  until: number;
}

/** The parts of the budget one after another; the last one ends with it. */
export function legsOf(shares: Shares, stops: number): Leg[] {
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

import { dayOf, daysAfter } from '#kernel/clock.ts';
import type { Announced } from '#modules/pricing/index.ts';

/** So long after the weighing a phone may still bring the price that its keeper promised. */
const HELD_DAYS = 14;
/** A phone without a network goes on with a board of so many days before. */
const BOARD_DAYS = 7;

/** Whether a weighing of `at` still stands at the price its keeper promised, when it arrives at `now`. */
export const isPromiseHeld = (at: Date, now: Date): boolean => at >= daysAfter(now, -HELD_DAYS);

/** From when on a rule may still be what a phone without a network goes by. */
export const promiseFrom = (at: Date): Date => daysAfter(at, -HELD_DAYS);

/** The first day whose board a phone may have worked with. */
export const firstBoardDay = (at: Date): string => dayOf(daysAfter(at, -BOARD_DAYS));

/**
 * Whether the keeper could promise this price: it had been announced for that day by then, at first or again, or, when
 * nothing had been announced for the day yet, for the last day before it. `announced` is what was known then, latest first.
 */
export function couldBePromised(announced: readonly Announced[], fenPerKg: number): boolean {
  const [latest] = announced;
  return announced.some((one) => one.day === latest?.day && one.fenPerKg === fenPerKg);
}

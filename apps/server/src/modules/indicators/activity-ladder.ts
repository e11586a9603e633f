import type { ActivityStep } from '@shanhuo/contract/indicators/endpoints';
import { startOfDay } from '#kernel/clock.ts';

const DAY_MS = 86_400_000;
/** Days without any business, and what they ask for: to be looked at, to be called, to be proposed for closing. */
const LADDER: readonly (readonly [days: number, step: ActivityStep])[] = [
  [90, 'close'],
  [60, 'call'],
  [30, 'attention'],
];

/**
 * Where a station stands on a day, by the last day with business. One that never had any is to be looked at and no more:
 * nobody can tell whether it opened yesterday.
 */
export function stepOf(lastDay: string | null, day: string): ActivityStep {
  if (lastDay === null) return 'attention';
  const quiet = Math.round((startOfDay(day).getTime() - startOfDay(lastDay).getTime()) / DAY_MS);
  return LADDER.find(([days]) => quiet >= days)?.[1] ?? 'working';
}

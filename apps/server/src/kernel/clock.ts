import { Refusal } from './refusal.ts';

/** The outside world's time, given at assembly; only the edge asks it. Below the edge, time is `actor.at`. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** China keeps UTC+8 all year since 1992. */
const AHEAD_MS = 8 * 3_600_000;

/** The county's calendar day (Asia/Shanghai) of a moment, as `YYYY-MM-DD`. */
export const dayOf = (at: Date): string => new Date(at.getTime() + AHEAD_MS).toISOString().slice(0, 10);

/** The first moment of a county day. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/**
 * The days of a period, which is one day or `first..last`, and its moments from the first on and before `until`. Refuses
 * `request.invalid` for days that no calendar has.
 */
export interface Span {
  readonly fromDay: string;
  readonly toDay: string;
  readonly from: Date;
  readonly until: Date;
}

export function spanOf(days: string): Span {
  const [fromDay = days, toDay = fromDay] = days.split('..');
  const [from, until] = [startOfDay(fromDay), daysAfter(startOfDay(toDay), 1)];
  if (![fromDay, toDay].every(isDay)) throw new Refusal('request.invalid', { field: 'day' });
  return { fromDay, toDay, from, until };
}

/** Whether a calendar has this day: the clock would take the 30th of February for one in March, and knows a year 0. */
const isDay = (day: string): boolean => {
  const start = startOfDay(day);
  return !Number.isNaN(start.getTime()) && dayOf(start) === day && !day.startsWith('0000');
};

export const minutesAfter = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000);
export const daysAfter = (at: Date, days: number): Date => minutesAfter(at, days * 1440);

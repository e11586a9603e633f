import { dayOf, daysAfter, startOfDay } from '#kernel/clock.ts';

/** The sample's days, moved so that its last day is yesterday: whoever opens the demo finds a living county. */
export interface Calendar {
  /** The day in this installation's time of a day in the sample's files. */
  readonly day: (sampleDay: string) => string;
  /** A moment of that day, by the county's clock. */
  readonly at: (sampleDay: string, hours: number) => Date;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export function calendar(lastSampleDay: string, now: Date): Calendar {
  const yesterday = startOfDay(dayOf(daysAfter(now, -1)));
  const shiftDays = Math.round((yesterday.getTime() - startOfDay(lastSampleDay).getTime()) / DAY_MS);
  const day = (sampleDay: string) => dayOf(daysAfter(startOfDay(sampleDay), shiftDays));
  return {
    day,
    at: (sampleDay, hours) => new Date(startOfDay(day(sampleDay)).getTime() + Math.round(hours * HOUR_MS)),
  };
}

const WEEK = 7;

export interface WeekBesideWeek {
  readonly lastSum: number;
  /** `none`: the week before had nothing, so that no per cent can be told. */
  readonly change: 'more' | 'less' | 'same' | 'none';
  readonly percent: number;
}

/**
 * The last seven whole days beside the seven before them: what a chart of days says in one sentence. A day that is still
 * going on is left out, since half a day beside a whole one would look like a fall.
 */
export function weekBesideWeek(days: readonly number[], isLastGoingOn: boolean): WeekBesideWeek {
  const values = isLastGoingOn ? days.slice(0, -1) : days;
  const total = (part: readonly number[]): number => part.reduce((sum, value) => sum + value, 0);
  const lastSum = total(values.slice(-WEEK));
  const before = total(values.slice(-2 * WEEK, -WEEK));
  if (before === 0) return { lastSum, change: 'none', percent: 0 };
  const percent = Math.round((Math.abs(lastSum - before) / before) * 100);
  if (percent === 0) return { lastSum, change: 'same', percent };
  return { lastSum, change: lastSum > before ? 'more' : 'less', percent };
}

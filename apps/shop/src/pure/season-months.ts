export interface MonthRange {
  readonly from: number;
  readonly to: number;
}

/** Harvest months as ranges that may run over the new year: 11, 12, 1, 2 is one range. All twelve are one from 1 to 12. */
export function monthRanges(months: readonly number[]): MonthRange[] {
  const present = new Set(months.filter((month) => month >= 1 && month <= 12));
  if (present.size === 12) return [{ from: 1, to: 12 }];
  const before = (month: number) => (month === 1 ? 12 : month - 1);
  const after = (month: number) => (month === 12 ? 1 : month + 1);
  return [...present]
    .filter((month) => !present.has(before(month)))
    .sort((a, b) => a - b)
    .map((from) => {
      let to = from;
      while (present.has(after(to))) to = after(to);
      return { from, to };
    });
}

export const isAllYear = (ranges: readonly MonthRange[]): boolean =>
  ranges.length === 1 && ranges[0]?.from === 1 && ranges[0].to === 12;

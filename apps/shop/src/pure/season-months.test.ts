import { describe, expect, it } from 'vitest';
import { isAllYear, monthRanges } from './season-months.ts';

describe('harvest months as ranges', () => {
  it('joins neighbours, also over the new year', () => {
    expect(monthRanges([11, 12, 1, 2, 3])).toEqual([{ from: 11, to: 3 }]);
    expect(monthRanges([4, 5, 9])).toEqual([
      { from: 4, to: 5 },
      { from: 9, to: 9 },
    ]);
    expect(monthRanges([7])).toEqual([{ from: 7, to: 7 }]);
    expect(monthRanges([])).toEqual([]);
  });

  it('knows the whole year', () => {
    const year = monthRanges([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(isAllYear(year)).toBe(true);
    expect(isAllYear(monthRanges([1, 2, 12]))).toBe(false);
  });
});

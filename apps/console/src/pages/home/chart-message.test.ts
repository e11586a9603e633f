import { expect, it } from 'vitest';
import { weekBesideWeek } from './chart-message.ts';

const days = (...weeks: number[]): number[] => weeks.flatMap((each) => Array.from({ length: 7 }, () => each));

it('a chart says how the last whole week compares with the one before', () => {
  expect(weekBesideWeek(days(9, 10, 12), false)).toEqual({ lastSum: 84, change: 'more', percent: 20 });
  expect(weekBesideWeek(days(9, 10, 5), false)).toEqual({ lastSum: 35, change: 'less', percent: 50 });
  expect(weekBesideWeek(days(9, 10, 10), false)).toEqual({ lastSum: 70, change: 'same', percent: 0 });
  expect(weekBesideWeek(days(9, 0, 3), false)).toEqual({ lastSum: 21, change: 'none', percent: 0 });
});

it('a day that is still going on is left out', () => {
  expect(weekBesideWeek([...days(10, 10), 1], true)).toEqual({ lastSum: 70, change: 'same', percent: 0 });
});

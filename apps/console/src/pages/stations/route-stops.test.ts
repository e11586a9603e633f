import fc from 'fast-check';
import { expect, it } from 'vitest';
import { movedStop, runsOfDays, stopsOfText, textOfStops, weekdayNames } from './route-stops.ts';

const stop = fc.record({
  siteId: fc.oneof(fc.uuid(), fc.constant('')),
  arrivesAt: fc.constantFrom('', '08:00', '17:45'),
});
const stops = fc.array(stop, { maxLength: 6 });

it('keeps stops in a draft as they were typed, half-typed ones too', () => {
  fc.assert(
    fc.property(stops, (typed) => {
      expect(stopsOfText(textOfStops(typed))).toEqual(typed);
    }),
  );
  expect(stopsOfText('')).toEqual([]);
});

it('moves one stop past its neighbour and back, and none beyond the ends', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((siteId) => ({ siteId, arrivesAt: '' })) as [
    { siteId: string; arrivesAt: string },
    { siteId: string; arrivesAt: string },
    { siteId: string; arrivesAt: string },
  ];
  expect(movedStop([a, b, c], 0, 1)).toEqual([b, a, c]);
  expect(movedStop([a, b, c], 2, -1)).toEqual([a, c, b]);
  expect(movedStop([a, b, c], 0, -1)).toEqual([a, b, c]);
  expect(movedStop([a, b, c], 2, 1)).toEqual([a, b, c]);
});

it('tells days that follow one another as runs', () => {
  expect(runsOfDays([1, 2, 3, 5, 7])).toEqual([
    [1, 3],
    [5, 5],
    [7, 7],
  ]);
  expect(runsOfDays([])).toEqual([]);
});

it('names the days of the week from Monday on', () => {
  expect(weekdayNames('zh-CN')).toEqual(['周一', '周二', '周三', '周四', '周五', '周六', '周日']);
  expect(weekdayNames('en')).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
});

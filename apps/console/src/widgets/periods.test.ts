import { expect, it } from 'vitest';
import { namedPeriod, periodNames, periodOf, rangeOf } from './periods.ts';

it('a period is a day or two days with what lies between', () => {
  expect(periodOf(['2026-11-23', '2026-11-23'])).toBe('2026-11-23');
  expect(periodOf(['2026-11-01', '2026-11-23'])).toBe('2026-11-01..2026-11-23');
  expect(periodOf(null)).toBe('');
  expect(rangeOf('2026-11-01..2026-11-23')).toEqual(['2026-11-01', '2026-11-23']);
  expect(rangeOf('2026-11-23')).toEqual(['2026-11-23', '2026-11-23']);
  expect(rangeOf('')).toBe(null);
});

it('names mean days, over the ends of months and years too', () => {
  expect(periodNames.map((name) => namedPeriod(name, '2027-01-03'))).toEqual([
    '2027-01-03',
    '2027-01-02',
    '2026-12-28..2027-01-03',
    '2026-12-21..2027-01-03',
    '2026-12-05..2027-01-03',
    '2027-01-01..2027-01-03',
    '2026-12-01..2026-12-31',
    '2027-01-01..2027-01-03',
  ]);
  expect(namedPeriod('lastMonth', '2026-03-31')).toBe('2026-02-01..2026-02-28');
});

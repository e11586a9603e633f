import { expect, it } from 'vitest';
import { comparedDays } from './compared-days.ts';

it('every day is there, latest first, with what comparing it said', () => {
  const result = { day: '2026-02-28', matched: 3 };
  expect(comparedDays([result], '2026-03-01', 3, '2026-01-31')).toEqual([
    { day: '2026-03-01', result: null },
    { day: '2026-02-28', result },
    { day: '2026-02-27', result: null },
  ]);
});

it('no day is missed before the first payment, though one that was compared all the same is shown', () => {
  const result = { day: '2026-02-26', matched: 0 };
  expect(comparedDays([result], '2026-03-01', 5, '2026-02-28').map(({ day }) => day)).toEqual([
    '2026-03-01',
    '2026-02-28',
    '2026-02-26',
  ]);
  expect(comparedDays([], '2026-03-01', 5, null)).toEqual([]);
});

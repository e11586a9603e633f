import { expect, it } from 'vitest';
import { comparedDays } from './compared-days.ts';

it('every day is there, latest first, with what comparing it said', () => {
  const result = { day: '2026-02-28', matched: 3 };
  expect(comparedDays([result], '2026-03-01', 3)).toEqual([
    { day: '2026-03-01', result: null },
    { day: '2026-02-28', result },
    { day: '2026-02-27', result: null },
  ]);
});

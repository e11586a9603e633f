import { expect, it } from 'vitest';
import { quartersUntil } from './quarters.ts';

it('counts quarters back over the turn of the year', () => {
  expect(quartersUntil('2026-02-28', 3)).toEqual(['2026-Q1', '2025-Q4', '2025-Q3']);
  expect(quartersUntil('2026-12-31', 1)).toEqual(['2026-Q4']);
});

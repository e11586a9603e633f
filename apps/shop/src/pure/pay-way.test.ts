import { expect, it } from 'vitest';
import { wayToBegin } from './pay-way.ts';

it('keeps a way that is open, and leaves one that was closed since', () => {
  expect(wayToBegin(['sandbox', 'transfer', 'cash'], 'cash')).toBe('cash');
  expect(wayToBegin(['sandbox', 'transfer', 'cash'])).toBe('sandbox');
  expect(wayToBegin(['transfer', 'cash'], 'sandbox')).toBe('transfer');
});

import { expect, it } from 'vitest';
import { quantityIn } from './quantity.ts';

it('reads a number of boxes however it is typed, within what can be had', () => {
  expect(quantityIn('12', 99)).toBe(12);
  expect(quantityIn(' 007 ', 99)).toBe(7);
  expect(quantityIn('１２', 99)).toBe(12);
  expect(quantityIn('500', 76)).toBe(76);
  expect(quantityIn('0', 76)).toBe(1);
  expect(quantityIn('3', 0)).toBe(1);
  for (const rubbish of ['', '-1', '1.5', 'zwei', '1e3', '9999999']) expect(quantityIn(rubbish, 99)).toBe(null);
});

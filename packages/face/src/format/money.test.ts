import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMoney, formatUnitPrice } from './money.ts';

test.each([
  [0, '¥0.00'],
  [5, '¥0.05'],
  [-5, '-¥0.05'],
  [100, '¥1.00'],
  [128600, '¥1,286.00'],
  [-128_600, '-¥1,286.00'],
  [123_456_789_01, '¥123,456,789.01'],
])('%i fen are %s', (fen, text) => {
  expect(formatMoney(fen)).toBe(text);
});

test('every amount reads back to its fen', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (fen) => {
      expect(Number(formatMoney(fen).replaceAll(/[¥,.]/g, ''))).toBe(fen === 0 ? 0 : fen);
    }),
  );
});

test('broken fen are refused', () => {
  expect(() => formatMoney(12.5)).toThrow(RangeError);
  expect(() => formatMoney(Number.NaN)).toThrow(RangeError);
});

test('a unit price is per jin unless kilograms are asked for', () => {
  expect(formatUnitPrice(2560)).toBe('¥12.80/斤');
  expect(formatUnitPrice(2561, 'en')).toBe('¥12.81/jin');
  expect(formatUnitPrice(2560, 'zh', 'kg')).toBe('¥25.60/kg');
});

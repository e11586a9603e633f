import { expect, test } from 'vitest';
import { priceChange } from './price-change.ts';

test('a price says what changed since the one before, of one jin; a first one has nothing to compare with', () => {
  const changeOf = (fenPerKg: number, previousFenPerKg: number | null) => priceChange({ fenPerKg, previousFenPerKg });
  expect(changeOf(600, 560)).toEqual({ kind: 'up', fen: 20 });
  expect(changeOf(560, 600)).toEqual({ kind: 'down', fen: 20 });
  expect(changeOf(600, 600)).toEqual({ kind: 'same', fen: 0 });
  expect(changeOf(600, null)).toEqual({ kind: 'first', fen: 0 });
});

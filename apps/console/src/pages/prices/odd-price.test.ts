import { describe, expect, it } from 'vitest';
import type { PriceRow } from './board.ts';
import { changedPrices } from './changed-prices.ts';
import { isOdd } from './odd-price.ts';

describe('a price that is typed', () => {
  it('is odd when a zero slipped in or a dot went astray, not when the market moves', () => {
    expect([isOdd(600, 6000), isOdd(600, 60), isOdd(600, 905), isOdd(600, 380)]).toEqual([true, true, true, true]);
    expect([isOdd(600, 900), isOdd(600, 420), isOdd(600, 600), isOdd(null, 9999)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('changes the board only where it differs, and is compared with what stands there', () => {
    const row = (key: string, nowFenPerKg: number | null, beforeFenPerKg: number | null) =>
      ({
        key,
        productId: key,
        productName: key,
        grade: 'A',
        gradeName: '一级',
        nowFenPerKg,
        beforeFenPerKg,
      }) as PriceRow;
    const rows = [row('same', 600, 580), row('up', 600, 580), row('new', null, 400), row('never', null, null)];
    const changes = changedPrices(rows, { same: 3, up: 30, new: 2, never: 5 });
    expect(
      changes.map(({ productId, fenPerKg, beforeFenPerKg, isOdd: odd }) => [productId, fenPerKg, beforeFenPerKg, odd]),
    ).toEqual([
      ['up', 6000, 600, true],
      ['new', 400, 400, false],
      ['never', 1000, null, false],
    ]);
  });
});

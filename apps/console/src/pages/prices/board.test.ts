import { describe, expect, it } from 'vitest';
import { fenPerKgOf, rowsOf, yuanPerJinOf } from './board.ts';

type Published = Parameters<typeof rowsOf>[0][number];
type Product = Parameters<typeof rowsOf>[2][number];

const price = (productId: string, grade: string, fenPerKg: number, previousFenPerKg: number | null = null) =>
  ({ productId, grade, fenPerKg, previousFenPerKg, productName: productId, gradeName: grade }) as Published;
const product = (id: string, ...grades: string[]) =>
  ({
    id,
    code: id,
    name: id,
    motif: 'plum',
    grades: grades.map((code) => ({ code, name: code, definition: '' })),
  }) as unknown as Product;

describe('the price editor', () => {
  it('has every grade once: published, carried over, never priced', () => {
    const rows = rowsOf(
      [price('plum', 'A', 600, 580)],
      [price('plum', 'A', 580), price('plum', 'B', 400)],
      [product('plum', 'A', 'B', 'C'), product('tea', 'A')],
    );
    expect(rows.map(({ key, nowFenPerKg, beforeFenPerKg }) => [key, nowFenPerKg, beforeFenPerKg])).toEqual([
      ['plum A', 600, 580],
      ['plum B', null, 400],
      ['plum C', null, null],
      ['tea A', null, null],
    ]);
  });

  it('keeps prices whole fen per jin, so even per kilogram', () => {
    expect([2.8, 0.01, 0, -1, null, undefined, Number.NaN].map(fenPerKgOf)).toEqual([
      560,
      2,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(fenPerKgOf(yuanPerJinOf(562))).toBe(562);
  });
});

import type { AnswerOf, endpoints } from '@shanhuo/contract';

type BoardPrice = AnswerOf<typeof endpoints.pricing.seeBoard>['items'][number];
type Product = AnswerOf<typeof endpoints.catalog.listProducts>['items'][number];

/** One line of the price editor. */
export interface PriceRow {
  readonly key: string;
  readonly productId: string;
  readonly productCode: string;
  readonly productName: string;
  readonly motif: string;
  readonly grade: string;
  readonly gradeName: string;
  readonly gradeDefinition: string;
  readonly nowFenPerKg: number | null;
  readonly beforeFenPerKg: number | null;
}

const keyOf = (row: { readonly productId: string; readonly grade: string }): string => `${row.productId} ${row.grade}`;

/** Published prices of the day, then grades priced on the last day before, then those that never had a price. */
export function rowsOf(
  published: readonly BoardPrice[],
  lastBoard: readonly BoardPrice[],
  products: readonly Product[],
): PriceRow[] {
  const today = published.map((row) => ({
    ...row,
    key: keyOf(row),
    nowFenPerKg: row.fenPerKg,
    beforeFenPerKg: row.previousFenPerKg,
  }));
  const priced = new Set(today.map(({ key }) => key));
  const carried = lastBoard
    .filter((row) => !priced.has(keyOf(row)))
    .map((row) => ({ ...row, key: keyOf(row), nowFenPerKg: null, beforeFenPerKg: row.fenPerKg }));
  for (const { key } of carried) priced.add(key);
  const never = products
    .flatMap((product) => product.grades.map((grade) => neverPriced(product, grade)))
    .filter(({ key }) => !priced.has(key));
  return [...today, ...carried, ...never];
}

const neverPriced = (product: Product, grade: Product['grades'][number]): PriceRow => ({
  key: keyOf({ productId: product.id, grade: grade.code }),
  productId: product.id,
  productCode: product.code,
  productName: product.name,
  motif: product.motif,
  grade: grade.code,
  gradeName: grade.name,
  gradeDefinition: grade.definition,
  nowFenPerKg: null,
  beforeFenPerKg: null,
});

/** Yuan per jin as typed into even fen per kilogram (1 jin = 500 g); null when it is no price. */
export function fenPerKgOf(yuanPerJin: number | null | undefined): number | null {
  if (yuanPerJin === null || yuanPerJin === undefined || !Number.isFinite(yuanPerJin)) return null;
  const fenPerJin = Math.round(yuanPerJin * 100);
  return fenPerJin > 0 ? fenPerJin * 2 : null;
}

export const yuanPerJinOf = (fenPerKg: number): number => fenPerKg / 200;

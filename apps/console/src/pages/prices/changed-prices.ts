import { fenPerKgOf, type PriceRow } from './board.ts';
import { changeOf, isOdd } from './odd-price.ts';

/** A price that will be told to the stations, beside the one before it. */
export interface ChangedPrice {
  readonly productId: string;
  readonly productName: string;
  readonly grade: string;
  readonly gradeName: string;
  readonly fenPerKg: number;
  readonly beforeFenPerKg: number | null;
  readonly change: number | null;
  readonly isOdd: boolean;
}

/** What was typed and is not on the board yet, against what stands there or, on a new day, stood there last. */
export const changedPrices = (
  rows: readonly PriceRow[],
  typed: Readonly<Record<string, number | undefined>>,
): ChangedPrice[] =>
  rows.flatMap(({ key, productId, productName, grade, gradeName, nowFenPerKg, ...row }) => {
    const fenPerKg = fenPerKgOf(typed[key]);
    if (fenPerKg === null || fenPerKg === nowFenPerKg) return [];
    const beforeFenPerKg = nowFenPerKg ?? row.beforeFenPerKg;
    const [change, odd] = [changeOf(beforeFenPerKg, fenPerKg), isOdd(beforeFenPerKg, fenPerKg)];
    return [{ productId, productName, grade, gradeName, fenPerKg, beforeFenPerKg, change, isOdd: odd }];
  });

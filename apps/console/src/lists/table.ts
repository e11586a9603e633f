import { localTime } from './local-time.ts';
import type { CellShape } from './xlsx.ts';

/** A column of a table file. Money comes as fen and weight as grams; the file says yuan and kilograms. */
export interface Column<T> {
  /** Key of its heading. */
  readonly head: string;
  readonly of: (row: T) => string | number | null;
  readonly shape?: CellShape;
  /** Numbers that mean nothing when added up, such as prices. */
  readonly isRate?: boolean;
}

const shownAs = (value: string | number | null, shape: CellShape): string | number | null => {
  if (value === null || value === '') return null;
  if (shape === 'money') return Number(value) / 100;
  if (shape === 'kilograms') return Number(value) / 1000;
  return shape === 'moment' ? localTime(String(value)) : value;
};

export const cellOf = <T>({ of, shape = 'text' }: Column<T>, row: T): string | number | null => shownAs(of(row), shape);

/** What the columns that can be added up come to, added before they are divided, so that no fen is lost. */
export function totalsOf<T>(columns: readonly Column<T>[], rows: readonly T[]): { head: string; value: number }[] {
  return columns
    .filter(({ shape = 'text', isRate = false }) => !isRate && shape !== 'text' && shape !== 'moment')
    .map(({ head, of, shape = 'text' }) => ({
      head,
      value: Number(
        shownAs(
          rows.reduce((sum, row) => sum + Number(of(row) ?? 0), 0),
          shape,
        ),
      ),
    }));
}

import type { Cells } from './read-cells.ts';
import { columnHeads, type Column } from './typed-words.zh.ts';

/** One address of the table as it was written; every field is the reader's own words. */
export interface WrittenRow {
  name: string;
  phone: string;
  address: string;
  goods: string;
  quantity: string;
  note: string;
  /** The county chosen by hand, where the address didn't tell it; empty otherwise. */
  region: string;
}

export const emptyRow = (): WrittenRow => ({
  name: '',
  phone: '',
  address: '',
  goods: '',
  quantity: '',
  note: '',
  region: '',
});

const headOf = (cell: string): Column | null => {
  const bare = cell
    .normalize('NFKC')
    .replaceAll(/\(.*?\)|[\s*:/、]/g, '')
    .toLowerCase();
  return columnHeads.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
};

/** The least that a table must tell by its heads. */
const needed: readonly Column[] = ['name', 'phone', 'address'];

/**
 * The rows of a table by the names of its columns, which stand in one of its first lines; several columns of places and
 * addresses are read from left to right. Null where no line names receiver, phone and address.
 */
export function rowsOf(cells: Cells): WrittenRow[] | null {
  const at = cells.slice(0, 5).findIndex((row) => {
    const found = row.map(headOf);
    return needed.every((column) => found.includes(column));
  });
  if (at < 0) return null;
  const columns = (cells[at] ?? []).map(headOf);
  return cells.slice(at + 1).map((row) => {
    const read = (...wanted: Column[]): string =>
      row.filter((cell, index) => cell !== '' && wanted.includes(columns[index] ?? ('' as Column))).join(' ');
    return {
      name: read('name'),
      phone: read('phone'),
      address: read('place', 'address'),
      goods: read('goods'),
      quantity: read('quantity'),
      note: read('note'),
      region: '',
    };
  });
}

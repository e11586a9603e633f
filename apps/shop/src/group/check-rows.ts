import { isBeyondReach } from '@shanhuo/contract/ordering/reach';
import { digitsOf } from '../pure/receiver.ts';
import { findRegion, type Register } from './find-region.ts';
import type { WrittenRow } from './table-columns.ts';
import { GOOD_NUMBER } from './typed-words.zh.ts';

/** A good that the rows may name, by its number on the page or by its name. */
export interface Good {
  readonly offerId: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly priceFen: number;
  readonly freightFen: number;
  readonly available: number;
}

/** What stops a row; each has its sentence. */
export const problems = [
  'name',
  'phone',
  'regionNone',
  'regionSeveral',
  'regionPart',
  'beyondReach',
  'address',
  'goods',
  'quantity',
  'note',
] as const;
export type Problem = (typeof problems)[number];

/** A row as it was understood. */
export interface CheckedRow {
  readonly problems: readonly Problem[];
  /** The same receiver stands in another row, too: only said. */
  readonly isTwice: boolean;
  readonly name: string;
  readonly phone: string;
  /** The county; empty where none was found. */
  readonly regionCode: string;
  /** The city or province that the address tells, where its county has to be chosen. */
  readonly partCode: string;
  readonly address: string;
  readonly good: Good | null;
  readonly quantity: number;
  readonly note: string;
}

const MOST_BOXES = 9999;
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();

/**
 * Which good a row names: by its id where it was found before, by its number on the page, by its name or a part of it; the
 * only one where it names none.
 */
export function goodOf(written: string, goods: readonly Good[]): Good | null {
  const known = goods.find(({ offerId }) => offerId === written);
  if (known !== undefined) return known;
  const wanted = plain(written).toLowerCase();
  if (wanted === '') return goods.length === 1 ? (goods[0] ?? null) : null;
  const number = GOOD_NUMBER.exec(wanted)?.[1];
  if (number !== undefined) return goods[Number(number) - 1] ?? null;
  const named = (is: (title: string) => boolean): readonly Good[] =>
    goods.filter(({ title, titleEn }) =>
      [title, titleEn ?? ''].some((one) => one !== '' && is(plain(one).toLowerCase())),
    );
  // Two packs of one good have one title: then only its number tells which.
  const exact = named((title) => title === wanted);
  const found = exact.length > 0 ? exact : named((title) => title.includes(wanted) || wanted.includes(title));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** How many boxes a cell tells: `2`, `２份`, `3 boxes`; one where it tells nothing, 0 for what is no number. */
export function quantityOf(written: string): number {
  const text = plain(written);
  if (text === '') return 1;
  const digits = /^(\d{1,5})(?:\.0+)?\s*[^\d.,-]*$/.exec(text)?.[1];
  return digits === undefined ? 0 : Number(digits);
}

function checkRow(row: WrittenRow, goods: readonly Good[], register: Register): Omit<CheckedRow, 'isTwice'> {
  const found = findRegion(row.address, register);
  const told = found.kind === 'county' || found.kind === 'part' ? found.rest : plain(row.address);
  const regionCode = found.kind === 'county' ? found.code : row.region;
  const checked = {
    name: plain(row.name),
    phone: digitsOf(plain(row.phone)),
    regionCode,
    partCode: found.kind === 'part' ? found.code : '',
    address: told,
    good: goodOf(row.goods, goods),
    quantity: quantityOf(row.quantity),
    note: plain(row.note),
  };
  const wrong: readonly (Problem | false)[] = [
    (checked.name === '' || checked.name.length > 40) && 'name',
    !/^1\d{10}$/.test(checked.phone) && 'phone',
    regionCode === '' &&
      (found.kind === 'several' ? 'regionSeveral' : found.kind === 'part' ? 'regionPart' : 'regionNone'),
    isBeyondReach(regionCode) && 'beyondReach',
    regionCode !== '' && (told === '' || told.length > 200) && 'address',
    checked.good === null && 'goods',
    (checked.quantity < 1 || checked.quantity > MOST_BOXES) && 'quantity',
    checked.note.length > 200 && 'note',
  ];
  return { ...checked, problems: wrong.filter((one) => one !== false) };
}

/** Every row as it was understood, with what stops it. */
export function checkRows(rows: readonly WrittenRow[], goods: readonly Good[], register: Register): CheckedRow[] {
  const checked = rows.map((row) => checkRow(row, goods, register));
  const keyOf = ({ name, phone }: { name: string; phone: string }): string => `${name} ${phone}`;
  const times = new Map<string, number>();
  for (const row of checked) times.set(keyOf(row), (times.get(keyOf(row)) ?? 0) + 1);
  return checked.map((row) => ({ ...row, isTwice: row.name !== '' && (times.get(keyOf(row)) ?? 0) > 1 }));
}

/** One good as all rows together ask for it. */
export interface Wanted {
  readonly good: Good;
  readonly quantity: number;
  readonly addresses: number;
}

/** What the rows ask for of each good, in the goods' order. */
export const wantedOf = (rows: readonly CheckedRow[], goods: readonly Good[]): Wanted[] =>
  goods.map((good) => {
    const own = rows.filter((row) => row.good?.offerId === good.offerId);
    return { good, quantity: own.reduce((sum, row) => sum + row.quantity, 0), addresses: own.length };
  });

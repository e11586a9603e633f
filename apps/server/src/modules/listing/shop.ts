import type { Static } from 'typebox';
import type { ProductGate } from '@shanhuo/contract/catalog/index';
import type { Badge, OfferCard, StockState } from '@shanhuo/contract/listing/index';
import { GRAMS_PER_JIN } from '#kernel/weight.ts';

export type Card = Static<typeof OfferCard>;

/** Goods that people compare by the jin. */
const BY_WEIGHT: readonly ProductGate[] = ['A', 'B', 'C'];

/** Price of 500 g in fen, rounded half up; null for what isn't bought by weight. */
export const fenPerJin = (gate: ProductGate, priceFen: number, netGrams: number): number | null =>
  BY_WEIGHT.includes(gate) ? Math.floor((2 * priceFen * GRAMS_PER_JIN + netGrams) / (2 * netGrams)) : null;

const FEW = 10;

export function stockStateOf(available: number): StockState {
  if (available <= 0) return 'none';
  return available <= FEW ? 'few' : 'plenty';
}

const badgeOfCertificate: readonly (readonly [kind: string, badge: Badge])[] = [
  ['selenium', 'selenium-report'],
  ['organic', 'organic'],
  ['name-licence', 'name-licence'],
  ['brand', 'name-licence'],
  ['quarantine', 'quarantine'],
  ['conformity', 'conformity'],
];

/** The one mark of a card: the strongest proof on file, else that a household sells what it grew. */
export function badgeOf(certificateKinds: readonly string[], licenceKind: string): Badge | null {
  const found = badgeOfCertificate.find(([kind]) => certificateKinds.includes(kind));
  if (found !== undefined) return found[1];
  return licenceKind === 'self-grown-statement' ? 'self-grown' : null;
}

export interface CardRow extends Omit<Card, 'origin' | 'fenPerJin' | 'badge' | 'stock' | 'inSeason'> {
  readonly gate: ProductGate;
  readonly seasonMonths: readonly number[];
  readonly township: string | null;
  readonly townshipEn: string | null;
  readonly village: string | null;
  readonly villageEn: string | null;
  readonly certificateKinds: readonly string[];
  readonly licenceKind: string;
  readonly available: number;
}

/** What a shop card shows of a row. `month` is the county's, 1 to 12. */
export function cardOf(row: CardRow, month: number): Card {
  const { gate, seasonMonths, township, townshipEn, village, villageEn, ...rest } = row;
  const { certificateKinds, licenceKind, available, ...card } = rest;
  return {
    ...card,
    fenPerJin: fenPerJin(gate, row.priceFen, row.netGrams),
    origin: { township, townshipEn, village, villageEn },
    badge: badgeOf(certificateKinds, licenceKind),
    stock: stockStateOf(available),
    inSeason: seasonMonths.includes(month),
  };
}

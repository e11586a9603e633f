import { minutesAfter } from '#kernel/clock.ts';
import { priceOfWeight } from '#kernel/money.ts';

export type CollectionKind = 'outright' | 'consignment';
export type PayKind = 'cash' | 'account';

const UNDO_MINUTES = 10;

/** Until when a keeper may take an entry back without asking anybody. */
export const undoUntil = (recordedAt: Date): Date => minutesAfter(recordedAt, UNDO_MINUTES);

/** What is due to the household now: consigned goods are paid when they are sold. */
export const amountDue = (kind: CollectionKind, fenPerKg: number, weightGrams: number): number =>
  kind === 'outright' ? priceOfWeight(fenPerKg, weightGrams) : 0;

/** What makes two entries of one id the same weighing. */
export interface Weighing {
  readonly stationId: string;
  readonly householdId: string;
  readonly merchantId: string;
  readonly productId: string;
  readonly grade: string;
  readonly kind: string;
  readonly weightGrams: number;
  readonly fenPerKg: number;
}

export const isSameWeighing = (a: Weighing, b: Weighing): boolean =>
  a.stationId === b.stationId &&
  a.householdId === b.householdId &&
  a.merchantId === b.merchantId &&
  a.productId === b.productId &&
  a.grade === b.grade &&
  a.kind === b.kind &&
  a.weightGrams === b.weightGrams &&
  a.fenPerKg === b.fenPerKg;

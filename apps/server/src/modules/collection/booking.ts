import type { Transfer } from '#modules/ledger/index.ts';
import { cashFloat, goodsBought, payableTo } from '#modules/ledger/index.ts';
import type { PayKind } from './entry.ts';

export interface Booked {
  readonly stationId: string;
  readonly householdId: string;
  readonly merchantId: string;
  readonly amountFen: number;
  readonly payKind: PayKind | null;
}

/** What a weighing moves: the merchant owes the household, and cash over the counter settles it at once. */
export function bookingOf({ stationId, householdId, merchantId, amountFen, payKind }: Booked): Transfer[] {
  if (amountFen === 0) return [];
  const household = payableTo('household', householdId);
  const bought = { debit: goodsBought(merchantId), credit: household, amountFen, kind: 'buy' };
  const paid = { debit: household, credit: cashFloat(stationId), amountFen, kind: 'pay-cash' };
  return payKind === 'cash' ? [bought, paid] : [bought];
}

/** The same backwards, last first; what was booked stays booked. */
export const reversalOf = (booked: Booked): Transfer[] =>
  bookingOf(booked)
    .toReversed()
    .map(({ debit, credit, amountFen, kind }) => ({ debit: credit, credit: debit, amountFen, kind: `undo-${kind}` }));

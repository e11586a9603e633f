import { describe, expect, it } from 'vitest';
import { bookingOf, reversalOf } from './booking.ts';
import { amountDue } from './entry.ts';

const weighing = { stationId: 's', householdId: 'h', merchantId: 'm', amountFen: 10_220 };

describe('what a weighing is worth', () => {
  it('is rounded half up to a fen, and nothing yet for consigned goods', () => {
    expect(amountDue('outright', 560, 18_250)).toBe(10_220);
    expect(amountDue('outright', 5, 100)).toBe(1);
    expect(amountDue('outright', 5, 99)).toBe(0);
    expect(amountDue('consignment', 560, 18_250)).toBe(0);
  });
});

describe('what a weighing books', () => {
  it('is a debt on account, a debt and its payment in cash, and nothing for nothing', () => {
    expect(bookingOf({ ...weighing, payKind: 'account' }).map(({ kind }) => kind)).toEqual(['buy']);
    expect(bookingOf({ ...weighing, payKind: 'cash' }).map(({ kind }) => kind)).toEqual(['buy', 'pay-cash']);
    expect(bookingOf({ ...weighing, amountFen: 0, payKind: null })).toEqual([]);
  });

  it('is reversed with debit and credit changed about, last first', () => {
    const [buy, pay] = bookingOf({ ...weighing, payKind: 'cash' });
    expect(reversalOf({ ...weighing, payKind: 'cash' })).toEqual([
      { debit: pay?.credit, credit: pay?.debit, amountFen: 10_220, kind: 'undo-pay-cash' },
      { debit: buy?.credit, credit: buy?.debit, amountFen: 10_220, kind: 'undo-buy' },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { givenBackFen, hasParcels, stepsOf } from './order-steps.ts';

const placedAt = '2026-11-23T02:00:00.000Z';
const paidAt = '2026-11-23T02:05:00.000Z';
const open = { placedAt, paidAt: null, dispatchedAt: null, completedAt: null };
const named = (order: Parameters<typeof stepsOf>[0]) =>
  stepsOf(order).map(({ name, isReached }) => (isReached ? name : `${name}?`));

describe('the steps of an order', () => {
  it('lie ahead while it is on its way', () => {
    expect(named({ ...open, state: 'placed' })).toEqual(['placed', 'paid?', 'dispatched?', 'completed?']);
    expect(named({ ...open, state: 'paid', paidAt })).toEqual(['placed', 'paid', 'dispatched?', 'completed?']);
  });

  it('end where it ended', () => {
    expect(named({ ...open, state: 'cancelled' })).toEqual(['placed', 'cancelled']);
    expect(named({ ...open, state: 'refunding', paidAt })).toEqual(['placed', 'paid', 'refunding?']);
    expect(named({ ...open, state: 'refunded', paidAt })).toEqual(['placed', 'paid', 'refunded']);
  });
});

describe('the parcels of an order', () => {
  const part = { id: 'a', merchantId: 'b', merchantName: '李好', merchantNameEn: null, goodsFen: 1, freightFen: 0 };
  const unsent = {
    dispatchBy: null,
    parcelId: null,
    parcelNumber: null,
    traceCode: null,
    carrierName: null,
    carrierNo: null,
  };
  const waiting = { ...part, ...unsent, merchantPhone: null, state: 'waiting' as const };

  it('are spoken of from the payment on, and not when nothing was ever sent', () => {
    expect(hasParcels({ state: 'placed', parts: [waiting] })).toBe(false);
    expect(hasParcels({ state: 'paid', parts: [waiting] })).toBe(true);
    expect(hasParcels({ state: 'refunded', parts: [waiting] })).toBe(false);
    expect(hasParcels({ state: 'completed', parts: [{ ...waiting, parcelNumber: 'P1' }] })).toBe(true);
  });

  it('that a seller gave up are told with what went back', () => {
    const givenUp = { ...waiting, state: 'given-up' as const, goodsFen: 4500, freightFen: 900 };
    const parts = [waiting, givenUp];
    expect(hasParcels({ state: 'refunded', parts })).toBe(true);
    expect(givenBackFen({ state: 'paid', parts })).toBe(5400);
    expect(givenBackFen({ state: 'refunded', parts })).toBe(0);
    expect(givenBackFen({ state: 'paid', parts: [waiting] })).toBe(0);
  });
});

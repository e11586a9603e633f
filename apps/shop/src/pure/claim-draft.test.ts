import { describe, expect, it } from 'vitest';
import { backFen, boxesOf, emptyClaim, fenIn, missingInClaim, mostFor, percentIn, wishOfClaim } from './claim-draft.ts';
import type { Way } from './claim-doors.ts';

const PRICE = 4580;
const spoiled: Way = { kind: 'spoiled', until: '2026-11-30T01:00:00Z', boxes: 3, mostFen: 3 * PRICE };
const faulty: Way = { kind: 'faulty', until: '2026-12-06T16:00:00Z', boxes: 3, mostFen: 3 * PRICE + 2399 };
const lost: Way = { kind: 'not-arrived', until: null, boxes: 5, mostFen: 26_500 };
const noReason: Way = { kind: 'no-reason', until: '2026-12-06T16:00:00Z', boxes: 3, mostFen: 3 * PRICE };
const draft = { ...emptyClaim(), kind: 'spoiled' as const, bad: '30', words: ' 底下压坏了 ' };

describe('what a claim gives', () => {
  it('reads per cent and yuan however they were typed', () => {
    expect(['30', ' ３０% ', '100', '0', '101', '3.5', ''].map(percentIn)).toEqual([
      30,
      30,
      100,
      null,
      null,
      null,
      null,
    ]);
    expect(['13.74', '¥13.7', '１３元', '1,300', '13.', '.5', '13.745', '-1', 'x', ''].map(fenIn)).toEqual([
      1374,
      1370,
      1300,
      130_000,
      1300,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('says at once what goes back', () => {
    expect(backFen(draft, spoiled, PRICE)).toBe(1374);
    expect(backFen({ ...draft, boxes: 2 }, spoiled, PRICE)).toBe(2748);
    expect(backFen({ ...draft, bad: '5' }, spoiled, PRICE)).toBe(0);
    expect(backFen({ ...draft, bad: '51' }, spoiled, PRICE)).toBe(PRICE);
    expect(backFen({ ...draft, bad: '' }, spoiled, PRICE)).toBeNull();
    expect(backFen({ ...draft, kind: 'no-reason' }, noReason, PRICE)).toBe(PRICE);
    expect(backFen({ ...draft, kind: 'not-arrived' }, lost, PRICE)).toBe(26_500);
  });

  it('proposes the most for faulty goods: of fewer boxes their price and part of the freight, rounded down', () => {
    expect([1, 2, 3].map((boxes) => mostFor(faulty, PRICE, boxes))).toEqual([PRICE + 799, 2 * PRICE + 1599, 16_139]);
    expect(backFen({ ...draft, kind: 'faulty' }, faulty, PRICE)).toBe(5379);
    expect(backFen({ ...draft, kind: 'faulty', wish: '6' }, faulty, PRICE)).toBe(600);
  });

  it('never claims for more boxes than are open, and for a lost parcel for all', () => {
    expect(boxesOf({ ...draft, boxes: 9 }, spoiled)).toBe(3);
    expect(boxesOf({ ...draft, kind: 'not-arrived', boxes: 1 }, lost)).toBe(5);
  });
});

describe('the claim form', () => {
  it('names what is missing in the order of the form', () => {
    expect(missingInClaim(emptyClaim(), null, PRICE, 0)).toEqual(['kind']);
    expect(missingInClaim({ ...draft, bad: '5' }, spoiled, PRICE, 1)).toEqual(['bad', 'photos']);
    expect(missingInClaim(draft, spoiled, PRICE, 2)).toEqual([]);
    expect(missingInClaim({ ...draft, kind: 'faulty', wish: '53.80' }, faulty, PRICE, 1)).toEqual(['wish']);
    expect(missingInClaim({ ...draft, kind: 'faulty', wish: '0' }, faulty, PRICE, 0)).toEqual(['wish', 'photos']);
    expect(missingInClaim({ ...draft, kind: 'not-arrived' }, lost, PRICE, 0)).toEqual([]);
  });

  it('sends of each kind only what belongs to it', () => {
    const words = '底下压坏了';
    expect(wishOfClaim(draft, spoiled, 2, PRICE)).toEqual({
      line: 2,
      kind: 'spoiled',
      boxes: 1,
      words,
      badPercent: 30,
    });
    expect(wishOfClaim(draft, faulty, 2, PRICE)).toEqual({ line: 2, kind: 'faulty', boxes: 1, words, wishFen: 5379 });
    expect(wishOfClaim(draft, noReason, 2, PRICE)).toEqual({ line: 2, kind: 'no-reason', boxes: 1, words });
  });
});

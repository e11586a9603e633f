import { expect, test } from 'vitest';
import { newlyMade, type EntryRecord } from '../queue/queue-record.ts';
import { dayLines, sumOf, unsentCashFen } from './day-list.ts';

const entry = (id: string, change: Partial<EntryRecord> = {}): EntryRecord => ({
  ...newlyMade,
  kind: 'entry',
  id,
  ownerId: 'keeper',
  county: 422_826,
  at: '2026-11-24T02:00:00.000Z',
  body: {
    id,
    stationId: 's',
    householdId: 'h',
    merchantId: 'm',
    productId: 'p',
    grade: 'A',
    kind: 'outright',
    weightGrams: 500,
    enteredText: '1',
    fenPerKg: 1000,
    payKind: 'cash',
    deviceTime: '2026-11-24T02:00:00.000Z',
  },
  shown: {
    householdName: 'h',
    householdCode: 'C-0001',
    productName: 'p',
    productNameEn: 'p',
    motif: 'plum',
    gradeName: 'A',
    gradeNameEn: 'A',
    merchantName: 'm',
    stationName: 's',
    keeperName: 'k',
    amountFen: 500,
  },
  answer: null,
  ...change,
});

const row = (id: string) => ({
  id,
  day: '2026-11-24',
  happenedAt: '2026-11-24T03:00:00.000Z',
  stationId: 's',
  stationName: 's',
  householdId: 'h',
  householdCode: 'C-0001',
  merchantId: 'm',
  merchantName: 'm',
  productId: 'p',
  productName: 'p',
  motif: 'plum',
  grade: 'A',
  gradeName: 'A',
  kind: 'outright' as const,
  weightGrams: 1000,
  fenPerKg: 1000,
  amountFen: 1000,
  payKind: 'account' as const,
  lotId: 'l',
  lotCode: 'L',
  offline: false,
  state: 'valid' as const,
  voidReason: null,
});

test('a weighing known to phone and server is one line, the latest first, of this day in Shanghai only', () => {
  const records = [entry('a'), entry('b', { at: '2026-11-23T15:59:59.000Z' })];
  const lines = dayLines(records, [row('a'), row('c')] as never, '2026-11-24', () => 'name');
  expect(lines.map(({ id, who, record }) => [id, who, record !== null])).toEqual([
    ['c', 'name', false],
    ['a', 'h', true],
  ]);
});

test('what was taken back or refused is not counted', () => {
  const records = [
    entry('a'),
    entry('b', { state: 'withdrawn' }),
    entry('c', { withdrawWanted: true, state: 'sent' }),
    entry('d', { state: 'attention' }),
  ];
  const lines = dayLines(records, [row('e')] as never, '2026-11-24', () => undefined);
  expect(sumOf(lines)).toEqual({ entries: 2, weightGrams: 1500, paidCashFen: 500 });
});

test('cash that the server does not know of yet', () => {
  const { body } = entry('x');
  const onAccount = entry('b', { body: { ...body, payKind: 'account' } });
  expect(unsentCashFen([entry('a'), onAccount, entry('c', { state: 'sent' })], '2026-11-24')).toBe(500);
});

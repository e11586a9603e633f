import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HouseholdRow } from '@shanhuo/contract/merchants/shapes';
import { fenOf, pressMoney } from '../cash/money-pad.ts';
import { buyersOf } from '../reference/buyers.ts';
import { boardFor, type Board } from '../reference/reference.ts';
import { actionsAt, codeFrom } from '../parcels/scan-actions.ts';
import { paidMarks } from '../households/paid-marks.ts';
import { amountOf } from './amount.ts';
import { findHouseholds, lettersOf } from './household-list.ts';
import { gramsOf, press, rewrite, type PadKey } from './number-pad.ts';
import { padKeyOf } from './use-keyboard.ts';

const typed = (keys: string, unit: 'jin' | 'kg' = 'jin'): string =>
  [...keys].reduce((text, key) => press(text, key as PadKey, unit), '');

describe('number pad', () => {
  test.each([
    ['36.5', '36.5'],
    ['.5', '0.5'],
    ['007', '7'],
    ['12..3', '12.3'],
    ['36.555', '36.55'],
    ['123456', '1234'],
    ['0.', '0.'],
  ])('%s stands as %s', (keys, text) => {
    expect(typed(keys)).toBe(text);
  });

  test('back and clear', () => {
    expect(press('36.', 'back', 'jin')).toBe('36');
    expect(press('', 'back', 'jin')).toBe('');
    expect(press('36.5', 'clear', 'jin')).toBe('');
  });

  test('grams are whole and exact in both units', () => {
    expect(gramsOf('36.5', 'jin')).toBe(18_250);
    expect(gramsOf('0.01', 'jin')).toBe(5);
    expect(gramsOf('18.25', 'kg')).toBe(18_250);
    expect(gramsOf('0.001', 'kg')).toBe(1);
    expect(gramsOf('', 'jin')).toBe(0);
    expect(gramsOf('36.', 'jin')).toBe(18_000);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (hundredths) => {
        expect(gramsOf((hundredths / 100).toFixed(2), 'jin')).toBe(hundredths * 5);
      }),
    );
  });

  test('switching the unit keeps the weight', () => {
    expect(rewrite('36.5', 'jin', 'kg')).toBe('18.25');
    expect(rewrite('18.25', 'kg', 'jin')).toBe('36.5');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 199_999 }), (hundredths) => {
        const jin = String(hundredths / 100);
        expect(gramsOf(rewrite(jin, 'jin', 'kg'), 'kg')).toBe(gramsOf(jin, 'jin'));
      }),
    );
  });

  test('money: yuan and at most two decimals', () => {
    const money = (keys: string): string => [...keys].reduce((text, key) => pressMoney(text, key as PadKey), '');
    expect(money('1286.505')).toBe('1286.50');
    expect(fenOf('1286.5')).toBe(128_650);
    expect(fenOf('.')).toBe(0);
    expect(fenOf('')).toBeNull();
  });
});

test('the amount is rounded half up as the server does it', () => {
  expect(amountOf(1360, 18_250)).toBe(24_820);
  expect(amountOf(2, 250)).toBe(1);
  expect(amountOf(2, 249)).toBe(0);
  expect(amountOf(10_000_000, 1_000_000_000)).toBe(10_000_000_000_000);
});

const household = (name: string, pinyin: string, initials: string, code: string): HouseholdRow => ({
  id: code,
  code,
  name,
  publicName: '',
  publicNameEn: '',
  pinyin,
  initials,
  villageCode: '422826105200',
  villageName: '湾田村',
  stationId: 'station',
  stationName: '',
  naming: 'code',
  payKind: 'cash',
  elder: false,
  hasCard: true,
  withdrawn: false,
});

describe('finding a household', () => {
  const all = [
    household('周彩莲', 'zhou cailian', 'zcl', 'C-0001'),
    household('覃大山', 'qin dashan', 'qds', 'C-0412'),
    household('秦明', 'qin ming', 'qm', 'C-0413'),
  ];
  test.each([
    ['覃', ['C-0412']],
    ['qin', ['C-0412', 'C-0413']],
    ['qin da', ['C-0412']],
    ['QDS', ['C-0412']],
    ['0413', ['C-0413']],
    ['', ['C-0412', 'C-0413', 'C-0001']],
    ['xyz', []],
  ])('by %s', (words, codes) => {
    expect(findHouseholds(all, words, '').map(({ code }) => code)).toEqual(codes);
  });
  test('by the letter it begins with', () => {
    expect(lettersOf(all)).toEqual(['Q', 'Z']);
    expect(findHouseholds(all, '', 'Z').map(({ name }) => name)).toEqual(['周彩莲']);
  });
});

test('buyers: the one chosen last, who bought it here, who deals in it, then the others', () => {
  const took = (productId: string, merchantId: string) => ({
    productId,
    merchantId,
    grade: 'A',
    householdId: 'h',
    happenedAt: '',
  });
  const merchants = [
    { merchantId: 'old', name: 'old', productIds: ['tea'] },
    { merchantId: 'shop', name: 'shop', productIds: ['plum'] },
    { merchantId: 'coop', name: 'coop', productIds: [] },
  ];
  const bought = [took('tea', 'old'), took('plum', 'coop'), took('plum', 'closed')];
  const buyers = (chosen?: string) => buyersOf(merchants, bought, 'plum', chosen);
  expect(buyers().map(({ id }) => id)).toEqual(['coop', 'shop', 'old']);
  expect(buyers('old').map(({ id }) => id)).toEqual(['old', 'coop', 'shop']);
  expect(buyers('gone').map(({ knowsProduct }) => knowsProduct)).toEqual([true, true, false]);
});

test('the board of today, else the latest one, marked as old; never one of tomorrow', () => {
  const board = (day: string, count = 1): Board =>
    ({ day, publishedAt: null, lastDay: null, items: Array.from({ length: count }) }) as Board;
  expect(boardFor([board('2026-11-24'), board('2026-11-25')], '2026-11-24')).toMatchObject({
    isOld: false,
    board: { day: '2026-11-24' },
  });
  expect(boardFor([board('2026-11-23'), board('2026-11-24', 0), board('2026-11-25')], '2026-11-24')).toMatchObject({
    isOld: true,
    board: { day: '2026-11-23' },
  });
  expect(boardFor([], '2026-11-24')).toEqual({ board: null, isOld: false });
});

test('codes from labels, trace pages and thumbs', () => {
  expect(codeFrom('https://shanhuo.example/trace/ty07-261123-4k7q?from=label')).toBe('TY07-261123-4K7Q');
  expect(codeFrom(' bg 2611 0001 ')).toBe('BG26110001');
});

test('a site does its own work; a driver only takes along', () => {
  expect(actionsAt('county-centre', false)).toEqual(['arrive', 'hand-to-carrier', 'load', 'sign']);
  expect(actionsAt('village-station', false)).toContain('sign');
  expect(actionsAt('village-station', true)).toEqual(['load']);
});

test('what is due is the latest of what was not paid at the scales', () => {
  const line = (kind: 'bought' | 'consigned' | 'share' | 'payout', amountFen: number, paid: boolean | null = null) => ({
    kind,
    amountFen,
    paid,
    consigned: kind === 'consigned' ? { soldGrams: 500, leftGrams: 250 } : null,
  });
  const lines = [
    line('bought', 500, true),
    line('share', 300),
    line('consigned', 900),
    line('bought', 400, false),
    line('payout', 250),
    line('bought', 250, false),
  ];
  expect(paidMarks(lines, 500)).toEqual(['paid', 'due', 'part-sold', 'part', 'received', 'paid']);
  expect(paidMarks(lines, 0)).toEqual(['paid', 'paid', 'part-sold', 'paid', 'received', 'paid']);
});

test('a keyboard means on the pad what it says', () => {
  expect(['7', '.', ',', 'Backspace', 'Escape', 'a', 'Enter', 'F5'].map(padKeyOf)).toEqual([
    '7',
    '.',
    '.',
    'back',
    'clear',
    null,
    null,
    null,
  ]);
});

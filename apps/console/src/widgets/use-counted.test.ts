import { expect, it } from 'vitest';
import { createI18n } from 'vue-i18n';
import { en } from '../messages/en.ts';
import { zh } from '../messages/zh.ts';
import { countedBy } from './use-counted.ts';

const saying = (locale: 'zh' | 'en') =>
  countedBy(createI18n({ legacy: false, locale, messages: { zh, en } }).global.t as never);

const keysIn = (messages: object, before = ''): [string, string][] =>
  Object.entries(messages).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[before + name, value]] : keysIn(value as object, `${before}${name}.`),
  );

it('says one thing in the singular, many in the plural, and sets thousands apart', () => {
  const counted = saying('en');
  expect(counted('units.boxes', 1)).toBe('1 box');
  expect(counted('units.boxes', 0)).toBe('0 boxes');
  expect(counted('units.boxes', 7142)).toBe('7,142 boxes');
  expect(counted('payouts.sum', 1, { households: counted('units.households', 1) })).toBe('1 payout, 1 household');
  expect([0, 1, 2].map((lines) => counted('reconciliation.agrees', lines))).toEqual([
    'No lines',
    'The one line agrees',
    'All 2 lines agree',
  ]);
  expect(saying('zh')('units.boxes', 7142)).toBe('7,142 件');
});

it('no English sentence tells of one thing as of many', () => {
  const counted = saying('en');
  const wrong = keysIn(en)
    .filter(([, words]) => words.includes('{count}'))
    .map(([key]) => counted(key, 1))
    .filter((said) => /\b1 [a-z]+(?<!s)s\b/.test(said));
  expect(wrong).toEqual([]);
});

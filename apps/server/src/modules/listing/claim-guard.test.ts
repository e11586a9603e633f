import { describe, expect, test } from 'vitest';
import {
  claimsEn,
  claimsZh,
  claimWords,
  gateChecks,
  gateEn,
  gateZh,
  type ClaimReason,
} from '@shanhuo/contract/listing/index';
import { forbiddenClaims } from './claim-guard.ts';

describe('a title may not say', () => {
  const cases: readonly (readonly [title: string, word: string, reason: ClaimReason])[] = [
    ['全国最好的李子', '最', 'absolute'],
    ['世界级好茶', '世界级', 'absolute'],
    ['降血压绞股蓝茶', '降血压', 'medical'],
    ['认养茶园 稳赚', '稳赚', 'return-promise'],
    ['贫困户的土鸡蛋', '贫困户', 'poverty'],
    ['机关特供腊肉', '特供', 'official'],
    ['高山富硒大米', '富硒', 'selenium'],
    ['有机绿茶', '有机', 'organic'],
    ['来凤藤茶', '来凤藤茶', 'place-name'],
  ];
  test.each(cases)('%s', (title, word, reason) => expect(forbiddenClaims(title, [])).toEqual([{ word, reason }]));
});

test('every word of the list is caught, alone and hidden between spaces and marks', () => {
  for (const [reason, words] of Object.entries(claimWords)) {
    for (const word of words) {
      expect(forbiddenClaims(`山里的${word}李子`, []), word).toContainEqual({ word, reason });
      expect(forbiddenClaims(`山里的${Array.from(word).join(' · ')}李子`, []), word).toContainEqual({ word, reason });
    }
  }
});

test('the longest word is named, once', () => {
  expect(forbiddenClaims('最高级的最高级', [])).toEqual([{ word: '最高级', reason: 'absolute' }]);
});

test('a certificate on file answers selenium, organic and place names, and nothing else', () => {
  expect(forbiddenClaims('富硒大米', ['selenium'])).toEqual([]);
  expect(forbiddenClaims('富硒大米', ['organic', 'conformity'])).toHaveLength(1);
  expect(forbiddenClaims('有机绿茶', ['organic'])).toEqual([]);
  expect(forbiddenClaims('恩施玉露', ['name-licence'])).toEqual([]);
  expect(forbiddenClaims('恩施玉露', ['brand'])).toEqual([]);
  expect(forbiddenClaims('最好的富硒大米', ['selenium', 'brand', 'organic'])).toEqual([
    { word: '最', reason: 'absolute' },
  ]);
});

test.each(['唐崖李 大果', '高山土豆 5 斤箱', '花菇 特级', '土家油茶汤料', '唐崖绿茶 一级'])(
  'an honest title passes: %s',
  (title) => expect(forbiddenClaims(title, [])).toEqual([]),
);

test('every check and every reason has its sentence in both languages', () => {
  expect(Object.keys(gateZh).sort()).toEqual([...gateChecks].sort());
  expect(Object.keys(gateEn).sort()).toEqual([...gateChecks].sort());
  expect(Object.keys(claimsZh)).toEqual(Object.keys(claimsEn));
});

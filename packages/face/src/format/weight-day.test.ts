import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayKey, formatDay, formatDayTime, formatTime } from './day.ts';
import { faceLocale } from './locale.ts';
import { formatRegion } from './region.ts';
import { formatWeight } from './weight.ts';

test('weights: jin for people, kg for papers, grams on small packs', () => {
  expect(formatWeight(1250)).toBe('2.5 斤');
  expect(formatWeight(1250, 'kg')).toBe('1.25 kg');
  expect(formatWeight(2_600_000, 'kg')).toBe('2,600 kg');
  expect(formatWeight(50, 'pack')).toBe('50 克');
  expect(formatWeight(500, 'pack')).toBe('1 斤');
  expect(formatWeight(1200, 'pack', 'en')).toBe('1.2 kg');
  expect(formatWeight(-750, 'jin', 'en')).toBe('-1.5 jin');
  expect(formatWeight(0)).toBe('0 斤');
  expect(formatWeight(4)).toBe('0.01 斤');
  expect(() => formatWeight(0.5)).toThrow(RangeError);
});

test('kilograms are exact', () => {
  fc.assert(
    fc.property(fc.nat(100_000_000), (grams) => {
      expect(Math.round(Number(formatWeight(grams, 'kg').replaceAll(/[, kg]/g, '')) * 1000)).toBe(grams);
    }),
  );
});

test('days are those of Shanghai', () => {
  expect(formatDay('2026-11-22T16:00:00Z')).toBe('11月23日 周一');
  expect(formatDay('2026-11-22T15:59:59Z')).toBe('11月22日 周日');
  expect(formatDay('2026-11-23', 'en')).toBe('Mon 23 Nov');
  expect(formatDay('2026-11-23', 'zh', true)).toBe('2026年11月23日 周一');
  expect(formatDay('2026-11-23', 'en', true)).toBe('Mon 23 Nov 2026');
  expect(formatTime('2026-11-23T00:05:00Z')).toBe('08:05');
  expect(formatDayTime('2026-11-23T00:05:00Z')).toBe('11月23日 周一 08:05');
  expect(dayKey('2026-12-31T16:00:00Z')).toBe('2027-01-01');
  expect(() => formatDay('soon')).toThrow(RangeError);
});

test('days agree with the time zone database', () => {
  const official = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  fc.assert(
    fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (at) => {
      expect(`${dayKey(at)} ${formatTime(at)}`).toBe(official.format(at));
    }),
  );
});

test('regions and languages', () => {
  expect(formatRegion(['咸丰县', '', '唐崖镇'])).toBe('咸丰县 · 唐崖镇');
  expect(formatRegion(['Xianfeng', 'Tangya'], 'en')).toBe('Tangya · Xianfeng');
  expect(['zh-CN', 'en-GB', 'de'].map(faceLocale)).toEqual(['zh', 'en', 'zh']);
});

import { describe, expect, it } from 'vitest';
import { slipPage } from './slip-page.ts';

const slip = {
  id: '01a20b88-0000-7000-8000-000000000000',
  lotCode: 'TY01-261123-4K7QM',
  happenedAt: '2026-11-23T01:00:00.000Z',
  stationName: '唐崖司村服务站',
  stationCode: 'TY-01',
  householdName: '田家',
  householdCode: 'C-0412',
  merchantName: '李好合作社',
  productName: '唐崖李',
  gradeName: '大果',
  kind: 'outright',
  weightGrams: 18_250,
  weightJin: '36.5 斤',
  fenPerKg: 560,
  pricePerJin: '¥2.80/斤',
  amountFen: 10_220,
  amountInFigures: '¥102.20',
  amountInWords: '壹佰零贰元贰角整',
  payKind: 'cash',
  keeperName: '杨德菊',
  state: 'valid',
  traceUrl: 'https://shanhuo.example/t/TY01-261123-4K7QM',
} as const;
const count = (page: string, word: string): number => page.split(word).length - 1;

describe('a printed slip', () => {
  it('fits its roll, and says weight, price and amount in figures and in words', () => {
    const page = slipPage(slip, { language: 'zh', paper: '58mm' });
    for (const word of ['size: 58mm', '36.5 斤 / 18.25 kg', '¥2.80/斤', '¥102.20', '壹佰零贰元贰角整', '田家 C-0412']) {
      expect(page).toContain(word);
    }
    expect(page).toContain('2026年11月23日 周一 09:00');
    expect(count(page, '<svg')).toBe(1);
  });

  it('comes twice on a sheet: for the household and for the station', () => {
    const page = slipPage(slip, { language: 'zh', paper: 'a4' });
    expect([count(page, '农户联'), count(page, '站点联'), count(page, '<h1>')]).toEqual([1, 1, 2]);
  });

  it('names a household once that is named by its code, and leaves the amount out of a consignment', () => {
    const named = { ...slip, householdName: '户C-0412', kind: 'consignment', payKind: null, amountFen: 0 } as const;
    const page = slipPage(named, { language: 'zh', paper: '80mm' });
    expect([count(page, 'C-0412'), count(page, '¥102.20')]).toEqual([1, 0]);
    expect(page).toContain('卖出后结算');
  });
});

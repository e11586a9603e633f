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
  householdPerMille: null,
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

  const consigned = { ...slip, kind: 'consignment', payKind: null, amountFen: 0, householdPerMille: 725 } as const;

  it('names a household once that is named by its code, and leaves the amount out of a consignment', () => {
    const page = slipPage({ ...consigned, householdName: '户C-0412' }, { language: 'zh', paper: '80mm' });
    expect([count(page, 'C-0412'), count(page, '¥102.20')]).toEqual([1, 0]);
  });

  it('says of consigned goods what the household gets and when, and no share where none was recorded', () => {
    const page = slipPage(consigned, { language: 'zh', paper: '58mm' });
    expect(page).toContain('<dt>农户得</dt><dd class="share">货款的 72.5%</dd>');
    expect(page).toContain('<dt>付款</dt><dd class="">卖出、买家签收以后</dd>');
    const english = slipPage(consigned, { language: 'en', paper: '58mm' });
    expect(english).toContain('72.5% of the goods’ money');
    expect(english).toContain('Once sold and signed for by the buyer');
    const before = slipPage({ ...consigned, householdPerMille: null }, { language: 'zh', paper: '58mm' });
    expect([count(before, '农户得'), count(before, '卖出、买家签收以后')]).toEqual([0, 1]);
    expect(count(slipPage(slip, { language: 'zh', paper: '58mm' }), '农户得')).toBe(0);
  });
});

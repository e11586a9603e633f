import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pricingEndpoints as doors } from '@shanhuo/contract/pricing/index';
import { newId } from '#kernel/ids.ts';
import { COUNTY, FEN_PER_KG, GRADE, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { priceOn, shareRuleOf } from './index.ts';

let t: TestHouse;
let county: SmallCounty;
const params = { county: COUNTY };
const operator = () => t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) });
const board = (day?: string) =>
  t.as('visitor').get(doors.seeBoard, { params, query: day === undefined ? {} : { day } });

beforeAll(async () => {
  t = await openTestHouse({ at: new Date('2026-11-23T01:00:00Z') });
  county = await layCounty(t, { boxes: 0 });
});
afterAll(() => t.close());

const announce = (day: string, fenPerKg: number, grade = GRADE) => ({
  params,
  body: { day, prices: [{ productId: county.productId, grade, fenPerKg }] },
});

describe('the price board', () => {
  test('shows anybody what is paid today', async () => {
    expect(await board()).toEqual({
      day: '2026-11-23',
      publishedAt: '2026-11-23T01:00:00.000Z',
      lastDay: '2026-11-23',
      items: [
        {
          productId: county.productId,
          productCode: 'P24',
          productName: '唐崖李',
          productNameEn: 'Tangya plum',
          category: 'fruit',
          motif: 'plum',
          grade: GRADE,
          gradeName: '一级',
          gradeNameEn: 'Grade 1',
          gradeDefinition: '果径≥35 mm',
          gradeDefinitionEn: '≥ 35 mm',
          fenPerKg: FEN_PER_KG,
          previousFenPerKg: null,
          publishedAt: '2026-11-23T01:00:00.000Z',
        },
      ],
    });
  });

  test('announced again on the same day, the latest counts; another day is compared with it', async () => {
    t.clock.at = new Date('2026-11-23T03:00:00Z');
    await operator().get(doors.publishPrices, announce('2026-11-23', 580));
    await operator().get(doors.publishPrices, announce('2026-11-24', 600));
    expect((await board('2026-11-23')).items).toMatchObject([{ fenPerKg: 580, previousFenPerKg: null }]);
    expect((await board('2026-11-24')).items).toMatchObject([{ fenPerKg: 600, previousFenPerKg: 580 }]);
    const key = { county: COUNTY, productId: county.productId, grade: GRADE };
    expect(await priceOn(t.house.db, { ...key, day: '2026-11-23' })).toBe(580);
    expect(await priceOn(t.house.db, { ...key, day: '2026-11-25' })).toBe(null);
    expect(await board('2026-11-26')).toMatchObject({ items: [], publishedAt: null, lastDay: '2026-11-24' });
  });

  test('is closed for days that are over or far away, in the county’s own time', async () => {
    const call = (day: string) => operator().call(doors.publishPrices, announce(day, 500));
    expect(await call('2026-11-22')).toMatchObject({ status: 422, refusal: 'pricing.day-closed' });
    expect(await call('2026-12-01')).toMatchObject({ refusal: 'pricing.day-closed' });
    // 16:30 UTC is half past midnight of the next day in the county.
    t.clock.at = new Date('2026-11-23T16:30:00Z');
    expect(await call('2026-11-23')).toMatchObject({ refusal: 'pricing.day-closed' });
    t.clock.at = new Date('2026-11-23T03:00:00Z');
    expect((await board('2026-11-22')).items).toEqual([]);
  });

  test('refuses an unknown grade and a price that is half a fen per jin, and keeps nothing of the rest', async () => {
    const good = { productId: county.productId, grade: GRADE, fenPerKg: 900 };
    const call = (bad: typeof good) =>
      operator().call(doors.publishPrices, { params, body: { day: '2026-11-25', prices: [good, bad] } });
    expect(await call({ ...good, grade: 'XX' })).toMatchObject({ refusal: 'pricing.grade-unknown' });
    expect(await call({ ...good, productId: newId() })).toMatchObject({ refusal: 'pricing.grade-unknown' });
    expect(await call({ ...good, fenPerKg: 901 })).toMatchObject({ refusal: 'request.invalid' });
    expect((await board('2026-11-25')).items).toEqual([]);
  });

  test('is announced by the county only', async () => {
    const input = announce('2026-11-25', 990);
    const keeper = t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });
    expect(await keeper.call(doors.publishPrices, input)).toMatchObject({ refusal: 'permission.missing' });
    const elsewhere = t.as({ role: 'county-officer', county: 330_110, regionCode: '330110' });
    expect(await elsewhere.call(doors.publishPrices, input)).toMatchObject({ refusal: 'permission.missing' });
    expect(await t.as('visitor').call(doors.publishPrices, input)).toMatchObject({ refusal: 'sign-in.needed' });
    expect((await board('2026-11-25')).items).toEqual([]);
  });
});

describe('the shares of a sale', () => {
  const rule = { householdPerMille: 800, stationPerMille: 50, platformPerMille: 0 };

  test('are the merchant’s own, else the county’s, and can be set again', async () => {
    const set = (body: typeof rule & { merchantId: string | null }) =>
      operator().get(doors.setShareRule, { params, body });
    await set({ merchantId: county.merchantId, ...rule });
    await set({ merchantId: county.merchantId, ...rule, stationPerMille: 60 });
    expect(await shareRuleOf(t.house.db, COUNTY, county.merchantId)).toEqual({ ...rule, stationPerMille: 60 });
    expect(await shareRuleOf(t.house.db, COUNTY, county.otherMerchantId)).toEqual({
      householdPerMille: 700,
      stationPerMille: 30,
      platformPerMille: 0,
    });
    expect(await shareRuleOf(t.house.db, 330_110, county.merchantId)).toEqual({
      householdPerMille: 0,
      stationPerMille: 0,
      platformPerMille: 0,
    });
    const officer = t.as({ role: 'county-officer', county: COUNTY, regionCode: String(COUNTY) });
    const { items } = await officer.get(doors.listShareRules, { params });
    expect(items.map(({ merchantName }) => merchantName)).toEqual([null, '李好合作社']);
  });

  test('never come to more than the whole, nor to a seller that does not exist', async () => {
    const call = (body: typeof rule & { merchantId: string | null }) =>
      operator().call(doors.setShareRule, { params, body });
    const tooMuch = { merchantId: null, ...rule, platformPerMille: 151 };
    expect(await call(tooMuch)).toMatchObject({ refusal: 'pricing.shares-too-high' });
    expect(await call({ merchantId: newId(), ...rule })).toMatchObject({ refusal: 'pricing.merchant-unknown' });
    const clerk = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
    const greedy = { params, body: { merchantId: county.merchantId, ...rule, householdPerMille: 0 } };
    expect(await clerk.call(doors.setShareRule, greedy)).toMatchObject({ refusal: 'permission.missing' });
    const keeper = t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });
    expect(await keeper.call(doors.listShareRules, { params })).toMatchObject({ refusal: 'permission.missing' });
    expect(await shareRuleOf(t.house.db, COUNTY, county.merchantId)).toMatchObject({ householdPerMille: 800 });
  });

  test('are shown with who changed them when; a merchant sees the county’s and its own', async () => {
    const officer = t.as({ role: 'county-officer', county: COUNTY, regionCode: String(COUNTY) });
    const rule = (merchantId: string | null, householdPerMille: number) => ({
      params,
      body: { merchantId, householdPerMille, stationPerMille: 10, platformPerMille: 0 },
    });
    await officer.get(doors.setShareRule, rule(null, 720));
    await officer.get(doors.setShareRule, rule(county.otherMerchantId, 730));
    await officer.get(doors.setShareRule, rule(county.otherMerchantId, 740));
    const all = await officer.get(doors.listShareRules, { params });
    expect(all.changes.slice(0, 3).map(({ householdPerMille }) => householdPerMille)).toEqual([740, 730, 720]);
    expect(all.items.find(({ merchantId }) => merchantId === county.otherMerchantId)).toMatchObject({
      merchantName: '别家合作社',
      householdPerMille: 740,
    });
    const clerk = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
    const seen = await clerk.get(doors.listShareRules, { params });
    const merchants = [...seen.items, ...seen.changes].map(({ merchantId }) => merchantId);
    expect(merchants).toContain(null);
    expect(merchants).not.toContain(county.otherMerchantId);
    expect((await clerk.call(doors.setShareRule, rule(county.merchantId, 1))).refusal).toBe('permission.missing');
  });
});

import { endpoints } from '@shanhuo/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAfter } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { buy } from '../../../test/buying.ts';
import { COUNTY, layCounty, packBoxes, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const params = { county: COUNTY };

describe('boxes past their shelf life', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 4 });
  });
  afterAll(() => t.close());

  const clerk = () => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
  const lots = async (query: { pastDay?: boolean } = {}) => {
    const asked = { params, query: { ...query, kind: 'packed' as const, state: 'open' as const } };
    const { items } = await clerk().get(endpoints.quality.listLots, asked);
    return items.map(({ lastDay, boxesLeft }) => [lastDay, boxesLeft]);
  };
  const keeps = (days: number | null) =>
    sql`update catalog.product set shelf_life_days = ${days} where id = ${county.productId}`.execute(t.house.db);
  const dispatch = (id: string) =>
    clerk().call(endpoints.ordering.dispatchOrder, {
      params: { ...params, id },
      body: { merchantId: county.merchantId },
    });

  it('are never there of a product that keeps', async () => {
    await keeps(null);
    t.clock.at = daysAfter(t.clock.at, 5);
    expect(await lots()).toEqual([[null, 4]]);
    expect(await lots({ pastDay: true })).toEqual([]);
    expect((await dispatch(await buy(t, t.as('visitor'), county, 1))).status).toBe(200);
  });

  it('are told from the day after their last one, counted from the day of packing', async () => {
    await keeps(5);
    // Packed on the 23rd, so they may be sent on the 28th, until midnight in the county.
    expect(await lots()).toEqual([['2026-11-28', 3]]);
    t.clock.at = new Date('2026-11-28T23:59:59+08:00');
    expect(await lots({ pastDay: true })).toEqual([]);
    expect((await dispatch(await buy(t, t.as('visitor'), county, 1))).status).toBe(200);
    t.clock.at = new Date('2026-11-29T00:00:00+08:00');
    expect(await lots({ pastDay: true })).toEqual([['2026-11-28', 2]]);
  });

  it('are passed by when others are left, and refused when only such are', async () => {
    const [old] = (await clerk().get(endpoints.quality.listLots, { params, query: { pastDay: true } })).items;
    const sold = await buy(t, t.as('visitor'), county, 2);
    const said = await dispatch(sold);
    expect(said).toMatchObject({
      status: 409,
      refusal: 'lot.past-day',
      data: { boxes: 2, left: 0, code: old?.code, day: '2026-11-28' },
    });
    await packBoxes(t, county, 3);
    expect((await dispatch(sold)).status).toBe(200);
    expect(await lots()).toEqual([
      ['2026-12-04', 1],
      ['2026-11-28', 2],
    ]);
    const body = { id: newId(), boxes: 2, reason: 'spoiled' as const, words: '过了保质期' };
    const gone = await clerk().call(endpoints.packing.writeOff, { params: { ...params, id: old?.id ?? '' }, body });
    expect(gone.status).toBe(200);
    expect(await lots({ pastDay: true })).toEqual([]);
  });
});

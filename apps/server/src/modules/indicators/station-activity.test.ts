import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf, daysAfter } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { buy, orderOf } from '../../../test/buying.ts';
import { COUNTY, FEN_PER_KG, GRADE, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const { indicators, collection, logistics, ordering, settlement } = endpoints;
const params = { county: COUNTY };

describe('what a station does', () => {
  let t: TestHouse;
  let county: SmallCounty;
  let first = '';
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 5 });
    first = dayOf(t.clock.at);
  });
  afterAll(() => t.close());

  const keeper = () => t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });
  const at = () => ({ params: { county: COUNTY, id: county.stationId } });
  const activity = async () => {
    const officer = t.as({ role: 'county-officer', county: COUNTY, regionCode: '422826' });
    const query = { day: `${first}..${dayOf(t.clock.at)}` };
    const { items, caliber } = await officer.get(indicators.stationActivity, { params, query });
    expect(caliber).toBe('network.station-business.v2');
    return items.find(({ stationId }) => stationId === county.stationId);
  };

  it('is nothing before its first business, which asks to be looked at and no more', async () => {
    const none = { entries: 0, households: 0, weightGrams: 0, parcels: 0, cashOrders: 0, payouts: 0 };
    expect(await activity()).toMatchObject({ ...none, lastDay: null, step: 'attention' });
  });

  it('is each kind of business, and any of them alone keeps it working', async () => {
    const clerk = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
    const order = await buy(t, t.as('visitor'), county);
    const body = { merchantId: county.merchantId };
    const sent = await clerk.get(ordering.dispatchOrder, { params: { county: COUNTY, id: order }, body });
    const scan = { id: newId(), code: sent.traceCode, siteId: county.stationId, action: 'arrive' as const };
    await keeper().get(logistics.scan, { params, body: { ...scan, deviceTime: t.clock.at.toISOString() } });
    expect(await activity()).toMatchObject({ entries: 0, parcels: 1, lastDay: first, step: 'working' });

    t.clock.at = daysAfter(t.clock.at, 1);
    const placed = await t.as('visitor').get(ordering.placeOrder, orderOf(county, 1, 'cash'));
    const paid = { params: { county: COUNTY, id: placed.id }, body: { siteId: county.stationId } };
    await keeper().get(ordering.confirmOffline, paid);
    expect(await activity()).toMatchObject({ cashOrders: 1, payouts: 0, lastDay: dayOf(t.clock.at) });
  });

  it('counts what households are paid there, not twice what was paid at the scales', async () => {
    const { stationId, householdId, merchantId, productId } = county;
    const goods = { householdId, merchantId, productId, grade: GRADE, kind: 'outright' as const, fenPerKg: FEN_PER_KG };
    const weigh = async (payKind: 'cash' | 'account') => {
      const entry = { id: newId(), stationId, ...goods, payKind, weightGrams: 5000, enteredText: 'x' };
      await keeper().get(collection.record, { params, body: { ...entry, deviceTime: t.clock.at.toISOString() } });
    };
    const prices = [{ productId, grade: GRADE, fenPerKg: FEN_PER_KG }];
    const officer = t.as({ role: 'county-officer', county: COUNTY, regionCode: '422826' });
    await officer.get(endpoints.pricing.publishPrices, { params, body: { day: dayOf(t.clock.at), prices } });
    await weigh('cash');
    await weigh('account');
    const funding = { id: newId(), organisationId: merchantId, purpose: 'households' as const, amountFen: 8000 };
    await keeper().get(settlement.fundFloat, { ...at(), body: funding });
    const due = { id: newId(), amountFen: 2000, way: 'cash' as const, siteId: stationId };
    await keeper().get(settlement.payHousehold, { params: { county: COUNTY, id: householdId }, body: due });
    expect(await activity()).toMatchObject({ entries: 2, households: 1, parcels: 1, cashOrders: 1, payouts: 1 });
  });

  it.each([
    [29, 'working'],
    [30, 'attention'],
    [59, 'attention'],
    [60, 'call'],
    [89, 'call'],
    [90, 'close'],
  ])('after %i days without any, it is at the step “%s”', async (days, step) => {
    const now = t.clock.at;
    t.clock.at = daysAfter(now, days);
    expect((await activity())?.step).toBe(step);
    t.clock.at = now;
  });
});

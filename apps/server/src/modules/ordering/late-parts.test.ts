import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAfter, minutesAfter } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { balanceOf, providerFrozen } from '#modules/ledger/index.ts';
import { buy, payAt, RECEIVER } from '../../../test/buying.ts';
import type { Caller } from '../../../test/caller.ts';
import { COUNTY, FREIGHT_FEN, layCounty, layOther, PRICE_FEN, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { BALANCED, books } from '../../../test/payments.ts';
import { giveUpLate, receiveByTime } from './sweeps.ts';

const { logistics, ordering } = endpoints;
const params = { county: COUNTY };
const one = (id: string) => ({ params: { county: COUNTY, id } });

describe('what is not sent, or not handed on', () => {
  let t: TestHouse;
  let county: SmallCounty;
  let otherOfferId: string;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 40 });
    otherOfferId = await layOther(t, county);
  });
  afterAll(() => t.close());

  const clerk = (organisationId = county.merchantId) =>
    t.as({ role: 'merchant-clerk', county: COUNTY, organisationId });
  const centre = () => t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) });
  const see = (buyer: Caller, id: string) => buyer.get(ordering.getOrder, one(id));
  const dispatch = (id: string, merchantId = county.merchantId) =>
    clerk(merchantId).get(ordering.dispatchOrder, { ...one(id), body: { merchantId } });
  const buyBoth = async (buyer: Caller) => {
    const lines = [county.offerId, otherOfferId].map((offerId) => ({ offerId, quantity: 1, priceFen: PRICE_FEN }));
    const body = { id: newId(), lines, receiver: RECEIVER, way: 'sandbox' as const };
    const placed = await buyer.get(ordering.placeOrder, { params, body });
    await payAt(t, placed.payment.payLink);
    await t.settle();
    return placed.id;
  };
  const pass = async (days: number) => {
    t.clock.at = daysAfter(t.clock.at, days);
    await giveUpLate(t.house);
    await receiveByTime(t.house);
    await t.settle();
  };

  it('may be called off by its buyer once it is late, though another seller has sent its part', async () => {
    const buyer = t.as('visitor');
    const id = await buyBoth(buyer);
    const parcel = await dispatch(id);
    const silent = (await see(buyer, id)).parts.find(({ state }) => state === 'waiting');
    expect(silent?.dispatchBy).toBe(daysAfter(t.clock.at, 3).toISOString());
    const callOff = (who: Caller, partId = silent?.id ?? '') =>
      who.call(ordering.callOffPart, { params: { county: COUNTY, id, partId } });
    expect((await callOff(buyer)).refusal).toBe('order.not-late');
    const late = async (who: Caller) =>
      (await who.get(ordering.listOrders, { params, query: { late: true } })).sum.orders;
    expect([await late(centre()), await late(clerk(county.otherMerchantId))]).toEqual([0, 0]);
    const from = t.clock.at;
    t.clock.at = daysAfter(from, 3);
    // Late is the one that waits, not the one that was sent.
    expect([await late(centre()), await late(clerk(county.otherMerchantId)), await late(clerk())]).toEqual([1, 1, 0]);
    expect((await callOff(t.as('visitor'))).refusal).toBe('order.unknown');
    expect((await callOff(buyer)).body.state).toBe('dispatched');
    await t.settle();
    expect((await callOff(buyer)).refusal).toBe('order.already-dispatched');
    expect(await balanceOf(t.house.db, COUNTY, providerFrozen(COUNTY))).toBe(-(PRICE_FEN + FREIGHT_FEN));
    expect((await see(buyer, id)).parts.map(({ dispatchBy }) => dispatchBy)).toEqual([null, null]);

    // The parcel lies at the seller's for weeks: nobody is paid for it.
    await pass(20);
    expect((await see(buyer, id)).state).toBe('dispatched');
    await scan(parcel.parcelNumber, 'arrive', county.stationId);
    await pass(11);
    expect((await see(buyer, id)).state).toBe('dispatched');
    await scan(parcel.parcelNumber, 'arrive', county.hubId);
    await scan(parcel.parcelNumber, 'arrive', county.centreId);
    await scan(parcel.parcelNumber, 'hand-to-carrier', county.centreId);
    await pass(9.99);
    expect((await see(buyer, id)).state).toBe('dispatched');
    await pass(0.02);
    expect((await see(buyer, id)).state).toBe('completed');
    expect(await books(t)).toEqual(BALANCED);
  });

  it('is given up by itself after ten days, one refund of an order after the other', async () => {
    const buyer = t.as('visitor');
    const id = await buyBoth(buyer);
    await pass(9.99);
    expect((await see(buyer, id)).parts.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    await pass(0.02);
    expect((await see(buyer, id)).parts.map(({ state }) => state).toSorted()).toEqual(['given-up', 'waiting']);
    await pass(0);
    expect((await see(buyer, id)).state).toBe('refunded');
    expect(await balanceOf(t.house.db, COUNTY, providerFrozen(COUNTY))).toBe(0);
    expect(await books(t)).toEqual(BALANCED);
  });

  it('came back from its carrier: its order waits for people', async () => {
    const buyer = t.as('visitor');
    const id = await buy(t, buyer, county);
    const { parcelNumber } = await dispatch(id);
    for (const siteId of [county.stationId, county.hubId, county.centreId]) await scan(parcelNumber, 'arrive', siteId);
    await scan(parcelNumber, 'hand-to-carrier', county.centreId);
    await scan(parcelNumber, 'arrive', county.centreId);
    await pass(30);
    expect((await see(buyer, id)).state).toBe('dispatched');
  });

  async function scan(code: string, action: 'arrive' | 'hand-to-carrier', siteId: string): Promise<void> {
    t.clock.at = minutesAfter(t.clock.at, 1);
    const carrier = action === 'hand-to-carrier' ? { carrierName: '聚山速运', carrierNo: 'SB123' } : {};
    const body = { id: newId(), code, action, siteId, deviceTime: t.clock.at.toISOString(), ...carrier };
    await centre().get(logistics.scan, { params, body });
  }
});

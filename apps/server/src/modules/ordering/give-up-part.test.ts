import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { balanceOf, payableTo, providerFrozen } from '#modules/ledger/index.ts';
import type { Caller } from '../../../test/caller.ts';
import { payAt, RECEIVER } from '../../../test/buying.ts';
import { COUNTY, FREIGHT_FEN, layCounty, layOther, PRICE_FEN, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { BALANCED, books } from '../../../test/payments.ts';

const { indicators, inventory, ordering, settlement } = endpoints;
const params = { county: COUNTY };
const PART = PRICE_FEN + FREIGHT_FEN;
const reason = '大雨，摘不了';

describe('an order of two merchants, of whom one cannot send', () => {
  let t: TestHouse;
  let county: SmallCounty;
  let otherOfferId: string;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 20 });
    otherOfferId = await layOther(t, county);
  });
  afterAll(() => t.close());

  const clerk = (organisationId: string) => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId });
  const one = (id: string) => ({ params: { county: COUNTY, id } });
  const see = (buyer: Caller, id: string) => buyer.get(ordering.getOrder, one(id));
  const buyBoth = async (buyer: Caller) => {
    const lines = [county.offerId, otherOfferId].map((offerId) => ({ offerId, quantity: 1, priceFen: PRICE_FEN }));
    const body = { id: newId(), lines, receiver: RECEIVER, way: 'sandbox' as const };
    const placed = await buyer.get(ordering.placeOrder, { params, body });
    await payAt(t, placed.payment.payLink);
    await t.settle();
    return placed.id;
  };
  const dispatch = (id: string, merchantId: string) =>
    clerk(merchantId).get(ordering.dispatchOrder, { ...one(id), body: { merchantId } });
  const giveUp = (id: string, merchantId: string, who = clerk(merchantId)) =>
    who.call(ordering.giveUpPart, { ...one(id), body: { merchantId, reason } });
  const stockOf = async (merchantId: string) => {
    const [row] = (await clerk(merchantId).get(inventory.listStock, { params, query: {} })).items;
    return [row?.onHand, row?.reserved];
  };

  it('goes on with what was sent, and pays its merchant; the rest of the money goes back', async () => {
    const buyer = t.as('visitor');
    const id = await buyBoth(buyer);
    await dispatch(id, county.merchantId);
    expect((await buyer.call(ordering.cancelOrder, { ...one(id), body: { reason } })).refusal).toBe(
      'order.already-dispatched',
    );
    expect((await giveUp(id, county.merchantId)).refusal).toBe('order.already-dispatched');
    expect((await giveUp(id, county.otherMerchantId)).body.state).toBe('dispatched');
    await t.settle();
    expect(await stockOf(county.otherMerchantId)).toEqual([20, 0]);
    const order = await see(buyer, id);
    expect(order.parts.map(({ state }) => state).toSorted()).toEqual(['dispatched', 'given-up']);
    expect(await balanceOf(t.house.db, COUNTY, providerFrozen(COUNTY))).toBe(-PART);

    expect((await buyer.get(ordering.receiveOrder, one(id))).state).toBe('completed');
    await t.settle();
    const settler = t.as({ role: 'settlement-clerk', county: COUNTY, regionCode: String(COUNTY) });
    const [row] = (await settler.get(settlement.listSettlements, { params, query: {} })).items;
    expect([row?.orderId, row?.state, row?.totalFen]).toEqual([id, 'done', PART]);
    const { shares } = await settler.get(settlement.getSettlement, one(row?.id ?? ''));
    expect(shares.map(({ reason: why, partyId, amountFen }) => [why, partyId, amountFen])).toEqual([
      ['goods', county.merchantId, PRICE_FEN],
      ['freight', county.centreId, FREIGHT_FEN],
    ]);
    expect(await balanceOf(t.house.db, COUNTY, providerFrozen(COUNTY))).toBe(0);
    expect(await balanceOf(t.house.db, COUNTY, payableTo('organisation', county.otherMerchantId))).toBe(0);
    expect(await books(t)).toEqual(BALANCED);
  });

  it('counts as a sale what was sold, in the figure and in the list behind it', async () => {
    const officer = t.as({ role: 'county-officer', county: COUNTY, regionCode: String(COUNTY) });
    const { figures } = await officer.get(indicators.dayFigures, { params, query: {} });
    expect(figures.find(({ code }) => code === 'sales-goods')?.value).toBe(PRICE_FEN);
    const query = { paidDay: dayOf(t.clock.at) };
    expect((await officer.get(ordering.listOrders, { params, query })).sum.goodsFen).toBe(PRICE_FEN);
  });

  it('ends with all the money back when nobody can send', async () => {
    const buyer = t.as('visitor');
    const id = await buyBoth(buyer);
    expect((await giveUp(id, county.merchantId)).body.state).toBe('paid');
    // The first part's money is on its way back; a second refund beside it would not know what is left.
    const tooSoon = await giveUp(id, county.otherMerchantId);
    expect(['payment.state', null]).toContain(tooSoon.refusal);
    await t.settle();
    if (tooSoon.refusal !== null) expect((await giveUp(id, county.otherMerchantId)).body.state).toBe('refunding');
    await t.settle();
    expect((await see(buyer, id)).state).toBe('refunded');
    expect(await balanceOf(t.house.db, COUNTY, providerFrozen(COUNTY))).toBe(0);
    expect(await books(t)).toEqual(BALANCED);
  });

  it('can still be called off by its buyer, who gets the rest back', async () => {
    const buyer = t.as('visitor');
    const id = await buyBoth(buyer);
    await giveUp(id, county.otherMerchantId);
    await t.settle();
    expect((await buyer.get(ordering.cancelOrder, { ...one(id), body: { reason } })).state).toBe('refunding');
    await t.settle();
    expect((await see(buyer, id)).state).toBe('refunded');
    expect(await balanceOf(t.house.db, COUNTY, providerFrozen(COUNTY))).toBe(0);
  });

  it('is given up by the merchant of the part only, once, and not before it is paid', async () => {
    const buyer = t.as('visitor');
    const id = await buyBoth(buyer);
    const stranger = await giveUp(id, county.merchantId, clerk(county.otherMerchantId));
    expect(stranger.refusal).toBe('permission.missing');
    const tries = await Promise.all([1, 2, 3].map(() => giveUp(id, county.merchantId)));
    expect(tries.flatMap(({ refusal }) => refusal ?? [])).toEqual([
      'order.already-dispatched',
      'order.already-dispatched',
    ]);
    await dispatch(id, county.otherMerchantId);
    expect((await see(buyer, id)).state).toBe('dispatched');
    const lines = [{ offerId: county.offerId, quantity: 1, priceFen: PRICE_FEN }];
    const unpaid = { id: newId(), lines, receiver: RECEIVER, way: 'sandbox' as const };
    await buyer.get(ordering.placeOrder, { params, body: unpaid });
    expect((await giveUp(unpaid.id, county.merchantId)).refusal).toBe('order.not-paid');
    await t.settle();
    expect(await books(t)).toEqual(BALANCED);
  });

  it('is given up by the centre for a merchant that is gone, in its own county, and by nobody else there', async () => {
    const buyer = t.as('visitor');
    const id = await buyBoth(buyer);
    await dispatch(id, county.otherMerchantId);
    const whole = { county: COUNTY, regionCode: String(COUNTY) };
    for (const who of [
      t.as({ role: 'county-officer', ...whole }),
      t.as({ role: 'settlement-clerk', ...whole }),
      t.as({ role: 'centre-operator', county: 422_827, regionCode: '422827' }),
      t.as({ role: 'centre-operator', county: COUNTY, organisationId: county.stationId }),
    ]) {
      expect((await giveUp(id, county.merchantId, who)).refusal).toBe('permission.missing');
    }
    const answer = await giveUp(id, county.merchantId, t.as({ role: 'centre-operator', ...whole }));
    expect(answer.body.state).toBe('dispatched');
    await t.settle();
    expect(await books(t)).toEqual(BALANCED);
  });

  it('leaves every record in agreement with the others', async () => {
    const buyer = t.as('visitor');
    const id = await buyBoth(buyer);
    await giveUp(id, county.otherMerchantId);
    await t.settle();
    const auditor = t.as({ role: 'auditor', county: COUNTY, regionCode: String(COUNTY) });
    const { checks } = await auditor.get(indicators.crossChecks, { params });
    expect(checks.filter(({ differing }) => differing > 0)).toEqual([]);
  });
});

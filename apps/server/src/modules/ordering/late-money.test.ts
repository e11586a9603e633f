import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAfter } from '#kernel/clock.ts';
import { balanceOf, bank, providerFrozen } from '#modules/ledger/index.ts';
import type { Caller } from '../../../test/caller.ts';
import { orderOf, payAt } from '../../../test/buying.ts';
import { COUNTY, FREIGHT_FEN, layCounty, packBoxes, PRICE_FEN, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { BALANCED, books } from '../../../test/payments.ts';
import { sandboxControls } from '../payment/sandbox-provider/index.ts';
import { endUnpaidOrders } from './index.ts';

const { inventory, ordering, payment } = endpoints;
const params = { county: COUNTY };
const TOTAL = PRICE_FEN + FREIGHT_FEN;

describe('money and an order that has ended', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 2 });
  });
  afterAll(() => t.close());

  const clerk = () => t.as({ role: 'settlement-clerk', county: COUNTY, regionCode: String(COUNTY) });
  const see = (buyer: Caller, id: string) => buyer.get(ordering.getOrder, { params: { county: COUNTY, id } });
  const reserved = async () => {
    const seller = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
    return (await seller.get(inventory.listStock, { params, query: {} })).items[0]?.reserved;
  };

  it('goes back when the buyer called it off while the payment was on its way', async () => {
    const buyer = t.as('visitor');
    const placed = await buyer.get(ordering.placeOrder, orderOf(county));
    const one = { params: { county: COUNTY, id: placed.id } };
    // Paid at the provider, whose news is still on its way.
    const controls = sandboxControls(t.house);
    const { post } = controls;
    const { promise: arrival, resolve: arrive } = Promise.withResolvers<void>();
    controls.post = (url, news) => arrival.then(() => post(url, news));
    await payAt(t, placed.payment.payLink);
    expect((await buyer.get(ordering.cancelOrder, { ...one, body: { reason: '不要了' } })).state).toBe('cancelled');
    controls.post = post;
    arrive();
    await t.settle();
    expect((await see(buyer, placed.id)).state).toBe('refunded');
    expect(await reserved()).toBe(0);
    expect(await balanceOf(t.house.db, COUNTY, providerFrozen(COUNTY))).toBe(0);
  });

  it('is confirmed once, however many people see the same transfer', async () => {
    const buyer = t.as('visitor');
    const placed = await buyer.get(ordering.placeOrder, orderOf(county, 1, 'transfer'));
    const confirm = { params: { county: COUNTY, id: placed.id }, body: {} };
    const said = await Promise.all(Array.from({ length: 4 }, () => clerk().call(ordering.confirmOffline, confirm)));
    expect(said.filter(({ status }) => status === 200)).toHaveLength(1);
    // Whether the order or its payment says so depends on how quickly the news went round.
    const refusals = new Set(said.flatMap(({ refusal }) => refusal ?? []));
    expect([...refusals].filter((code) => code !== 'order.state' && code !== 'payment.state')).toEqual([]);
    await t.settle();
    expect((await see(buyer, placed.id)).state).toBe('paid');
    expect((await clerk().call(ordering.confirmOffline, confirm)).refusal).toBe('order.state');
    expect(await balanceOf(t.house.db, COUNTY, bank(COUNTY))).toBe(-TOTAL);
  });

  it('by transfer is confirmed after the order has ended: it gets the goods, or waits to be given back', async () => {
    const buyer = t.as('visitor');
    const first = await buyer.get(ordering.placeOrder, orderOf(county, 1, 'transfer'));
    t.clock.at = daysAfter(t.clock.at, 4);
    await endUnpaidOrders(t.house);
    expect((await see(buyer, first.id)).state).toBe('cancelled');
    const second = await buyer.get(ordering.placeOrder, orderOf(county, 1, 'transfer'));
    t.clock.at = daysAfter(t.clock.at, 4);
    await endUnpaidOrders(t.house);
    for (const { id } of [first, second]) {
      await clerk().get(ordering.confirmOffline, { params: { county: COUNTY, id }, body: { proof: '回单 1' } });
      await t.settle();
    }
    // The last box went to the first; of two the buyer had one before.
    expect([(await see(buyer, first.id)).state, (await see(buyer, second.id)).state]).toEqual(['paid', 'refunding']);
    const { id } = (await see(buyer, second.id)).payment;
    await clerk().get(payment.confirmRefund, { params: { county: COUNTY, id } });
    await t.settle();
    expect((await see(buyer, second.id)).state).toBe('refunded');
    expect(await balanceOf(t.house.db, COUNTY, bank(COUNTY))).toBe(-2 * TOTAL);
    expect(await books(t)).toEqual(BALANCED);
  });

  it('in cash is not taken for an order that has ended', async () => {
    await packBoxes(t, county, 1);
    const placed = await t.as('visitor').get(ordering.placeOrder, orderOf(county, 1, 'cash'));
    t.clock.at = daysAfter(t.clock.at, 3);
    await endUnpaidOrders(t.house);
    const keeper = t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });
    const confirm = { params: { county: COUNTY, id: placed.id }, body: { siteId: county.stationId } };
    expect((await keeper.call(ordering.confirmOffline, confirm)).refusal).toBe('order.state');
  });
});

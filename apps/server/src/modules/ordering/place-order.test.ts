import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { minutesAfter } from '#kernel/clock.ts';
import { buy, orderOf, payAt, RECEIVER } from '../../../test/buying.ts';
import { COUNTY, FREIGHT_FEN, layCounty, PRICE_FEN, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { endUnpaidOrders } from './sweeps.ts';

const { ordering, inventory } = endpoints;
const params = { county: COUNTY };

describe('placing an order', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 150 });
  });
  afterAll(() => t.close());

  const stock = async () => {
    const clerk = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
    const [row] = (await clerk.get(inventory.listStock, { params, query: {} })).items;
    return { onHand: row?.onHand, reserved: row?.reserved };
  };

  it('reserves stock, freezes the price and asks for the whole amount', async () => {
    const buyer = t.as('visitor');
    const before = await stock();
    const placed = await buyer.get(ordering.placeOrder, orderOf(county, 2));
    expect(placed.totalFen).toBe(2 * (PRICE_FEN + FREIGHT_FEN));
    expect(placed.holdUntil).toBe(minutesAfter(t.clock.at, 15).toISOString());
    expect(await stock()).toEqual({ onHand: before.onHand, reserved: (before.reserved ?? 0) + 2 });
    const order = await buyer.get(ordering.getOrder, { params: { county: COUNTY, id: placed.id } });
    expect(order.state).toBe('placed');
    expect(order.receiver).toEqual(RECEIVER);
    expect(order.lines.map(({ quantity, priceFen, lineFen }) => ({ quantity, priceFen, lineFen }))).toEqual([
      { quantity: 2, priceFen: PRICE_FEN, lineFen: 2 * PRICE_FEN },
    ]);
  });

  it('costs two statements where the goods are there: the read, and all the rest at once', async () => {
    const buyer = t.as('visitor');
    await t.settle();
    t.statements();
    await buyer.get(ordering.placeOrder, orderOf(county));
    const sent = t.statements();
    expect(sent.length, sent.join('\n')).toBe(2);
  });

  it('places once, however often the same call comes', async () => {
    const buyer = t.as('visitor');
    const before = await stock();
    const command = orderOf(county);
    const key = newId();
    const answers = await Promise.all(Array.from({ length: 5 }, () => buyer.get(ordering.placeOrder, command, key)));
    expect(new Set(answers.map(({ number }) => number)).size).toBe(1);
    expect((await stock()).reserved).toBe((before.reserved ?? 0) + 1);
    const reused = await buyer.call(ordering.placeOrder, orderOf(county, 3), key);
    expect(reused.refusal).toBe('request.key-reused');
    const twice = await buyer.call(ordering.placeOrder, command);
    expect([twice.status, twice.refusal]).toEqual([409, 'request.conflict']);
  });

  it('asks again when the price has changed, and refuses what is not there', async () => {
    const buyer = t.as('visitor');
    const line = { offerId: county.offerId, quantity: 1, priceFen: PRICE_FEN - 1 };
    const body = { id: newId(), lines: [line], receiver: RECEIVER, way: 'sandbox' as const };
    const changed = await buyer.call(ordering.placeOrder, { params, body });
    expect([changed.refusal, changed.data]).toEqual([
      'order.price-changed',
      { offerId: county.offerId, priceFen: PRICE_FEN },
    ]);
    const gone = await buyer.call(ordering.placeOrder, {
      params,
      body: { ...body, lines: [{ ...line, offerId: newId() }] },
    });
    expect(gone.refusal).toBe('order.offer-gone');
    const much = await buyer.call(ordering.placeOrder, orderOf(county, 9999));
    expect(much.refusal).toBe('order.not-enough');
    const twice = await buyer.call(ordering.placeOrder, { params, body: { ...body, lines: [line, line] } });
    expect(twice.refusal).toBe('order.duplicate-offer');
  });

  it('is unknown to everybody who did not place it, and masked for staff', async () => {
    const buyer = t.as('visitor');
    const placed = await buyer.get(ordering.placeOrder, orderOf(county));
    const door = { params: { county: COUNTY, id: placed.id } };
    expect((await t.as('visitor').call(ordering.getOrder, door)).refusal).toBe('order.unknown');
    const stranger = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.otherMerchantId });
    expect((await stranger.call(ordering.getOrder, door)).refusal).toBe('order.unknown');
    const officer = t.as({ role: 'county-officer', county: COUNTY, regionCode: '422826' });
    const seen = await officer.get(ordering.getOrder, door);
    expect(seen.receiver).toEqual({ name: '沈**', phone: '199****8888', regionCode: '330110', address: '' });
    expect((await t.as('visitor').call(ordering.cancelOrder, { ...door, body: { reason: 'x' } })).refusal).toBe(
      'order.unknown',
    );
    expect((await buyer.get(ordering.getOrder, door)).state).toBe('placed');
  });

  it('ends unpaid when its time is over, and its stock is free again', async () => {
    const before = await stock();
    const buyer = t.as('visitor');
    const placed = await buyer.get(ordering.placeOrder, orderOf(county, 3));
    t.clock.at = minutesAfter(t.clock.at, 16);
    await endUnpaidOrders(t.house);
    const order = await buyer.get(ordering.getOrder, { params: { county: COUNTY, id: placed.id } });
    expect([order.state, order.payment.payLink]).toEqual(['cancelled', null]);
    expect((await stock()).reserved).toBeLessThanOrEqual(before.reserved ?? 0);
  });

  it('is called off by its buyer with all the money back, as long as nothing was packed', async () => {
    const buyer = t.as('visitor');
    const id = await buy(t, buyer, county);
    const door = { params: { county: COUNTY, id } };
    expect((await buyer.get(ordering.getOrder, door)).state).toBe('paid');
    expect((await buyer.get(ordering.cancelOrder, { ...door, body: { reason: '不要了' } })).state).toBe('refunding');
    await t.settle();
    expect((await buyer.get(ordering.getOrder, door)).state).toBe('refunded');
  });
});

describe('two hundred buyers for a hundred and fifty boxes', () => {
  let t: TestHouse;
  beforeAll(async () => {
    t = await openTestHouse();
  });
  afterAll(() => t.close());

  it('sell exactly a hundred and fifty', async () => {
    const county = await layCounty(t, { boxes: 150 });
    const said = await Promise.all(
      Array.from({ length: 200 }, () => t.as('visitor').call(ordering.placeOrder, orderOf(county))),
    );
    expect(said.filter(({ status }) => status === 200).length).toBe(150);
    expect(said.filter(({ refusal }) => refusal === 'order.not-enough').length).toBe(50);
    const clerk = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
    const [row] = (await clerk.get(inventory.listStock, { params, query: {} })).items;
    expect([row?.onHand, row?.reserved, row?.available]).toEqual([150, 150, 0]);
  });
});

describe('money that comes after the hold has ended', () => {
  let t: TestHouse;
  beforeAll(async () => {
    t = await openTestHouse();
  });
  afterAll(() => t.close());

  it('gets the goods when they are still there, and goes back when they are not', async () => {
    const county = await layCounty(t, { boxes: 1 });
    const late = t.as('visitor');
    const first = await late.get(ordering.placeOrder, orderOf(county));
    // Paid in time at the provider, but its news comes only after the sweep has ended the order.
    await payAt(t, first.payment.payLink);
    t.clock.at = minutesAfter(t.clock.at, 16);
    await endUnpaidOrders(t.house);
    await t.settle();
    const seen = await late.get(ordering.getOrder, { params: { county: COUNTY, id: first.id } });
    expect(seen.state).toBe('paid');

    const second = await t.as('visitor').call(ordering.placeOrder, orderOf(county));
    expect(second.refusal).toBe('order.not-enough');
  });
});

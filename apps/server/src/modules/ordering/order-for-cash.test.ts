import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { balanceOf, cashFloat } from '#modules/ledger/index.ts';
import type { Caller } from '../../../test/caller.ts';
import { orderOf } from '../../../test/buying.ts';
import { COUNTY, FREIGHT_FEN, layCounty, PRICE_FEN, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const { ordering } = endpoints;
const params = { county: COUNTY };

describe('paying an order in cash at a station', () => {
  let t: TestHouse;
  let county: SmallCounty;
  let keeper: Caller;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 20 });
    keeper = t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });
  });
  afterAll(() => t.close());

  const place = (way: 'sandbox' | 'transfer' | 'cash') =>
    t.as('visitor').get(ordering.placeOrder, orderOf(county, 2, way));
  const find = (number: string, caller = keeper) => caller.call(ordering.findForCash, { params, query: { number } });

  it('finds the order by its number, without personal data, and takes the money into the station’s box', async () => {
    const { id, number, totalFen } = await place('cash');
    expect(totalFen).toBe(2 * (PRICE_FEN + FREIGHT_FEN));
    const found = await keeper.get(ordering.findForCash, { params, query: { number: ` ${number.toLowerCase()} ` } });
    expect(found).toMatchObject({ id, number, state: 'placed', totalFen, receiverName: '沈**' });
    expect(found.lines.map(({ quantity, titleEn, packNameEn }) => [quantity, titleEn, packNameEn])).toEqual([
      [2, 'Tangya plum', '2.5 kg box'],
    ]);
    expect(JSON.stringify(found)).not.toMatch(/19900008888|良渚/);

    const before = await balanceOf(t.house.db, COUNTY, cashFloat(county.stationId));
    const confirm = { params: { ...params, id }, body: { siteId: county.stationId } };
    await keeper.get(ordering.confirmOffline, confirm);
    expect(await balanceOf(t.house.db, COUNTY, cashFloat(county.stationId))).toBe(before - totalFen);
    await t.settle();
    expect((await find(number)).body).toMatchObject({ state: 'paid' });
  });

  it('is shown by the buyer’s own phone as a code of its number, and by nobody else’s', async () => {
    const buyer = t.as('visitor');
    const { id } = await buyer.get(ordering.placeOrder, orderOf(county, 1, 'cash'));
    expect(await buyer.get(ordering.orderQr, { params: { ...params, id } })).toMatch(/^<svg .*<\/svg>\s*$/s);
    expect((await t.as('visitor').call(ordering.orderQr, { params: { ...params, id } })).refusal).toBe('order.unknown');
  });

  it('finds nothing by part of a number, and no order that is paid otherwise', async () => {
    const { number } = await place('cash');
    expect((await find(number.slice(0, -1))).refusal).toBe('order.unknown');
    expect((await find((await place('sandbox')).number)).refusal).toBe('order.not-cash');
    expect((await find((await place('transfer')).number)).refusal).toBe('order.not-cash');
  });

  it('is closed to other roles and other counties', async () => {
    const { number } = await place('cash');
    const driver = t.as({ role: 'driver', county: COUNTY, organisationId: county.stationId });
    const eastern = t.as({ role: 'station-keeper', county: 330_110, organisationId: newId() });
    const said = [];
    for (const caller of [t.as('visitor'), driver, eastern]) said.push((await find(number, caller)).refusal);
    expect(said).toEqual(['sign-in.needed', 'permission.missing', 'permission.missing']);
  });

  it('lets a keeper take cash, but not say that a transfer arrived', async () => {
    const { id } = await place('transfer');
    const confirm = { params: { ...params, id }, body: { siteId: county.stationId } };
    expect((await keeper.call(ordering.confirmOffline, confirm)).refusal).toBe('permission.missing');
    const clerk = t.as({ role: 'settlement-clerk', county: COUNTY, regionCode: String(COUNTY) });
    expect((await clerk.call(ordering.confirmOffline, { params: { ...params, id }, body: {} })).status).toBe(200);
  });

  it('shows an empty cart and no orders to a browser that has no key yet', async () => {
    const cart = await t.app.inject({ url: `/api/counties/${COUNTY}/cart` });
    expect([cart.statusCode, cart.json()]).toEqual([200, { lines: [], goodsFen: 0, freightFen: 0, totalFen: 0 }]);
    const mine = await t.app.inject({ url: `/api/counties/${COUNTY}/orders/mine` });
    expect([mine.statusCode, mine.json()]).toEqual([200, { items: [], next: null }]);
  });
});

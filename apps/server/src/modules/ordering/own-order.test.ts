import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { browser } from '../../../test/browser.ts';
import { orderOf, RECEIVER } from '../../../test/buying.ts';
import { COUNTY, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const { accounts, merchants, ordering } = endpoints;
const params = { county: COUNTY };
const ORDERS = `/api/counties/${COUNTY}/orders`;

describe('an order', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 20 });
  });
  afterAll(() => t.close());

  it('of a person stays theirs: whoever takes the same phone after them sees nothing of it', async () => {
    const phone = browser(t);
    const number = '13900005678';
    const place = async () => {
      const { body } = orderOf(county);
      const said = await phone.send('POST', ORDERS, body, { 'idempotency-key': newId() });
      expect(said.status).toBe(200);
      return body.id;
    };
    const asVisitor = await place();
    const { body: asked } = await phone.send('POST', accounts.askSignInCode.path, { phone: number });
    await phone.send('POST', accounts.verifySignInCode.path, { phone: number, code: String(asked['sandboxCode']) });
    const asPerson = await place();
    expect((await phone.send('GET', `${ORDERS}/${asPerson}`)).body['receiver']).toEqual(RECEIVER);
    await phone.send('POST', accounts.signOut.path);

    expect((await phone.send('GET', `${ORDERS}/${asPerson}`)).body['code']).toBe('order.unknown');
    const mine = (await phone.send('GET', `${ORDERS}/mine`)).body['items'] as { id: string }[];
    expect(mine.map(({ id }) => id)).toEqual([asVisitor]);
  });

  it('is seen over the whole county by a grant on the county only, not by one on a township', async () => {
    const buyer = t.as('visitor');
    const { id } = await buyer.get(ordering.placeOrder, orderOf(county));
    const township = t.as({ role: 'east-team', county: COUNTY, regionCode: '422826105' });
    expect((await township.call(ordering.listOrders, { params, query: {} })).refusal).toBe('permission.missing');
    const one = { params: { county: COUNTY, id } };
    expect((await township.call(ordering.getOrder, one)).refusal).toBe('order.unknown');
    const whole = t.as({ role: 'east-team', county: COUNTY, regionCode: String(COUNTY) });
    const { items } = await whole.get(ordering.listOrders, { params, query: {} });
    expect(items.map((row) => row.id)).toContain(id);
  });

  it('begins with what was chosen before signing in', async () => {
    const phone = browser(t);
    const cart = `/api/counties/${COUNTY}/cart`;
    const line = `${cart}/lines/${county.offerId}`;
    const quantities = ({ body }: { body: Record<string, unknown> }) =>
      (body['lines'] as { quantity: number }[]).map(({ quantity }) => quantity);
    const signIn = async () => {
      const { body } = await phone.send('POST', accounts.askSignInCode.path, { phone: '13900005679' });
      const code = String(body['sandboxCode']);
      await phone.send('POST', accounts.verifySignInCode.path, { phone: '13900005679', code });
    };
    await phone.send('PUT', line, { quantity: 3 });
    await signIn();
    expect(quantities(await phone.send('GET', cart))).toEqual([]);
    expect(quantities(await phone.send('POST', `${cart}/take`))).toEqual([3]);
    await phone.send('POST', accounts.signOut.path);
    expect(quantities(await phone.send('GET', cart))).toEqual([]);

    await phone.send('PUT', line, { quantity: 2 });
    expect((await phone.send('POST', `${cart}/take`)).body['code']).toBe('sign-in.needed');
    t.clock.at = new Date(t.clock.at.getTime() + 120_000);
    await signIn();
    expect(quantities(await phone.send('POST', `${cart}/take`))).toEqual([3]);
  });

  it('can be read in English from the cart on, and in Chinese as it was sold', async () => {
    const buyer = t.as('visitor');
    const english = { titleEn: 'Tangya plum', gradeNameEn: 'Grade 1', packNameEn: '2.5 kg box', merchantNameEn: null };
    const inCart = { params: { county: COUNTY, offerId: county.offerId }, body: { quantity: 2 } };
    expect((await buyer.get(ordering.putCartLine, inCart)).lines).toMatchObject([{ ...english, gradeName: '一级' }]);
    const { id } = await buyer.get(ordering.placeOrder, orderOf(county));
    const order = await buyer.get(ordering.getOrder, { params: { county: COUNTY, id } });
    expect(order.lines).toMatchObject([{ ...english, packName: '5 斤箱' }]);
    expect(order.parts).toMatchObject([{ merchantNameEn: null }]);
    const { items } = await buyer.get(ordering.listMyOrders, { params, query: {} });
    expect(items.map(({ titlesEn }) => titlesEn)).toEqual([['Tangya plum']]);
  });

  it('is not taken for a seller that is paused, whose goods have left the shop', async () => {
    const officer = t.as({ role: 'county-officer', county: COUNTY, regionCode: String(COUNTY) });
    const put = (state: 'active' | 'paused') =>
      officer.get(merchants.putMerchantState, { params: { county: COUNTY, id: county.merchantId }, body: { state } });
    const buyer = t.as('visitor');
    const inCart = { params: { county: COUNTY, offerId: county.offerId }, body: { quantity: 2 } };
    expect((await buyer.get(ordering.putCartLine, inCart)).lines).toHaveLength(1);
    await put('paused');
    expect((await buyer.call(ordering.placeOrder, orderOf(county))).refusal).toBe('order.offer-gone');
    expect((await buyer.get(ordering.getCart, { params })).lines).toEqual([]);
    await put('active');
    expect((await buyer.call(ordering.placeOrder, orderOf(county))).status).toBe(200);
  });
});

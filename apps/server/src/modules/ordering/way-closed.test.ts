import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderOf } from '../../../test/buying.ts';
import { layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

describe('a real county without a licensed provider', () => {
  let t: TestHouse;
  let county: SmallCounty;
  const account = {
    SHANHUO_PAYEE_NAME: '咸丰县电商公共服务中心',
    SHANHUO_PAYEE_BANK: '咸丰农商行',
    SHANHUO_PAYEE_ACCOUNT: '8201 0000 0000 1234',
  };
  beforeAll(async () => {
    t = await openTestHouse({ env: { SHANHUO_SAMPLE: 'none', ...account } });
    county = await layCounty(t, { boxes: 3 });
  });
  afterAll(() => t.close());

  it('takes no order that only the sandbox could be paid for, and orders by transfer and for cash', async () => {
    const { placeOrder } = endpoints.ordering;
    const asked = await t.as('visitor').call(placeOrder, orderOf(county, 1, 'sandbox'));
    expect([asked.status, asked.refusal]).toEqual([409, 'order.way-closed']);
    for (const way of ['transfer', 'cash'] as const) {
      const placed = await t.as('visitor').get(placeOrder, orderOf(county, 1, way));
      expect(placed.payment.payLink).toBeNull();
    }
  });

  it('takes no order by transfer while nobody has said to which account', async () => {
    const { placeOrder } = endpoints.ordering;
    const without = await openTestHouse({ env: { SHANHUO_SAMPLE: 'none' } });
    const small = await layCounty(without, { boxes: 1 });
    const asked = await without.as('visitor').call(placeOrder, orderOf(small, 1, 'transfer'));
    expect([asked.status, asked.refusal]).toEqual([409, 'order.way-closed']);
    expect((await without.as('visitor').call(placeOrder, orderOf(small, 1, 'cash'))).status).toBe(200);
    await without.close();
    const half = { SHANHUO_PAYEE_NAME: '咸丰县电商公共服务中心' };
    await expect(openTestHouse({ env: half })).rejects.toThrow('set together');
  });

  it('has no cashier at which goods could be had for nothing', async () => {
    const pay = await t.app.inject({ method: 'POST', url: '/sandbox-provider/pay', payload: { token: 'a.b' } });
    const page = await t.app.inject({ method: 'GET', url: '/sandbox-cashier?token=a.b' });
    expect([pay.statusCode, page.statusCode]).toEqual([404, 404]);
  });
});

import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadNation } from '#modules/regions/index.ts';
import { orderOf, RECEIVER } from '../../../test/buying.ts';
import { COUNTY, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const { ordering } = endpoints;

describe('where an order goes', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 20 });
    await t.act(loadNation);
  });
  afterAll(() => t.close());

  const orderTo = (regionCode: string) => {
    const { params, body } = orderOf(county);
    return { params, body: { ...body, receiver: { ...RECEIVER, regionCode } } };
  };

  it.each([
    ['510104', ['四川省', '成都市', '锦江区']],
    ['429004', ['湖北省', '仙桃市']],
    ['110105', ['北京市', '朝阳区']],
    ['500229', ['重庆市', '城口县']],
    ['441912', ['广东省', '东莞市', '虎门镇']],
    ['422826105001', ['湖北省', '恩施州', '咸丰县', '唐崖镇', '唐崖司村']],
  ])('may be anywhere: %s', async (regionCode, names) => {
    const guest = t.as('visitor');
    const { id } = await guest.get(ordering.placeOrder, orderTo(regionCode));
    const order = await guest.get(ordering.getOrder, { params: { county: COUNTY, id } });
    expect([order.receiver.regionCode, order.receiverRegions.map(({ name }) => name)]).toEqual([regionCode, names]);
  });

  it.each(['510199', '510000', '510100', '429000', '999999', '51010400', '510104001'])(
    'is refused in a sentence where the register has no such county: %s',
    async (regionCode) => {
      const asked = await t.as('visitor').call(ordering.placeOrder, orderTo(regionCode));
      expect([asked.status, asked.refusal]).toEqual([422, 'order.region-unknown']);
    },
  );

  it.each(['710101', '810101', '820101'])('is refused past a customs border: %s', async (regionCode) => {
    const asked = await t.as('visitor').call(ordering.placeOrder, orderTo(regionCode));
    expect([asked.status, asked.refusal]).toEqual([409, 'order.region-beyond-reach']);
  });

  it('is asked in the one read that an order makes', async () => {
    const guest = t.as('visitor');
    await t.settle();
    t.statements();
    await guest.get(ordering.placeOrder, orderTo('510104'));
    expect(t.statements().length).toBe(2);
  });
});

import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { COUNTY, GRADE, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const doors = endpoints.quality;
const params = { county: COUNTY };

describe('goods of a merchant’s own growing', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 0 });
  });
  afterAll(() => t.close());

  const clerk = (organisationId = county.merchantId) =>
    t.as({ role: 'merchant-clerk', county: COUNTY, organisationId });
  const bodyOf = (change: object = {}) => ({
    id: newId(),
    merchantId: county.merchantId,
    productId: county.productId,
    grade: GRADE,
    weightGrams: 52_500,
    ...change,
  });

  it('become a lot of its owner’s, open and whole, once however often it is sent', async () => {
    const body = bodyOf();
    const own = clerk();
    const first = await own.get(doors.registerLot, { params, body }, body.id);
    expect(await own.get(doors.registerLot, { params, body }, body.id)).toEqual(first);
    const { items } = await own.get(doors.listLots, { params, query: {} });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      id: body.id,
      code: first.code,
      kind: 'harvest',
      state: 'open',
      ownerId: county.merchantId,
      stationId: null,
      consignment: false,
      initialGrams: 52_500,
      leftGrams: 52_500,
    });
  });

  it('are registered by their owner only, and of goods that there are', async () => {
    const call = (who = clerk(), change: object = {}) => who.call(doors.registerLot, { params, body: bodyOf(change) });
    expect((await call(clerk(county.otherMerchantId))).refusal).toBe('permission.missing');
    const keeper = t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });
    expect((await call(keeper)).refusal).toBe('permission.missing');
    expect((await call(clerk(), { grade: 'NONE' })).refusal).toBe('lot.goods-unknown');
    expect((await call(clerk(), { productId: newId() })).refusal).toBe('lot.goods-unknown');
    expect((await call(clerk(), { weightGrams: 0 })).refusal).toBe('request.invalid');
    expect((await clerk().get(doors.listLots, { params, query: {} })).items).toHaveLength(1);
  });
});

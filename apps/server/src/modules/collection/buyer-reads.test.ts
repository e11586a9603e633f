import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { registerMerchant } from '#modules/merchants/index.ts';
import { COUNTY, FEN_PER_KG, GRADE, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const doors = endpoints.collection;
const params = { county: COUNTY };

describe('who buys at a station', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 10 });
  });
  afterAll(() => t.close());

  const keeperOf = (organisationId: string) => t.as({ role: 'station-keeper', county: COUNTY, organisationId });
  const buyersAt = async (stationId: string) =>
    (await keeperOf(stationId).get(doors.listBuyers, { params, query: { stationId } })).items;

  it('names every merchant at work, with what it sells or bought, and who bought here last first', async () => {
    const dealt = await buyersAt(county.stationId);
    expect(new Set(dealt.map(({ merchantId }) => merchantId))).toEqual(
      new Set([county.merchantId, county.otherMerchantId]),
    );
    expect(dealt.find(({ merchantId }) => merchantId === county.merchantId)?.productIds).toEqual([county.productId]);
    expect(dealt.find(({ merchantId }) => merchantId === county.otherMerchantId)?.productIds).toEqual([]);

    const merchantId = county.otherMerchantId;
    await keeperOf(county.stationId).get(doors.record, {
      params,
      body: {
        id: newId(),
        stationId: county.stationId,
        householdId: county.householdId,
        merchantId,
        productId: county.productId,
        grade: GRADE,
        kind: 'outright',
        weightGrams: 2_000,
        enteredText: '4 斤',
        fenPerKg: FEN_PER_KG,
        payKind: 'account',
        deviceTime: t.clock.at.toISOString(),
      },
    });
    expect((await buyersAt(county.stationId))[0]).toMatchObject({ merchantId, productIds: [county.productId] });
  });

  it('never names a carrier, which drives and does not buy', async () => {
    const before = await buyersAt(county.stationId);
    const id = newId();
    await t.act(async (tx, actor) => {
      const licence = { licenceKind: 'business-licence' as const, licenceNo: '91422826MA0000000H' };
      const firm = { county: COUNTY, id, kind: 'carrier' as const, name: '山路通运输', shortName: '山路通' };
      await registerMerchant(tx, actor, {
        ...firm,
        regionCode: '422826',
        originSiteId: county.stationId,
        licence,
        state: 'active',
      });
    });
    expect(await buyersAt(county.stationId)).toEqual(before);
  });

  it('is told at the keeper’s own station only', async () => {
    const query = { stationId: county.otherStationId };
    const elsewhere = await keeperOf(county.stationId).call(doors.listBuyers, { params, query });
    expect(elsewhere.refusal).toBe('permission.missing');
    const nowhere = await keeperOf(county.stationId).call(doors.listBuyers, { params, query: { stationId: newId() } });
    expect(nowhere.refusal).toBe('collection.station-unknown');
  });
});

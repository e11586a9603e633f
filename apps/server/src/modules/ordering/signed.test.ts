import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minutesAfter } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { buy } from '../../../test/buying.ts';
import { COUNTY, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const { logistics, ordering, settlement } = endpoints;
const params = { county: COUNTY };

describe('a parcel that somebody says was signed for', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 5 });
  });
  afterAll(() => t.close());

  it('releases no money while it should still be in the county, until a late scan explains it', async () => {
    const buyer = t.as('visitor');
    const id = await buy(t, buyer, county);
    const one = { params: { county: COUNTY, id } };
    const seller = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
    const parcel = await seller.get(ordering.dispatchOrder, { ...one, body: { merchantId: county.merchantId } });
    const dispatchedAt = t.clock.at;
    const stranger = t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.otherStationId });
    const clerk = t.as({ role: 'settlement-clerk', county: COUNTY, regionCode: String(COUNTY) });
    const settled = async () => (await clerk.get(settlement.listSettlements, { params, query: {} })).items.length;

    t.clock.at = minutesAfter(dispatchedAt, 120);
    const sign = {
      id: newId(),
      code: parcel.traceCode,
      action: 'sign' as const,
      siteId: county.otherStationId,
      deviceTime: t.clock.at.toISOString(),
    };
    const said = await stranger.get(logistics.scan, { params, body: sign });
    expect([said.state, said.exceptions]).toEqual(['signed', ['skipped-stop']]);
    await t.settle();
    expect([(await buyer.get(ordering.getOrder, one)).state, await settled()]).toEqual(['dispatched', 0]);

    // Nor when the same people say beforehand that a carrier took it.
    const gave = { ...sign, id: newId(), action: 'hand-to-carrier' as const, carrierName: '某快递' };
    const earlier = { ...gave, deviceTime: minutesAfter(dispatchedAt, 30).toISOString() };
    await stranger.get(logistics.scanBatch, { params, body: { scans: [earlier] } });
    await t.settle();
    expect([(await buyer.get(ordering.getOrder, one)).state, await settled()]).toEqual(['dispatched', 0]);

    // The centre's phone had no network when it handed the parcel on; its scan is of an hour before.
    t.clock.at = minutesAfter(dispatchedAt, 180);
    const handed = {
      id: newId(),
      code: parcel.traceCode,
      action: 'hand-to-carrier' as const,
      siteId: county.centreId,
      carrierName: '邮政',
      deviceTime: minutesAfter(dispatchedAt, 60).toISOString(),
    };
    const centre = t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) });
    await centre.get(logistics.scanBatch, { params, body: { scans: [handed] } });
    await t.settle();
    expect([(await buyer.get(ordering.getOrder, one)).state, await settled()]).toEqual(['completed', 1]);
  });

  it('settles when somebody of the county fetches it where its way ends', async () => {
    const seller = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
    const centre = t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) });
    const fetched = async (regionCode: string) => {
      const buyer = t.as('visitor');
      const id = await buy(t, buyer, county, 1, regionCode);
      const one = { params: { county: COUNTY, id } };
      const parcel = await seller.get(ordering.dispatchOrder, { ...one, body: { merchantId: county.merchantId } });
      const exceptions = [];
      for (const [action, siteId] of [
        ['arrive', county.stationId],
        ['arrive', county.hubId],
        ['arrive', county.centreId],
        ['sign', county.centreId],
      ] as const) {
        t.clock.at = minutesAfter(t.clock.at, 5);
        const body = { id: newId(), code: parcel.parcelNumber, action, siteId, deviceTime: t.clock.at.toISOString() };
        exceptions.push(...(await centre.get(logistics.scan, { params, body })).exceptions);
      }
      await t.settle();
      return [exceptions, (await buyer.get(ordering.getOrder, one)).state];
    };
    expect(await fetched(`${COUNTY}105`)).toEqual([[], 'completed']);
    expect(await fetched('330110')).toEqual([['skipped-stop'], 'dispatched']);
  });

  it('is the buyer’s to confirm in any case', async () => {
    const buyer = t.as('visitor');
    const id = await buy(t, buyer, county);
    const one = { params: { county: COUNTY, id } };
    const seller = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
    await seller.get(ordering.dispatchOrder, { ...one, body: { merchantId: county.merchantId } });
    expect((await buyer.get(ordering.receiveOrder, one)).state).toBe('completed');
  });
});

import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { buy } from '../../../test/buying.ts';
import type { Caller } from '../../../test/caller.ts';
import { COUNTY, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const { logistics, ordering, quality } = endpoints;
const params = { county: COUNTY };

describe('the number of the carrier that brings an order', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 5 });
  });
  afterAll(() => t.close());

  it('is read by its buyer from the scan that gave the parcel away, and by nobody else', async () => {
    const buyer = t.as('visitor');
    const id = await buy(t, buyer, county);
    const one = { params: { county: COUNTY, id } };
    const seller = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
    const centre = t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) });
    const { traceCode } = await seller.get(ordering.dispatchOrder, { ...one, body: { merchantId: county.merchantId } });
    const carrierOf = async (caller: Caller) =>
      (await caller.get(ordering.getOrder, one)).parts.map(({ carrierName, carrierNo }) => [carrierName, carrierNo]);
    expect(await carrierOf(buyer)).toEqual([[null, null]]);

    t.clock.at = new Date(t.clock.at.getTime() + 60_000);
    const scan = {
      id: newId(),
      code: traceCode,
      action: 'hand-to-carrier' as const,
      siteId: county.centreId,
      carrierName: '聚山速运',
      carrierNo: 'JS20261123',
      deviceTime: t.clock.at.toISOString(),
    };
    await centre.get(logistics.scan, { params, body: scan });
    expect(await carrierOf(buyer)).toEqual([['聚山速运', 'JS20261123']]);
    expect([await carrierOf(seller), await carrierOf(centre)]).toEqual([[[null, null]], [[null, null]]]);
    expect((await t.as('visitor').call(ordering.getOrder, one)).refusal).toBe('order.unknown');
    const trace = await buyer.get(quality.trace, { params: { code: traceCode }, query: {} });
    expect(JSON.stringify(trace)).not.toMatch(/聚山速运|JS20261123/);
  });
});

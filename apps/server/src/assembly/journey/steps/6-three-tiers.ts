import { endpoints } from '@shanhuo/contract';
import { newId } from '#kernel/ids.ts';
import { eventually, expectEqual, found } from '../expect.ts';
import type { Step, Walk } from '../walk.ts';

export const threeTiers: Step = {
  title: 'The parcel is labelled and scanned from the village to the buyer’s door',
  async walk(walk) {
    const { clerk, operator, buyer, county, merchantId } = walk.party;
    const params = { county, id: walk.orderId };
    const parcel = await clerk.call(endpoints.ordering.dispatchOrder, { params, body: { merchantId } });
    walk.parcelId = parcel.parcelId;
    walk.parcelNumber = parcel.parcelNumber;
    walk.traceCode = parcel.traceCode;
    const labels = await clerk.fetch(`/api/counties/${county}/parcels/labels?ids=${parcel.parcelId}&size=100x150`);
    expectEqual((await labels.text()).includes(parcel.parcelNumber), true, 'the label carries the parcel number');

    const seen = await operator.call(endpoints.logistics.getParcel, { params: { county, id: parcel.parcelId } });
    const stops = seen.stops;
    for (const { siteId } of stops) {
      await scan(walk, siteId, 'arrive');
      await custodianIs(walk, siteId);
    }
    const last = found(stops.at(-1), 'the last stop of the county').siteId;
    await scan(walk, last, 'hand-to-carrier', { carrierName: 'Sandbox Express', carrierNo: `SE${Date.now()}` });
    await scan(walk, last, 'sign');
    await eventually('the order is complete', async () => {
      const order = await buyer.call(endpoints.ordering.getOrder, { params });
      return order.state === 'completed' ? order : null;
    });
    const names = stops.map(({ name }) => name).join(' → ');
    return `${names} → carrier → signed; one custodian at every moment`;
  },
};

async function scan(
  { party, parcelNumber }: Walk,
  siteId: string,
  action: 'arrive' | 'hand-to-carrier' | 'sign',
  carrier: { carrierName?: string; carrierNo?: string } = {},
): Promise<void> {
  const result = await party.operator.call(endpoints.logistics.scan, {
    params: { county: party.county },
    body: { id: newId(), code: parcelNumber, siteId, action, deviceTime: new Date().toISOString(), ...carrier },
  });
  expectEqual([result.outcome, result.exceptions], ['moved', []], `scan ${action}`);
}

async function custodianIs({ party, parcelId }: Walk, siteId: string): Promise<void> {
  const { parcel } = await party.operator.call(endpoints.logistics.getParcel, {
    params: { county: party.county, id: parcelId },
  });
  expectEqual(parcel.custodianId, siteId, 'who has the parcel');
}

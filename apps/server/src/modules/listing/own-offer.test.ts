import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { COUNTY, layCounty, PRICE_FEN, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const { listing: doors } = endpoints;

describe('one offer at the desk', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 3 });
  });
  afterAll(() => t.close());

  it('is shown as in the list, in any state, to its seller and the county and to nobody else', async () => {
    const clerk = (organisationId: string) => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId });
    const officer = t.as({ role: 'county-officer', county: COUNTY, regionCode: String(COUNTY) });
    const input = { params: { county: COUNTY, id: county.offerId } };
    const own = await clerk(county.merchantId).get(doors.getMyOffer, input);
    expect(own).toMatchObject({ id: county.offerId, priceFen: PRICE_FEN, onHand: 3, state: 'published' });
    await clerk(county.merchantId).get(doors.withdrawOffer, input);
    expect(await officer.get(doors.getMyOffer, input)).toMatchObject({ state: 'withdrawn' });
    expect((await clerk(county.otherMerchantId).call(doors.getMyOffer, input)).refusal).toBe('offer.unknown');
    expect((await officer.call(doors.getMyOffer, { params: { county: COUNTY, id: newId() } })).refusal).toBe(
      'offer.unknown',
    );
  });
});

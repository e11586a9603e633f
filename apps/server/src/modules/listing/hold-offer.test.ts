import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listingEndpoints as doors } from '@shanhuo/contract/listing/index';
import { newId } from '#kernel/ids.ts';
import { COUNTY, FREIGHT_FEN, GRADE, layCounty, PRICE_FEN, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

let t: TestHouse;
let county: SmallCounty;
const params = { county: COUNTY };
const at = (id: string) => ({ params: { county: COUNTY, id } });
const clerk = () => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
const office = (role: 'centre-operator' | 'county-officer' | 'regulator') =>
  t.as({ role, county: COUNTY, regionCode: String(COUNTY) });
const reason = '抽检发现农药残留超标';
const body = { reason };
const fields = () => ({
  grade: GRADE as string | null,
  packSpecId: county.packSpecId as string | null,
  title: '唐崖李 大果',
  priceFen: PRICE_FEN,
  freightFen: FREIGHT_FEN,
  returnKind: 'FRESH_EXEMPT' as const,
});
const draft = async () => {
  const id = newId();
  const { merchantId, productId } = county;
  await clerk().get(doors.draftOffer, { params, body: { id, merchantId, productId, ...fields() } });
  return id;
};
const publish = (id = county.offerId) => clerk().call(doors.publishOffer, at(id));
const stands = async () => (await t.as('visitor').get(doors.listOffers, { params, query: {} })).items.length;

beforeAll(async () => {
  t = await openTestHouse();
  county = await layCounty(t, { boxes: 3 });
});
afterAll(() => t.close());

describe('an offer that an office takes out of the shop', () => {
  test('is gone at once, and only an office of the county takes it out', async () => {
    const hold = (who: ReturnType<typeof clerk>) => who.call(doors.holdOffer, { ...at(county.offerId), body });
    expect((await hold(clerk())).refusal).toBe('permission.missing');
    expect((await hold(t.as({ role: 'regulator', county: 330_110, regionCode: '330110' }))).refusal).toBe(
      'permission.missing',
    );
    const atFirm = t.as({ role: 'county-officer', county: COUNTY, organisationId: county.merchantId });
    expect((await hold(atFirm)).refusal).toBe('permission.missing');
    expect((await office('regulator').call(doors.holdOffer, { ...at(newId()), body })).refusal).toBe('offer.unknown');
    expect((await office('regulator').call(doors.holdOffer, { ...at(await draft()), body })).refusal).toBe(
      'listing.never-published',
    );
    expect(await stands()).toBe(1);
    await office('regulator').get(doors.holdOffer, { ...at(county.offerId), body });
    await office('centre-operator').get(doors.holdOffer, { ...at(county.offerId), body: { reason: '再点一次' } });
    expect(await stands()).toBe(0);
    expect(await clerk().get(doors.getMyOffer, at(county.offerId))).toMatchObject({
      state: 'withdrawn',
      withdrawn: { by: 'office', reason, checks: [] },
    });
  });

  test('stays out, also as another offer of the same goods, whatever its seller does', async () => {
    expect(await publish()).toMatchObject({ status: 409, refusal: 'listing.held', data: { reason } });
    await clerk().get(doors.withdrawOffer, at(county.offerId));
    expect((await publish()).refusal).toBe('listing.held');
    expect((await publish(await draft())).refusal).toBe('listing.held');
    const change = (body: Partial<ReturnType<typeof fields>>) =>
      clerk().call(doors.changeOffer, { ...at(county.offerId), body: { ...fields(), ...body } });
    expect((await change({ packSpecId: null })).refusal).toBe('listing.held');
    expect((await change({ title: '唐崖李' })).status).toBe(200);
    expect((await clerk().call(doors.letOffer, at(county.offerId))).refusal).toBe('permission.missing');
    expect(await stands()).toBe(0);
  });

  test('is let back by an office and published by its seller, with a note of each', async () => {
    await office('county-officer').get(doors.letOffer, at(county.offerId));
    await office('county-officer').get(doors.letOffer, at(county.offerId));
    expect(await stands()).toBe(0);
    expect(await clerk().get(doors.getMyOffer, at(county.offerId))).toMatchObject({ withdrawn: null });
    expect((await publish()).status).toBe(200);
    expect(await stands()).toBe(1);
    const notes = await t.house.db
      .selectFrom('kernel.audit')
      .select(['action', 'detail'])
      .where('subjectId', '=', county.offerId)
      .where('action', 'in', ['catalog.withdraw-offer', 'catalog.let-back-offer'])
      .orderBy('id')
      .execute();
    expect(notes).toEqual([
      { action: 'catalog.withdraw-offer', detail: { reason } },
      { action: 'catalog.let-back-offer', detail: {} },
    ]);
  });

  test('that its seller took out first is kept out all the same', async () => {
    await clerk().get(doors.withdrawOffer, at(county.offerId));
    await office('centre-operator').get(doors.holdOffer, { ...at(county.offerId), body });
    expect((await publish()).refusal).toBe('listing.held');
  });
});

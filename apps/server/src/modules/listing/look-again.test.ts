import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listingEndpoints as doors } from '@shanhuo/contract/listing/index';
import { merchantsEndpoints as merchants } from '@shanhuo/contract/merchants/index';
import { qualityEndpoints as quality } from '@shanhuo/contract/quality/index';
import { newId } from '#kernel/ids.ts';
import { COUNTY, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { listingModule } from './index.ts';

let t: TestHouse;
let county: SmallCounty;
const params = { county: COUNTY };
const at = (id: string) => ({ params: { county: COUNTY, id } });
const clerk = () => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
const centre = () => t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) });
const sweep = () => listingModule.sweeps?.find(({ name }) => name === 'listing.look-again')?.run(t.house);
const offer = () => clerk().get(doors.getMyOffer, at(county.offerId));
const putLicence = (licenceUntil: string) =>
  centre().get(merchants.putLicence, {
    ...at(county.merchantId),
    body: { licenceKind: 'business-licence', licenceNo: 'DEMO-李好合作社', licenceUntil },
  });

beforeAll(async () => {
  t = await openTestHouse();
  county = await layCounty(t, { boxes: 3 });
  await putLicence('2026-12-20');
});
beforeEach(() => void (t.clock.at = new Date('2026-11-23T01:00:00Z')));
afterAll(() => t.close());

describe('every night the gate looks again', () => {
  test('and leaves what still passes, on the last day of a licence too', async () => {
    await sweep();
    t.clock.at = new Date('2026-12-20T15:00:00Z');
    await sweep();
    expect(await offer()).toMatchObject({ state: 'published', withdrawn: null });
  });

  test('and takes out what a licence that ended leaves without one, with its reason, once', async () => {
    // The first night of the day after, by the county's clock.
    t.clock.at = new Date('2026-12-20T19:10:00Z');
    await sweep();
    await sweep();
    const withdrawn = { by: 'gate', checks: ['licence'], reason: null };
    expect(await offer()).toMatchObject({ state: 'withdrawn', withdrawn });
    const list = async (takenOutBy: 'gate' | 'office') =>
      (await clerk().get(doors.listMyOffers, { params, query: { takenOutBy } })).items.map(({ id }) => id);
    expect([await list('gate'), await list('office')]).toEqual([[county.offerId], []]);
    const notes = await t.house.db
      .selectFrom('kernel.audit')
      .select(['actorKind', 'detail'])
      .where('subjectId', '=', county.offerId)
      .where('action', '=', 'catalog.withdraw-offer')
      .execute();
    expect(notes).toEqual([{ actorKind: 'system', detail: { checks: ['licence'] } }]);
    await putLicence('2027-12-20');
    await clerk().get(doors.publishOffer, at(county.offerId));
    expect(await offer()).toMatchObject({ state: 'published', withdrawn: null });
  });

  test('and leaves the offers of a seller that is paused, which are hidden anyway', async () => {
    const officer = t.as({ role: 'county-officer', county: COUNTY, regionCode: String(COUNTY) });
    await officer.get(merchants.putMerchantState, { ...at(county.merchantId), body: { state: 'paused' } });
    await sweep();
    expect((await offer()).state).toBe('published');
    await officer.get(merchants.putMerchantState, { ...at(county.merchantId), body: { state: 'active' } });
  });
});

describe('papers that end within thirty days', () => {
  const ending = async (who = clerk()) =>
    (await who.get(doors.listPapers, { params, query: { show: 'ending' } })).items.map(({ number }) => number);

  test('are listed for their merchant and the centre, until a later one follows', async () => {
    await putLicence('2026-12-23');
    const { merchantId, productId } = county;
    const conformity = (number: string, validUntil: string | null) =>
      clerk().get(quality.giveCertificate, {
        params,
        body: {
          id: newId(),
          merchantId,
          productId,
          lotId: null,
          kind: 'conformity',
          number,
          issuer: '李好合作社',
          issuedOn: '2026-11-01',
          validUntil,
        },
      });
    await conformity('HG-ends', '2026-12-01');
    // HG-1 of the same plums holds for ever, so that nothing is missing when HG-ends is over.
    expect(await ending()).toEqual(['DEMO-李好合作社']);
    expect(await ending(centre())).toEqual(['DEMO-李好合作社']);
    const other = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.otherMerchantId });
    expect(await ending(other)).toEqual([]);
    await putLicence('2026-12-24');
    expect(await ending()).toEqual([]);
  });
});

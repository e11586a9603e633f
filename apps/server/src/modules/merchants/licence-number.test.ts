import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { merchantsEndpoints as doors, type LicenceBody } from '@shanhuo/contract/merchants/index';
import { newId } from '#kernel/ids.ts';
import { COUNTY, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

describe('the numbers of a licence, in a county in earnest', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse({ env: { SHANHUO_SAMPLE: 'none' } });
    county = await layCounty(t, { boxes: 0 });
  });
  afterAll(() => t.close());

  const params = { county: COUNTY };
  const centre = () => t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) });
  const register = (licence: Partial<LicenceBody>, kind: 'cooperative' | 'workshop' = 'cooperative', id = newId()) =>
    centre().call(doors.registerMerchant, {
      params,
      body: {
        id,
        kind,
        name: '新合作社',
        shortName: '新社',
        regionCode: '422826105',
        originSiteId: county.stationId,
        licence: { licenceKind: 'business-licence', licenceNo: '91422826MA0000000H', ...licence },
      },
    });
  const put = (id: string, licence: Partial<LicenceBody>) =>
    centre().call(doors.putLicence, {
      params: { county: COUNTY, id },
      body: { licenceKind: 'business-licence', licenceNo: '91422826MA0000000H', ...licence },
    });

  it('say what is wrong with them when a merchant is registered', async () => {
    const wrong = [
      ['merchant.credit-code-form', { licenceNo: '422826000123456' }],
      ['merchant.credit-code-check', { licenceNo: '91422826MA0000001H' }],
      ['merchant.food-licence-form', { foodLicenceNo: 'QS420006010001' }],
      ['merchant.food-licence-check', { foodLicenceNo: 'SC11442282600013' }],
      ['merchant.sample-number', { licenceNo: 'DEMO-1' }],
      ['merchant.sample-number', { foodLicenceNo: 'SC-示例-1' }],
      ['merchant.licence-missing', { licenceNo: '   ' }],
    ] as const;
    for (const [refusal, licence] of wrong) {
      expect(await register(licence), JSON.stringify(licence)).toMatchObject({ status: 400, refusal });
    }
    expect((await register({ licenceNo: '91422826MA0000001H' })).data).toEqual({ number: '91422826MA0000001H' });
  });

  it('are kept as they are on the licence, however they were typed', async () => {
    const id = newId();
    await register({ licenceNo: '9142 2826 ma00 0000 0h', foodLicenceNo: 'sc 11442282600012' }, 'cooperative', id);
    expect(await centre().get(doors.getMerchantRecord, { params: { county: COUNTY, id } })).toMatchObject({
      licenceNo: '91422826MA0000000H',
      foodLicenceNo: 'SC11442282600012',
    });
    expect((await put(id, { licenceNo: '91422826MA0000001H' })).refusal).toBe('merchant.credit-code-check');
    expect((await put(id, { foodLicenceNo: 'SC1' })).refusal).toBe('merchant.food-licence-form');
    expect((await put(id, { licenceUntil: '2030-01-31' })).status).toBe(200);
  });

  it('of small workshops have the form that their county gives them', async () => {
    expect((await register({ foodLicenceNo: 'XZF42282600012' }, 'workshop')).status).toBe(200);
    expect((await register({ foodLicenceNo: 'SC11442282600013' }, 'workshop')).refusal).toBe(
      'merchant.food-licence-check',
    );
    const registration = { licenceKind: 'workshop-registration' as const, licenceNo: '鄂咸小作坊 0012' };
    expect((await register(registration, 'workshop')).status).toBe(200);
  });

  it('that were on record before may stay while something else of the licence changes', async () => {
    const body = { licenceNo: 'DEMO-李好合作社', licenceUntil: '2030-01-31' };
    expect((await put(county.merchantId, body)).status).toBe(200);
    expect((await put(county.merchantId, { licenceNo: 'DEMO-另一个' })).refusal).toBe('merchant.sample-number');
  });
});

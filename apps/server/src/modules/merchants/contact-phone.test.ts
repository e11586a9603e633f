import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '@shanhuo/contract';
import { newId } from '#kernel/ids.ts';
import { orderOf } from '../../../test/buying.ts';
import type { Caller } from '../../../test/caller.ts';
import { COUNTY, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const { merchants, ordering, listing, audit } = endpoints;
const params = { county: COUNTY };
let t: TestHouse;
let county: SmallCounty;
beforeAll(async () => {
  t = await openTestHouse();
  county = await layCounty(t);
});
afterAll(() => t.close());

const inCounty = (role: 'centre-operator' | 'auditor' | 'county-officer') =>
  t.as({ role, county: COUNTY, regionCode: String(COUNTY) });
const clerkOf = (organisationId: string) => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId });
const put = (caller: Caller, phone: string, id = county.merchantId) =>
  caller.call(merchants.putContactPhone, { params: { ...params, id }, body: { phone } });

describe('a seller’s phone', () => {
  it('is shown on its goods, on its buyers’ orders and on its file, as its own people or the centre give it', async () => {
    const buyer = t.as('visitor');
    const { id } = await buyer.get(ordering.placeOrder, orderOf(county));
    const shown = async () => {
      const one = { params: { ...params, id: county.merchantId } };
      const offer = await buyer.get(listing.getOffer, { params: { ...params, id: county.offerId } });
      const order = await buyer.get(ordering.getOrder, { params: { ...params, id } });
      return [
        offer.seller.contactPhone,
        order.parts[0]?.merchantPhone,
        (await buyer.get(merchants.getMerchant, one)).contactPhone,
        (await clerkOf(county.merchantId).get(merchants.getMerchantRecord, one)).contactPhone,
      ];
    };
    const everywhere = (phone: string | null) => [phone, phone, phone, phone];
    expect(await shown()).toEqual(everywhere(null));
    expect((await put(clerkOf(county.merchantId), ' 199-0000-2001 ')).status).toBe(200);
    expect(await shown()).toEqual(everywhere('19900002001'));
    expect((await put(inCounty('centre-operator'), '(0718) 682 0000')).status).toBe(200);
    expect(await shown()).toEqual(everywhere('07186820000'));
    expect((await put(inCounty('centre-operator'), '0718-6820000')).status).toBe(200);
    expect((await put(clerkOf(county.merchantId), ' ')).status).toBe(200);
    expect(await shown()).toEqual(everywhere(null));

    const query = { subject: 'merchant', subjectId: county.merchantId, limit: 200 };
    const { items } = await inCounty('auditor').get(audit.listNotes, { params, query });
    const notes = items.filter(({ action }) => action === 'merchants.put-contact-phone');
    expect(notes.map(({ detail }) => detail)).toEqual([{ given: false }, { given: true }, { given: true }]);
  });

  it('is one that is reached from anywhere, and only its own people and the centre change it', async () => {
    for (const odd of ['6820000', '1990000200', 'ask at the counter']) {
      expect((await put(inCounty('centre-operator'), odd)).refusal).toBe('merchant.phone-odd');
    }
    const said = [];
    for (const caller of [t.as('visitor'), clerkOf(county.otherMerchantId), inCounty('county-officer')]) {
      said.push((await put(caller, '19900002002')).refusal);
    }
    expect(said).toEqual(['sign-in.needed', 'permission.missing', 'permission.missing']);
    expect((await put(inCounty('centre-operator'), '19900002002', newId())).refusal).toBe('merchant.unknown');
  });

  it('may be given when a seller is registered, or later', async () => {
    const body = {
      id: newId(),
      kind: 'cooperative' as const,
      name: '新登记合作社',
      shortName: '新登记',
      regionCode: '422826105',
      originSiteId: county.stationId,
      licence: { licenceKind: 'business-licence' as const, licenceNo: 'DEMO-2' },
    };
    const operator = inCounty('centre-operator');
    const register = (change: object) =>
      operator.call(merchants.registerMerchant, { params, body: { ...body, ...change } });
    expect((await register({ contactPhone: '123' })).refusal).toBe('merchant.phone-odd');
    expect((await register({ contactPhone: '400-820-0000' })).status).toBe(200);
    const file = await operator.get(merchants.getMerchantRecord, { params: { ...params, id: body.id } });
    expect(file.contactPhone).toBe('4008200000');
  });
});

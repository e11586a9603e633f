import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qualityEndpoints as doors } from '@shanhuo/contract/quality/index';
import { dayOf, minutesAfter } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { COUNTY, layCounty, packBoxes, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const params = { county: COUNTY };
const PDF = Buffer.from('%PDF-1.7\n% a certificate');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4]);

describe('the paper of a certificate', () => {
  let t: TestHouse;
  let county: SmallCounty;
  let id = '';
  /** The cooperative's clerk records a test report. */
  const given = async (number: string): Promise<string> => {
    const { merchantId, productId } = county;
    const facts = { merchantId, productId, lotId: null, kind: 'test-report' as const, number, issuer: '检测站' };
    const body = { id: newId(), ...facts, issuedOn: dayOf(t.clock.at), validUntil: null };
    await clerk().get(doors.giveCertificate, { params, body });
    return body.id;
  };
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 0 });
    id = await given('JC-7');
  });
  afterAll(() => t.close());

  const clerk = (organisationId = county.merchantId) =>
    t.as({ role: 'merchant-clerk', county: COUNTY, organisationId });
  const put = (bytes: Buffer, who = clerk(), certificate = id) =>
    who.call(doors.putCertificateFile, {
      params: { county: COUNTY, id: certificate },
      body: { base64: bytes.toString('base64') },
    });
  const see = (certificate = id) => t.app.inject(`/api/counties/${COUNTY}/certificates/${certificate}/file`);

  it('can be opened by whoever traces the goods, with its true kind and without scripts', async () => {
    expect((await see()).json()).toMatchObject({ code: 'document.unknown' });
    expect((await put(PDF)).status).toBe(200);
    const shown = await see();
    expect(shown.rawPayload.equals(PDF)).toBe(true);
    expect(shown.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    const regulator = t.as({ role: 'regulator', county: COUNTY, regionCode: String(COUNTY) });
    const { id: lotId } = await packBoxes(t, county, 2).then(async () => {
      const lots = await clerk().get(doors.listLots, { params, query: { kind: 'packed' } });
      return lots.items[0] ?? { id: '' };
    });
    const lot = await clerk().get(doors.getLot, { params: { county: COUNTY, id: lotId } });
    expect(lot.certificates.find((one) => one.id === id)).toMatchObject({
      hasFile: true,
      state: 'given',
      counts: false,
    });
    const traced = async () => {
      const trace = await t.as('visitor').get(doors.trace, { params: { code: lot.lot.code }, query: {} });
      return trace.goods[0]?.certificates.find((one) => one.id === id);
    };
    // It proves nothing to a buyer until an office has seen it.
    expect(await traced()).toBe(undefined);
    const other = await given('JC-8');
    await put(PDF, clerk(), other);
    await regulator.get(doors.confirmCertificate, { params: { county: COUNTY, id: other } });
    const trace = await t.as('visitor').get(doors.trace, { params: { code: lot.lot.code }, query: {} });
    expect(trace.goods[0]?.certificates.find((one) => one.id === other)).toMatchObject({
      number: 'JC-8',
      hasFile: true,
    });
  });

  it('stays what the office saw once it is confirmed', async () => {
    const confirmed = await given('JC-9');
    const key = { params: { county: COUNTY, id: confirmed } };
    await put(PDF, clerk(), confirmed);
    await t.as({ role: 'regulator', county: COUNTY, regionCode: String(COUNTY) }).get(doors.confirmCertificate, key);
    expect((await put(PNG, clerk(), confirmed)).refusal).toBe('certificate.paper-stays');
    expect((await see(confirmed)).rawPayload.equals(PDF)).toBe(true);
  });

  it('is replaced by a later one', async () => {
    t.clock.at = minutesAfter(t.clock.at, 1);
    expect((await put(PNG)).status).toBe(200);
    const shown = await see();
    expect([shown.headers['content-type'], shown.rawPayload.equals(PNG)]).toEqual(['image/png', true]);
  });

  it('is a paper, of a known certificate, brought by its own merchant or the centre', async () => {
    expect((await put(Buffer.from('<svg onload="alert(1)"></svg>'))).refusal).toBe('document.unreadable');
    expect((await put(PDF, clerk(), newId())).refusal).toBe('certificate.unknown');
    expect((await put(PDF, clerk(county.otherMerchantId))).refusal).toBe('permission.missing');
    expect((await see(newId())).json()).toMatchObject({ code: 'certificate.unknown' });
    const centre = t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) });
    t.clock.at = minutesAfter(t.clock.at, 1);
    expect((await put(PDF, centre)).status).toBe(200);
  });
});

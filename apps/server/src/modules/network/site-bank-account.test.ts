import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '@shanhuo/contract';
import { newId } from '#kernel/ids.ts';
import { COUNTY, layCounty, TOWNSHIP, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const { network, audit } = endpoints;

describe('a station’s bank account', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 0 });
  });
  afterAll(() => t.close());

  const inCounty = (role: 'centre-operator' | 'auditor' | 'county-officer' | 'settlement-clerk') =>
    t.as({ role, county: COUNTY, regionCode: String(COUNTY) });
  const keeper = () => t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });
  const of = (id = county.stationId) => ({ params: { county: COUNTY, id } });
  const body = { holder: '田站长', bank: '农村商业银行唐崖支行', number: '6228 4800 0000 7654 321' };

  it('is put on record by the county, shown masked, and opened by who pays with a note each time', async () => {
    const clerk = inCounty('settlement-clerk');
    expect((await clerk.get(network.getSite, of())).bankAccount).toBeNull();
    expect((await clerk.call(network.readBankAccount, of())).refusal).toBe('bank-account.none');
    await inCounty('centre-operator').get(network.putBankAccount, { ...of(), body });
    const masked = {
      holder: body.holder,
      bank: body.bank,
      lastFour: '4321',
      changedAt: '2026-11-23T01:00:00.000Z',
    };
    for (const who of [clerk, inCounty('centre-operator'), inCounty('auditor')]) {
      expect((await who.get(network.getSite, of())).bankAccount).toEqual(masked);
    }
    const open = await clerk.get(network.readBankAccount, of());
    expect(open).toEqual({ ...body, number: '6228480000007654321' });
    const query = { subject: 'site', subjectId: county.stationId, limit: 200 };
    const { items } = await inCounty('auditor').get(audit.listNotes, { params: { county: COUNTY }, query });
    const notes = items.filter(({ action }) => action.endsWith('-bank-account'));
    expect(notes.map(({ action, detail }) => [action, detail])).toEqual([
      ['network.read-bank-account', { lastFour: '4321' }],
      ['network.put-bank-account', { bank: { from: null, to: body.bank }, lastFour: { from: null, to: '4321' } }],
    ]);
    expect(JSON.stringify(notes)).not.toMatch(/0000|田/);
  });

  it('is changed by nobody at the station, and not shown to those who only read of sites', async () => {
    const change = { ...of(), body: { ...body, number: '9999 0000 0000' } };
    const atSite = t.as({ role: 'centre-operator', county: COUNTY, organisationId: county.stationId });
    for (const who of [keeper(), atSite, inCounty('settlement-clerk')]) {
      expect((await who.call(network.putBankAccount, change)).refusal).toBe('permission.missing');
    }
    for (const who of [keeper(), inCounty('centre-operator'), inCounty('county-officer')]) {
      expect((await who.call(network.readBankAccount, of())).refusal).toBe('permission.missing');
    }
    const cadre = t.as({ role: 'township-cadre', county: COUNTY, regionCode: TOWNSHIP });
    expect((await cadre.get(network.getSite, of())).bankAccount).toBeNull();
  });

  it('is asked for in clear sentences where something is wrong', async () => {
    const put = (change: object, id = county.stationId) =>
      inCounty('centre-operator').call(network.putBankAccount, { ...of(id), body: { ...body, ...change } });
    expect((await put({ holder: ' ' })).refusal).toBe('bank-account.holder-missing');
    expect((await put({ bank: '' })).refusal).toBe('bank-account.bank-missing');
    expect((await put({ number: '12' })).refusal).toBe('bank-account.number-odd');
    expect((await put({}, newId())).refusal).toBe('site.unknown');
  });
});

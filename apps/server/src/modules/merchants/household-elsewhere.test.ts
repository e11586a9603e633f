import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { COUNTY, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const { merchants, audit } = endpoints;
const params = { county: COUNTY };

describe('a household that comes to another station', () => {
  let t: TestHouse;
  let county: SmallCounty;
  let villageCode = '';
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 0 });
    const own = { params: { county: COUNTY, id: county.householdId } };
    villageCode = (await keeper(county.stationId).get(merchants.getHousehold, own)).villageCode;
  });
  afterAll(() => t.close());

  const keeper = (organisationId: string) => t.as({ role: 'station-keeper', county: COUNTY, organisationId });
  const body = (change: object = {}) => ({
    id: newId(),
    name: '田大山',
    villageCode,
    stationId: county.otherStationId,
    naming: 'code' as const,
    payKind: 'cash' as const,
    elder: false,
    consentText: 'household-1',
    ...change,
  });
  const enrol = (change: object = {}) =>
    keeper(county.otherStationId).call(merchants.enrolHousehold, { params, body: body(change) });

  it('is told of by code and station before it is enrolled again, and a twin is enrolled all the same', async () => {
    const warned = await enrol();
    expect([warned.status, warned.refusal]).toEqual([409, 'household.maybe-known']);
    expect(warned.data).toEqual({ known: 'C-0412 (唐崖司村服务站)' });
    const { items } = await keeper(county.otherStationId).get(merchants.listHouseholds, { params, query: {} });
    expect(items).toEqual([]);
    expect((await enrol({ name: '田大水' })).status).toBe(200);
    expect((await enrol({ another: true })).status).toBe(200);
  });

  it('is found there by its exact code or card, each time with a note, and by nothing less', async () => {
    const card = 'XFK-0777-01';
    const carded = body({ stationId: county.stationId, name: '冉启明', cardNo: card });
    const { id } = await keeper(county.stationId).get(merchants.enrolHousehold, { params, body: carded });
    const other = keeper(county.otherStationId);
    const find = (key: string) => other.call(merchants.serveHousehold, { params: { county: COUNTY, key } });
    expect((await find('C-0412')).body.id).toBe(county.householdId);
    expect((await find(card)).body.id).toBe(id);
    expect((await find('C-041')).refusal).not.toBeNull();
    expect((await find('C-9999')).refusal).toBe('household.card-unknown');
    const own = await other.call(merchants.getHousehold, { params: { county: COUNTY, id } });
    expect(own.refusal).toBe('household.unknown');
    const auditor = t.as({ role: 'auditor', county: COUNTY, regionCode: String(COUNTY) });
    const notes = await auditor.get(audit.listNotes, { params, query: { subject: 'household', subjectId: id } });
    expect(notes.items.map(({ action }) => action)).toContain('merchants.read-household-by-key');
  });

  it('is found so by keepers of the county only', async () => {
    const key = { params: { county: COUNTY, key: 'C-0412' } };
    const elsewhere = t.as({ role: 'station-keeper', county: 330_110, organisationId: newId() });
    const cadre = t.as({ role: 'township-cadre', county: COUNTY, regionCode: String(COUNTY) });
    for (const who of [elsewhere, cadre]) {
      expect((await who.call(merchants.serveHousehold, key)).refusal).toBe('permission.missing');
    }
  });
});

import { endpoints, type InputOf } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { loadRegions } from '#modules/regions/index.ts';
import type { Caller } from '../../../test/caller.ts';
import { COUNTY, FEN_PER_KG, GRADE, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const { merchants, collection, network, quality, settlement, audit } = endpoints;
const params = { county: COUNTY };
const VILLAGE = '422826105001';
const OTHER_VILLAGE = '422826105002';
type Correction = InputOf<typeof merchants.correctHousehold>['body'];

describe('what a household was enrolled with', () => {
  let t: TestHouse;
  let county: SmallCounty;
  let keeper: Caller;
  let neighbour: Caller;
  let centre: Caller;
  beforeAll(async () => {
    t = await openTestHouse({ at: new Date('2026-11-23T01:00:00Z') });
    county = await layCounty(t, { boxes: 0 });
    keeper = t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });
    neighbour = t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.otherStationId });
    centre = t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) });
    const village = { code: OTHER_VILLAGE, level: 'village' as const, parent: '422826105' };
    const regions = [{ ...village, name: '钟塘村', shortName: '钟塘村' }];
    await t.act((tx, actor) => loadRegions(tx, actor, { regions }));
  });
  afterAll(() => t.close());

  const of = (id: string) => ({ params: { ...params, id } });
  const enrol = async (name: string) => {
    const id = newId();
    const { stationId } = county;
    const body = {
      id,
      name,
      villageCode: VILLAGE,
      stationId,
      naming: 'surname',
      payKind: 'cash',
      elder: true,
    } as const;
    await keeper.get(merchants.enrolHousehold, { params, body: { ...body, consentText: 'household-1' } });
    return id;
  };
  const correct = (caller: Caller, id: string, body: Correction) =>
    caller.call(merchants.correctHousehold, { ...of(id), body });
  const notesOf = async (id: string) => {
    const auditor = t.as({ role: 'auditor', county: COUNTY, regionCode: String(COUNTY) });
    const { items } = await auditor.get(audit.listNotes, { params, query: { subject: 'household', subjectId: id } });
    return items.filter(({ action }) => action === 'merchants.correct-household').map(({ detail }) => detail);
  };
  const weigh = (id: string) =>
    keeper.get(collection.record, {
      params,
      body: {
        id: newId(),
        stationId: county.stationId,
        householdId: id,
        merchantId: county.merchantId,
        productId: county.productId,
        grade: GRADE,
        kind: 'consignment',
        weightGrams: 5_000,
        enteredText: '10 斤',
        fenPerKg: FEN_PER_KG,
        deviceTime: t.clock.at.toISOString(),
      },
    });

  it('is corrected by its keeper: found by its new sound, and named anew in public as it chose', async () => {
    const id = await enrol('覃桂香');
    const { lotCode } = await weigh(id);
    const { body } = await correct(keeper, id, { name: ' 田桂香 ', villageCode: OTHER_VILLAGE, payKind: 'account' });
    expect(body).toMatchObject({
      household: {
        name: '田桂香',
        pinyin: 'tianguixiang',
        initials: 'tgx',
        villageName: '钟塘村',
        stationId: county.stationId,
        payKind: 'account',
        publicName: '田家',
        publicNameEn: 'The Tian family',
      },
    });
    const { items } = await keeper.get(merchants.listHouseholds, { params, query: { q: 'tgx' } });
    expect(items.map((one) => one.id)).toEqual([id]);
    const { goods } = await t.as('visitor').get(quality.trace, { params: { code: lotCode }, query: {} });
    expect(goods.flatMap(({ origins }) => origins.map(({ grower }) => grower))).toEqual(['田家']);
    await correct(keeper, id, { name: '田桂香', payKind: 'account' });
    expect(await notesOf(id)).toEqual([{ changed: ['name', 'village', 'pay'] }]);
  });

  it('moves to another station: its keeper sees it from then on, what was recorded stays', async () => {
    const id = await enrol('冉光明');
    const { id: entryId } = await weigh(id);
    expect((await correct(neighbour, id, { stationId: county.otherStationId })).refusal).toBe('permission.missing');
    const moved = await correct(keeper, id, { stationId: county.otherStationId });
    expect([moved.status, moved.body]).toEqual([200, { household: null }]);
    expect((await keeper.call(merchants.getHousehold, of(id))).refusal).toBe('household.unknown');
    expect(await neighbour.get(merchants.getHousehold, of(id))).toMatchObject({ name: '冉光明', publicName: '冉家' });
    const ledger = { ...of(id), query: {} };
    expect((await neighbour.get(settlement.householdLedger, ledger)).items).toHaveLength(1);
    const entries = async (caller: Caller, stationId: string) =>
      (await caller.get(collection.listEntries, { params, query: { stationId } })).items.map((one) => one.id);
    expect(await entries(keeper, county.stationId)).toContain(entryId);
    expect(await entries(neighbour, county.otherStationId)).toEqual([]);
    const { stationId: from, otherStationId: to } = county;
    expect(await notesOf(id)).toEqual([{ changed: ['station'], stationId: { from, to } }]);
    expect((await correct(centre, id, { stationId: from })).body).toMatchObject({ household: { stationId: from } });
  });

  it('is never empty, lies in a village of the county and belongs to an open station of it', async () => {
    const id = await enrol('向阳');
    const refused = async (body: Correction) => (await correct(centre, id, body)).refusal;
    expect(await refused({ name: '  ' })).toBe('household.name-missing');
    for (const villageCode of ['330110001001', '422826105999']) {
      expect(await refused({ villageCode })).toBe('region.unknown');
    }
    for (const stationId of [newId(), county.hubId, county.merchantId]) {
      expect(await refused({ stationId })).toBe('household.station-closed');
    }
    const site = { params: { ...params, id: county.otherStationId } };
    const put = (state: 'active' | 'closed') =>
      centre.get(network.putSite, {
        ...site,
        body: {
          code: 'TY-02',
          kind: 'village-station',
          name: '另一个服务站',
          regionCode: VILLAGE,
          parentId: county.hubId,
          state,
          transportAgreement: false,
          connectivity: '4g-only',
          coldBox: false,
        },
      });
    await put('closed');
    expect(await refused({ stationId: county.otherStationId })).toBe('household.station-closed');
    await put('active');
    expect(await refused({ stationId: county.otherStationId })).toBe(null);
  });

  it('is corrected by those who enrol it only, and not once it took its consent back', async () => {
    const id = await enrol('谭秀');
    const cadre = t.as({ role: 'township-cadre', county: COUNTY, regionCode: '422826105' });
    const said = [];
    for (const caller of [t.as('visitor'), cadre, neighbour]) {
      said.push((await correct(caller, id, { name: '谭秀英' })).refusal);
    }
    expect(said).toEqual(['sign-in.needed', 'permission.missing', 'permission.missing']);
    expect((await correct(centre, newId(), { name: '谭秀英' })).refusal).toBe('household.unknown');
    await keeper.get(merchants.withdrawConsent, of(id));
    expect((await correct(keeper, id, { name: '谭秀英' })).refusal).toBe('household.withdrawn');
  });
});

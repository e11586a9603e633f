import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints, type InputOf } from '@shanhuo/contract';
import { newId } from '#kernel/ids.ts';
import { organisationOf } from '#modules/accounts/index.ts';
import { createParcel } from '#modules/logistics/index.ts';
import { takeBoxes } from '#modules/quality/index.ts';
import { loadRegions } from '#modules/regions/index.ts';
import { RECEIVER } from '../../../test/buying.ts';
import { COUNTY, GRADE, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { openSite } from './index.ts';

const { network, logistics, audit } = endpoints;
const params = { county: COUNTY };
const [TOWNSHIP, VILLAGE] = ['422826204', '422826204211'];
const [otherHubId, closedHubId] = [newId(), newId()];
let t: TestHouse;
let county: SmallCounty;
beforeAll(async () => {
  t = await openTestHouse();
  county = await layCounty(t, { boxes: 10 });
  await t.act(async (tx, actor) => {
    const region = (code: string, level: 'township' | 'village', parent: string, name: string) => ({
      code,
      level,
      parent,
      name,
      shortName: name,
    });
    await loadRegions(tx, actor, {
      regions: [
        region(TOWNSHIP, 'township', String(COUNTY), '黄金洞乡'),
        region(VILLAGE, 'village', TOWNSHIP, '麻柳溪村'),
      ],
    });
    const hub = { county: COUNTY, kind: 'township-hub', regionCode: TOWNSHIP, parentId: county.centreId } as const;
    await openSite(tx, actor, { ...hub, id: otherHubId, code: 'H-HJ', name: '黄金洞分拨站' });
    await openSite(tx, actor, { ...hub, id: closedHubId, code: 'H-OLD', name: '老分拨站', state: 'closed' });
  });
});
afterAll(() => t.close());

type Body = InputOf<typeof network.putSite>['body'];
const operator = (personId = newId()) =>
  t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY), personId });
const body = (change: Partial<Body> = {}): Body => ({
  code: 'TY-01',
  kind: 'village-station',
  name: '唐崖司村服务站',
  regionCode: '422826105001',
  parentId: county.hubId,
  state: 'active',
  transportAgreement: false,
  connectivity: '4g-only',
  coldBox: false,
  ...change,
});
const put = (change: Partial<Body>, who = operator()) =>
  who.call(network.putSite, { params: { ...params, id: county.stationId }, body: body(change) });
const notesBy = async (personId: string) => {
  const auditor = t.as({ role: 'auditor', county: COUNTY, regionCode: String(COUNTY) });
  const { items } = await auditor.get(audit.listNotes, { params, query: { personId, limit: 200 } });
  return items.map(({ action, subjectId, detail }) => [action, subjectId, detail] as const);
};
const newParcel = () =>
  t.act(async (tx, actor) => {
    const { merchantId, productId, packSpecId, stationId } = county;
    const lots = await takeBoxes(tx, actor, {
      county: COUNTY,
      merchantId,
      productId,
      grade: GRADE,
      packSpecId,
      boxes: 1,
    });
    const parcel = {
      id: newId(),
      county: COUNTY,
      merchantId,
      referenceId: newId(),
      originSiteId: stationId,
      receiver: RECEIVER,
      receiverRegion: RECEIVER.regionCode,
      weightGrams: 2_700,
      lots,
    };
    return createParcel(tx, actor, parcel, t.house.cipher);
  });
const wayOf = async (id: string) => {
  const clerk = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
  const { stops } = await clerk.get(logistics.getParcel, { params: { ...params, id } });
  return stops.map(({ code }) => code);
};
const scan = (parcelNumber: string, siteId: string) =>
  t
    .as({ role: siteId === county.stationId ? 'station-keeper' : 'hub-clerk', county: COUNTY, organisationId: siteId })
    .get(logistics.scan, {
      params,
      body: { id: newId(), code: parcelNumber, siteId, action: 'arrive', deviceTime: t.clock.at.toISOString() },
    });

describe('a station that is moved', () => {
  it('below another hub and into another village sends new parcels the new way, and those under way go on as planned', async () => {
    const underWay = await newParcel();
    const personId = newId();
    const moved = await put({ parentId: otherHubId, regionCode: VILLAGE }, operator(personId));
    expect(moved.body).toMatchObject({ parentId: otherHubId, parentName: '黄金洞分拨站', regionName: '麻柳溪村' });
    expect(await t.act((tx) => organisationOf(tx, county.stationId))).toMatchObject({
      regionCode: VILLAGE,
      active: true,
    });

    const made = await newParcel();
    expect([await wayOf(underWay.id), await wayOf(made.id)]).toEqual([
      ['TY-01', 'H-TY', 'XF-C'],
      ['TY-01', 'H-HJ', 'XF-C'],
    ]);
    for (const [parcel, hubId] of [
      [underWay, county.hubId],
      [made, otherHubId],
    ] as const) {
      expect((await scan(parcel.number, county.stationId)).exceptions).toEqual([]);
      expect((await scan(parcel.number, hubId)).exceptions).toEqual([]);
    }
    expect(await notesBy(personId)).toEqual([
      [
        'network.change-site',
        county.stationId,
        {
          code: 'TY-01',
          state: 'active',
          parent: { from: '唐崖分拨站', to: '黄金洞分拨站' },
          region: { from: '唐崖司村', to: '麻柳溪村' },
        },
      ],
    ]);
    // A clerk of the hub sees what stands below it now.
    const see = (organisationId: string) =>
      t
        .as({ role: 'hub-clerk', county: COUNTY, organisationId })
        .call(network.getSite, { params: { ...params, id: county.stationId } });
    expect([(await see(otherHubId)).status, (await see(county.hubId)).refusal]).toEqual([200, 'site.unknown']);
  });

  it('goes nowhere that isn’t there or takes nothing in, and only who manages the network moves it', async () => {
    const personId = newId();
    const somebody = operator(personId);
    expect((await put({ parentId: closedHubId }, somebody)).refusal).toBe('site.parent-closed');
    expect((await put({ parentId: newId() }, somebody)).refusal).toBe('site.wrong-parent');
    expect((await put({ parentId: county.otherStationId }, somebody)).refusal).toBe('site.wrong-parent');
    expect((await put({ regionCode: '422826999999' }, somebody)).refusal).toBe('region.unknown');
    expect((await put({ regionCode: '330110' }, somebody)).refusal).toBe('region.unknown');
    const keeper = t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId, personId });
    const hub = t.as({ role: 'hub-clerk', county: COUNTY, organisationId: county.hubId, personId });
    const cadre = t.as({ role: 'township-cadre', county: COUNTY, regionCode: TOWNSHIP, personId });
    for (const who of [keeper, hub, cadre]) expect((await put({}, who)).refusal).toBe('permission.missing');
    expect(await notesBy(personId)).toEqual([]);
  });

  it('is moved by one after the other, and the notes tell each step', async () => {
    const personId = newId();
    await put({ parentId: county.hubId });
    const parents = [otherHubId, county.centreId, county.hubId, otherHubId, county.centreId];
    const said = await Promise.all(parents.map((parentId) => put({ parentId }, operator(personId))));
    expect(said.map(({ status }) => status)).toEqual(parents.map(() => 200));
    const steps = (await notesBy(personId)).flatMap(([, , { parent }]) =>
      parent === undefined ? [] : [parent as { from: string; to: string }],
    );
    // Whatever their order was, they make one way from the first hub to where it stands now.
    const site = await operator().get(network.getSite, { params: { ...params, id: county.stationId } });
    const count = (name: string, end: 'from' | 'to') => steps.filter((step) => step[end] === name).length;
    for (const name of ['唐崖分拨站', '黄金洞分拨站', '县中心']) {
      const isStart = name === '唐崖分拨站' ? 1 : 0;
      const isEnd = name === site.parentName ? 1 : 0;
      expect(count(name, 'from') - count(name, 'to')).toBe(isStart - isEnd);
    }
  });
});

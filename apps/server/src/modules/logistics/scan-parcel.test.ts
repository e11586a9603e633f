import { endpoints, type InputOf } from '@shanhuo/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { takeBoxes } from '#modules/quality/index.ts';
import type { Caller } from '../../../test/caller.ts';
import { COUNTY, GRADE, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { createParcel } from './create-parcel.ts';

const doors = endpoints.logistics;
const params = { county: COUNTY };
const RECEIVER = { name: '沈小满', phone: '19900008888', address: '良渚街道古墩路 1 号' };
type Scan = InputOf<typeof doors.scan>['body'];

describe('parcels', () => {
  let t: TestHouse;
  let county: SmallCounty;
  let keeper: Caller;
  let hub: Caller;
  let centre: Caller;
  let clerk: Caller;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 60 });
    const at = (role: 'station-keeper' | 'hub-clerk' | 'merchant-clerk', organisationId: string) =>
      t.as({ role, county: COUNTY, organisationId });
    keeper = at('station-keeper', county.stationId);
    hub = at('hub-clerk', county.hubId);
    centre = at('hub-clerk', county.centreId);
    clerk = at('merchant-clerk', county.merchantId);
  });
  afterAll(() => t.close());

  const newParcel = () =>
    t.act(async (tx, actor) => {
      const { merchantId, productId, packSpecId, stationId } = county;
      const key = { county: COUNTY, merchantId, productId, grade: GRADE, packSpecId };
      const lots = await takeBoxes(tx, actor, { ...key, boxes: 2 });
      const parcel = {
        id: newId(),
        county: COUNTY,
        merchantId,
        referenceId: newId(),
        originSiteId: stationId,
        receiver: RECEIVER,
        receiverRegion: '330110',
        weightGrams: 5_400,
        lots,
      };
      return { ...(await createParcel(tx, actor, parcel, t.house.cipher)), referenceId: parcel.referenceId };
    });

  const scanOf = (code: string, action: Scan['action'], siteId: string, change: Partial<Scan> = {}): Scan => ({
    id: newId(),
    code,
    siteId,
    action,
    deviceTime: t.clock.at.toISOString(),
    ...(action === 'hand-to-carrier' && { carrierName: '聚山速运', carrierNo: 'SB100' }),
    ...change,
  });
  const later = (minutes: number) => {
    t.clock.at = new Date(t.clock.at.getTime() + minutes * 60_000);
  };
  const see = (id: string) => clerk.get(doors.getParcel, { params: { ...params, id } });
  const news = async (parcelId: string) => {
    const { rows } = await sql<{ type: string }>`
      select type from kernel.outbox where payload ->> 'parcelId' = ${parcelId} order by id`.execute(t.house.db);
    return rows.map(({ type }) => type);
  };

  it('go from the station over hub and centre to the receiver, one custodian after the other', async () => {
    const parcel = await newParcel();
    expect(parcel.number).toMatch(/^261123\d{8}$/);
    const way = [
      [keeper, 'arrive', county.stationId],
      [hub, 'arrive', county.hubId],
      [centre, 'arrive', county.centreId],
      [centre, 'hand-to-carrier', county.centreId],
      [centre, 'sign', county.centreId],
    ] as const;
    const seen = [];
    for (const [caller, action, siteId] of way) {
      later(60);
      const said = await caller.get(doors.scan, { params, body: scanOf(parcel.number, action, siteId) });
      expect(said).toMatchObject({ outcome: 'moved', exceptions: [], number: parcel.number });
      const { parcel: now } = await see(parcel.id);
      seen.push([now.state, now.custodianKind, now.custodianId ?? now.carrierName]);
    }
    expect(seen).toEqual([
      ['at-station', 'site', county.stationId],
      ['at-hub', 'site', county.hubId],
      ['at-centre', 'site', county.centreId],
      ['with-carrier', 'carrier', '聚山速运'],
      ['signed', 'receiver', '聚山速运'],
    ]);
    expect(await news(parcel.id)).toEqual([
      ...Array.from({ length: 5 }, () => 'logistics.parcel-moved'),
      'logistics.parcel-signed',
    ]);
    const whole = await see(parcel.id);
    expect(whole.stops.map(({ code }) => code)).toEqual(['TY-01', 'H-TY', 'XF-C']);
    expect(whole).toMatchObject({ referenceId: parcel.referenceId, parcel: { receiver: '沈** *******8888' } });
    expect(JSON.stringify(whole)).not.toMatch(/沈小满|19900008888|良渚街道/);
  });

  it('are quiet about a second beep and about the same scan sent again', async () => {
    const parcel = await newParcel();
    const first = scanOf(parcel.traceCode.toLowerCase(), 'arrive', county.stationId);
    await keeper.get(doors.scan, { params, body: first });
    const again = await keeper.get(doors.scan, { params, body: first });
    const beep = await keeper.get(doors.scan, {
      params,
      body: scanOf(`http://localhost/t/${parcel.traceCode}`, 'arrive', county.stationId),
    });
    expect([again.outcome, beep.outcome]).toEqual(['duplicate', 'duplicate']);
    expect(await news(parcel.id)).toEqual(['logistics.parcel-moved']);
    expect((await see(parcel.id)).parcel).toMatchObject({ state: 'at-station', exceptions: 0 });
  });

  it('are accepted at a site that did not expect them, and looked into', async () => {
    const parcel = await newParcel();
    const stranger = t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.otherStationId });
    const said = await stranger.get(doors.scan, {
      params,
      body: scanOf(parcel.number, 'arrive', county.otherStationId),
    });
    expect(said).toMatchObject({ outcome: 'moved', state: 'at-station', exceptions: ['off-route'] });
    expect((await see(parcel.id)).parcel).toMatchObject({ custodianId: county.otherStationId, exceptions: 1 });
    later(1);
    const skipped = await centre.get(doors.scan, { params, body: scanOf(parcel.number, 'arrive', county.centreId) });
    expect(skipped.exceptions).toEqual(['skipped-stop']);
    const open = await clerk.get(doors.listParcels, { params, query: { exceptions: true } });
    expect(open.items.map(({ id, exceptions }) => [id, exceptions])).toEqual([[parcel.id, 2]]);
  });

  it('are scanned at a site by its own people only', async () => {
    const parcel = await newParcel();
    const body = scanOf(parcel.number, 'arrive', county.stationId);
    const said = [];
    for (const caller of [t.as('visitor'), clerk, hub])
      said.push((await caller.call(doors.scan, { params, body })).refusal);
    expect(said).toEqual(['sign-in.needed', 'permission.missing', 'permission.missing']);
    const batch = await hub.call(doors.scanBatch, { params, body: { scans: [body] } });
    expect(batch.refusal).toBe('permission.missing');
    const unknown = await keeper.call(doors.scan, { params, body: { ...body, code: '26112300000000' } });
    expect(unknown).toMatchObject({ status: 404, refusal: 'parcel.unknown' });
    expect((await see(parcel.id)).scans).toEqual([]);
    const other = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.otherMerchantId });
    const foreign = await other.call(doors.getParcel, { params: { ...params, id: parcel.id } });
    expect(foreign.refusal).toBe('parcel.unknown');
    expect((await other.get(doors.listParcels, { params, query: {} })).items).toEqual([]);
  });

  it('read the same in whatever order phones bring their scans, each applied once', async () => {
    const start = t.clock.at.getTime();
    const at = (minutes: number) => ({ deviceTime: new Date(start + minutes * 60_000).toISOString() });
    const told = [];
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [2, 0, 3, 1],
      [1, 3, 0, 2],
    ]) {
      t.clock.at = new Date(start);
      const parcel = await newParcel();
      const scans = [
        scanOf(parcel.number, 'arrive', county.stationId, at(10)),
        scanOf(parcel.number, 'arrive', county.hubId, at(70)),
        scanOf(parcel.number, 'arrive', county.centreId, at(130)),
        scanOf(parcel.number, 'hand-to-carrier', county.centreId, at(190)),
      ];
      t.clock.at = new Date(start + 2 * 86_400_000);
      const all = t.as({ role: 'centre-operator', county: COUNTY, regionCode: '422826' });
      const inOrder = order.flatMap((index) => scans[index] ?? []);
      for (const scan of inOrder) await all.get(doors.scanBatch, { params, body: { scans: [scan] } });
      const again = await all.get(doors.scanBatch, { params, body: { scans: inOrder.toReversed() } });
      expect(again.results.map(({ result }) => result?.outcome)).toEqual(Array.from({ length: 4 }, () => 'duplicate'));
      const { parcel: now, scans: kept } = await see(parcel.id);
      told.push({
        state: now.state,
        custodian: now.custodianKind,
        carrierNo: now.carrierNo,
        moved: Date.parse(now.movedAt) - start,
        open: now.exceptions,
        way: kept.map(({ action, siteId }) => `${action} ${siteId}`),
      });
    }
    expect(told[0]).toMatchObject({ state: 'with-carrier', custodian: 'carrier', carrierNo: 'SB100', open: 0 });
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  it('tell a scan that came at once from one that a phone kept, by the phone’s own clock', async () => {
    const parcel = await newParcel();
    later(24 * 60);
    const now = t.clock.at.getTime();
    const moment = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
    const bring = async (siteId: string, made: number, sent?: number) => {
      const scans = [scanOf(parcel.number, 'arrive', siteId, { deviceTime: moment(made) })];
      const all = t.as({ role: 'centre-operator', county: COUNTY, regionCode: '422826' });
      const body = { scans, ...(sent !== undefined && { sentAt: moment(sent) }) };
      await all.get(doors.scanBatch, { params, body });
    };
    // Made 60 minutes ago, its clock right; made and sent at once, its clock an hour and a half slow.
    await bring(county.stationId, -60, 0);
    await bring(county.hubId, -90, -90);
    // A phone that doesn't say when it sends is taken to have the house's time.
    later(1);
    await bring(county.centreId, 0.5);
    const { parcel: end, scans } = await see(parcel.id);
    expect(scans.map(({ siteId, offline, at }) => [siteId, offline, (Date.parse(at) - now) / 60_000])).toEqual([
      [county.stationId, true, -60],
      [county.hubId, false, 0],
      [county.centreId, false, 0.5],
    ]);
    expect(end).toMatchObject({ state: 'at-centre', exceptions: 0 });
  });

  it('have one custodian however many scan at once', async () => {
    const parcel = await newParcel();
    const body = (siteId: string) => scanOf(parcel.number, 'arrive', siteId);
    const callers = [
      [keeper, county.stationId],
      [hub, county.hubId],
      [centre, county.centreId],
    ] as const;
    const said = await Promise.all(
      Array.from({ length: 4 }, () => callers)
        .flat()
        .map(([caller, siteId]) => caller.call(doors.scan, { params, body: body(siteId) })),
    );
    expect(said.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200));
    const { parcel: now, scans } = await see(parcel.id);
    expect(scans).toHaveLength(12);
    expect(now.custodianKind).toBe('site');
    // All came at one moment: the order is that of their ids, and the last of them has it.
    const lastScan = scans.toSorted((a, b) => (a.id < b.id ? -1 : 1)).at(-1);
    expect(now.custodianId).toBe(lastScan?.siteId);
  });

  it('print labels in two sizes that show no more of the receiver than a carrier needs, and note that they were read', async () => {
    const parcel = await newParcel();
    const url = `/api/counties/${COUNTY}/parcels/labels?ids=${parcel.id}`;
    const print = (extra: string, organisationId: string) =>
      t.app.inject({ url: url + extra, headers: { 'x-test-actor': clerkHeader(organisationId) } });
    const page = await print('', county.merchantId);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    for (const word of [
      '@page { size: 100mm 150mm',
      '浙江省',
      '杭州市',
      '余杭区',
      parcel.number,
      '沈** *******8888',
      RECEIVER.address,
      '李好合作社',
      'TY-01 → H-TY → XF-C',
      '5.4 kg',
    ]) {
      expect(page.body).toContain(word);
    }
    expect(page.body.match(/<svg/g)).toHaveLength(2);
    expect(page.body).not.toMatch(/沈小满|19900008888|<script/);
    expect((await print('&size=a4', county.merchantId)).body).toContain('@page { size: A4');
    expect((await print('&language=en', county.merchantId)).body).toContain('Parcel labels');
    expect((await print('', county.otherMerchantId)).statusCode).toBe(403);
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from kernel.audit
      where action = 'logistics.print-label' and subject_id = ${parcel.id}`.execute(t.house.db);
    expect(rows).toEqual([{ n: 3 }]);
  });

  it('count up', async () => {
    const { rows } = await sql<{ created: number; signed: number }>`
      select sum(created)::int as created, sum(signed)::int as signed
      from logistics.v_happened where county = ${COUNTY}`.execute(t.house.db);
    const { items } = await clerk.get(doors.listParcels, { params, query: { limit: 200 } });
    const inHand = await clerk.get(doors.listParcels, { params, query: { limit: 200, inHand: true } });
    const left = items.filter(({ state }) => state === 'with-carrier' || state === 'signed');
    expect(left.length).toBeGreaterThan(1);
    expect(inHand.items).toEqual(items.filter((one) => !left.includes(one)));
    expect(inHand.sum.parcels).toBe(inHand.items.length);
    expect(rows).toEqual([{ created: items.length, signed: 1 }]);
  });
});

const clerkHeader = (organisationId: string): string =>
  JSON.stringify({
    personId: newId(),
    kind: 'person',
    visitorKey: null,
    grants: [{ role: 'merchant-clerk', county: COUNTY, organisationId, regionCode: null }],
  });

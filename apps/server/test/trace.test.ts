import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { recordCollection } from '#modules/collection/index.ts';
import { createParcel, scanParcel } from '#modules/logistics/index.ts';
import { enrolHousehold } from '#modules/merchants/index.ts';
import { packLots } from '#modules/packing/index.ts';
import { originsOf, takeBoxes } from '#modules/quality/index.ts';
import { COUNTY, FEN_PER_KG, GRADE, layCounty, type SmallCounty } from './county.ts';
import { openTestHouse, type TestHouse } from './house.ts';

const RECEIVER = { name: '沈小满', phone: '19900008888', address: '良渚街道古墩路 1 号' };
const { trace } = endpoints.quality;

const step = (kind: string, at: string, place: string | null, placeKind: string | null) => ({
  kind,
  at: `2026-11-${at}:00:00.000Z`,
  place,
  placeKind,
  organisation: null,
  lotCode: null,
  processing: null,
});

describe('the trace page', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse({ at: new Date('2026-11-20T01:00:00Z') });
    county = await layCounty(t, { boxes: 0 });
  });
  afterAll(() => t.close());

  const collect = (householdId: string, weightGrams: number, kind: 'outright' | 'consignment') =>
    t.act((tx, actor) =>
      recordCollection(tx, actor, {
        county: COUNTY,
        id: newId(),
        stationId: county.stationId,
        householdId,
        merchantId: county.merchantId,
        productId: county.productId,
        grade: GRADE,
        kind,
        weightGrams,
        enteredText: '',
        fenPerKg: FEN_PER_KG,
        ...(kind === 'outright' && { payKind: 'cash' as const }),
        deviceTime: actor.at.toISOString(),
      }),
    );

  it('tells exactly what happened, names households as they chose, and says nothing of the buyer', async () => {
    const shyId = newId();
    const shy = {
      id: shyId,
      county: COUNTY,
      code: 'C-0877',
      name: '覃小河',
      villageCode: '422826105001',
      stationId: county.stationId,
      naming: 'code' as const,
      payKind: 'cash' as const,
      elder: false,
      consentText: '2026-01',
    };
    await t.act((tx, actor) => enrolHousehold(tx, actor, shy, t.house.cipher));
    const family = await collect(county.householdId, 20_000, 'consignment');
    t.clock.at = new Date('2026-11-20T02:00:00Z');
    const coded = await collect(shyId, 10_000, 'outright');
    t.clock.at = new Date('2026-11-21T01:00:00Z');
    const { merchantId, productId, packSpecId } = county;
    const packed = await t.act((tx, actor) =>
      packLots(tx, actor, {
        county: COUNTY,
        id: newId(),
        merchantId,
        productId,
        grade: GRADE,
        packSpecId,
        boxes: 10,
        inputs: [
          { lotId: family.lotId, grams: 20_000 },
          { lotId: coded.lotId, grams: 10_000 },
        ],
        wasteGrams: 5_000,
        wasteReason: '雨后裂果，挑出来喂了猪',
      }),
    );
    t.clock.at = new Date('2026-11-22T01:00:00Z');
    const parcel = await t.act(async (tx, actor) => {
      const key = { county: COUNTY, merchantId, productId, grade: GRADE, packSpecId };
      const lots = await takeBoxes(tx, actor, { ...key, boxes: 3 });
      const command = {
        id: newId(),
        county: COUNTY,
        merchantId,
        referenceId: newId(),
        originSiteId: county.stationId,
        receiver: RECEIVER,
        receiverRegion: '330110',
        weightGrams: 8_100,
        lots,
      };
      return createParcel(tx, actor, command, t.house.cipher);
    });
    const scan = async (action: 'arrive' | 'hand-to-carrier' | 'sign', siteId: string) => {
      t.clock.at = new Date(t.clock.at.getTime() + 3_600_000);
      const deviceTime = t.clock.at.toISOString();
      const carrier = action === 'hand-to-carrier' ? { carrierName: '聚山速运', carrierNo: 'SB77' } : {};
      const command = { county: COUNTY, id: newId(), code: parcel.number, siteId, action, deviceTime, offline: false };
      await t.act((tx, actor) => scanParcel(tx, actor, { ...command, ...carrier }));
    };
    await scan('arrive', county.stationId);
    await scan('arrive', county.hubId);
    await scan('arrive', county.centreId);
    await scan('hand-to-carrier', county.centreId);
    await scan('sign', county.centreId);

    const visitor = t.as('visitor');
    const told = await visitor.get(trace, { params: { code: parcel.traceCode }, query: {} });
    const station = ['唐崖司村服务站', 'village-station'] as const;
    const english = await visitor.get(trace, { params: { code: parcel.traceCode }, query: { language: 'en' } });
    const named = english.goods.flatMap(({ origins }) => origins.map(({ grower }) => grower));
    expect(named.filter((grower) => grower === null || /\p{Script=Han}/u.test(grower))).toEqual([]);
    expect(told).toEqual({
      code: parcel.traceCode,
      kind: 'parcel',
      standing: { state: 'normal', recalls: [] },
      county: COUNTY,
      sellerName: '李好合作社',
      goods: [
        {
          lotCode: packed.lotCode,
          kind: 'packed',
          productName: '唐崖李',
          productNameEn: 'Tangya plum',
          motif: 'plum',
          gradeName: '一级',
          gradeDefinition: '果径≥35 mm',
          packName: '5 斤箱',
          boxes: 3,
          weightGrams: 7_500,
          packer: { name: '李好合作社', day: '2026-11-21', place: '唐崖镇' },
          origins: expect.arrayContaining([
            {
              lotCode: family.lotCode,
              village: '唐崖镇 唐崖司村',
              grower: '田家',
              station: '唐崖司村服务站',
              day: '2026-11-20',
              product: '唐崖李',
              grade: '一级',
              weightGrams: 5_000,
            },
            {
              lotCode: coded.lotCode,
              village: '唐崖镇 唐崖司村',
              grower: '户C-0877',
              station: '唐崖司村服务站',
              day: '2026-11-20',
              product: '唐崖李',
              grade: '一级',
              weightGrams: 2_500,
            },
          ]) as unknown,
          certificates: [
            {
              id: expect.any(String) as string,
              kind: 'conformity',
              number: 'HG-1',
              issuer: '李好合作社',
              issuedOn: '2026-11-20',
              validUntil: null,
              hasFile: false,
            },
          ],
        },
      ],
      journey: [
        { ...step('collected', '20T01', ...station), lotCode: family.lotCode },
        { ...step('collected', '20T02', ...station), lotCode: coded.lotCode },
        { ...step('packed', '21T01', null, null), organisation: '李好合作社', lotCode: packed.lotCode },
        { ...step('parcel-made', '22T01', null, null), organisation: '李好合作社' },
        step('arrived', '22T02', ...station),
        step('arrived', '22T03', '唐崖分拨站', 'township-hub'),
        step('arrived', '22T04', '县中心', 'county-centre'),
        step('handed-to-carrier', '22T05', '县中心', 'county-centre'),
        step('signed', '22T06', null, null),
      ],
    });
    expect(told.goods[0]?.origins).toHaveLength(2);
    expect(JSON.stringify(told)).not.toMatch(/沈|8888|良渚|330110|余杭|SB77|田大山|覃小河/);

    const lot = await visitor.get(trace, { params: { code: packed.lotCode.toLowerCase() }, query: {} });
    expect(lot).toMatchObject({ kind: 'packed', code: packed.lotCode, goods: [{ boxes: 10, weightGrams: 25_000 }] });
    expect(lot.journey.map(({ kind }) => kind)).toEqual(['collected', 'collected', 'packed']);

    const origins = await originsOf(t.house.db, COUNTY, [packed.lotId]);
    const byHousehold = new Map(origins.map(({ householdId, ...origin }) => [householdId, origin]));
    expect(origins).toHaveLength(2);
    expect(byHousehold.get(county.householdId)).toMatchObject({ grams: 16_667, consignment: true });
    expect(byHousehold.get(shyId)).toMatchObject({ grams: 8_333, consignment: false });
  });

  it('names the village of a household that tells no more than its village once', async () => {
    t.clock.at = new Date('2026-11-20T03:00:00Z');
    const id = newId();
    const quiet = {
      id,
      county: COUNTY,
      code: 'C-0912',
      name: '田小满',
      villageCode: '422826105001',
      stationId: county.stationId,
      naming: 'village-only' as const,
      payKind: 'cash' as const,
      elder: false,
      consentText: '2026-01',
    };
    await t.act((tx, actor) => enrolHousehold(tx, actor, quiet, t.house.cipher));
    const { lotCode: code } = await collect(id, 3_000, 'outright');
    const told = await t.as('visitor').get(trace, { params: { code }, query: {} });
    const english = await t.as('visitor').get(trace, { params: { code }, query: { language: 'en' } });
    const named = [told, english].map(({ goods }) => goods[0]?.origins.map(({ village, grower }) => [village, grower]));
    expect(named).toEqual([[['唐崖镇 唐崖司村', '农户']], [['唐崖司村, 唐崖镇', 'A household']]]);
  });

  it('does not open for a code that was misread or never given out', async () => {
    const visitor = t.as('visitor');
    for (const code of ['TY01-261120-AAAAA', 'nonsense', '222222222222']) {
      const said = await visitor.call(trace, { params: { code }, query: {} });
      expect(said).toMatchObject({ status: 404, refusal: 'trace.unknown' });
    }
  });

  it('prints lot labels with the code and its QR for those who may see the lots', async () => {
    t.clock.at = new Date('2026-11-20T03:00:00Z');
    const keeper = { role: 'station-keeper', county: COUNTY, organisationId: county.stationId, regionCode: null };
    const { lotId, lotCode } = await collect(county.householdId, 1_000, 'outright');
    const print = (grant: typeof keeper) =>
      t.app.inject({
        url: `/api/counties/${COUNTY}/lots/labels?ids=${lotId}&size=a4`,
        headers: {
          'x-test-actor': JSON.stringify({ personId: newId(), kind: 'person', visitorKey: null, grants: [grant] }),
        },
      });
    const page = await print(keeper);
    expect(page.statusCode).toBe(200);
    for (const word of ['@page { size: A4', lotCode, '唐崖李', '1 kg', '田家']) expect(page.body).toContain(word);
    expect(page.body.match(/<svg/g)).toHaveLength(1);
    expect((await print({ ...keeper, organisationId: county.otherStationId })).statusCode).toBe(404);
  });
});

describe('boxes of packed lots', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 20 });
  });
  afterAll(() => t.close());

  it('are never taken twice, and are refused whole when too few are left', async () => {
    const { merchantId, productId, packSpecId } = county;
    const key = { county: COUNTY, merchantId, productId, grade: GRADE, packSpecId };
    const take = () => t.act((tx, actor) => takeBoxes(tx, actor, { ...key, boxes: 3 }));
    const said = await Promise.allSettled(Array.from({ length: 10 }, take));
    const taken = said.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    expect(taken.reduce((sum, { boxes }) => sum + boxes, 0)).toBe(18);
    const refused = said.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(refused).toHaveLength(4);
    expect(refused[0]).toMatchObject({ code: 'lot.not-enough-boxes', data: { boxes: 3, left: 2 } });
  });
});

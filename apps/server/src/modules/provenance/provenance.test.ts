import { endpoints } from '@shanhuo/contract';
import { validate, hashEvents, type EpcisDocument } from '@shanhuo/provenance';
import { fromBase64, leafHashOf, openCheckpoint, verifyConsistency, verifyInclusion } from '@shanhuo/provenance/verify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { recordCollection, voidCollection } from '#modules/collection/index.ts';
import { createParcel, scanParcel } from '#modules/logistics/index.ts';
import { takeBoxes } from '#modules/quality/index.ts';
import { COUNTY, FEN_PER_KG, GRADE, layCounty, packBoxes, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { appendAll } from './append.ts';
import { checkLog } from './check-log.ts';

const doors = endpoints.provenance;
const params = { county: COUNTY };
const DAY = 86_400_000;

describe('the record of a parcel', () => {
  let t: TestHouse;
  let county: SmallCounty;
  let first: { lotId: string; lotCode: string };
  let packed: { lotId: string; lotCode: string };
  let voided: { id: string; lotId: string; lotCode: string };
  let code: string;
  const at = new Date('2026-11-20T01:00:00Z');

  beforeAll(async () => {
    t = await openTestHouse({ at, env: { SHANHUO_PUBLIC_URL: 'https://xianfeng.example.cn' } });
    county = await layCounty(t, { boxes: 0 });
    first = await collect(20_000);
    const second = await collect(10_000);
    voided = await collect(7_000);
    await t.act((tx, actor) => voidCollection(tx, actor, { county: COUNTY, id: voided.id, reason: '称错了' }));
    packed = await pack([first.lotId, second.lotId]);
    code = await send();
  });
  afterAll(() => t.close());

  const as = (role: 'regulator' | 'centre-operator') => t.as({ role, county: COUNTY, regionCode: String(COUNTY) });
  const regulator = () => as('regulator');
  const visitor = () => t.as('visitor');

  async function collect(weightGrams: number) {
    const id = newId();
    const made = await t.act((tx, actor) =>
      recordCollection(tx, actor, {
        county: COUNTY,
        id,
        stationId: county.stationId,
        householdId: county.householdId,
        merchantId: county.merchantId,
        productId: county.productId,
        grade: GRADE,
        kind: 'consignment',
        weightGrams,
        enteredText: '',
        fenPerKg: FEN_PER_KG,
        deviceTime: actor.at.toISOString(),
      }),
    );
    return { ...made, id };
  }

  async function pack(lotIds: readonly string[]) {
    t.clock.at = new Date('2026-11-21T01:00:00Z');
    const { merchantId, productId, packSpecId } = county;
    const clerk = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: merchantId });
    const inputs = lotIds.map((lotId) => ({ lotId, grams: 10_000 }));
    const body = { id: newId(), merchantId, productId, grade: GRADE, packSpecId, boxes: 8, inputs, wasteGrams: 0 };
    return clerk.get(endpoints.packing.pack, { params, body });
  }

  async function send() {
    t.clock.at = new Date('2026-11-22T01:00:00Z');
    const { merchantId, productId, packSpecId } = county;
    const parcel = await t.act(async (tx, actor) => {
      const key = { county: COUNTY, merchantId, productId, grade: GRADE, packSpecId };
      const command = {
        id: newId(),
        county: COUNTY,
        merchantId,
        referenceId: newId(),
        originSiteId: county.stationId,
        receiver: { name: '沈小满', phone: '19900008888', address: '良渚街道古墩路 1 号' },
        receiverRegion: '330110',
        weightGrams: 8_100,
        lots: await takeBoxes(tx, actor, { ...key, boxes: 3 }),
      };
      return createParcel(tx, actor, command, t.house.cipher);
    });
    for (const [action, siteId] of [
      ['arrive', county.stationId],
      ['hand-to-carrier', county.centreId],
      ['sign', county.centreId],
    ] as const) {
      t.clock.at = new Date(t.clock.at.getTime() + 3_600_000);
      const deviceTime = t.clock.at.toISOString();
      const carrier = action === 'hand-to-carrier' ? { carrierName: '聚山速运', carrierNo: 'SB77' } : {};
      const command = { county: COUNTY, id: newId(), code: parcel.number, siteId, action, deviceTime, offline: false };
      await t.act((tx, actor) => scanParcel(tx, actor, { ...command, ...carrier }));
    }
    return parcel.traceCode;
  }

  const record = (of = code) => visitor().get(doors.record, { params: { code: of }, query: {} });
  const eventsOf = (document: unknown) => (document as EpcisDocument).epcisBody.eventList;
  const check = (query = {}) => regulator().get(doors.check, { params, query });

  /** What a browser does with the answer: nothing of ours is asked or trusted. */
  async function proven(of = code): Promise<boolean[]> {
    const { document, log, proofs } = await record(of);
    const checkpoint = log && openCheckpoint(log.checkpoint, log.key);
    if (checkpoint === null) return [];
    return eventsOf(document).map((event, index) => {
      const { position, hashes } = proofs[index] ?? { position: -1, hashes: [] };
      const claim = { index: position, size: checkpoint.size, root: checkpoint.root, proof: hashes.map(fromBase64) };
      return verifyInclusion({ ...claim, leafHash: leafHashOf(event) }).valid;
    });
  }

  it('is there before the log has begun, and says that it waits', async () => {
    const told = await record();
    expect(told).toMatchObject({ log: null, proofs: [], gone: 0, waiting: 7 });
    expect(await regulator().get(doors.standing, { params })).toMatchObject({ log: null, waiting: 10 });
    expect((await visitor().call(doors.checkpoint, { params, query: {} })).refusal).toBe('log.empty');
    expect((await regulator().call(doors.check, { params, query: {} })).refusal).toBe('log.empty');
  });

  it('is taken in once, however many take it in at the same time, and every event is valid EPCIS', async () => {
    await Promise.all([1, 2, 3].map(() => appendAll(t.house)));
    expect(await regulator().get(doors.standing, { params })).toMatchObject({ log: { size: 10 }, waiting: 0 });
    const all = await regulator().get(doors.exportEvents, { params, query: {} });
    expect(all).toMatchObject({ events: 10, next: null });
    expect(validate(all.document, { now: t.clock.at.getTime() })).toMatchObject({ valid: true, problems: [] });
    const told = eventsOf(all.document);
    expect(told.map(({ eventID }) => eventID)).toEqual(hashEvents(all.document).hashes);
    expect(told.map(({ type, bizStep }) => `${type} ${bizStep}`)).toEqual([
      'ObjectEvent creating_class_instance',
      'ObjectEvent creating_class_instance',
      'ObjectEvent creating_class_instance',
      'TransformationEvent packing',
      'AggregationEvent packing',
      'ObjectEvent arriving',
      'ObjectEvent shipping',
      'ObjectEvent accepting',
      'ObjectEvent inspecting',
      'ObjectEvent creating_class_instance',
    ]);
    expect(await check()).toMatchObject({ checked: 10, next: null, disagreements: [], rootAgrees: true });
  });

  it('declares wrong what was taken back, and changes nothing of it', async () => {
    const { document } = await regulator().get(doors.exportEvents, { params, query: {} });
    const events = eventsOf(document);
    const { errorDeclaration, recordTime, ...declared } = events[9] ?? events[0]!;
    const { recordTime: _, ...original } = events[2]!;
    expect(recordTime).toBe(t.clock.at.toISOString());
    expect(errorDeclaration).toEqual({ declarationTime: at.toISOString(), reason: 'did_not_occur' });
    expect(declared).toEqual(original);
    expect(JSON.stringify(document)).not.toMatch(/称错了/);
    expect(original).toMatchObject({
      quantityList: [{ epcClass: `https://xianfeng.example.cn/lot/${voided.lotCode}`, quantity: 7, uom: 'KGM' }],
    });
  });

  it('is proven by the log’s own signature to whoever holds the code, and to nobody else', async () => {
    expect(await proven()).toEqual(Array.from({ length: 8 }, () => true));
    const lot = await record(packed.lotCode.toLowerCase());
    expect(eventsOf(lot.document).map(({ bizStep }) => bizStep)).toEqual([
      'creating_class_instance',
      'creating_class_instance',
      'packing',
      'inspecting',
    ]);
    // Who holds a lot's code learns no parcel's: those can't be guessed, and show the way it went.
    expect(JSON.stringify(lot)).not.toContain(code);
    expect((await visitor().call(doors.record, { params: { code: '222222222222' }, query: {} })).refusal).toBe(
      'trace.unknown',
    );
    const key = await visitor().get(doors.checkpoint, { params, query: {} });
    const forged = key.checkpoint.replace(/^(\S+)\n10\n/, '$1\n11\n');
    expect(forged).not.toBe(key.checkpoint);
    expect(openCheckpoint(forged, key.key)).toBeNull();
  });

  it('asks the database little, however much there is to prove', async () => {
    t.statements();
    await record();
    expect(t.statements().length).toBeLessThanOrEqual(12);
    await record(packed.lotCode);
    expect(t.statements().length).toBeLessThanOrEqual(12);
  });

  it('names a household as it agrees today, beside what is hashed, and no two events of it alike', async () => {
    const before = await record();
    expect(JSON.stringify(before)).toContain('唐崖镇 唐崖司村 田家');
    expect(JSON.stringify(before)).not.toMatch(/田大山|沈|8888|良渚|330110|余杭|SB77|C-0412/);
    expect(JSON.stringify(before)).not.toContain(county.householdId);
    const sources = eventsOf(before.document).flatMap(({ sourceList = [] }) => sourceList.map(({ source }) => source));
    expect(new Set(sources).size).toBe(2);

    await sql`update merchants.household set naming = 'village-only', public_name = '唐崖司村农户'`.execute(t.house.db);
    const after = await record();
    expect(JSON.stringify(after)).not.toContain('田家');
    expect(eventsOf(after.document)).toEqual(eventsOf(before.document));
    expect(await proven()).toEqual(Array.from({ length: 8 }, () => true));
  });

  it('takes in later what phones bring late, with both times, and the log only grows', async () => {
    const old = await visitor().get(doors.checkpoint, { params, query: {} });
    t.clock.at = new Date(t.clock.at.getTime() + DAY);
    const held = { id: newId(), reason: '有人反映有药味' };
    await as('centre-operator').get(endpoints.recall.holdLot, { params: { ...params, id: packed.lotId }, body: held });
    const told = { reason: '检出农药残留', advice: '请勿食用' };
    const hold = { ...params, id: held.id };
    await as('centre-operator').get(endpoints.recall.recallLot, { params: hold, body: told });
    expect((await record()).waiting).toBe(1);
    await appendAll(t.house);
    const { document, waiting } = await record();
    expect(waiting).toBe(0);
    expect(validate(document, { now: t.clock.at.getTime() }).problems).toEqual([]);
    const [later, recalled] = eventsOf(document).slice(-2);
    const when = { eventTime: t.clock.at.toISOString(), recordTime: t.clock.at.toISOString() };
    expect(later).toMatchObject({ ...when, bizStep: 'holding', disposition: 'non_sellable_other' });
    expect(recalled).toMatchObject({ disposition: 'recalled', 'shanhuo:reason': told.reason });
    expect(JSON.stringify(document)).not.toContain('药味');

    const now = await visitor().get(doors.checkpoint, { params, query: {} });
    const proof = await visitor().get(doors.consistency, { params, query: { from: old.size, to: now.size } });
    const [one, two] = [openCheckpoint(old.checkpoint, old.key)!, openCheckpoint(now.checkpoint, now.key)!];
    const claim = { size1: one.size, size2: two.size, root1: one.root, root2: two.root };
    expect(verifyConsistency({ ...claim, proof: proof.hashes.map(fromBase64) }).valid).toBe(true);
    const longer = await visitor().call(doors.consistency, { params, query: { from: 1, to: now.size + 1 } });
    expect(longer.refusal).toBe('log.no-entry');
    const none = await visitor().call(doors.inclusion, { params, query: { position: 5, size: 5 } });
    expect(none.refusal).toBe('log.no-entry');
    const inner = await visitor().get(doors.inclusion, { params, query: { position: 0, size: 10 } });
    const path = { index: 0, size: 10, root: one.root, proof: inner.hashes.map(fromBase64) };
    expect(verifyInclusion({ ...path, leafHash: leafHashOf(eventsOf(document)[0]) }).valid).toBe(true);
    const day = await visitor().get(doors.checkpoint, { params, query: { day: '2026-11-22' } });
    expect(day.checkpoint).toBe(old.checkpoint);
  });

  it('lets a step of a clock that runs ahead wait until it can be told, and takes in the rest', async () => {
    const { size } = await visitor().get(doors.checkpoint, { params, query: {} });
    const ahead = new Date(t.clock.at.getTime() + 3_600_000);
    await sql`insert into quality.trace_event (county, id, lot_id, kind, at)
      values (${COUNTY}, ${newId()}, ${voided.lotId}, 'made', ${ahead})`.execute(t.house.db);
    await appendAll(t.house);
    expect(await regulator().get(doors.standing, { params })).toMatchObject({ log: { size }, waiting: 1 });
    t.clock.at = ahead;
    await appendAll(t.house);
    expect(await regulator().get(doors.standing, { params })).toMatchObject({ log: { size: size + 1 }, waiting: 0 });
  });

  it('says which lot and which step a hand in the database has altered', async () => {
    await sql`update quality.lot set initial_grams = initial_grams + 1000, left_grams = left_grams + 1000
      where id = ${first.lotId}`.execute(t.house.db);
    const { disagreements, rootAgrees } = await check();
    expect(rootAgrees).toBe(true);
    expect(disagreements).toEqual([
      {
        kind: 'changed',
        position: 0,
        source: 'step',
        step: 'collected',
        lotId: first.lotId,
        lotCode: first.lotCode,
        parcelId: null,
        parcelCode: null,
        certificateId: null,
        at: '2026-11-20T01:00:00.000Z',
        recordedAt: '2026-11-22T04:00:00.000Z',
      },
    ]);
    expect(await check({ code: packed.lotCode })).toMatchObject({ next: null, disagreements: [{ position: 0 }] });
    expect((await proven()).filter((isGood) => !isGood)).toHaveLength(1);
    await sql`update quality.lot set initial_grams = initial_grams - 1000, left_grams = left_grams - 1000
      where id = ${first.lotId}`.execute(t.house.db);
    expect((await check()).disagreements).toEqual([]);
  });

  it.each([
    ['the household behind it', sql`update quality.lot set household_id = null where code = `, 'changed'],
    ['the words of a hold', sql`update quality.hold set reason = 'x' where county = 422826 or '' = `, 'changed'],
    [
      'the time of a step',
      sql`update quality.trace_event set at = at - interval '1 day' where kind = 'signed' or '' = `,
      'changed',
    ],
    ['a certificate', sql`update quality.certificate set issuer = 'x' where county = 422826 or '' = `, 'changed'],
    ['a step taken out', sql`delete from quality.trace_event where kind = 'signed' or kind = `, 'gone'],
    ['an entry of the log', sql`delete from provenance.leaf where position = 0 or source = `, 'log-damaged'],
    [
      'a salt',
      sql`update provenance.leaf set salt = decode(repeat('00', 16), 'hex') where position = 0 or source = `,
      'changed',
    ],
    [
      'a hash',
      sql`update provenance.tile set hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1) where '' <> `,
      'changed',
    ],
  ])('finds out about %s', async (_what, change, kind) => {
    class Undo extends Error {}
    await t.house.db
      .transaction()
      .execute(async (tx) => {
        await sql`${change}${first.lotCode}`.execute(tx);
        const { disagreements } = await checkLog(tx, t.house.logSigner, { county: COUNTY, at: t.clock.at });
        expect(new Set(disagreements.map((one) => one.kind))).toEqual(new Set([kind]));
        throw new Undo();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undo)) throw error;
      });
  });

  it('is where its identifiers lead: to the page, to the events, or to a list of both', async () => {
    const ask = (url: string, accept = 'text/html') => t.app.inject({ url, headers: { accept } });
    const site = 'https://xianfeng.example.cn';
    const page = await ask(`/lot/${packed.lotCode}`);
    expect([page.statusCode, page.headers.location]).toEqual([307, `${site}/t/${packed.lotCode}`]);
    const events = await ask(`/u/${code}?linkType=gs1:epcis`);
    expect([events.statusCode, events.headers.location]).toEqual([307, `${site}/api/trace/${code}/epcis`]);
    const list = await ask(`/lot/${packed.lotCode}`, 'application/linkset+json');
    expect(list.statusCode).toBe(200);
    expect(list.headers['content-type']).toContain('application/linkset+json');
    expect(list.json()).toMatchObject({ linkset: [{ anchor: `${site}/lot/${packed.lotCode}` }] });
    expect((await ask(`/lot/${packed.lotCode}?linkType=gs1:pip`)).json()).toMatchObject({ code: 'link.unknown' });
    expect((await ask(`/lot/${packed.lotCode}?linkType=__proto__`)).statusCode).toBe(404);
    for (const url of [`/u/${packed.lotCode}`, `/lot/${code}`, '/lot/%3Csvg%3E', '/lot/TY01-261120-AAAAA'])
      expect((await ask(url)).statusCode).toBe(404);
  });

  it('is not opened to whoever has no business with it', async () => {
    const stranger = t.as({ role: 'township-cadre', county: COUNTY, regionCode: String(COUNTY) });
    expect((await stranger.call(doors.check, { params, query: {} })).status).toBe(403);
    const elsewhere = t.as({ role: 'regulator', county: 330_110, regionCode: '330110' });
    expect((await elsewhere.call(doors.exportEvents, { params, query: {} })).status).toBe(403);
    expect((await regulator().call(doors.exportEvents, { params, query: { days: '2026-02-31' } })).status).toBe(400);
    const today = await regulator().get(doors.exportEvents, { params, query: { days: '2026-11-22' } });
    expect(today.events).toBe(10);
    const rest = await regulator().get(doors.exportEvents, { params, query: { after: 9 } });
    expect(rest.events).toBe(3);
  });
});

describe('a log of some length', () => {
  let t: TestHouse;
  beforeAll(async () => {
    t = await openTestHouse();
    const county = await layCounty(t, { boxes: 0 });
    // A filled installation: everything that was on record before there was a log.
    const ids = Array.from({ length: 1500 }, () => newId());
    await sql`insert into quality.lot (county, id, code, kind, product_id, grade, owner_id, consignment, made_at,
        initial_grams, left_grams, state)
      select ${COUNTY}, i.id, 'TY01-261123-' || lpad(i.n::text, 5, '0'), 'harvest', ${county.productId}, ${GRADE},
        ${county.merchantId}, false, ${t.clock.at}, 1000, 1000, 'open'
      from unnest(${ids}::uuid[]) with ordinality i (id, n)`.execute(t.house.db);
    await sql`insert into quality.trace_event (county, id, lot_id, kind, at, organisation_id)
      select ${COUNTY}, i.id, i.id, 'made', ${t.clock.at}, ${county.merchantId}
      from unnest(${ids}::uuid[]) i (id)`.execute(t.house.db);
  });
  afterAll(() => t.close());

  const regulator = () => t.as({ role: 'regulator', county: COUNTY, regionCode: String(COUNTY) });
  const check = (from: number) => regulator().get(doors.check, { params, query: { from } });

  it('begins with all that is on record, is checked page by page, and finds a damaged tile', async () => {
    await appendAll(t.house);
    const { log } = await regulator().get(doors.standing, { params });
    expect(log?.size).toBe(1501);
    expect(await check(0)).toMatchObject({ checked: 1024, next: 1024, disagreements: [], rootAgrees: null });
    expect(await check(1024)).toMatchObject({ checked: 477, next: null, disagreements: [], rootAgrees: true });
    expect(await check(9000)).toMatchObject({ checked: 0, next: null, rootAgrees: true });
    const first = await regulator().get(doors.exportEvents, { params, query: {} });
    expect(first).toMatchObject({ events: 1000, next: 999 });
    const second = await regulator().get(doors.exportEvents, { params, query: { after: 999 } });
    expect(second).toMatchObject({ events: 501, next: null });

    await sql`update provenance.tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1)
      where level = 0 and index = 1`.execute(t.house.db);
    expect((await check(0)).disagreements.map(({ kind, position }) => [kind, position])).toEqual([
      ['log-damaged', 256],
      ['changed', 257],
    ]);
    await sql`update provenance.tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1)
      where level = 1`.execute(t.house.db);
    expect((await check(1024)).rootAgrees).toBe(false);
  });
});

describe('a promise of conformity in the log', () => {
  let t: TestHouse;
  beforeAll(async () => {
    t = await openTestHouse();
  });
  afterAll(() => t.close());

  it('is bound with all that its card says', async () => {
    const county = await layCounty(t, { boxes: 0 });
    await packBoxes(t, county, 1);
    const { merchantId } = county;
    const clerk = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: merchantId });
    const phone = { params: { ...params, id: merchantId }, body: { phone: '0718-6800000' } };
    await clerk.get(endpoints.merchants.putContactPhone, phone);
    const { items } = await clerk.get(endpoints.quality.listLots, { params, query: { conformityDue: true } });
    const body = { id: newId(), bases: ['own-promise' as const] };
    await clerk.get(endpoints.quality.issueConformity, { params: { ...params, id: items[0]!.id }, body });
    await appendAll(t.house);
    const regulator = t.as({ role: 'regulator', county: COUNTY, regionCode: String(COUNTY) });
    const wrong = async () =>
      (await regulator.get(doors.check, { params, query: {} })).disagreements.map(({ kind, source }) => [kind, source]);
    expect(await wrong()).toEqual([]);
    await sql`update quality.conformity set bases = '{commissioned-test}'`.execute(t.house.db);
    expect(await wrong()).toEqual([['changed', 'certificate']]);
    const record = await t.as('visitor').get(doors.record, { params: { code: items[0]!.code }, query: {} });
    expect(JSON.stringify(record)).not.toContain('07186800000');
  });
});

describe('a log with a row that makes no event', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 0 });
  });
  afterAll(() => t.close());

  it('leaves it waiting and takes in all the rest at once', async () => {
    const { householdId, merchantId, productId, hubId, stationId } = county;
    const centre = t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) });
    const oddId = newId();
    // Its lots have codes without a letter of the site, which are no identifiers.
    const place = { code: '--', kind: 'village-station' as const, name: '新站', regionCode: '422826105001' };
    const kept = { transportAgreement: true, connectivity: '4g-only' as const, coldBox: false };
    const site = { ...place, ...kept, parentId: hubId, state: 'active' as const };
    await centre.get(endpoints.network.putSite, { params: { ...params, id: oddId }, body: site });
    const collect = (at: string) =>
      t.act((tx, actor) =>
        recordCollection(tx, actor, {
          county: COUNTY,
          id: newId(),
          householdId,
          merchantId,
          productId,
          grade: GRADE,
          stationId: at,
          kind: 'consignment',
          weightGrams: 5_000,
          enteredText: '',
          fenPerKg: FEN_PER_KG,
          deviceTime: actor.at.toISOString(),
        }),
      );
    await collect(oddId);
    const { lotId, lotCode } = await collect(stationId);
    const ids = Array.from({ length: 450 }, () => newId());
    await sql`insert into quality.trace_event (county, id, lot_id, kind, at)
      select ${COUNTY}, i.id, ${lotId}, 'made', ${t.clock.at} from unnest(${ids}::uuid[]) i (id)`.execute(t.house.db);
    await appendAll(t.house);
    const regulator = t.as({ role: 'regulator', county: COUNTY, regionCode: String(COUNTY) });
    expect((await regulator.get(doors.standing, { params })).waiting).toBe(1);
    expect((await t.as('visitor').get(doors.record, { params: { code: lotCode }, query: {} })).waiting).toBe(0);
  });
});

import { endpoints, type InputOf } from '@shanhuo/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { dayOf, minutesAfter } from '#kernel/clock.ts';
import { balanceOf, cashFloat, goodsBought, payableTo } from '#modules/ledger/index.ts';
import { packLots } from '#modules/packing/index.ts';
import { publishPrices, setShareRule } from '#modules/pricing/index.ts';
import type { Caller } from '../../../test/caller.ts';
import { COUNTY, FEN_PER_KG, GRADE, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const doors = endpoints.collection;
const params = { county: COUNTY };
const MORNING = new Date('2026-11-23T01:00:00Z');
type Entry = InputOf<typeof doors.record>['body'];

describe('collection', () => {
  let t: TestHouse;
  let county: SmallCounty;
  let keeper: Caller;
  beforeAll(async () => {
    t = await openTestHouse({ at: MORNING });
    county = await layCounty(t, { boxes: 0 });
    keeper = t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });
  });
  beforeEach(() => {
    t.clock.at = MORNING;
  });
  afterAll(() => t.close());

  const entryOf = (change: Partial<Entry> = {}): Entry => ({
    id: newId(),
    stationId: county.stationId,
    householdId: county.householdId,
    merchantId: county.merchantId,
    productId: county.productId,
    grade: GRADE,
    kind: 'outright',
    weightGrams: 18_250,
    enteredText: '36.5 斤',
    fenPerKg: FEN_PER_KG,
    payKind: 'cash',
    deviceTime: t.clock.at.toISOString(),
    ...change,
  });
  const consigned = (change: Partial<Entry> = {}): Entry => {
    const { payKind: _, ...entry } = entryOf({ kind: 'consignment', ...change });
    return entry;
  };

  /** What the books and the lots hold, to compare before and after. */
  const books = async () => {
    const counted = await sql<{ lots: number; voided: number; entries: number; transfers: number }>`
      select (select count(*) from quality.lot)::int as lots,
        (select count(*) from quality.lot where state = 'voided')::int as voided,
        (select count(*) from collection.entry)::int as entries,
        (select count(*) from ledger.transfer)::int as transfers`.execute(t.house.db);
    const balance = (account: Parameters<typeof balanceOf>[2]) => balanceOf(t.house.db, COUNTY, account);
    return {
      ...counted.rows[0],
      household: await balance(payableTo('household', county.householdId)),
      cash: await balance(cashFloat(county.stationId)),
      bought: await balance(goodsBought(county.merchantId)),
    };
  };

  it('takes nothing in on consignment before it is decided what the household gets', async () => {
    const merchantId = county.otherMerchantId;
    const leave = (householdPerMille: number) =>
      t.act(async (tx, actor) =>
        setShareRule(tx, actor, {
          county: COUNTY,
          merchantId,
          householdPerMille,
          stationPerMille: 0,
          platformPerMille: 0,
        }),
      );
    const shares = async () => {
      const { items } = await keeper.get(doors.listBuyers, { params, query: { stationId: county.stationId } });
      return new Map(items.map((one) => [one.merchantId, one.householdPerMille]));
    };
    await leave(0);
    const before = await books();
    const entry = consigned({ merchantId });
    expect((await keeper.call(doors.record, { params, body: entry })).refusal).toBe('collection.no-share');
    expect(await books()).toEqual(before);
    expect(await shares()).toEqual(
      new Map([
        [county.merchantId, 700],
        [merchantId, 0],
      ]),
    );
    expect((await keeper.call(doors.record, { params, body: entryOf({ merchantId }) })).status).toBe(200);
    await leave(650);
    expect((await keeper.call(doors.record, { params, body: entry })).status).toBe(200);
    expect((await shares()).get(merchantId)).toBe(650);
  });

  it('freezes what the household gets at the scales, by the rule of that moment', async () => {
    const merchantId = county.otherMerchantId;
    const leave = (at: string, householdPerMille: number) => {
      t.clock.at = new Date(at);
      const rule = { county: COUNTY, merchantId, householdPerMille, stationPerMille: 0, platformPerMille: 0 };
      return t.act(async (tx, actor) => setShareRule(tx, actor, rule));
    };
    const slipOf = (id: string) => keeper.get(doors.slip, { params: { ...params, id }, query: {} });
    await leave('2026-11-23T01:00:00Z', 725);
    const entry = consigned({ merchantId });
    expect((await keeper.get(doors.record, { params, body: entry })).householdPerMille).toBe(725);
    const offline = consigned({ merchantId, deviceTime: '2026-11-23T01:30:00.000Z' });
    await leave('2026-11-23T02:00:00Z', 600);
    expect((await keeper.get(doors.record, { params, body: entry })).householdPerMille).toBe(725);
    expect((await slipOf(entry.id)).householdPerMille).toBe(725);

    t.clock.at = new Date('2026-11-23T03:00:00Z');
    const body = { entries: [offline], sentAt: '2026-11-23T03:00:00.000Z' };
    const [late] = (await keeper.get(doors.recordBatch, { params, body })).results;
    expect(late?.entry?.householdPerMille).toBe(725);
    const now = consigned({ merchantId });
    expect((await keeper.get(doors.record, { params, body: now })).householdPerMille).toBe(600);
    // A phone that hadn't heard of the new rule told the household the old one, and that holds; what no rule said doesn't.
    const told = consigned({ merchantId, householdPerMille: 725 });
    expect((await keeper.get(doors.record, { params, body: told })).householdPerMille).toBe(725);
    const invented = consigned({ merchantId, householdPerMille: 990 });
    expect((await keeper.get(doors.record, { params, body: invented })).householdPerMille).toBe(600);
    t.clock.at = minutesAfter(t.clock.at, 15 * 24 * 60);
    const prices = [{ productId: county.productId, grade: GRADE, fenPerKg: FEN_PER_KG }];
    await t.act((tx, actor) => publishPrices(tx, actor, { county: COUNTY, day: dayOf(actor.at), prices }));
    const tooLate = consigned({ merchantId, householdPerMille: 725 });
    expect((await keeper.get(doors.record, { params, body: tooLate })).householdPerMille).toBe(600);
    t.clock.at = MORNING;
    const bought = entryOf({ merchantId });
    expect((await keeper.get(doors.record, { params, body: bought })).householdPerMille).toBeNull();
    expect((await slipOf(bought.id)).householdPerMille).toBeNull();
  });

  it('buys for cash: a lot, the debt and its payment, and a slip in figures and in words', async () => {
    const before = await books();
    const entry = entryOf();
    const said = await keeper.get(doors.record, { params, body: entry });
    expect(said).toMatchObject({ id: entry.id, fenPerKg: FEN_PER_KG, amountFen: 10_220 });
    expect(said.lotCode).toMatch(/^TY01-261123-[2-9A-HJKMNP-Z]{5}$/);
    expect(said.undoUntil).toBe('2026-11-23T01:10:00.000Z');
    const after = await books();
    expect(after.household).toBe(before.household);
    expect(after.cash).toBe(before.cash + 10_220);
    expect(after.bought).toBe(before.bought - 10_220);
    expect(after.transfers).toBe((before.transfers ?? 0) + 2);

    const slip = await keeper.get(doors.slip, { params: { ...params, id: entry.id }, query: {} });
    expect(slip).toMatchObject({
      lotCode: said.lotCode,
      householdName: '田家',
      householdCode: 'C-0412',
      stationCode: 'TY-01',
      weightJin: '36.5 斤',
      pricePerJin: '¥2.80/斤',
      amountInFigures: '¥102.20',
      amountInWords: '壹佰零贰元贰角整',
      payKind: 'cash',
      state: 'valid',
    });
    const page = await t.app.inject({
      url: `/api/counties/${COUNTY}/collection/entries/${entry.id}/slip.html`,
      headers: { 'x-test-actor': actorHeader(county.stationId) },
    });
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    for (const word of ['收购小票', '壹佰零贰元贰角整', '¥102.20', said.lotCode, '现金已付', '@page', '<svg']) {
      expect(page.body).toContain(word);
    }
    expect(page.body).not.toContain('<script');
    expect(page.body).not.toContain('田大山');
  });

  it('owes the household on account, and nothing yet for consigned goods', async () => {
    const before = await books();
    await keeper.get(doors.record, { params, body: entryOf({ payKind: 'account' }) });
    const owed = await books();
    expect(owed.household).toBe(before.household + 10_220);
    expect(owed.cash).toBe(before.cash);
    const said = await keeper.get(doors.record, { params, body: consigned() });
    expect(said.amountFen).toBe(0);
    const after = await books();
    expect({ ...after, lots: owed.lots, entries: owed.entries }).toEqual(owed);
    const wrong = await keeper.call(doors.record, { params, body: { ...consigned(), payKind: 'cash' } });
    expect(wrong.refusal).toBe('collection.pay-kind');
  });

  it('answers the same entry the same, whatever key it comes with, and refuses another under its id', async () => {
    const entry = entryOf();
    const first = await keeper.get(doors.record, { params, body: entry });
    const before = await books();
    expect(await keeper.get(doors.record, { params, body: entry })).toEqual(first);
    const other = await keeper.call(doors.record, { params, body: { ...entry, weightGrams: 1 } });
    expect(other).toMatchObject({ status: 409, refusal: 'collection.entry-differs' });
    expect(await books()).toEqual(before);
  });

  it('asks again when the price has changed since the screen was loaded', async () => {
    const product = county.productId;
    const change = (fenPerKg: number) =>
      t.act((tx, actor) =>
        publishPrices(tx, actor, {
          county: COUNTY,
          day: dayOf(actor.at),
          prices: [{ productId: product, grade: GRADE, fenPerKg }],
        }),
      );
    const before = await books();
    t.clock.at = new Date('2026-11-23T02:00:00Z');
    await change(600);
    const said = await keeper.call(doors.record, { params, body: entryOf() });
    expect(said).toMatchObject({ status: 409, refusal: 'collection.price-changed', data: { fenPerKg: 600 } });
    const none = await keeper.call(doors.record, { params, body: entryOf({ grade: 'XX' }) });
    expect(none.refusal).toBe('collection.no-price');
    expect(await books()).toEqual(before);
    t.clock.at = new Date('2026-11-23T02:01:00Z');
    await change(FEN_PER_KG);
  });

  it('is for the keeper of the station only', async () => {
    const body = entryOf();
    const before = await books();
    const neighbour = t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.otherStationId });
    const clerk = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
    const visitor = t.as('visitor');
    const said = [];
    for (const caller of [visitor, clerk, neighbour])
      said.push((await caller.call(doors.record, { params, body })).refusal);
    expect(said).toEqual(['sign-in.needed', 'permission.missing', 'permission.missing']);
    const batch = await neighbour.call(doors.recordBatch, { params, body: { entries: [body] } });
    expect(batch.refusal).toBe('permission.missing');
    expect(await books()).toEqual(before);

    await keeper.get(doors.record, { params, body });
    const of = { params: { ...params, id: body.id } };
    const undo = await neighbour.call(doors.voidEntry, { ...of, body: { reason: '记错' } });
    const slip = await neighbour.call(doors.slip, { ...of, query: {} });
    expect([undo.refusal, slip.refusal]).toEqual(['permission.missing', 'permission.missing']);
    const list = await neighbour.get(doors.listEntries, { params, query: {} });
    expect(list).toMatchObject({ items: [], sum: { entries: 0, amountFen: 0 } });
    const township = t.as({ role: 'township-cadre', county: COUNTY, regionCode: '422826105' });
    expect((await township.get(doors.listEntries, { params, query: {} })).sum.entries).toBeGreaterThan(0);
  });

  it('undoes within ten minutes: books and lot as before; later, or once the lot was used, not', async () => {
    const before = await books();
    const entry = entryOf();
    await keeper.get(doors.record, { params, body: entry });
    t.clock.at = new Date('2026-11-23T01:10:00Z');
    const undo = { params: { ...params, id: entry.id }, body: { reason: '称错了' } };
    expect(await keeper.get(doors.voidEntry, undo)).toEqual({ id: entry.id, state: 'voided' });
    const undone = await books();
    expect({ household: undone.household, cash: undone.cash, bought: undone.bought }).toEqual({
      household: before.household,
      cash: before.cash,
      bought: before.bought,
    });
    expect(undone.voided).toBe((before.voided ?? 0) + 1);
    await keeper.get(doors.voidEntry, undo);
    expect(await books()).toEqual(undone);

    t.clock.at = MORNING;
    const late = entryOf();
    await keeper.get(doors.record, { params, body: late });
    t.clock.at = new Date('2026-11-23T01:10:01Z');
    const tooLate = await keeper.call(doors.voidEntry, { ...undo, params: { ...params, id: late.id } });
    expect(tooLate).toMatchObject({ status: 409, refusal: 'collection.too-late' });

    t.clock.at = MORNING;
    const used = await keeper.get(doors.record, { params, body: entryOf() });
    const { merchantId, productId, packSpecId } = county;
    await t.act((tx, actor) =>
      packLots(tx, actor, {
        county: COUNTY,
        id: newId(),
        merchantId,
        productId,
        grade: GRADE,
        packSpecId,
        boxes: 1,
        inputs: [{ lotId: used.lotId, grams: 2_500 }],
        wasteGrams: 0,
      }),
    );
    const settled = await books();
    const lotUsed = await keeper.call(doors.voidEntry, { ...undo, params: { ...params, id: used.id } });
    expect(lotUsed).toMatchObject({ status: 409, refusal: 'collection.lot-used' });
    expect(await books()).toEqual(settled);
  });

  it('applies offline batches once, in any order, however often and at once they come', async () => {
    const noon = '2026-11-23T04:00:00.000Z';
    const entries = Array.from({ length: 6 }, (_, n) =>
      n % 2 === 0 ? entryOf({ weightGrams: 1_000 * (n + 1), deviceTime: noon }) : consigned({ deviceTime: noon }),
    );
    const wrongPrice = entryOf({ fenPerKg: 1, deviceTime: noon });
    const before = await books();
    t.clock.at = new Date('2026-11-24T09:00:00Z');
    const send = (list: Entry[]) => keeper.get(doors.recordBatch, { params, body: { entries: list } });
    const [forth] = await Promise.all([
      send([...entries, wrongPrice]),
      send([wrongPrice, ...entries.toReversed()]),
      send(entries.slice(2, 5)),
    ]);
    await send(entries.toReversed());
    expect(forth.results.map(({ refusal }) => refusal)).toEqual([
      ...entries.map(() => null),
      'collection.price-changed',
    ]);
    expect(forth.results.at(-1)).toMatchObject({ id: wrongPrice.id, entry: null, fenPerKg: FEN_PER_KG });
    const after = await books();
    expect(after.entries).toBe((before.entries ?? 0) + 6);
    expect(after.lots).toBe((before.lots ?? 0) + 6);
    // 1, 3 and 5 kg at 5.60 yuan
    expect(after.cash).toBe(before.cash + 5_040);
    const list = await keeper.get(doors.listEntries, { params, query: { day: '2026-11-23', limit: 200 } });
    expect(entries.filter(({ id }) => list.items.find((item) => item.id === id)?.offline !== true)).toEqual([]);
  });

  it('says of an entry that a phone kept it only when it came later than it was made, by the phone’s own clock', async () => {
    const now = t.clock.at.getTime();
    const moment = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
    const atOnce = [entryOf({ deviceTime: moment(-30) }), entryOf({ deviceTime: moment(-29) })];
    const kept = entryOf({ deviceTime: moment(-60) });
    const bring = (entries: Entry[], sentAt: string) =>
      keeper.get(doors.recordBatch, { params, body: { entries, sentAt } });
    // Two weighed one after the other and sent at once, by a clock that is half an hour slow.
    await bring(atOnce, moment(-29));
    await bring([kept], moment(0));
    const { items } = await keeper.get(doors.listEntries, { params, query: { limit: 200 } });
    const told = [...atOnce, kept].map(({ id }) => items.find((one) => one.id === id));
    expect(told.map((one) => [one?.offline, (Date.parse(one?.happenedAt ?? '') - now) / 60_000])).toEqual([
      [false, -1],
      [false, 0],
      [true, -60],
    ]);
  });

  it('tells the cash box from the ledger, closes once, and shows that a late phone moved it', async () => {
    const { otherStationId: stationId } = county;
    const neighbour = t.as({ role: 'station-keeper', county: COUNTY, organisationId: stationId });
    const query = { stationId, day: '2026-11-23' };
    await neighbour.get(doors.record, { params, body: entryOf({ stationId }) });
    await neighbour.get(doors.record, { params, body: consigned({ stationId, weightGrams: 5_000 }) });
    const day = await neighbour.get(doors.stationDay, { params, query });
    expect(day).toMatchObject({
      entries: 2,
      voided: 0,
      households: 1,
      weightGrams: 23_250,
      outrightFen: 10_220,
      consignmentFen: 2_800,
      cash: { openingFen: 0, takenInFen: 0, paidOutFen: 10_220, expectedFen: -10_220 },
      close: null,
    });
    expect(day.products.map(({ kind, weightGrams }) => [kind, weightGrams])).toEqual([
      ['consignment', 5_000],
      ['outright', 18_250],
    ]);
    const ahead = await neighbour.call(doors.closeDay, {
      params,
      body: { stationId, day: '2026-11-24', countedFen: 0 },
    });
    expect(ahead.refusal).toBe('collection.day-ahead');
    const closed = await neighbour.get(doors.closeDay, { params, body: { ...query, countedFen: 100 } });
    expect(closed.close).toMatchObject({ expectedFen: -10_220, differenceFen: 10_320, movedSince: false });
    const twice = await neighbour.call(doors.closeDay, { params, body: { ...query, countedFen: 0 } });
    expect(twice.refusal).toBe('collection.counted-meanwhile');
    const online = await neighbour.call(doors.record, { params, body: entryOf({ stationId }) });
    expect(online.refusal).toBe('collection.day-closed');
    const late = await neighbour.get(doors.recordBatch, { params, body: { entries: [entryOf({ stationId })] } });
    expect(late.results[0]?.refusal).toBe(null);
    const moved = await neighbour.get(doors.stationDay, { params, query });
    expect(moved.cash.expectedFen).toBe(-20_440);
    expect(moved.close?.movedSince).toBe(true);
    const again = await Promise.all(
      [300, 400].map((countedFen) =>
        neighbour.call(doors.closeDay, { params, body: { ...query, countedFen, counts: 1 } }),
      ),
    );
    expect(new Set(again.map(({ refusal }) => refusal))).toEqual(new Set(['collection.counted-meanwhile', null]));
    const recounted = await neighbour.get(doors.stationDay, { params, query });
    const countedFen = again[0]?.refusal === null ? 300 : 400;
    expect(recounted.close).toMatchObject({ countedFen, carriedFen: 0, counts: 2, movedSince: false });
    t.clock.at = minutesAfter(t.clock.at, 24 * 60);
    const next = { stationId, day: '2026-11-24' };
    const nextDay = await neighbour.get(doors.closeDay, { params, body: { ...next, countedFen: 0 } });
    const lacking = { expectedFen: -20_440, differenceFen: 20_440, carriedFen: countedFen + 20_440, counts: 1 };
    expect(nextDay.close).toMatchObject(lacking);
  });
});

const actorHeader = (organisationId: string): string =>
  JSON.stringify({
    personId: newId(),
    kind: 'person',
    visitorKey: null,
    grants: [{ role: 'station-keeper', county: COUNTY, organisationId, regionCode: null }],
  });

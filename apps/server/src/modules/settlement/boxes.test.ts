import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minutesAfter } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { balanceOf, bank, cashFloat } from '#modules/ledger/index.ts';
import { orderOf } from '../../../test/buying.ts';
import { COUNTY, FREIGHT_FEN, layCounty, PRICE_FEN, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { BALANCED, books } from '../../../test/payments.ts';

const { collection, ordering, settlement: doors } = endpoints;
const params = { county: COUNTY };
const FLOAT_FEN = 8_000;
const PAID_FEN = PRICE_FEN + FREIGHT_FEN;

describe('a station’s cash box', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse({ at: new Date('2026-11-23T01:00:00Z') });
    county = await layCounty(t, { boxes: 10 });
  });
  afterAll(() => t.close());

  const clerk = () => t.as({ role: 'settlement-clerk', county: COUNTY, regionCode: String(COUNTY) });
  const keeper = () => t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });
  const seller = () => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
  const box = () => ({ params: { county: COUNTY, id: county.stationId } });
  const deposit = (amountFen: number, id = newId()) =>
    clerk().call(doors.depositCash, { ...box(), body: { id, amountFen } });
  const held = async () => -(await balanceOf(t.house.db, COUNTY, cashFloat(county.stationId)));
  const shown = async (show?: 'open' | 'different' | 'to-hand-over' | 'negative') =>
    clerk().get(doors.listBoxes, { params, query: { ...(show && { show }) } });
  const codes = async (show: Parameters<typeof shown>[0]) => (await shown(show)).items.map(({ siteCode }) => siteCode);

  it('holds what an organisation brought and what buyers paid, and tells one from the other', async () => {
    expect(await shown()).toEqual({ items: [], next: null, sum: { boxes: 0, heldFen: 0, buyersFen: 0 } });
    const unknown = await clerk().call(doors.getBox, { params: { county: COUNTY, id: newId() } });
    expect(unknown.refusal).toBe('payout.source-missing');
    const float = {
      id: newId(),
      organisationId: county.merchantId,
      purpose: 'purchases' as const,
      amountFen: FLOAT_FEN,
    };
    await keeper().get(doors.fundFloat, { ...box(), body: float });
    const order = await t.as('visitor').get(ordering.placeOrder, orderOf(county, 1, 'cash'));
    const paid = { params: { county: COUNTY, id: order.id }, body: { siteId: county.stationId } };
    await keeper().get(ordering.confirmOffline, paid);
    const { items, sum } = await shown();
    expect(items).toEqual([
      {
        siteId: county.stationId,
        siteCode: expect.any(String),
        siteName: expect.any(String),
        heldFen: FLOAT_FEN + PAID_FEN,
        buyersFen: PAID_FEN,
        lastMovedAt: t.clock.at.toISOString(),
        openDays: 0,
        kept: true,
        close: null,
      },
    ]);
    expect(sum).toEqual({ boxes: 1, heldFen: FLOAT_FEN + PAID_FEN, buyersFen: PAID_FEN });
    for (const stranger of [keeper(), seller()])
      expect((await stranger.call(doors.listBoxes, { params, query: {} })).refusal).toBe('permission.missing');
  });

  it('goes to the county once it was counted there, and never more than buyers paid', async () => {
    const id = newId();
    for (const stranger of [keeper(), seller()]) {
      const said = await stranger.call(doors.depositCash, { ...box(), body: { id, amountFen: 1 } });
      expect(said.refusal).toBe('permission.missing');
    }
    const before = await balanceOf(t.house.db, COUNTY, bank(COUNTY));
    expect((await deposit(1_000, id)).body['amountFen']).toBe(1_000);
    expect((await deposit(1_000, id)).status).toBe(200);
    expect((await deposit(1, id)).refusal).toBe('request.conflict');
    expect(await balanceOf(t.house.db, COUNTY, bank(COUNTY))).toBe(before - 1_000);
    expect(await held()).toBe(FLOAT_FEN + PAID_FEN - 1_000);
    const floatToo = await deposit(PAID_FEN - 999);
    const leftYuan = ((PAID_FEN - 1_000) / 100).toFixed(2);
    expect([floatToo.refusal, floatToo.data]).toEqual(['deposit.more-than-taken', { yuan: leftYuan }]);
    const tooMuch = await deposit(FLOAT_FEN + PAID_FEN);
    const heldYuan = ((FLOAT_FEN + PAID_FEN - 1_000) / 100).toFixed(2);
    expect([tooMuch.refusal, tooMuch.data]).toEqual(['deposit.more-than-box', { yuan: heldYuan }]);
    const nowhere = { params: { county: COUNTY, id: newId() }, body: { id: newId(), amountFen: 1 } };
    expect((await clerk().call(doors.depositCash, nowhere)).refusal).toBe('payout.source-missing');
  });

  it('hands the same cash over once, whoever receives it at the same moment', async () => {
    const half = Math.floor((PAID_FEN - 1_000) / 2) + 1;
    const said = await Promise.all(Array.from({ length: 6 }, () => deposit(half)));
    expect(said.filter(({ refusal }) => refusal === null)).toHaveLength(1);
    expect(await held()).toBe(FLOAT_FEN + PAID_FEN - 1_000 - half);
    expect(await books(t)).toEqual(BALANCED);
  });

  it('is counted in the evening, again after it moved, and shows what lacks since when', async () => {
    const count = async (day: string, countedFen: number, counts?: number) =>
      keeper().get(collection.closeDay, {
        params,
        body: { stationId: county.stationId, day, countedFen, ...(counts !== undefined && { counts }) },
      });
    const inBox = await held();
    await count('2026-11-23', inBox - 500);
    expect((await shown('different')).items[0]?.close).toMatchObject({ differenceFen: -500, carriedFen: 0, counts: 1 });
    expect(await codes('open')).toEqual([]);
    t.clock.at = minutesAfter(t.clock.at, 60);
    const late = { id: newId(), organisationId: county.merchantId, purpose: 'households' as const, amountFen: 700 };
    await keeper().get(doors.fundFloat, { ...box(), body: late });
    expect((await shown()).items[0]?.close).toMatchObject({ differenceFen: -500, movedSince: true });
    await count('2026-11-23', inBox + 200, 1);
    expect((await shown()).items[0]?.close).toMatchObject({ differenceFen: -500, counts: 2, movedSince: false });
    t.clock.at = minutesAfter(t.clock.at, 24 * 60);
    await deposit(1);
    expect((await shown()).items[0]).toMatchObject({ openDays: 0, close: { day: '2026-11-23', movedSince: false } });
    t.clock.at = minutesAfter(t.clock.at, 24 * 60);
    // What the county fetched opens no day of the keeper's; cash that somebody brings does.
    expect(await codes('open')).toEqual([]);
    await keeper().get(doors.fundFloat, { ...box(), body: { ...late, id: newId(), amountFen: 1 } });
    t.clock.at = minutesAfter(t.clock.at, 24 * 60);
    expect(await codes('open')).toHaveLength(1);
    await count('2026-11-25', inBox + 200);
    const { box: seen, counts, handovers } = await clerk().get(doors.getBox, box());
    expect(seen).toMatchObject({ openDays: 0, close: { day: '2026-11-25', differenceFen: -500, carriedFen: -500 } });
    expect(
      counts.map(({ day, countNo, countedFen, differenceFen }) => [day, countNo, countedFen, differenceFen]),
    ).toEqual([
      ['2026-11-25', 1, inBox + 200, -500],
      ['2026-11-23', 2, inBox + 200, -500],
      ['2026-11-23', 1, inBox - 500, -500],
    ]);
    expect(handovers.map(({ kind, purpose, amountFen }) => [kind, purpose, amountFen])).toEqual([
      ['float', 'households', 1],
      ['deposit', null, 1],
      ['float', 'households', 700],
      ...handovers.slice(3, 5).map(({ amountFen }) => ['deposit', null, amountFen]),
      ['float', 'purchases', FLOAT_FEN],
    ]);
    expect(await codes('negative')).toEqual([]);
  });

  it('says of one that nobody keeps that its cash was not counted, and asks nobody to', async () => {
    const other = { params: { county: COUNTY, id: county.otherStationId } };
    const float = { id: newId(), organisationId: county.merchantId, purpose: 'purchases' as const, amountFen: 900 };
    await seller().get(doors.fundFloat, { ...other, body: float });
    t.clock.at = minutesAfter(t.clock.at, 24 * 60);
    expect((await clerk().get(doors.getBox, other)).box).toMatchObject({ openDays: 1, kept: false, close: null });
    expect((await shown('open')).items.map(({ siteId }) => siteId)).toEqual([]);
    expect((await shown()).sum.boxes).toBe(2);
  });
});

import { endpoints, type InputOf } from '@shanhuo/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { publishPrices } from '#modules/pricing/index.ts';
import type { Caller } from '../../../test/caller.ts';
import { COUNTY, FEN_PER_KG, GRADE, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const doors = endpoints.collection;
const params = { county: COUNTY };
/** The small county's board of this day is announced by then. */
const MORNING = new Date('2026-11-23T01:00:00Z');
const HIGHER = FEN_PER_KG + 40;

describe('the price a keeper promised without a network', () => {
  let t: TestHouse;
  let county: SmallCounty;
  let keeper: Caller;
  beforeAll(async () => {
    t = await openTestHouse({ at: MORNING });
    county = await layCounty(t, { boxes: 0 });
    keeper = t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });
    t.clock.at = new Date('2026-11-23T03:00:00Z');
    await announce('2026-11-23', HIGHER);
  });
  afterAll(() => t.close());

  const announce = (day: string, fenPerKg: number) =>
    t.act((tx, actor) =>
      publishPrices(tx, actor, {
        county: COUNTY,
        day,
        prices: [{ productId: county.productId, grade: GRADE, fenPerKg }],
      }),
    );

  const weighing = (deviceTime: string, fenPerKg: number): InputOf<typeof doors.record>['body'] => ({
    id: newId(),
    stationId: county.stationId,
    householdId: county.householdId,
    merchantId: county.merchantId,
    productId: county.productId,
    grade: GRADE,
    kind: 'outright',
    weightGrams: 1_000,
    enteredText: '2 斤',
    fenPerKg,
    payKind: 'cash',
    deviceTime,
  });
  const bring = async (deviceTime: string, fenPerKg: number) => {
    const entry = weighing(deviceTime, fenPerKg);
    const { results } = await keeper.get(doors.recordBatch, { params, body: { entries: [entry] } });
    const [result] = results;
    return { id: entry.id, refusal: result?.refusal, amountFen: result?.entry?.amountFen, fenPerKg: result?.fenPerKg };
  };
  const noted = async (id: string) => {
    const { rows } = await sql<{ detail: Record<string, unknown> }>`
      select detail from kernel.audit where subject = 'entry' and subject_id = ${id}`.execute(t.house.db);
    return rows[0]?.detail;
  };

  it('holds when the board changed between the weighing and the network, and the audit says so', async () => {
    t.clock.at = new Date('2026-11-23T09:00:00Z');
    const said = await bring('2026-11-23T02:00:00.000Z', FEN_PER_KG);
    expect(said).toMatchObject({ refusal: null, amountFen: FEN_PER_KG });
    expect(await noted(said.id)).toMatchObject({ offline: true, fenPerKg: FEN_PER_KG, board: HIGHER });
  });

  it('holds when the phone had not heard of the change yet', async () => {
    const said = await bring('2026-11-23T05:00:00.000Z', FEN_PER_KG);
    expect(said).toMatchObject({ refusal: null, amountFen: FEN_PER_KG });
  });

  it('is nothing special when it is the price of the board', async () => {
    const said = await bring('2026-11-23T05:00:00.000Z', HIGHER);
    expect(said).toMatchObject({ refusal: null, amountFen: HIGHER });
    expect(await noted(said.id)).not.toHaveProperty('board');
  });

  it('is not held for a price nobody had announced by then, nor for one who had a network', async () => {
    expect(await bring('2026-11-23T05:00:00.000Z', FEN_PER_KG + 20)).toMatchObject({
      refusal: 'collection.price-changed',
      fenPerKg: HIGHER,
    });
    // Announced after the weighing, and changed again since: the keeper could not know it.
    t.clock.at = new Date('2026-11-23T10:00:00Z');
    await announce('2026-11-23', HIGHER + 20);
    t.clock.at = new Date('2026-11-23T10:30:00Z');
    await announce('2026-11-23', HIGHER + 40);
    expect(await bring('2026-11-23T05:00:00.000Z', HIGHER + 20)).toMatchObject({ refusal: 'collection.price-changed' });
    const online = await keeper.call(doors.record, { params, body: weighing(t.clock.at.toISOString(), FEN_PER_KG) });
    expect(online).toMatchObject({ refusal: 'collection.price-changed', data: { fenPerKg: HIGHER + 40 } });
  });

  it('holds at the last board known when the day had none yet, but at no older one', async () => {
    t.clock.at = new Date('2026-11-25T00:30:00Z');
    await announce('2026-11-25', 700);
    t.clock.at = new Date('2026-11-25T02:00:00Z');
    expect(await bring('2026-11-25T00:10:00.000Z', HIGHER + 40)).toMatchObject({
      refusal: null,
      amountFen: HIGHER + 40,
    });
    expect(await bring('2026-11-25T01:00:00.000Z', HIGHER + 40)).toMatchObject({
      refusal: 'collection.price-changed',
      fenPerKg: 700,
    });
  });

  it('is held for fourteen days', async () => {
    t.clock.at = new Date('2026-12-07T02:00:00Z');
    expect(await bring('2026-11-23T02:00:00.000Z', FEN_PER_KG)).toMatchObject({ refusal: null });
    expect(await bring('2026-11-23T01:59:00.000Z', FEN_PER_KG)).toMatchObject({
      refusal: 'collection.price-changed',
      fenPerKg: HIGHER + 40,
    });
  });
});

import { endpoints } from '@shanhuo/contract';
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { registerLot } from '#modules/quality/index.ts';
import type { Caller } from '../../../test/caller.ts';
import { COUNTY, GRADE, NET_GRAMS, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const { pack, grade, listRuns } = endpoints.packing;
const params = { county: COUNTY };

describe('packing', () => {
  let t: TestHouse;
  let county: SmallCounty;
  let clerk: Caller;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 0 });
    clerk = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
  });
  afterAll(() => t.close());

  const freshLot = (weightGrams: number, merchantId = county.merchantId) =>
    t.act((tx, actor) =>
      registerLot(tx, actor, {
        county: COUNTY,
        id: newId(),
        merchantId,
        productId: county.productId,
        grade: GRADE,
        weightGrams,
      }),
    );

  const runOf = (inputs: { lotId: string; grams: number }[], boxes: number, wasteGrams: number) => ({
    params,
    body: {
      id: newId(),
      merchantId: county.merchantId,
      productId: county.productId,
      grade: GRADE,
      packSpecId: county.packSpecId,
      boxes,
      inputs,
      wasteGrams,
    },
  });

  const lotOf = async (id: string) => (await clerk.get(endpoints.quality.getLot, { params: { ...params, id } })).lot;
  const stock = async () => {
    const { rows } = await sql<{ onHand: number }>`
      select coalesce(sum(on_hand), 0)::int as on_hand from inventory.stock where merchant_id = ${county.merchantId}`.execute(
      t.house.db,
    );
    return rows[0]?.onHand ?? 0;
  };

  it('turns a lot into boxes in stock, waste named', async () => {
    const lot = await freshLot(10_000);
    const before = await stock();
    const packed = await clerk.get(pack, runOf([{ lotId: lot.id, grams: 8_000 }], 3, 500));
    expect(packed).toMatchObject({ boxes: 3, inputGrams: 8_000, outputGrams: 7_500, wasteGrams: 500 });
    expect(await stock()).toBe(before + 3);
    expect(await lotOf(lot.id)).toMatchObject({ leftGrams: 2_000, state: 'open' });
    expect(await lotOf(packed.lotId)).toMatchObject({
      kind: 'packed',
      code: packed.lotCode,
      boxesInitial: 3,
      boxesLeft: 3,
      leftGrams: 7_500,
    });
    const { items } = await clerk.get(listRuns, { params, query: { limit: 1 } });
    expect(items[0]).toMatchObject({ id: packed.id, inputs: [{ lotId: lot.id, code: lot.code, grams: 8_000 }] });
  });

  it('refuses what does not weigh what it should, and changes nothing', async () => {
    const lot = await freshLot(10_000);
    const before = await stock();
    const short = await clerk.call(pack, runOf([{ lotId: lot.id, grams: 7_999 }], 3, 500));
    expect(short).toMatchObject({ status: 422, refusal: 'packing.not-balanced' });
    const tooMuch = await clerk.call(pack, runOf([{ lotId: lot.id, grams: 12_500 }], 5, 0));
    expect(tooMuch).toMatchObject({ status: 409, refusal: 'lot.not-enough', data: { leftGrams: 10_000 } });
    expect(await lotOf(lot.id)).toMatchObject({ leftGrams: 10_000, state: 'open' });
    expect(await stock()).toBe(before);
  });

  it('takes no lot of another owner, and no packed one', async () => {
    const foreign = await freshLot(2_500, county.otherMerchantId);
    const refused = await clerk.call(pack, runOf([{ lotId: foreign.id, grams: 2_500 }], 1, 0));
    expect(refused).toMatchObject({ status: 422, refusal: 'packing.wrong-lot' });
    const own = await freshLot(2_500);
    const packed = await clerk.get(pack, runOf([{ lotId: own.id, grams: 2_500 }], 1, 0));
    const again = await clerk.call(pack, runOf([{ lotId: packed.lotId, grams: 2_500 }], 1, 0));
    expect(again).toMatchObject({ status: 409, refusal: 'lot.not-usable' });
  });

  it('is for the people of the merchant only', async () => {
    const lot = await freshLot(2_500);
    const run = runOf([{ lotId: lot.id, grams: 2_500 }], 1, 0);
    const other = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.otherMerchantId });
    const keeper = t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });
    const said = [await t.as('visitor').call(pack, run), await keeper.call(pack, run), await other.call(pack, run)];
    expect(said.map(({ refusal }) => refusal)).toEqual(['sign-in.needed', 'permission.missing', 'permission.missing']);
    expect(await lotOf(lot.id)).toMatchObject({ leftGrams: 2_500 });
    const seen = await other.call(endpoints.quality.getLot, { params: { ...params, id: lot.id } });
    expect(seen.refusal).toBe('lot.unknown');
  });

  it('never takes more out of lots than went in, however many pack at once', async () => {
    const [one, two] = [await freshLot(25_000), await freshLot(25_000)];
    const before = await stock();
    // Half of the packers name the lots the other way round: locks are taken in one order all the same.
    const halves = [
      [one, two],
      [two, one],
    ].map((lots) => lots.map(({ id }) => ({ lotId: id, grams: NET_GRAMS / 2 })));
    const said = await Promise.all(
      Array.from({ length: 30 }, (_, n) => clerk.call(pack, runOf(halves[n % 2] ?? [], 1, 0))),
    );
    expect(said.filter(({ status }) => status === 200)).toHaveLength(20);
    expect(new Set(said.filter(({ status }) => status !== 200).map(({ refusal }) => refusal))).toEqual(
      new Set(['lot.not-usable']),
    );
    expect(await lotOf(one.id)).toMatchObject({ leftGrams: 0, state: 'used-up' });
    expect(await lotOf(two.id)).toMatchObject({ leftGrams: 0, state: 'used-up' });
    expect(await stock()).toBe(before + 20);
  });

  it('sorts a lot into grades with the waste in its lineage', async () => {
    const lot = await freshLot(10_000);
    const sorted = await clerk.get(grade, {
      params,
      body: {
        id: newId(),
        merchantId: county.merchantId,
        lotId: lot.id,
        outputs: [{ grade: GRADE, grams: 7_000 }],
        wasteGrams: 1_000,
      },
    });
    expect(sorted).toMatchObject({ inputGrams: 8_000, outputs: [{ grade: GRADE, grams: 7_000 }] });
    expect(await lotOf(lot.id)).toMatchObject({ leftGrams: 2_000 });
    const seen = await clerk.get(endpoints.quality.getLot, { params: { ...params, id: lot.id } });
    expect(seen.wentInto).toEqual([
      {
        lotId: sorted.outputs[0]?.id,
        code: sorted.outputs[0]?.code,
        kind: 'graded',
        productName: '唐崖李',
        grams: 8_000,
      },
    ]);
    const unknown = await clerk.call(grade, {
      params,
      body: {
        id: newId(),
        merchantId: county.merchantId,
        lotId: lot.id,
        outputs: [{ grade: 'XX', grams: 1 }],
        wasteGrams: 0,
      },
    });
    expect(unknown.refusal).toBe('lot.goods-unknown');
  });

  it('keeps the mass balance to the gram over any runs', async () => {
    const run = fc.record({
      lots: fc.array(fc.integer({ min: 1, max: 30_000 }), { minLength: 1, maxLength: 4 }),
      boxes: fc.integer({ min: 1, max: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(run, async ({ lots, boxes }) => {
        const made = await Promise.all(lots.map(async (grams) => ({ lotId: (await freshLot(grams)).id, grams })));
        const waste = lots.reduce((sum, grams) => sum + grams, 0) - boxes * NET_GRAMS;
        const said = await clerk.call(pack, runOf(made, boxes, Math.max(0, waste)));
        expect(said.status).toBe(waste >= 0 ? 200 : 422);
      }),
      { numRuns: 25 },
    );
    const { rows } = await sql<{ code: string }>`
      select l.code from quality.lot l
      where l.kind <> 'packed' and l.initial_grams - l.left_grams <> coalesce(
        (select sum(e.grams) from quality.lot_edge e where e.county = l.county and e.from_lot = l.id), 0)
      union all
      select l.code from packing.run r join quality.lot l on l.county = r.county and l.id = r.lot_id
      where l.initial_grams <> r.output_grams or r.input_grams <>
        (select sum(e.grams) from quality.lot_edge e where e.county = l.county and e.to_lot = l.id)`.execute(
      t.house.db,
    );
    expect(rows).toEqual([]);
  });
});

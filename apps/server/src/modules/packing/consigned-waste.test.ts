import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAfter } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { recordCollection } from '#modules/collection/index.ts';
import { registerLot } from '#modules/quality/index.ts';
import { COUNTY, FEN_PER_KG, GRADE, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const { pack, grade, listRuns, listGradings, listConsignedWaste } = endpoints.packing;
const params = { county: COUNTY };
const WORDS = '冰雹打坏了，只挑出一颗';

describe('waste of consigned goods', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 0 });
  });
  afterAll(() => t.close());

  const clerk = (organisationId = county.merchantId) =>
    t.as({ role: 'merchant-clerk', county: COUNTY, organisationId });
  const keeper = () => t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });
  const centre = () => t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) });
  const consign = (weightGrams: number) =>
    t.act((tx, actor) =>
      recordCollection(tx, actor, {
        county: COUNTY,
        id: newId(),
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
  const own = (weightGrams: number) => {
    const { merchantId, productId } = county;
    const lot = { county: COUNTY, id: newId(), merchantId, productId, grade: GRADE, weightGrams };
    return t.act((tx, actor) => registerLot(tx, actor, lot));
  };
  const gradingOf = (lotId: string, grams: number, wasteGrams: number, wasteReason?: string) => ({
    params,
    body: {
      id: newId(),
      merchantId: county.merchantId,
      lotId,
      outputs: [{ grade: GRADE, grams }],
      wasteGrams,
      ...(wasteReason !== undefined && { wasteReason }),
    },
  });
  const runOf = (
    inputs: { lotId: string; grams: number }[],
    boxes: number,
    wasteGrams: number,
    wasteReason?: string,
  ) => {
    const { merchantId, productId, packSpecId } = county;
    const run = { id: newId(), merchantId, productId, grade: GRADE, packSpecId, boxes, inputs, wasteGrams };
    return { params, body: { ...run, ...(wasteReason !== undefined && { wasteReason }) } };
  };
  const waste = (query: { day?: string; q?: string } = {}) => centre().get(listConsignedWaste, { params, query });

  it('above a tenth needs words when graded, and nothing changes without them', async () => {
    const entry = await consign(7_500);
    const silent = await clerk().call(grade, gradingOf(entry.lotId, 1, 7_499));
    expect(silent).toMatchObject({ status: 422, refusal: 'packing.waste-unexplained', data: { percent: 100 } });
    const blank = await clerk().call(grade, gradingOf(entry.lotId, 1, 7_499, '   '));
    expect(blank.refusal).toBe('packing.waste-unexplained');
    const { lot } = await clerk().get(endpoints.quality.getLot, { params: { ...params, id: entry.lotId } });
    expect(lot).toMatchObject({ leftGrams: 7_500, state: 'open' });
    // A tenth itself is what sorting may take.
    expect((await clerk().call(grade, gradingOf(entry.lotId, 900, 100))).status).toBe(200);
    const sorted = await clerk().get(grade, gradingOf(entry.lotId, 1, 6_499, ` ${WORDS} `));
    const [graded] = sorted.outputs;

    const { items } = await clerk().get(listGradings, { params, query: { limit: 2 } });
    expect(items.map(({ wasteReason }) => wasteReason)).toEqual([WORDS, null]);
    const told = { kind: 'graded', lotCode: graded?.code, inputGrams: 6_500, wasteGrams: 6_499, reason: WORDS };
    for (const id of [entry.lotId, graded?.id ?? '']) {
      const seen = await clerk().get(endpoints.quality.getLot, { params: { ...params, id } });
      expect(seen.waste).toEqual([{ ...told, at: '2026-11-23T01:00:00.000Z' }]);
    }
    const ledger = { params: { ...params, id: county.householdId }, query: {} };
    const line = (await keeper().get(endpoints.settlement.householdLedger, ledger)).items[0];
    expect(line?.consigned).toEqual({
      soldGrams: 0,
      leftGrams: 901,
      wasteGrams: 6_599,
      broughtFen: 0,
      processedGrams: 0,
      become: [],
      made: [],
      wasteReasons: [WORDS],
      writeOffs: [],
    });
  });

  it('needs them when packed too, also among own goods; what is all its own needs none', async () => {
    const [entry, mine] = [await consign(3_000), await own(3_000)];
    const inputs = [
      { lotId: entry.lotId, grams: 3_000 },
      { lotId: mine.id, grams: 3_000 },
    ];
    const silent = await clerk().call(pack, runOf(inputs, 2, 1_000));
    expect(silent).toMatchObject({ refusal: 'packing.waste-unexplained', data: { percent: 17 } });
    await clerk().get(pack, runOf(inputs, 2, 1_000, '压坏了'));
    expect((await clerk().get(listRuns, { params, query: { limit: 1 } })).items[0]?.wasteReason).toBe('压坏了');
    const alone = await own(4_000);
    await clerk().get(pack, runOf([{ lotId: alone.id, grams: 4_000 }], 1, 1_500));
  });

  it('says nothing of it to whoever opens the trace page', async () => {
    const { items } = await clerk().get(listRuns, { params, query: { limit: 2 } });
    const code = items.find(({ wasteReason }) => wasteReason !== null)?.lotCode ?? '';
    const answer = await t.as('visitor').call(endpoints.quality.trace, { params: { code }, query: {} });
    expect(answer.status).toBe(200);
    expect(JSON.stringify(answer.body)).not.toContain('压坏了');
  });

  it('is listed for the centre by seller and product, goods that were sorted and packed counted once', async () => {
    const { items, sum } = await waste();
    // Taken up: all of the first delivery, and half of what was packed. Lost: 100 + 6,499, and half of 1,000.
    expect(
      items.map(({ merchantName, broughtGrams, wasteGrams }) => ({ merchantName, broughtGrams, wasteGrams })),
    ).toEqual([{ merchantName: '李好合作社', broughtGrams: 10_500, wasteGrams: 7_099 }]);
    expect(items[0]?.runs.map(({ kind, wasteGrams, wasteReason }) => [kind, wasteGrams, wasteReason])).toEqual([
      ['packed', 1_000, '压坏了'],
      ['graded', 6_499, WORDS],
    ]);
    expect(sum).toEqual({ runs: 2, broughtGrams: 10_500, wasteGrams: 7_099 });
    expect((await waste({ q: '李好' })).items).toHaveLength(1);
    expect((await waste({ q: '没有的' })).items).toEqual([]);
  });

  it('is each seller’s own to read, and gone from the list after thirty days', async () => {
    const seen = await clerk().get(listConsignedWaste, { params, query: {} });
    expect(seen.items).toHaveLength(1);
    expect((await clerk(county.otherMerchantId).get(listConsignedWaste, { params, query: {} })).items).toEqual([]);
    expect((await keeper().call(listConsignedWaste, { params, query: {} })).refusal).toBe('permission.missing');
    t.clock.at = daysAfter(t.clock.at, 29);
    expect((await waste()).items).toHaveLength(1);
    t.clock.at = daysAfter(t.clock.at, 1);
    expect(await waste()).toEqual({ items: [], next: null, sum: { runs: 0, broughtGrams: 0, wasteGrams: 0 } });
    expect((await waste({ day: '2026-11-23' })).items).toHaveLength(1);
  });
});

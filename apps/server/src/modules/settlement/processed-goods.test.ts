import { endpoints } from '@shanhuo/contract';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { enrolHousehold } from '#modules/merchants/index.ts';
import { registerLot } from '#modules/quality/index.ts';
import { buy } from '../../../test/buying.ts';
import { COUNTY, GRADE, layCounty, NET_GRAMS, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { consignFresh, layDrying, type Drying } from '../../../test/processing.ts';

const { ordering, packing, settlement: doors } = endpoints;
const params = { county: COUNTY };

describe('consigned goods that are processed', () => {
  let t: TestHouse;
  let county: SmallCounty;
  let drying: Drying;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 0 });
    drying = await layDrying(t, county);
  });
  afterAll(() => t.close());

  const keeper = () => t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });
  const seller = () => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
  const own = (weightGrams: number) => {
    const lot = { county: COUNTY, id: newId(), merchantId: county.merchantId, productId: drying.freshId, grade: GRADE };
    return t.act((tx, actor) => registerLot(tx, actor, { ...lot, weightGrams }));
  };
  const ledger = async (householdId = county.householdId) =>
    (await keeper().get(doors.householdLedger, { params: { ...params, id: householdId }, query: { limit: 200 } }))
      .items;
  const dry = async (inputs: { lotId: string; grams: number }[], grams: number, reason?: string) => {
    const { merchantId } = county;
    const body = {
      id: newId(),
      merchantId,
      recipeId: drying.recipeId,
      day: '2026-11-23',
      grade: GRADE,
      byProducts: [],
    };
    const more = reason === undefined ? {} : { reason };
    const done = await seller().get(packing.process, { params, body: { ...body, inputs, grams, ...more } });
    return done.outputs[0]?.id ?? '';
  };
  const pack = async (inputs: { lotId: string; grams: number }[], boxes: number) => {
    const { merchantId, productId, packSpecId } = county;
    const wasteGrams = inputs.reduce((sum, { grams }) => sum + grams, 0) - boxes * NET_GRAMS;
    const body = { id: newId(), merchantId, productId, grade: GRADE, packSpecId, boxes, inputs, wasteGrams };
    return (await seller().get(packing.pack, { params, body: { ...body, wasteReason: '筛末' } })).lotId;
  };
  const sell = async (boxes: number) => {
    const buyer = t.as('visitor');
    const id = await buy(t, buyer, county, boxes);
    await seller().get(ordering.dispatchOrder, { params: { ...params, id }, body: { merchantId: county.merchantId } });
    await buyer.get(ordering.receiveOrder, { params: { ...params, id } });
    await t.settle();
  };
  const off = (id: string, amount: { grams: number } | { boxes: number }) =>
    seller().get(packing.writeOff, {
      params: { ...params, id },
      body: { id: newId(), ...amount, reason: 'spoiled', words: '受潮' },
    });
  const disagreeing = async () => {
    const auditor = t.as({ role: 'auditor', county: COUNTY, regionCode: '422826' });
    const { checks } = await auditor.get(endpoints.indicators.crossChecks, { params });
    return checks.filter(({ differing }) => differing > 0).map(({ code }) => code);
  };

  it('are told to the gram: what became of them, what is sold, there, lost, and gone as water', async () => {
    const first = await consignFresh(t, county, drying, 24_000);
    const mine = await own(10_000);
    const dried = await dry(
      [
        { lotId: first.lotId, grams: 20_000 },
        { lotId: mine.id, grams: 10_000 },
      ],
      6_600,
    );
    const told = async () => (await ledger()).find(({ id }) => id === first.id)?.consigned;
    const made = {
      day: '2026-11-23',
      name: '去核烘干',
      nameEn: 'Stoned and dried',
      fromProductName: '鲜李',
      toProductName: '唐崖李',
      inputGrams: 20_000,
      outputGrams: 4_400,
      reason: null,
    };
    expect(await told()).toEqual({
      soldGrams: 0,
      leftGrams: 4_000 + 4_400,
      processedGrams: 15_600,
      wasteGrams: 0,
      become: [{ productName: '唐崖李', soldGrams: 0, leftGrams: 4_400 }],
      made: [made],
      broughtFen: 0,
      wasteReasons: [],
      writeOffs: [],
    });

    // Two thirds of 5,200 g went in and 200 g were sifted out: 3,467 of 5,200, and 3,334 of the 5,000 in two boxes.
    await pack([{ lotId: dried, grams: 5_200 }], 2);
    await sell(1);
    await off(dried, { grams: 300 });
    expect(await told()).toMatchObject({
      soldGrams: 1_667,
      // The rest of the dried lot is 933 and 467; 1,100 of these 1,400 g are there.
      leftGrams: 4_000 + 1_667 + 733,
      processedGrams: 15_600,
      wasteGrams: 133 + 200,
      become: [{ productName: '唐崖李', soldGrams: 1_667, leftGrams: 1_667 + 733 }],
      made: [made],
      // A box came to 45.80, of which 3,334 of 5,000 were the household's: seven tenths of 30.54.
      broughtFen: 2_137,
      writeOffs: [{ reason: 'spoiled', words: '受潮' }],
    });
    const share = (await ledger()).find(({ kind }) => kind === 'share');
    expect(share).toMatchObject({ amountFen: 2_137, deliveries: [{ entryId: first.id, weightGrams: 24_000 }] });
    expect(await disagreeing()).toEqual([]);
  });

  it('give a household the words for an unusual yield, with its own part of it', async () => {
    const entry = await consignFresh(t, county, drying, 3_000);
    await dry([{ lotId: entry.lotId, grams: 3_000 }], 300, '烘糊了一锅');
    const told = (await ledger()).find(({ id }) => id === entry.id)?.consigned;
    expect(told?.made).toMatchObject([{ inputGrams: 3_000, outputGrams: 300, reason: '烘糊了一锅' }]);
    expect(told).toMatchObject({ processedGrams: 2_700, leftGrams: 300, wasteGrams: 0 });
  });

  it('are found and held wherever they went, once one of the fresh lots is recalled', async () => {
    const [one, other] = [await consignFresh(t, county, drying, 9_000), await own(9_000)];
    const dried = await dry(
      [
        { lotId: one.lotId, grams: 9_000 },
        { lotId: other.id, grams: 9_000 },
      ],
      4_000,
    );
    const packed = await pack([{ lotId: dried, grams: 2_500 }], 1);
    const regulator = t.as({ role: 'regulator', county: COUNTY, regionCode: String(COUNTY) });
    const hold = { id: newId(), reason: '农残超标' };
    await regulator.get(endpoints.recall.holdLot, { params: { ...params, id: one.lotId }, body: hold });
    const where = await regulator.get(endpoints.recall.whereabouts, { params: { ...params, id: one.lotId } });
    expect(new Map(where.lots.map(({ id, held }) => [id, held]))).toEqual(
      new Map([
        [dried, true],
        [packed, true],
      ]),
    );
    expect(where.sum).toMatchObject({ looseGrams: 1_500, boxesMade: 1, boxesLeft: 1 });
    expect(await disagreeing()).toEqual([]);
    await regulator.get(endpoints.recall.liftHold, { params: { ...params, id: hold.id }, body: { word: '复检合格' } });
  });

  it('add up over households, whatever is dried, dried together, packed, sold and written off', async () => {
    const neighbourId = newId();
    await t.act((tx, actor) =>
      enrolHousehold(
        tx,
        actor,
        {
          id: neighbourId,
          county: COUNTY,
          code: 'C-0413',
          name: '冉小平',
          villageCode: '422826105001',
          stationId: county.stationId,
          naming: 'surname',
          payKind: 'cash',
          elder: false,
          cardNo: 'XF-CARD-0413',
          consentText: '2026-01',
        },
        t.house.cipher,
      ),
    );
    const households = [county.householdId, neighbourId];
    const act = fc.record({
      brought: fc.array(fc.record({ grams: fc.integer({ min: 5, max: 24_000 }), whose: fc.nat(1) }), {
        minLength: 2,
        maxLength: 5,
      }),
      inTwo: fc.boolean(),
      perMille: fc.integer({ min: 150, max: 400 }),
      packsInOne: fc.integer({ min: 1, max: 3 }),
      gone: fc.integer({ min: 1, max: 7 }),
      sells: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(act, async ({ brought, inTwo, perMille, packsInOne, gone, sells }) => {
        const lots = [{ lotId: (await own(12_000)).id, grams: 12_000 }];
        for (const { grams, whose } of brought) {
          const { lotId } = await consignFresh(t, county, drying, grams, households[whose]);
          lots.push({ lotId, grams });
        }
        const dryings = inTwo
          ? [0, 1].map((half) => lots.map(({ lotId, grams }) => ({ lotId, grams: (grams + half) >> 1 })))
          : [lots];
        const dried: { lotId: string; grams: number }[] = [];
        for (const inputs of dryings) {
          const real = inputs.filter(({ grams }) => grams > 0);
          const grams = Math.floor((real.reduce((sum, one) => sum + one.grams, 0) * perMille) / 1000);
          if (grams > 0) dried.push({ lotId: await dry(real, grams, '天气'), grams });
        }
        for (const { lotId } of dried) await off(lotId, { grams: gone });
        for (let turn = 0; turn < packsInOne; turn += 1) {
          const inputs = dried.map(({ lotId, grams }) => ({ lotId, grams: Math.floor((grams - gone) / packsInOne) }));
          const real = inputs.filter(({ grams }) => grams > 0);
          const boxes = Math.floor(real.reduce((sum, { grams }) => sum + grams, 0) / NET_GRAMS);
          if (boxes > 0) await pack(real, boxes);
        }
        if (sells) {
          const [stock] = (await seller().get(endpoints.inventory.listStock, { params, query: {} })).items;
          if ((stock?.available ?? 0) > 0) await sell(1);
        }
        for (const household of households)
          for (const { consigned, weightGrams } of await ledger(household)) {
            if (consigned === null) continue;
            const { soldGrams, leftGrams, processedGrams, wasteGrams, made } = consigned;
            expect(soldGrams + leftGrams + processedGrams + wasteGrams).toBe(weightGrams);
            const steam = made.reduce((sum, { inputGrams, outputGrams }) => sum + inputGrams - outputGrams, 0);
            expect(processedGrams).toBe(steam);
          }
      }),
      { numRuns: 10 },
    );
    const shares = (await Promise.all(households.map((id) => ledger(id)))).flat();
    const brought = shares.reduce((sum, { consigned }) => sum + (consigned?.broughtFen ?? 0), 0);
    expect(brought).toBe(shares.reduce((sum, { kind, amountFen }) => (kind === 'share' ? sum + amountFen : sum), 0));
    expect(await disagreeing()).toEqual([]);
  });
});

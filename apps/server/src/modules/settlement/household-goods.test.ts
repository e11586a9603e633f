import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { recordCollection } from '#modules/collection/index.ts';
import { registerLot } from '#modules/quality/index.ts';
import { buy } from '../../../test/buying.ts';
import { COUNTY, FEN_PER_KG, GRADE, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const { ordering, packing, settlement: doors } = endpoints;
const params = { county: COUNTY };

describe("a household's consigned goods", () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 0 });
  });
  afterAll(() => t.close());

  const keeper = () => t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });
  const seller = () => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
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
  const ledger = (limit = 50) =>
    keeper().get(doors.householdLedger, { params: { ...params, id: county.householdId }, query: { limit } });
  const dispatch = async (boxes: number) => {
    const buyer = t.as('visitor');
    const id = await buy(t, buyer, county, boxes);
    const body = { merchantId: county.merchantId };
    await seller().get(ordering.dispatchOrder, { params: { ...params, id }, body });
    return { received: () => buyer.get(ordering.receiveOrder, { params: { ...params, id } }) };
  };
  const pack = (inputs: { lotId: string; grams: number }[], boxes: number, wasteGrams: number) => {
    const { merchantId, productId, packSpecId } = county;
    const body = { id: newId(), merchantId, productId, grade: GRADE, packSpecId, boxes, inputs, wasteGrams };
    return seller().get(packing.pack, { params, body });
  };

  it('are told to the gram: how much is sold, there and lost, and what it brought', async () => {
    const first = await consign(10_000);
    const second = await consign(6_000);
    const { merchantId, productId } = county;
    const own = { county: COUNTY, id: newId(), merchantId, productId, grade: GRADE, weightGrams: 4_000 };
    await t.act((tx, actor) => registerLot(tx, actor, own));
    const told = async () => {
      const { items } = await ledger();
      return [first, second].map(({ id }) => items.find((line) => line.id === id)?.consigned);
    };
    const wordless = { processedGrams: 0, become: [], made: [], wasteReasons: [], writeOffs: [] };
    const untouched = (leftGrams: number) => ({ soldGrams: 0, leftGrams, wasteGrams: 0, broughtFen: 0, ...wordless });
    expect(await told()).toEqual([untouched(10_000), untouched(6_000)]);

    const grading = { id: newId(), merchantId, lotId: first.lotId, wasteGrams: 700 };
    const outputs = [{ grade: GRADE, grams: 7_300 }];
    const sorted = await seller().get(packing.grade, { params, body: { ...grading, outputs } });
    const inputs = [
      { lotId: sorted.outputs[0]?.id ?? '', grams: 6_000 },
      { lotId: second.lotId, grams: 6_000 },
      { lotId: own.id, grams: 4_000 },
    ];
    await pack(inputs, 6, 1_000);
    // 15,000 g in six boxes, six sixteenths of them from each delivery; 375 g of each were lost in packing.
    expect(await told()).toEqual([
      { soldGrams: 0, leftGrams: 2_000 + 1_300 + 5_625, wasteGrams: 700 + 375, broughtFen: 0, ...wordless },
      { soldGrams: 0, leftGrams: 5_625, wasteGrams: 375, broughtFen: 0, ...wordless },
    ]);

    const [four] = [await dispatch(4), await dispatch(1)];
    expect((await told()).map((one) => one?.soldGrams)).toEqual([0, 0]);
    await four?.received();
    await t.settle();
    // Four boxes came to 183.20: 700 ‰ of the three quarters that were the household's.
    expect(await told()).toEqual([
      { soldGrams: 3_750, leftGrams: 2_000 + 1_300 + 1_875, wasteGrams: 1_075, broughtFen: 4_809, ...wordless },
      { soldGrams: 3_750, leftGrams: 1_875, wasteGrams: 375, broughtFen: 4_809, ...wordless },
    ]);
    const share = (await ledger()).items.find(({ kind }) => kind === 'share');
    expect(share?.amountFen).toBe(9_618);
    const part = { day: '2026-11-23', amountFen: 4_809 };
    expect(share?.deliveries.toSorted((a, b) => b.weightGrams - a.weightGrams)).toEqual([
      { entryId: first.id, weightGrams: 10_000, ...part },
      { entryId: second.id, weightGrams: 6_000, ...part },
    ]);
  });

  it('cost as many statements for a whole page as for a few lines', async () => {
    const cost = async (limit: number) => {
      t.statements();
      const { items } = await ledger(limit);
      return { lines: items.length, statements: t.statements().length };
    };
    for (let more = 0; more < 8; more += 1) {
      const entry = await consign(2_600);
      await pack([{ lotId: entry.lotId, grams: 2_600 }], 1, 100);
      await (await dispatch(1)).received();
    }
    await t.settle();
    const few = await cost(3);
    const many = await cost(50);
    expect([few.lines, many.lines]).toEqual([3, 19]);
    expect(many.statements).toBe(few.statements);
  });

  it('and their sales add up over the whole ledger', async () => {
    const { items } = await ledger();
    const brought = items.reduce((sum, { consigned }) => sum + (consigned?.broughtFen ?? 0), 0);
    const shared = items.reduce((sum, { kind, amountFen }) => (kind === 'share' ? sum + amountFen : sum), 0);
    expect(brought).toBe(shared);
    for (const { consigned, weightGrams, deliveries, kind, amountFen } of items) {
      if (consigned !== null) {
        expect(consigned.soldGrams + consigned.leftGrams + consigned.wasteGrams).toBe(weightGrams);
      }
      if (kind === 'share') expect(deliveries.reduce((sum, part) => sum + part.amountFen, 0)).toBe(amountFen);
    }
  });
});

import { endpoints, type InputOf } from '@shanhuo/contract';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { recordCollection } from '#modules/collection/index.ts';
import { releaseExpired } from '#modules/inventory/index.ts';
import { registerLot } from '#modules/quality/index.ts';
import { buy, orderOf } from '../../../test/buying.ts';
import {
  COUNTY,
  FEN_PER_KG,
  GRADE,
  layCounty,
  NET_GRAMS,
  packBoxes,
  PRICE_FEN,
  type SmallCounty,
} from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const params = { county: COUNTY };
const { writeOff, listWriteOffs, pack, grade } = endpoints.packing;
type Body = InputOf<typeof writeOff>['body'];

describe('writing off goods', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 10 });
  });
  afterAll(() => t.close());

  const clerk = () => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
  const regulator = () => t.as({ role: 'regulator', county: COUNTY, regionCode: '422826' });
  const auditor = () => t.as({ role: 'auditor', county: COUNTY, regionCode: '422826' });
  const keeper = () => t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });

  const asked = (lotId: string, amount: Partial<Body>) => ({
    params: { ...params, id: lotId },
    body: { id: newId(), reason: 'spoiled' as const, words: '库温高，烂了', ...amount },
  });
  const off = (lotId: string, amount: Partial<Body>) => clerk().call(writeOff, asked(lotId, amount));
  const freshLot = (weightGrams: number) =>
    t.act((tx, actor) => {
      const { merchantId, productId } = county;
      return registerLot(tx, actor, { ...params, id: newId(), merchantId, productId, grade: GRADE, weightGrams });
    });
  const lotOf = async (id: string) => (await clerk().get(endpoints.quality.getLot, { params: { ...params, id } })).lot;
  /** On hand, set aside, withheld, free. */
  const stock = async (): Promise<number[]> => {
    const { items } = await clerk().get(endpoints.inventory.listStock, { params, query: {} });
    return items.flatMap(({ onHand, reserved, withheld, available }) => [onHand, reserved, withheld, available]);
  };
  const disagreeing = async () => {
    const { checks } = await auditor().get(endpoints.indicators.crossChecks, { params });
    return checks.filter(({ differing }) => differing > 0);
  };
  const packedLots = async () =>
    (await clerk().get(endpoints.quality.listLots, { params, query: { kind: 'packed', state: 'open' } })).items;

  it('takes grams out of a loose lot, and what is left can still be used', async () => {
    const lot = await freshLot(10_000);
    const gone = await off(lot.id, { grams: 4_000 });
    expect(gone.body).toMatchObject({ grams: 4_000, boxes: null });
    expect(await lotOf(lot.id)).toMatchObject({ leftGrams: 6_000, initialGrams: 10_000, state: 'open' });
    expect(await off(lot.id, { grams: 6_001 })).toMatchObject({
      status: 409,
      refusal: 'lot.not-enough',
      data: { code: lot.code, leftGrams: 6_000 },
    });
    expect((await off(lot.id, { grams: 6_000, reason: 'sampled', words: '送检' })).status).toBe(200);
    expect(await lotOf(lot.id)).toMatchObject({ leftGrams: 0, state: 'used-up' });
    expect((await off(lot.id, { grams: 1 })).refusal).toBe('lot.not-usable');
    const { items, sum } = await clerk().get(listWriteOffs, { params, query: { lotId: lot.id } });
    expect(items).toMatchObject([
      { lotCode: lot.code, grams: 6_000, boxes: null, reason: 'sampled', words: '送检', held: false },
      { grams: 4_000, reason: 'spoiled', words: '库温高，烂了', merchantName: '李好合作社', consignment: false },
    ]);
    expect(sum).toEqual({ writeOffs: 2, boxes: 0, grams: 10_000 });
    expect(await disagreeing()).toEqual([]);
  });

  it('takes boxes out of a packed lot and out of what is for sale', async () => {
    const [lot] = await packedLots();
    const [onHand = 0] = await stock();
    const gone = await off(lot?.id ?? '', { boxes: 3, reason: 'damaged', words: '车上压坏' });
    expect(gone.body).toMatchObject({ grams: 3 * NET_GRAMS, boxes: 3 });
    expect(await lotOf(lot?.id ?? '')).toMatchObject({ boxesLeft: 7, leftGrams: 7 * NET_GRAMS });
    expect(await stock()).toEqual([onHand - 3, 0, 0, onHand - 3]);
    expect(await off(lot?.id ?? '', { boxes: 8 })).toMatchObject({
      status: 409,
      refusal: 'lot.fewer-boxes',
      data: { code: lot?.code, left: 7 },
    });
    expect(await disagreeing()).toEqual([]);
  });

  it('leaves the boxes that orders wait for, paid or still to be paid, until that is over', async () => {
    const { lotId } = await packBoxes(t, county, 1);
    const free = (await stock())[3] ?? 0;
    const sold = await buy(t, t.as('visitor'), county, free - 1);
    const placed = await t.as('visitor').call(endpoints.ordering.placeOrder, orderOf(county, 1));
    expect(placed.status).toBe(200);
    const refused = await off(lotId, { boxes: 1 });
    expect(refused).toMatchObject({
      status: 409,
      refusal: 'stock.reserved',
      data: { boxes: 1, free: 0, reserved: free },
    });
    expect(await lotOf(lotId)).toMatchObject({ boxesLeft: 1 });
    // The order that was never paid runs out; whoever needs its box doesn't wait for the sweep.
    t.clock.at = new Date(t.clock.at.getTime() + 3_600_000);
    expect((await off(lotId, { boxes: 1 })).status).toBe(200);
    const [lot] = await packedLots();
    expect((await off(lot?.id ?? '', { boxes: 1 })).refusal).toBe('stock.reserved');
    const gone = await clerk().call(endpoints.ordering.giveUpPart, {
      params: { ...params, id: sold },
      body: { merchantId: county.merchantId, reason: '果子烂了' },
    });
    expect(gone.status).toBe(200);
    await t.settle();
    expect((await off(lot?.id ?? '', { boxes: 1 })).status).toBe(200);
    expect(await disagreeing()).toEqual([]);
  });

  it('ends a recall: a lot on hold is written off, loose and in boxes, and its whereabouts add up', async () => {
    const { merchantId, productId, packSpecId } = county;
    const source = await freshLot(4 * NET_GRAMS);
    const inputs = [{ lotId: source.id, grams: 3 * NET_GRAMS }];
    const run = { id: newId(), merchantId, productId, grade: GRADE, packSpecId, boxes: 3, inputs, wasteGrams: 0 };
    const { lotId } = await clerk().get(pack, { params, body: run });
    const [onHand = 0] = await stock();
    const hold = { id: newId(), reason: '抽检不合格' };
    await regulator().get(endpoints.recall.holdLot, { params: { ...params, id: source.id }, body: hold });
    expect(await stock()).toEqual([onHand, 0, 3, onHand - 3]);
    expect((await off(lotId, { boxes: 2 })).status).toBe(200);
    expect(await stock()).toEqual([onHand - 2, 0, 1, onHand - 3]);
    expect((await off(source.id, { grams: NET_GRAMS })).status).toBe(200);
    expect(await disagreeing()).toEqual([]);
    const where = await auditor().get(endpoints.recall.whereabouts, { params: { ...params, id: source.id } });
    expect(where.sum).toMatchObject({
      looseGrams: 0,
      looseGramsWrittenOff: NET_GRAMS,
      boxesMade: 3,
      boxesLeft: 1,
      boxesSent: 0,
      boxesWrittenOff: 2,
    });
    expect(where.lots).toMatchObject([{ id: lotId, writtenOffBoxes: 2, writtenOffGrams: 2 * NET_GRAMS }]);

    // A paid order waits for more than the lots that are not held have: of the held box not even that one may go.
    const free = (await stock())[3] ?? 0;
    const sold = await buy(t, t.as('visitor'), county, free);
    for (const { id } of (await packedLots()).filter(({ held }) => !held))
      await regulator().get(endpoints.recall.holdLot, {
        params: { ...params, id },
        body: { id: newId(), reason: '一并查' },
      });
    expect(await stock()).toEqual([free + 1, free, free + 1, 0]);
    expect((await off(lotId, { boxes: 1 })).status).toBe(200);
    const [other] = await packedLots();
    expect(await off(other?.id ?? '', { boxes: 1 })).toMatchObject({
      refusal: 'stock.reserved',
      data: { free: 0, reserved: free },
    });
    await clerk().get(endpoints.ordering.giveUpPart, {
      params: { ...params, id: sold },
      body: { merchantId, reason: '批次暂停' },
    });
    await t.settle();
    for (const { id, boxesLeft } of await packedLots())
      expect((await off(id, { boxes: boxesLeft ?? 0 })).status).toBe(200);
    expect(await stock()).toEqual([0, 0, 0, 0]);
    await regulator().get(endpoints.recall.liftHold, {
      params: { ...params, id: hold.id },
      body: { word: '全部报损' },
    });
    expect(await disagreeing()).toEqual([]);
  });

  it('never writes the same boxes off twice, nor what was sold at the same moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { lotId } = await packBoxes(t, county, 3);
      const said = await Promise.all([off(lotId, { boxes: 2 }), off(lotId, { boxes: 2 })]);
      expect(said.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
      expect(said.find(({ status }) => status === 409)?.refusal).toBe('lot.fewer-boxes');
      expect((await off(lotId, { boxes: 1 })).status).toBe(200);
    }
    for (let round = 0; round < 6; round += 1) {
      const { lotId } = await packBoxes(t, county, 2);
      const { body } = orderOf(county);
      const lines = [{ offerId: county.offerId, quantity: 2, priceFen: PRICE_FEN }];
      const place = () => t.as('visitor').call(endpoints.ordering.placeOrder, { params, body: { ...body, lines } });
      const [gone, placed] =
        round % 2 === 0
          ? await Promise.all([off(lotId, { boxes: 1 }), place()])
          : (await Promise.all([place(), off(lotId, { boxes: 1 })])).toReversed();
      // Whoever was first has it: together they want three of the two boxes.
      expect([gone, placed].filter((one) => one?.status === 200)).toHaveLength(1);
      expect(gone?.status === 409 ? gone.refusal : placed?.refusal).toMatch(/^(?:stock\.reserved|order\.not-enough)$/);
      t.clock.at = new Date(t.clock.at.getTime() + 3_600_000);
      const [row] = (await clerk().get(endpoints.inventory.listStock, { params, query: {} })).items;
      await t.act((tx, actor) => releaseExpired(tx, actor, { ...params, stockIds: [row?.id ?? ''] }));
      const { boxesLeft } = await lotOf(lotId);
      expect((await off(lotId, { boxes: boxesLeft ?? 0 })).status).toBe(200);
    }
    expect(await stock()).toEqual([0, 0, 0, 0]);
    expect(await disagreeing()).toEqual([]);
  });

  it('is for the clerk of the owner, with one amount in the unit of the lot and words', async () => {
    const lot = await freshLot(5_000);
    const body = { grams: 1_000 };
    const other = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.otherMerchantId });
    for (const caller of [keeper(), other, regulator(), auditor()])
      expect((await caller.call(writeOff, asked(lot.id, body))).refusal).toBe('permission.missing');
    expect((await t.as('visitor').call(writeOff, asked(lot.id, body))).refusal).toBe('sign-in.needed');
    const said = [
      await off(newId(), body),
      await off(lot.id, {}),
      await off(lot.id, { grams: 1, boxes: 1 }),
      await off(lot.id, { boxes: 1 }),
      await off(lot.id, { ...body, words: '  ' }),
    ];
    expect(said.map(({ refusal }) => refusal)).toEqual([
      'lot.unknown',
      'packing.one-amount',
      'packing.one-amount',
      'lot.other-unit',
      'packing.write-off-unexplained',
    ]);
    expect(await lotOf(lot.id)).toMatchObject({ leftGrams: 5_000 });
    expect((await keeper().call(listWriteOffs, { params, query: {} })).refusal).toBe('permission.missing');
    expect((await other.get(listWriteOffs, { params, query: {} })).items).toEqual([]);
  });

  it('is done once, however often it is sent, and noted', async () => {
    const lot = await freshLot(5_000);
    const request = asked(lot.id, { grams: 1_500, words: ' 少了一袋 ', reason: 'lost' });
    const [one, key] = [clerk(), newId()];
    const first = await one.get(writeOff, request, key);
    expect(await one.get(writeOff, request, key)).toEqual(first);
    expect((await one.call(writeOff, request, newId())).refusal).toBe('request.conflict');
    expect(await lotOf(lot.id)).toMatchObject({ leftGrams: 3_500 });
    const query = { subject: 'lot', subjectId: lot.id };
    const { items } = await auditor().get(endpoints.audit.listNotes, { params, query });
    expect(items.find(({ action }) => action === 'packing.write-off')?.detail).toEqual({
      weightGrams: 1_500,
      writeOffReason: 'lost',
      words: '少了一袋',
      onHold: false,
    });
  });

  it("keeps the household's ledger adding up to the gram, whatever is graded, packed, sold and written off", async () => {
    const { householdId, merchantId, productId, packSpecId, stationId } = county;
    const consign = (weightGrams: number) =>
      t.act((tx, actor) =>
        recordCollection(tx, actor, {
          ...params,
          id: newId(),
          stationId,
          householdId,
          merchantId,
          productId,
          grade: GRADE,
          kind: 'consignment',
          weightGrams,
          enteredText: '',
          fenPerKg: FEN_PER_KG,
          deviceTime: actor.at.toISOString(),
        }),
      );
    const ledger = async () =>
      (
        await keeper().get(endpoints.settlement.householdLedger, {
          params: { ...params, id: householdId },
          query: { limit: 200 },
        })
      ).items;
    const act = fc.record({
      brought: fc.array(fc.integer({ min: 3_000, max: 20_000 }), { minLength: 1, maxLength: 3 }),
      spoiledLoose: fc.integer({ min: 1, max: 400 }),
      sorted: fc.integer({ min: 1, max: 400 }),
      spoiledBoxes: fc.boolean(),
      sells: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(act, async ({ brought, spoiledLoose, sorted, spoiledBoxes, sells }) => {
        const entries = [];
        for (const grams of brought) entries.push({ ...(await consign(grams)), grams });
        const [first] = entries;
        expect((await off(first?.lotId ?? '', { grams: spoiledLoose, words: '路上烂的' })).status).toBe(200);
        const outputs = [{ grade: GRADE, grams: 500 + sorted }];
        const grading = { id: newId(), merchantId, lotId: first?.lotId ?? '', outputs, wasteGrams: 40 };
        const graded = await clerk().get(grade, { params, body: grading });
        const inputs = [
          { lotId: graded.outputs[0]?.id ?? '', grams: 500 },
          ...entries.map(({ lotId, grams }) => ({ lotId, grams: grams - 1_500 })),
        ];
        const all = inputs.reduce((sum, { grams }) => sum + grams, 0);
        const boxes = Math.floor((all * 19) / 20 / NET_GRAMS);
        if (boxes === 0) return;
        const wasteGrams = all - boxes * NET_GRAMS;
        const run = { id: newId(), merchantId, productId, grade: GRADE, packSpecId, boxes, inputs, wasteGrams };
        const { lotId } = await clerk().get(pack, { params, body: { ...run, wasteReason: '选果' } });
        if (spoiledBoxes) expect((await off(lotId, { boxes: 1, words: '箱里烂的' })).status).toBe(200);
        if (sells && (await stock())[3] !== 0) {
          const buyer = t.as('visitor');
          const id = await buy(t, buyer, county, 1);
          await clerk().get(endpoints.ordering.dispatchOrder, { params: { ...params, id }, body: { merchantId } });
          await buyer.get(endpoints.ordering.receiveOrder, { params: { ...params, id } });
          await t.settle();
        }
        const lines = (await ledger()).filter(({ consigned }) => consigned !== null);
        for (const { consigned, weightGrams } of lines) {
          const { soldGrams = 0, leftGrams = 0, wasteGrams: lost = 0 } = consigned ?? {};
          expect(soldGrams + leftGrams + lost).toBe(weightGrams);
        }
        const told = lines.find(({ id }) => id === first?.id)?.consigned;
        expect(told?.wasteGrams).toBeGreaterThanOrEqual(spoiledLoose + 40);
        expect(told?.writeOffs).toEqual([
          { reason: 'spoiled', words: '路上烂的' },
          ...(spoiledBoxes ? [{ reason: 'spoiled', words: '箱里烂的' }] : []),
        ]);
      }),
      { numRuns: 8 },
    );
    expect(await disagreeing()).toEqual([]);
  });
});

import { sql } from 'kysely';
import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { releaseExpired } from '#modules/inventory/index.ts';
import { packLots } from '#modules/packing/index.ts';
import { registerLot } from '#modules/quality/index.ts';
import { buy, orderOf } from '../../../test/buying.ts';
import { COUNTY, GRADE, layCounty, NET_GRAMS, packBoxes, PRICE_FEN, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const params = { county: COUNTY };
const { holdLot, liftHold, listHolds } = endpoints.recall;

describe('a lot on hold', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 10 });
  });
  afterAll(() => t.close());

  const regulator = () => t.as({ role: 'regulator', county: COUNTY, regionCode: '422826' });
  const auditor = () => t.as({ role: 'auditor', county: COUNTY, regionCode: '422826' });
  const clerk = () => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });

  const hold = (lotId: string, reason = '抽检农残超标') => {
    const id = newId();
    return regulator().get(holdLot, { params: { ...params, id: lotId }, body: { id, reason } });
  };
  const lift = (id: string) => regulator().get(liftHold, { params: { ...params, id }, body: { word: '复检合格' } });
  /** On hand, set aside, withheld, free. */
  const stock = async (): Promise<number[]> => {
    const { items } = await clerk().get(endpoints.inventory.listStock, { params, query: {} });
    const [row] = items;
    return [row?.onHand ?? 0, row?.reserved ?? 0, row?.withheld ?? 0, row?.available ?? 0];
  };
  const lotsOf = async (kind: 'harvest' | 'packed') =>
    (await clerk().get(endpoints.quality.listLots, { params, query: { kind } })).items;
  const disagreeing = async () => {
    const { checks } = await auditor().get(endpoints.indicators.crossChecks, { params });
    return checks.filter(({ differing }) => differing > 0);
  };
  const dispatch = (id: string) =>
    clerk().call(endpoints.ordering.dispatchOrder, {
      params: { ...params, id },
      body: { merchantId: county.merchantId },
    });

  it('takes its boxes out of sale, others stay, and lifting brings them back', async () => {
    const other = await packBoxes(t, county, 4);
    const first = (await lotsOf('packed')).find(({ id }) => id !== other.lotId);
    const source = (await lotsOf('harvest')).find(({ initialGrams }) => initialGrams === 10 * NET_GRAMS);
    expect(await stock()).toEqual([14, 0, 0, 14]);
    const held = await hold(source?.id ?? '');
    expect(held).toMatchObject({ lots: 2, boxes: 10 });
    expect(await stock()).toEqual([14, 0, 10, 4]);
    expect((await lotsOf('packed')).map(({ id, held: isHeld }) => [id, isHeld])).toEqual([
      [other.lotId, false],
      [first?.id, true],
    ]);
    const seen = await clerk().get(endpoints.quality.getLot, { params: { ...params, id: first?.id ?? '' } });
    expect(seen.holds).toEqual([
      {
        id: held.id,
        lotId: source?.id,
        lotCode: source?.code,
        reason: '抽检农残超标',
        at: t.clock.at.toISOString(),
        publicReason: null,
        advice: null,
      },
    ]);
    expect(await disagreeing()).toEqual([]);

    const visitor = t.as('visitor');
    expect(await visitor.call(endpoints.ordering.placeOrder, orderOf(county, 5))).toMatchObject({
      refusal: 'order.not-enough',
    });
    const sold = await buy(t, t.as('visitor'), county, 2);
    expect((await dispatch(sold)).status).toBe(200);
    expect(await stock()).toEqual([12, 0, 10, 2]);
    const left = (await lotsOf('packed')).map(({ id, boxesLeft }) => [id, boxesLeft]);
    expect(left).toEqual([
      [other.lotId, 2],
      [first?.id, 10],
    ]);
    expect(await disagreeing()).toEqual([]);

    expect(await lift(held.id)).toEqual({ boxes: 10 });
    expect(await stock()).toEqual([12, 0, 0, 12]);
    expect(await disagreeing()).toEqual([]);
    const again = await regulator().call(liftHold, { params: { ...params, id: held.id }, body: { word: '再来' } });
    expect(again.refusal).toBe('hold.over');
    const { items, sum } = await regulator().get(listHolds, { params, query: {} });
    expect(items).toMatchObject([
      { lotCode: source?.code, reason: '抽检农残超标', ownerName: '李好合作社', lifted: { word: '复检合格' } },
    ]);
    expect(sum).toEqual({ holds: 0, lots: 0, leftGrams: 0, boxesLeft: 0 });
  });

  it('is neither graded nor packed, and a paid order waits for other boxes', async () => {
    const { merchantId, productId, packSpecId } = county;
    const source = await t.act((tx, actor) =>
      registerLot(tx, actor, {
        ...params,
        id: newId(),
        merchantId,
        productId,
        grade: GRADE,
        weightGrams: 2 * NET_GRAMS,
      }),
    );
    const { id: holdId } = await hold(source.id);
    const pack = { id: newId(), merchantId, productId, grade: GRADE, packSpecId, boxes: 2, wasteGrams: 0 };
    const inputs = [{ lotId: source.id, grams: 2 * NET_GRAMS }];
    const packed = await clerk().call(endpoints.packing.pack, { params, body: { ...pack, inputs } });
    expect([packed.status, packed.refusal]).toEqual([409, 'lot.held']);
    expect(JSON.stringify(packed.body)).toContain(source.code);
    const graded = await clerk().call(endpoints.packing.grade, {
      params,
      body: {
        id: newId(),
        merchantId,
        lotId: source.id,
        outputs: [{ grade: GRADE, grams: NET_GRAMS }],
        wasteGrams: 0,
      },
    });
    expect(graded.refusal).toBe('lot.held');
    await lift(holdId);

    const [, , , free = 0] = await stock();
    const sold = await buy(t, t.as('visitor'), county, free);
    const holds = [];
    for (const { id, boxesLeft } of await lotsOf('packed')) if (boxesLeft !== 0) holds.push((await hold(id)).id);
    expect(await stock()).toEqual([free, free, free, 0]);
    expect(await disagreeing()).toEqual([]);
    const refused = await dispatch(sold);
    expect([refused.status, refused.refusal]).toEqual([409, 'lot.held']);

    // The order is given up: its boxes are not for sale because of that.
    const gone = await clerk().call(endpoints.ordering.giveUpPart, {
      params: { ...params, id: sold },
      body: { merchantId, reason: '批次暂停' },
    });
    expect(gone.status).toBe(200);
    await t.settle();
    expect(await stock()).toEqual([free, 0, free, 0]);
    for (const id of holds) await lift(id);
    expect(await stock()).toEqual([free, 0, 0, free]);
    expect(await disagreeing()).toEqual([]);
  });

  it('stays held while another hold covers it', async () => {
    const packed = await packBoxes(t, county, 3);
    const made = await clerk().get(endpoints.quality.getLot, { params: { ...params, id: packed.lotId } });
    const above = await hold(made.madeOf[0]?.lotId ?? '');
    const own = await hold(packed.lotId, '包装破损');
    expect(own).toMatchObject({ lots: 1, boxes: 0 });
    expect(await lift(above.id)).toEqual({ boxes: 0 });
    expect((await lotsOf('packed')).find(({ id }) => id === packed.lotId)?.held).toBe(true);
    expect(await lift(own.id)).toEqual({ boxes: 3 });
    expect(await disagreeing()).toEqual([]);
  });

  it('holds what is being packed of it at the same moment, or nothing is packed', async () => {
    const { merchantId, productId, packSpecId } = county;
    for (let round = 0; round < 8; round += 1) {
      const source = await t.act((tx, actor) =>
        registerLot(tx, actor, { ...params, id: newId(), merchantId, productId, grade: GRADE, weightGrams: NET_GRAMS }),
      );
      const run = () =>
        t.act((tx, actor) =>
          packLots(tx, actor, {
            ...params,
            id: newId(),
            merchantId,
            productId,
            grade: GRADE,
            packSpecId,
            boxes: 1,
            inputs: [{ lotId: source.id, grams: NET_GRAMS }],
            wasteGrams: 0,
          }),
        );
      const [held, packed] = await Promise.allSettled(
        round % 2 === 0 ? [hold(source.id), run()] : [run(), hold(source.id)].toReversed(),
      );
      expect(held?.status).toBe('fulfilled');
      const { rows } = await sql<{ held: boolean }>`
        select l.held from quality.lot l join quality.lot_edge e on e.county = l.county and e.to_lot = l.id
        where e.from_lot = ${source.id}`.execute(t.house.db);
      expect(rows).toEqual(packed?.status === 'fulfilled' ? [{ held: true }] : []);
    }
    expect(await disagreeing()).toEqual([]);
  });

  it('is never sold to whoever buys at the same moment', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { lotId } = await packBoxes(t, county, 2);
      const [, , before = 0, free = 0] = await stock();
      const lines = [{ offerId: county.offerId, quantity: free, priceFen: PRICE_FEN }];
      const { body } = orderOf(county);
      const [held, placed] = await Promise.all([
        hold(lotId),
        t.as('visitor').call(endpoints.ordering.placeOrder, { params, body: { ...body, lines } }),
      ]);
      const [, reserved = 0, withheld = 0] = await stock();
      // Whoever was first has it: the order reserved all before the hold, or it finds too little after it.
      expect(reserved).toBe(placed.status === 200 ? free : 0);
      expect(withheld).toBe(before + held.boxes);
      if (placed.status !== 200) expect(placed.refusal).toBe('order.not-enough');
      await lift(held.id);
      t.clock.at = new Date(t.clock.at.getTime() + 3_600_000);
      const [row] = (await clerk().get(endpoints.inventory.listStock, { params, query: {} })).items;
      await t.act((tx, actor) => releaseExpired(tx, actor, { ...params, stockIds: [row?.id ?? ''] }));
    }
    expect(await disagreeing()).toEqual([]);
  });

  it('is dispatched before it is held, or not at all', async () => {
    for (let round = 0; round < 6; round += 1) {
      const [, , , free = 0] = await stock();
      const sold = await buy(t, t.as('visitor'), county, free);
      const { lotId } = await packBoxes(t, county, 2);
      const open = (await lotsOf('packed')).filter(({ held, boxesLeft }) => !held && boxesLeft !== 0);
      const oldest = open.at(-1)?.id ?? lotId;
      const [held, sent] = await Promise.all([hold(oldest), dispatch(sold)]);
      const enoughWithout = free <= open.reduce((sum, one) => sum + (one.id === oldest ? 0 : (one.boxesLeft ?? 0)), 0);
      if (sent.status !== 200) expect([sent.refusal, enoughWithout]).toEqual(['lot.held', false]);
      expect(await disagreeing()).toEqual([]);
      await lift(held.id);
      if (sent.status !== 200) expect((await dispatch(sold)).status).toBe(200);
    }
    expect(await disagreeing()).toEqual([]);
  });

  it('is set and lifted by offices of the whole county only', async () => {
    const [lot] = await lotsOf('packed');
    const asked = { params: { ...params, id: lot?.id ?? '' }, body: { id: newId(), reason: '看看' } };
    expect((await clerk().call(holdLot, asked)).refusal).toBe('permission.missing');
    const somewhere = t.as({ role: 'regulator', county: COUNTY, regionCode: '422826105' });
    expect((await somewhere.call(holdLot, asked)).refusal).toBe('permission.missing');
    const unknown = { params: { ...params, id: newId() }, body: asked.body };
    expect((await regulator().call(holdLot, unknown)).refusal).toBe('lot.unknown');
    const { items } = await auditor().get(endpoints.audit.listNotes, { params, query: { subject: 'lot' } });
    expect(new Set(items.map(({ action }) => action))).toEqual(
      new Set(['quality.register-lot', 'recall.hold', 'recall.lift']),
    );
  });
});

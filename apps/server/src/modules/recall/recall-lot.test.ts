import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { enrolHousehold } from '#modules/merchants/index.ts';
import { buy } from '../../../test/buying.ts';
import { COUNTY, FEN_PER_KG, GRADE, layCounty, NET_GRAMS, packBoxes, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const params = { county: COUNTY };
const { holdLot, liftHold, listHolds, recallLot, whereabouts } = endpoints.recall;

describe('a lot of two households that was mixed into boxes and sold to two buyers', () => {
  let t: TestHouse;
  let county: SmallCounty;
  let first: { lotId: string };
  let packed: { lotId: string; lotCode: string };
  let otherLot: { lotId: string; lotCode: string };
  const orders: string[] = [];
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 0 });
    const { merchantId, productId, packSpecId } = county;
    const secondId = newId();
    await t.act((tx, actor) =>
      enrolHousehold(
        tx,
        actor,
        {
          id: secondId,
          county: COUNTY,
          code: 'C-0877',
          name: '覃小河',
          villageCode: '422826105001',
          stationId: county.stationId,
          naming: 'code',
          payKind: 'cash',
          elder: false,
          consentText: '2026-01',
        },
        t.house.cipher,
      ),
    );
    first = await collect(county.householdId, 10_000);
    const second = await collect(secondId, 5_000);
    packed = await clerk().get(endpoints.packing.pack, {
      params,
      body: {
        id: newId(),
        merchantId,
        productId,
        grade: GRADE,
        packSpecId,
        boxes: 5,
        inputs: [
          { lotId: first.lotId, grams: 9_000 },
          { lotId: second.lotId, grams: 4_000 },
        ],
        wasteGrams: 13_000 - 5 * NET_GRAMS,
      },
    });
    for (const boxes of [2, 1]) orders.push(await buy(t, t.as('visitor'), county, boxes));
    for (const id of orders) await dispatch(id);
    t.clock.at = new Date(t.clock.at.getTime() + 60_000);
    otherLot = await packBoxes(t, county, 4);
  });
  afterAll(() => t.close());

  const regulator = () => t.as({ role: 'regulator', county: COUNTY, regionCode: '422826' });
  const clerk = () => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });

  const collect = async (householdId: string, weightGrams: number) =>
    t
      .as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId })
      .get(endpoints.collection.record, {
        params,
        body: {
          id: newId(),
          stationId: county.stationId,
          householdId,
          merchantId: county.merchantId,
          productId: county.productId,
          grade: GRADE,
          kind: 'consignment',
          weightGrams,
          enteredText: '20',
          fenPerKg: FEN_PER_KG,
          deviceTime: t.clock.at.toISOString(),
        },
      });
  const dispatch = (id: string) =>
    clerk().get(endpoints.ordering.dispatchOrder, {
      params: { ...params, id },
      body: { merchantId: county.merchantId },
    });
  const trace = async (code: string) =>
    (await t.as('visitor').get(endpoints.quality.trace, { params: { code }, query: {} })).standing;
  const checks = async () => {
    const auditor = t.as({ role: 'auditor', county: COUNTY, regionCode: '422826' });
    const answer = await auditor.get(endpoints.indicators.crossChecks, { params });
    return answer.checks.filter(({ differing }) => differing > 0);
  };
  const stock = async () => {
    const [row] = (await clerk().get(endpoints.inventory.listStock, { params, query: {} })).items;
    return [row?.onHand, row?.reserved, row?.withheld, row?.available];
  };

  it('is found down to the last: lots, what is left, parcels, orders, and masked receivers', async () => {
    const waiting = await buy(t, t.as('visitor'), county, 3);
    const found = await regulator().get(whereabouts, { params: { ...params, id: first.lotId } });
    expect(found.lot).toMatchObject({ id: first.lotId, leftGrams: 1_000, initialGrams: 10_000, state: 'open' });
    expect(found.lots).toMatchObject([{ id: packed.lotId, code: packed.lotCode, boxesInitial: 5, boxesLeft: 2 }]);
    expect(
      found.parcels.map(({ orderId, boxes, receiver, receiverRegionName, lotCodes, orderState }) => ({
        orderId,
        boxes,
        receiver,
        receiverRegionName,
        lotCodes,
        orderState,
      })),
    ).toEqual(
      [2, 1].map((boxes, index) => ({
        orderId: orders[index],
        boxes,
        receiver: '沈** *******8888',
        receiverRegionName: '余杭区',
        lotCodes: [packed.lotCode],
        orderState: 'dispatched',
      })),
    );
    expect(found.sum).toEqual({
      lots: 2,
      looseGrams: 1_000,
      looseGramsWrittenOff: 0,
      boxesMade: 5,
      boxesLeft: 2,
      boxesSent: 3,
      boxesWrittenOff: 0,
      boxesSigned: 0,
      parcels: 2,
      orders: 2,
    });
    expect(found.waiting).toEqual({ orders: 1, boxes: 3 });
    await dispatch(waiting);
    const after = await regulator().get(whereabouts, { params: { ...params, id: first.lotId } });
    expect(after.sum).toMatchObject({ boxesLeft: 0, boxesSent: 5, parcels: 3, orders: 3 });
    expect(after.parcels.at(-1)).toMatchObject({ orderId: waiting, boxes: 2 });
    expect(after.waiting).toEqual({ orders: 0, boxes: 0 });
  });

  it('is held and recalled on both parcels, the public reads why, and other boxes stay as they were', async () => {
    const { parcels } = await regulator().get(whereabouts, { params: { ...params, id: first.lotId } });
    const codes = await Promise.all(
      parcels.map(async ({ id }) => {
        const { parcel } = await clerk().get(endpoints.logistics.getParcel, { params: { ...params, id } });
        return parcel.traceCode;
      }),
    );
    const normal = { state: 'normal', recalls: [] };
    for (const code of [...codes, packed.lotCode, otherLot.lotCode]) expect(await trace(code)).toEqual(normal);
    const before = await stock();

    const held = await regulator().get(holdLot, {
      params: { ...params, id: first.lotId },
      body: { id: newId(), reason: '抽检待复检' },
    });
    const id = { params: { ...params, id: held.id } };
    for (const code of [...codes, packed.lotCode]) expect(await trace(code)).toEqual({ state: 'held', recalls: [] });
    expect(await trace(otherLot.lotCode)).toEqual(normal);
    expect(await stock()).toEqual(before);
    expect(await checks()).toEqual([]);

    const body = { reason: '农药残留超标', advice: '请不要食用，联系卖家退款' };
    expect((await clerk().call(recallLot, { ...id, body })).refusal).toBe('permission.missing');
    await regulator().get(recallLot, { ...id, body });
    expect((await regulator().call(recallLot, { ...id, body })).refusal).toBe('hold.recalled');
    const { lot } = await regulator().get(endpoints.quality.getLot, { params: { ...params, id: first.lotId } });
    const recalled = { state: 'recalled', recalls: [{ lotCode: lot.code, ...body }] };
    for (const code of [...codes, packed.lotCode]) expect(await trace(code)).toEqual(recalled);
    expect(await trace(otherLot.lotCode)).toEqual(normal);
    const { items } = await regulator().get(listHolds, { params, query: { state: 'on' } });
    expect(items).toMatchObject([{ lotCode: lot.code, recall: body, lifted: null }]);
    expect(await checks()).toEqual([]);

    await regulator().get(liftHold, { ...id, body: { word: '复检合格' } });
    for (const code of codes) expect(await trace(code)).toEqual(normal);
    expect((await regulator().call(recallLot, { ...id, body })).refusal).toBe('hold.over');
    expect(await stock()).toEqual(before);
    expect(await checks()).toEqual([]);
  });

  it('is looked for by offices of the county only', async () => {
    const asked = { params: { ...params, id: first.lotId } };
    expect((await clerk().call(whereabouts, asked)).refusal).toBe('permission.missing');
    const unknown = { params: { ...params, id: newId() } };
    expect((await regulator().call(whereabouts, unknown)).refusal).toBe('lot.unknown');
  });
});

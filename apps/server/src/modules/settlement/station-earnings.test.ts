import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf, daysAfter } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { recordCollection } from '#modules/collection/index.ts';
import { packLots } from '#modules/packing/index.ts';
import { registerLot } from '#modules/quality/index.ts';
import { buy } from '../../../test/buying.ts';
import { COUNTY, FEN_PER_KG, GRADE, layCounty, NET_GRAMS, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const { ordering, settlement } = endpoints;
/** Of ten boxes, six were collected at the station and four grown by the cooperative itself. */
const BOXES = 10;
const COLLECTED = 6;
// 4 boxes of 45.80: 30 ‰ by the 60 % that was collected.
const COMMISSION = 329;

describe('what a station earned', () => {
  let t: TestHouse;
  let county: SmallCounty;
  let orderId = '';
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 0 });
    await packMixed();
    const buyer = t.as('visitor');
    orderId = await buy(t, buyer, county, 4);
    const body = { merchantId: county.merchantId };
    const seller = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
    await seller.get(ordering.dispatchOrder, { params: { county: COUNTY, id: orderId }, body });
    await buyer.get(ordering.receiveOrder, { params: { county: COUNTY, id: orderId } });
    await t.settle();
  });
  afterAll(() => t.close());

  async function packMixed(): Promise<void> {
    const { stationId, householdId, merchantId, productId, packSpecId } = county;
    const goods = { county: COUNTY, merchantId, productId, grade: GRADE };
    const grams = COLLECTED * NET_GRAMS;
    const ownGrams = (BOXES - COLLECTED) * NET_GRAMS;
    const weighed = { kind: 'consignment' as const, weightGrams: grams, enteredText: '30 斤', fenPerKg: FEN_PER_KG };
    const entry = await t.act((tx, actor) => {
      const deviceTime = actor.at.toISOString();
      return recordCollection(tx, actor, { ...goods, ...weighed, id: newId(), stationId, householdId, deviceTime });
    });
    const own = newId();
    await t.act((tx, actor) => registerLot(tx, actor, { ...goods, id: own, weightGrams: ownGrams }));
    const inputs = [
      { lotId: entry.lotId, grams },
      { lotId: own, grams: ownGrams },
    ];
    await t.act((tx, actor) =>
      packLots(tx, actor, { ...goods, id: newId(), packSpecId, boxes: BOXES, inputs, wasteGrams: 0 }),
    );
  }

  const keeper = (organisationId = county.stationId) =>
    t.as({ role: 'station-keeper', county: COUNTY, organisationId });
  const of = (id = county.stationId) => ({ params: { county: COUNTY, id }, query: {} });

  it('stands there by day and month, order by order, with what was paid and is owed', async () => {
    const { items, payouts, ...sums } = await keeper().get(settlement.stationEarnings, of());
    const day = dayOf(t.clock.at);
    // The provider has split it, so that nothing is owed any more.
    const paid = { todayFen: COMMISSION, monthFen: COMMISSION, paidFen: COMMISSION, dueFen: 0 };
    expect(sums).toEqual({ day, ...paid, next: null });
    expect(payouts.map(({ kind, amountFen }) => [kind, amountFen])).toEqual([['split', COMMISSION]]);
    const [line] = items;
    expect(items).toHaveLength(1);
    const collected = Math.round(4 * NET_GRAMS * (COLLECTED / BOXES));
    expect(line).toMatchObject({ day, amountFen: COMMISSION, weightGrams: collected });
    expect(line?.orderNumber).not.toBe('');
    expect(line?.productName).not.toBe('');
  });

  it('is today’s no more on the day after', async () => {
    t.clock.at = daysAfter(t.clock.at, 1);
    const { todayFen, monthFen, items } = await keeper().get(settlement.stationEarnings, of());
    expect([todayFen, monthFen, items.length]).toEqual([0, COMMISSION, 1]);
  });

  it('is for who keeps that station', async () => {
    const clerk = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
    for (const who of [keeper(county.otherStationId), clerk]) {
      expect((await who.call(settlement.stationEarnings, of())).refusal).toBe('permission.missing');
    }
    const other = await keeper(county.otherStationId).get(settlement.stationEarnings, of(county.otherStationId));
    expect([other.items, other.monthFen, other.dueFen]).toEqual([[], 0, 0]);
  });
});

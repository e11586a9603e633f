import { endpoints } from '@shanhuo/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAfter } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { buy, orderOf } from '../../../test/buying.ts';
import { COUNTY, layCounty, packBoxes, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { withholdPastDay } from './withhold-past-day.ts';

const { indicators, inventory, ordering, packing, quality, recall } = endpoints;
const params = { county: COUNTY };

describe('boxes whose last day is over', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 10 });
    await keeps(5);
  });
  afterAll(() => t.close());

  const keeps = (days: number) =>
    sql`update catalog.product set shelf_life_days = ${days} where id = ${county.productId}`.execute(t.house.db);
  const clerk = () => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
  const centre = () => t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) });
  const stock = async () => {
    const [row] = (await clerk().get(inventory.listStock, { params, query: {} })).items;
    return [row?.onHand, row?.withheld, row?.available];
  };
  const lots = async () =>
    (await clerk().get(quality.listLots, { params, query: { kind: 'packed' as const, state: 'open' as const } })).items;
  const agree = async () => {
    const auditor = t.as({ role: 'auditor', county: COUNTY, regionCode: String(COUNTY) });
    const { checks } = await auditor.get(indicators.crossChecks, { params });
    expect(checks.filter(({ differing }) => differing > 0)).toEqual([]);
  };

  it('leave the sale by themselves, once, and nobody can order them', async () => {
    await withholdPastDay(t.house);
    expect(await stock()).toEqual([10, 0, 10]);
    t.clock.at = daysAfter(t.clock.at, 6);
    await withholdPastDay(t.house);
    await withholdPastDay(t.house);
    expect(await stock()).toEqual([10, 10, 0]);
    const order = await t.as('visitor').call(ordering.placeOrder, orderOf(county));
    expect(order.refusal).toBe('order.not-enough');
    await packBoxes(t, county, 4);
    expect(await stock()).toEqual([14, 10, 4]);
    expect(await buy(t, t.as('visitor'), county, 3)).not.toBe('');
    await agree();
  });

  it('come back when their product is found to keep longer', async () => {
    await keeps(60);
    await withholdPastDay(t.house);
    expect((await stock())[1]).toBe(0);
    await keeps(5);
    await withholdPastDay(t.house);
    expect((await stock())[1]).toBe(10);
    await agree();
  });

  it('are withheld once though a hold covers them too, whichever comes and goes first', async () => {
    const old = (await lots()).find(({ boxesLeft }) => boxesLeft === 10);
    const hold = { id: newId(), reason: '抽检' };
    await centre().get(recall.holdLot, { params: { ...params, id: old?.id ?? '' }, body: hold });
    expect((await stock())[1]).toBe(10);
    await keeps(60);
    await withholdPastDay(t.house);
    expect((await stock())[1]).toBe(10);
    await keeps(5);
    await withholdPastDay(t.house);
    await centre().get(recall.liftHold, { params: { ...params, id: hold.id }, body: { word: '合格' } });
    expect((await stock())[1]).toBe(10);
    await agree();
  });

  it('are gone from both numbers when they are written off', async () => {
    const old = (await lots()).find(({ boxesLeft }) => boxesLeft === 10);
    const body = { id: newId(), boxes: 6, reason: 'spoiled' as const, words: '过了保质期' };
    await clerk().get(packing.writeOff, { params: { ...params, id: old?.id ?? '' }, body });
    const [onHand, withheld] = await stock();
    expect([onHand, withheld]).toEqual([8, 4]);
    await agree();
  });
});

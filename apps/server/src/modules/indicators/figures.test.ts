import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { dayOf } from '#kernel/clock.ts';
import { buy } from '../../../test/buying.ts';
import { COUNTY, FEN_PER_KG, GRADE, layCounty, PRICE_FEN, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const { indicators, collection } = endpoints;
const params = { county: COUNTY };

describe('the county’s day', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 5 });
  });
  afterAll(() => t.close());

  const officer = () => t.as({ role: 'county-officer', county: COUNTY, regionCode: '422826' });
  const figures = async () => {
    const day = await officer().get(indicators.dayFigures, { params, query: {} });
    return Object.fromEntries(day.figures.map(({ code, value }) => [code, value]));
  };

  it('is all zeros before anything happened, and every figure has its caliber, source and records', async () => {
    const { figures: list } = await officer().get(indicators.dayFigures, { params, query: {} });
    expect(list.map(({ value }) => value)).toEqual(list.map(() => 0));
    expect(
      list.filter(
        ({ caliber, source, records }) => caliber === '' || source === '' || records?.startsWith('/') !== true,
      ),
    ).toEqual([]);
  });

  it('counts exactly what was weighed and sold, and nothing twice', async () => {
    const keeper = t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });
    const weigh = (kind: 'outright' | 'consignment', weightGrams: number) =>
      keeper.get(collection.record, {
        params,
        body: {
          id: newId(),
          stationId: county.stationId,
          householdId: county.householdId,
          merchantId: county.merchantId,
          productId: county.productId,
          grade: GRADE,
          kind,
          weightGrams,
          enteredText: 'x',
          fenPerKg: FEN_PER_KG,
          ...(kind === 'outright' && { payKind: 'cash' as const }),
          deviceTime: t.clock.at.toISOString(),
        },
      });
    await weigh('outright', 10_000);
    await weigh('consignment', 4000);
    await buy(t, t.as('visitor'), county, 2);
    expect(await figures()).toMatchObject({
      'collection-entries': 2,
      'collection-households': 1,
      'collection-weight': 14_000,
      'collection-outright': 5600,
      'collection-consignment': 2240,
      'orders-placed': 1,
      'orders-paid': 1,
      'sales-goods': 2 * PRICE_FEN,
      'parcels-signed': 0,
      'payouts-households': 1,
      'payouts-household-money': 5600,
    });
  });

  it('tells the same day by day', async () => {
    const { days } = await officer().get(indicators.daySeries, { params, query: { days: 7 } });
    expect(days.length).toBe(7);
    expect(days.at(-1)).toMatchObject({ day: dayOf(t.clock.at), collectionEntries: 2, salesFen: 2 * PRICE_FEN });
    expect(days.slice(0, 6).every(({ collectionEntries }) => collectionEntries === 0)).toBe(true);
  });
});

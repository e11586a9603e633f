import { endpoints, roleGives, roleNames, type EndpointShape, type InputOf } from '@shanhuo/contract';
import { listPermissionOf } from '@shanhuo/contract/indicators/records';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf, daysAfter, minutesAfter } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { buy, orderOf } from '../../../test/buying.ts';
import { rolePlaces } from '@shanhuo/contract/accounts/role-places';
import { COUNTY, FEN_PER_KG, GRADE, layCounty, TOWNSHIP, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const { aftersale, indicators, collection, ordering, logistics, pricing, settlement } = endpoints;
const params = { county: COUNTY };
const PHOTO = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5, 6]).toString('base64');

/** The door behind a page of the console; its filters have the names of the door's query. */
const doorOf: Readonly<Record<string, EndpointShape>> = {
  '/collections': collection.listEntries,
  '/orders': ordering.listOrders,
  '/parcels': logistics.listParcels,
  '/payouts': settlement.listPayouts,
  '/claims': aftersale.listClaims,
};

/** What the list behind a figure says for it: from its sums, and where one can count them, from its very rows. */
const readings: Readonly<Record<string, (sum: Record<string, number>, rows: readonly object[]) => unknown[]>> = {
  'collection-entries': ({ entries }, rows) => [entries, rows.length],
  'collection-households': ({ households }, rows) => [households, distinct(rows, 'householdId')],
  'collection-weight': ({ weightGrams }, rows) => [weightGrams, total(rows, 'weightGrams')],
  'collection-outright': ({ amountFen }, rows) => [amountFen, total(rows, 'amountFen')],
  'collection-consignment': ({ estimateFen }) => [estimateFen],
  'orders-placed': ({ orders }, rows) => [orders, rows.length],
  'orders-paid': ({ orders }, rows) => [orders, rows.length],
  'sales-goods': ({ goodsFen }) => [goodsFen],
  'parcels-dispatched': ({ parcels }, rows) => [parcels, rows.length],
  'parcels-signed': ({ parcels }, rows) => [parcels, rows.length],
  'claims-made': ({ claims }, rows) => [claims, rows.length],
  'claims-refunded-money': ({ refundedFen }, rows) => [refundedFen, total(rows, 'agreedFen')],
  'payouts-households': ({ households }) => [households],
  'payouts-household-money': ({ amountFen }, rows) => [amountFen, total(rows, 'amountFen')],
  'payouts-organisation-money': ({ amountFen }, rows) => [amountFen, total(rows, 'amountFen')],
};
const valuesOf = (rows: readonly object[], name: string): unknown[] =>
  rows.map((row) => new Map(Object.entries(row)).get(name));
const total = (rows: readonly object[], name: string): number =>
  valuesOf(rows, name).reduce<number>((sum, value) => sum + Number(value), 0);
const distinct = (rows: readonly object[], name: string): number => new Set(valuesOf(rows, name)).size;

describe('the records behind a figure', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 20 });
    await liveFirstDay();
    t.clock.at = daysAfter(t.clock.at, 1);
    await liveSecondDay();
  });
  afterAll(() => t.close());

  const keeper = () => t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });
  const officer = () => t.as({ role: 'county-officer', county: COUNTY, regionCode: '422826' });
  const clerk = () => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
  const buyer = (() => {
    let known: ReturnType<TestHouse['as']> | null = null;
    return () => (known ??= t.as('visitor'));
  })();
  let dispatched = '';

  const weigh = async (kind: 'outright' | 'consignment', weightGrams: number): Promise<string> => {
    const { stationId, householdId, merchantId, productId } = county;
    const id = newId();
    const goods = { householdId, merchantId, productId, grade: GRADE, kind, weightGrams, fenPerKg: FEN_PER_KG };
    const pay = kind === 'outright' ? { payKind: 'cash' as const } : {};
    const body = { id, stationId, ...goods, ...pay, enteredText: 'x', deviceTime: t.clock.at.toISOString() };
    await keeper().get(collection.record, { params, body });
    return id;
  };
  const dispatch = async (id: string): Promise<string> =>
    (
      await clerk().get(ordering.dispatchOrder, {
        params: { county: COUNTY, id },
        body: { merchantId: county.merchantId },
      })
    ).traceCode;
  const sign = async (code: string): Promise<void> => {
    const centre = t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) });
    const scan = { code, siteId: county.centreId, deviceTime: t.clock.at.toISOString() };
    const handOn = { ...scan, id: newId(), action: 'hand-to-carrier' as const, carrierName: '聚山速运' };
    await centre.get(logistics.scan, { params, body: handOn });
    await centre.get(logistics.scan, { params, body: { ...scan, id: newId(), action: 'sign' } });
    await t.settle();
  };

  /** Weighed: bought, consigned and taken back. Ordered: left unpaid, paid, refunded. One parcel made. */
  async function liveFirstDay(): Promise<void> {
    await weigh('outright', 10_000);
    await weigh('consignment', 4_300);
    const wrong = await weigh('outright', 7_000);
    await keeper().get(collection.voidEntry, { params: { county: COUNTY, id: wrong }, body: { reason: '称错了' } });
    await buyer().get(ordering.placeOrder, orderOf(county, 1));
    dispatched = await dispatch(await buy(t, buyer(), county, 2));
    const back = await buy(t, buyer(), county, 3);
    await buyer().get(ordering.cancelOrder, { params: { county: COUNTY, id: back }, body: { reason: '不要了' } });
    await t.settle();
  }

  /** Bought again; the parcel of yesterday and one of today are signed for, so that money goes out; one is left over. */
  async function liveSecondDay(): Promise<void> {
    const prices = [{ productId: county.productId, grade: GRADE, fenPerKg: FEN_PER_KG }];
    await officer().get(pricing.publishPrices, { params, body: { day: dayOf(t.clock.at), prices } });
    await weigh('outright', 2_500);
    await sign(dispatched);
    const today = await dispatch(await buy(t, buyer(), county, 1));
    t.clock.at = minutesAfter(t.clock.at, 30);
    await sign(today);
    await dispatch(await buy(t, buyer(), county, 4));
    const orders = (await officer().get(ordering.listOrders, { params, query: { state: 'completed' } })).items;
    const [settled, left] = [await claim(orders[0]?.id ?? ''), await claim(orders[1]?.id ?? '')];
    await clerk().get(aftersale.answerClaim, {
      params: { county: COUNTY, id: settled },
      body: { offerFen: 1000, words: '' },
    });
    await clerk().get(aftersale.answerClaim, {
      params: { county: COUNTY, id: left },
      body: { offerFen: 1, words: '少' },
    });
    await t.settle();
  }
  const claim = async (orderId: string): Promise<string> => {
    const id = newId();
    const faulty = { id, line: 1, kind: 'faulty' as const, boxes: 1, wishFen: 1000, words: '', photos: [PHOTO] };
    await buyer().get(aftersale.makeClaim, { params: { county: COUNTY, id: orderId }, body: faulty });
    return id;
  };

  const behind = async (records: string, reader = officer()) => {
    const { pathname, searchParams } = new URL(records, 'http://console');
    const door = doorOf[pathname];
    if (door === undefined) throw new Error(`no list is behind ${records}`);
    const query = { ...Object.fromEntries(searchParams), limit: '200' };
    const said = await reader.get(door, { params, query } as InputOf<EndpointShape>);
    return said as { items: object[]; sum: Record<string, number> };
  };

  const back = (days: number): string => dayOf(daysAfter(t.clock.at, -days));
  it.each([
    ['today', () => back(0)],
    ['yesterday', () => back(1)],
    ['both days', () => `${back(1)}..${back(0)}`],
  ])('are exactly those that it counts, %s', async (_, asked) => {
    const day = asked();
    const { figures } = await officer().get(indicators.dayFigures, { params, query: { day } });
    expect(figures.map(({ code }) => code)).toEqual(Object.keys(readings));
    expect(figures.some(({ value }) => value > 0)).toBe(true);
    for (const { code, value, records } of figures) {
      if (records === null) throw new Error(`${code} names no list`);
      const { items, sum } = await behind(records);
      const read = readings[code]?.(sum, items) ?? [];
      expect({ code, read }).toEqual({ code, read: read.map(() => value) });
    }
  });

  /** Everybody who reads figures, wherever the role may be given. */
  const readers = roleNames
    .filter((role) => roleGives(role, 'indicators.see'))
    .flatMap((role) =>
      rolePlaces[role].regions.includes('township')
        ? [TOWNSHIP, '422826999'].map((regionCode) => ({ role, regionCode }))
        : [{ role, regionCode: String(COUNTY) }],
    );
  it.each(readers)('are open to $role of $regionCode wherever a figure leads, and say the same', async (reader) => {
    const day = `${back(1)}..${back(0)}`;
    const as = t.as({ ...reader, county: COUNTY });
    const { figures } = await as.get(indicators.dayFigures, { params, query: { day } });
    expect(figures.length).toBeGreaterThan(0);
    for (const { code, value, records } of figures) {
      expect({ code, opens: records !== null }).toEqual({
        code,
        opens: roleGives(reader.role, listPermissionOf[code]),
      });
      if (records === null) continue;
      const { items, sum } = await behind(records, as);
      const read = readings[code]?.(sum, items) ?? [];
      expect({ code, read }).toEqual({ code, read: read.map(() => value) });
    }
  });

  it('of a township are its stations’ alone, without what happens in no township', async () => {
    const query = { day: `${back(1)}..${back(0)}` };
    const of = async (regionCode: string) => {
      const cadre = t.as({ role: 'township-cadre', county: COUNTY, regionCode });
      const { figures, places } = await cadre.get(indicators.dayFigures, { params, query });
      const { days } = await cadre.get(indicators.daySeries, { params, query: { days: 7 } });
      return { places, last: days.at(-1), figures: Object.fromEntries(figures.map((one) => [one.code, one.value])) };
    };
    const own = await of(TOWNSHIP);
    expect(own.places).toEqual([{ name: '唐崖镇', nameEn: null }]);
    expect(own.figures).toEqual({
      'collection-entries': 3,
      'collection-households': 1,
      'collection-weight': 16_800,
      'collection-outright': 7000,
      'collection-consignment': 2408,
      'parcels-dispatched': 3,
      'parcels-signed': 2,
    });
    expect(own.last).toMatchObject({ collectionEntries: 1, parcelsSigned: 2, ordersPlaced: null, payoutsFen: null });
    const elsewhere = await of('422826999');
    expect(Object.values(elsewhere.figures)).toEqual(Object.keys(own.figures).map(() => 0));
    expect(elsewhere.last).toMatchObject({ collectionEntries: 0, parcelsSigned: 0, salesFen: null });
    expect((await officer().get(indicators.dayFigures, { params, query })).places).toEqual([]);
  });

  it('tells both days apart in every figure of the loop', async () => {
    const of = async (days: number) => {
      const day = back(days);
      const { figures } = await officer().get(indicators.dayFigures, { params, query: { day } });
      return Object.fromEntries(figures.map(({ code, value }) => [code, value]));
    };
    expect(await of(1)).toMatchObject({
      'collection-entries': 2,
      'orders-placed': 3,
      'orders-paid': 1,
      'parcels-dispatched': 1,
      'parcels-signed': 0,
      'claims-made': 0,
      'claims-refunded-money': 0,
      'payouts-households': 1,
      'payouts-household-money': 5600,
      'payouts-organisation-money': 0,
    });
    const today = await of(0);
    expect(today).toMatchObject({ 'orders-paid': 2, 'parcels-dispatched': 2, 'parcels-signed': 2 });
    expect([today['claims-made'], today['claims-refunded-money']]).toEqual([2, 1000]);
    expect(today['payouts-organisation-money']).toBeGreaterThan(0);
  });

  it('of a period add up, count a household once, and stand beside the period before', async () => {
    const asked = { params, query: { day: `${back(1)}..${back(0)}` } };
    const { figures } = await officer().get(indicators.dayFigures, asked);
    const figure = Object.fromEntries(figures.map(({ code, value, previous }) => [code, [value, previous]]));
    expect(figure).toMatchObject({
      'collection-entries': [3, 0],
      'collection-households': [1, 0],
      'payouts-households': [1, 0],
      'parcels-signed': [2, 0],
    });
    const reversed = { params, query: { day: `${back(0)}..${back(1)}` } };
    expect(await officer().call(indicators.dayFigures, reversed)).toMatchObject({
      status: 400,
      body: { code: 'request.invalid' },
    });
  });

  it('tell what each station did: the quiet ones first, those of one’s own region only', async () => {
    const query = { day: `${back(29)}..${back(0)}` };
    const { items } = await officer().get(indicators.stationActivity, { params, query });
    const ids = items.map(({ stationId }) => stationId);
    expect(ids).toEqual(expect.arrayContaining([county.stationId, county.otherStationId]));
    expect(items.at(-1)).toMatchObject({
      stationId: county.stationId,
      entries: 3,
      households: 1,
      weightGrams: 16_800,
      lastDay: back(0),
    });
    expect(items.find(({ stationId }) => stationId === county.otherStationId)).toMatchObject({
      entries: 0,
      lastDay: null,
    });
    const yesterday = await officer().get(indicators.stationActivity, { params, query: { day: back(1) } });
    expect(yesterday.items.at(-1)).toMatchObject({ entries: 2, lastDay: back(0) });
    const elsewhere = t.as({ role: 'township-cadre', county: COUNTY, regionCode: '422826999' });
    expect((await elsewhere.get(indicators.stationActivity, { params, query })).items).toEqual([]);
    expect((await keeper().call(indicators.stationActivity, { params, query })).refusal).toBe('permission.missing');
  });

  it('are found by a part of what they are called', async () => {
    const { items } = await officer().get(settlement.listSettlements, { params, query: {} });
    const [first] = items;
    expect(items.length).toBeGreaterThan(1);
    const found = await officer().get(settlement.listSettlements, {
      params,
      query: { q: first?.orderNumber.slice(-6) ?? '' },
    });
    expect(found.items.map(({ id }) => id)).toEqual([first?.id]);
    expect(found.sum).toEqual({ settlements: 1, totalFen: first?.totalFen, splittingFen: 0 });
    const all = await officer().get(collection.listEntries, { params, query: {} });
    const [entry] = all.items;
    const byLot = await officer().get(collection.listEntries, { params, query: { q: entry?.lotCode ?? '' } });
    expect(byLot.items.map(({ id }) => id)).toEqual([entry?.id]);
    const byHousehold = { params, query: { q: entry?.householdCode ?? '' } };
    expect((await officer().get(collection.listEntries, byHousehold)).items).toHaveLength(all.items.length);
    const paid = await officer().get(settlement.listPayouts, byHousehold);
    expect(new Set(paid.items.map(({ householdCode }) => householdCode))).toEqual(new Set([entry?.householdCode]));
    expect((await officer().get(settlement.listPayouts, { params, query: { q: '没有这一户' } })).items).toEqual([]);
  });

  it('shows a merchant what it paid and got, and no other merchant anything', async () => {
    const own = await clerk().get(settlement.listPayouts, { params, query: {} });
    expect(own.items.length).toBeGreaterThan(0);
    expect(own.items.every(({ partyId }) => partyId === county.merchantId)).toBe(true);
    const other = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.otherMerchantId });
    expect(await other.get(settlement.listPayouts, { params, query: {} })).toEqual({
      items: [],
      next: null,
      sum: { payouts: 0, households: 0, amountFen: 0 },
    });
  });
});

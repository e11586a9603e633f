import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { orderOf } from './buying.ts';
import { COUNTY, FEN_PER_KG, GRADE, layCounty, type SmallCounty } from './county.ts';
import { openTestHouse, type TestHouse } from './house.ts';

const { accounts, audit, collection, indicators, listing, logistics, merchants, ordering, payment, pricing, quality } =
  endpoints;
const params = { county: COUNTY };

/** What no face of ours sends. It is the caller's fault, so it is refused; a fault of ours would be logged and looked into. */
describe('odd input', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 1 });
  });
  afterAll(() => t.close());

  const officer = () => t.as({ role: 'county-officer', county: COUNTY, regionCode: String(COUNTY) });
  const keeper = () => t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });
  const clerk = () => t.as({ role: 'settlement-clerk', county: COUNTY, regionCode: String(COUNTY) });
  const codes = async (calls: readonly Promise<{ readonly refusal: string | null }>[]) =>
    (await Promise.all(calls)).map(({ refusal }) => refusal);
  const refused = (count: number) => Array.from({ length: count }, () => 'request.invalid');

  it('in a cursor is refused at every list', async () => {
    const cursorOf = (parts: number) => Buffer.from(JSON.stringify(Array(parts).fill('x'))).toString('base64url');
    const [one, two, three] = [1, 2, 3].map((parts) => ({ params, query: { cursor: cursorOf(parts) } }));
    if (!one || !two || !three) throw new Error('three were made');
    expect(
      await codes([
        officer().call(audit.listNotes, one),
        officer().call(quality.listCertificates, one),
        officer().call(collection.listEntries, two),
        officer().call(quality.listLots, two),
        officer().call(logistics.listParcels, two),
        officer().call(ordering.listOrders, two),
        officer().call(payment.listPayments, two),
        t.as('visitor').call(listing.listOffers, three),
        officer().call(ordering.listOrders, three),
      ]),
    ).toEqual(refused(9));
  });

  it('in a day is refused, whether or not a clock would make something of it', async () => {
    for (const day of ['2026-02-30', '2026-13-01', '0000-01-01', '2026-1-1']) {
      expect(
        await codes([
          officer().call(collection.listEntries, { params, query: { day } }),
          officer().call(indicators.dayFigures, { params, query: { day } }),
          t.as('visitor').call(pricing.seeBoard, { params, query: { day } }),
          keeper().call(collection.stationDay, { params, query: { day, stationId: county.stationId } }),
          clerk().call(payment.reconcile, { params, body: { day } }),
          officer().call(ordering.listOrders, { params, query: { day: `2026-01-01..${day}` } }),
        ]),
      ).toEqual(refused(6));
    }
  });

  it('in a text is refused where no table can hold it, and is plain text everywhere else', async () => {
    const { body } = orderOf(county);
    const name = 'a\u0000b';
    expect(
      await codes([
        officer().call(merchants.listMerchants, { params, query: { q: name } }),
        officer().call(accounts.listPeople, { params, query: { q: name } }),
        t.as('visitor').call(ordering.placeOrder, { params, body: { ...body, note: name } }),
      ]),
    ).toEqual(refused(3));
    for (const q of ['%', '_', '\\', "'", '((((*', '{}', '‮']) {
      const said = await Promise.all([
        officer().call(merchants.listMerchants, { params, query: { q } }),
        t.as('visitor').call(listing.listOffers, { params, query: { q } }),
      ]);
      expect(said.map(({ status, body: list }) => [status, list.items.length])).toEqual([
        [200, 0],
        [200, 0],
      ]);
    }
  });

  it('in one entry or scan of a batch refuses that one and not the rest', async () => {
    const entry = (enteredText: string) => ({
      id: newId(),
      stationId: county.stationId,
      householdId: county.householdId,
      merchantId: county.merchantId,
      productId: county.productId,
      grade: GRADE,
      kind: 'consignment' as const,
      weightGrams: 500,
      enteredText,
      fenPerKg: FEN_PER_KG,
      deviceTime: t.clock.at.toISOString(),
    });
    const entries = [entry('1 斤'), entry('1\u0000'), entry('1 斤')];
    const batch = await keeper().get(collection.recordBatch, { params, body: { entries } });
    expect(batch.results.map(({ refusal }) => refusal)).toEqual([null, 'request.invalid', null]);

    const leap = [{ ...entry('1 斤'), deviceTime: '2016-12-31T23:59:60Z' }];
    expect((await keeper().call(collection.recordBatch, { params, body: { entries: leap } })).refusal).toBe(
      'request.invalid',
    );
  });

  it('of great depth or size is refused before anybody looks at it', async () => {
    const send = (payload: string) =>
      t.app.inject({
        method: 'POST',
        url: `/api/counties/${COUNTY}/orders`,
        headers: { 'content-type': 'application/json', 'idempotency-key': newId() },
        payload,
      });
    const deep = await send(`{"a":${'['.repeat(400_000)}${']'.repeat(400_000)}}`);
    const large = await send(JSON.stringify({ a: 'x'.repeat(3_000_000) }));
    const broken = await send('{"__proto__": {"x": 1}');
    expect([deep.statusCode, large.statusCode, broken.statusCode]).toEqual([400, 413, 400]);
    const numbers = ['NaN', '1e400', '-1', '1.5', '9007199254740993', '"1"', 'null'].map((quantity) =>
      send(JSON.stringify(orderOf(county).body).replace('"quantity":1', `"quantity":${quantity}`)),
    );
    expect((await Promise.all(numbers)).map(({ statusCode }) => statusCode)).toEqual(numbers.map(() => 400));
  });
});

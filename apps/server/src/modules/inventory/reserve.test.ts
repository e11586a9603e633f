import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { system } from '#kernel/actor.ts';
import { minutesAfter } from '#kernel/clock.ts';
import { inTransaction } from '#kernel/transaction.ts';
import { inventoryEndpoints } from '@shanhuo/contract/inventory/index';
import { COUNTY, GRADE, layCounty, packBoxes, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { keepReservation, releaseReservation, reserve, stockIn, takeReservation } from './index.ts';
import { sweepExpired } from './release-expired.ts';

let t: TestHouse;
let county: SmallCounty;
let stockId: string;

beforeAll(async () => {
  t = await openTestHouse();
  county = await layCounty(t, { boxes: 0 });
  await packBoxes(t, county, 150);
  stockId = (await stockRow()).id;
});
afterAll(() => t.close());

const stockRow = async () =>
  t.house.db
    .selectFrom('inventory.stock')
    .select(['id', 'onHand', 'reserved'])
    .where('county', '=', COUNTY)
    .where('merchantId', '=', county.merchantId)
    .executeTakeFirstOrThrow();

const hold = async (referenceId: string, quantity: number, at = t.clock.at) =>
  inTransaction(t.house.db, async (tx) =>
    reserve(tx, system(at), {
      county: COUNTY,
      referenceId,
      holdUntil: minutesAfter(at, 15),
      lines: [{ stockId, quantity }],
    }),
  );

describe('a race for the last boxes', () => {
  test('200 buyers for 150 boxes reserve exactly 150, and the others hear that none is left', async () => {
    const references = Array.from({ length: 200 }, newId);
    const outcomes = await Promise.all(references.map(async (reference) => hold(reference, 1)));
    const lucky = references.filter((_, index) => outcomes[index]?.ok === true);
    expect(lucky).toHaveLength(150);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual(
      Array.from({ length: 50 }, () => ({ ok: false, short: [{ stockId, available: 0 }] })),
    );
    expect(await stockRow()).toMatchObject({ onHand: 150, reserved: 150 });

    await Promise.all(
      lucky.map(async (referenceId) =>
        t.act((tx, actor) => releaseReservation(tx, actor, { county: COUNTY, referenceId })),
      ),
    );
    expect(await stockRow()).toMatchObject({ onHand: 150, reserved: 0 });
  });

  test('orders over two stocks in opposite order, while holds end, neither deadlock nor oversell', async () => {
    const other = await t.act(async (tx, actor) => {
      const key = { county: COUNTY, productId: county.productId, grade: GRADE, packSpecId: county.packSpecId };
      return stockIn(tx, actor, { ...key, merchantId: county.otherMerchantId, boxes: 20 });
    });
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const lines = [
          { stockId, quantity: 1 },
          { stockId: other, quantity: 1 },
        ];
        return inTransaction(t.house.db, async (tx) =>
          reserve(tx, system(t.clock.at), {
            county: COUNTY,
            referenceId: newId(),
            holdUntil: t.clock.at,
            lines: index % 2 === 0 ? lines : lines.toReversed(),
          }),
        );
      }),
    );
    // Holds end at once here: whoever finds nothing free releases what is over and gets its boxes, also when they were
    // freed while it waited for the lock. Never is more held than there is.
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(40);
    const rows = await t.house.db.selectFrom('inventory.stock').select(['onHand', 'reserved']).execute();
    expect(rows.filter(({ onHand, reserved }) => reserved > onHand)).toEqual([]);
    await sweepExpired({ db: t.house.db, clock: { now: () => minutesAfter(t.clock.at, 1) } });
    expect(await stockRow()).toMatchObject({ onHand: 150, reserved: 0 });
  });
});

describe('one reservation', () => {
  const one = () => ({ county: COUNTY, referenceId: newId() });

  test('is all lines or none', async () => {
    const reference = one();
    const outcome = await t.act((tx, actor) =>
      reserve(tx, actor, {
        ...reference,
        holdUntil: minutesAfter(actor.at, 15),
        lines: [
          { stockId, quantity: 1 },
          { stockId: newId(), quantity: 1 },
        ],
      }),
    );
    expect(outcome).toMatchObject({ ok: false, short: [{ available: 0 }] });
    expect(await stockRow()).toMatchObject({ reserved: 0 });
  });

  test('is one statement when there is enough', async () => {
    const reference = one();
    await t.act(async (tx, actor) => {
      t.statements();
      await reserve(tx, actor, {
        ...reference,
        holdUntil: minutesAfter(actor.at, 15),
        lines: [{ stockId, quantity: 2 }],
      });
      expect(t.statements().filter((sent) => sent !== 'begin')).toHaveLength(1);
    });
    await t.act((tx, actor) => releaseReservation(tx, actor, reference));
  });

  test('whose time is over makes room for the next, and can no longer be kept', async () => {
    const early = one();
    await hold(early.referenceId, 150, t.clock.at);
    expect(await hold(newId(), 1)).toEqual({ ok: false, short: [{ stockId, available: 0 }] });

    const late = one();
    expect(await hold(late.referenceId, 150, minutesAfter(t.clock.at, 16))).toEqual({ ok: true });
    expect(await t.act((tx, actor) => keepReservation(tx, actor, early))).toBe(false);
    expect(await t.act((tx, actor) => keepReservation(tx, actor, late))).toBe(true);
    expect(await t.act((tx, actor) => keepReservation(tx, actor, late))).toBe(true);
    expect(await stockRow()).toMatchObject({ onHand: 150, reserved: 150 });

    await t.act((tx, actor) => releaseReservation(tx, actor, late));
    await t.act((tx, actor) => releaseReservation(tx, actor, late));
    expect(await stockRow()).toMatchObject({ onHand: 150, reserved: 0 });
    // What was released may be held again under the same reference.
    expect(await hold(early.referenceId, 3)).toEqual({ ok: true });
    expect(await t.act((tx, actor) => keepReservation(tx, actor, early))).toBe(true);
    await t.act((tx, actor) => releaseReservation(tx, actor, early));
  });

  test('is taken once, and only when it was kept', async () => {
    const reference = one();
    await hold(reference.referenceId, 10);
    await expect(t.act((tx, actor) => takeReservation(tx, actor, reference))).rejects.toThrow('invariant broken');
    await t.act((tx, actor) => keepReservation(tx, actor, reference));
    await t.act((tx, actor) => takeReservation(tx, actor, { ...reference, stockIds: [stockId] }));
    expect(await stockRow()).toMatchObject({ onHand: 140, reserved: 0 });
    await expect(t.act((tx, actor) => takeReservation(tx, actor, reference))).rejects.toThrow('invariant broken');
    await t.act((tx, actor) => releaseReservation(tx, actor, reference));
    expect(await stockRow()).toMatchObject({ onHand: 140, reserved: 0 });
  });

  test('that ended in part is released whole, so that it can be made anew', async () => {
    const reference = one();
    const key = { county: COUNTY, productId: county.productId, grade: GRADE, packSpecId: county.packSpecId };
    const second = await t.act((tx, actor) =>
      stockIn(tx, actor, { ...key, merchantId: county.otherMerchantId, boxes: 1 }),
    );
    const lines = [
      { stockId, quantity: 5 },
      { stockId: second, quantity: 1 },
    ];
    const until = minutesAfter(t.clock.at, 15);
    await t.act((tx, actor) => reserve(tx, actor, { ...reference, holdUntil: until, lines }));
    // Somebody who wants all of the first stock after the time releases only that part of it.
    const { onHand } = await stockRow();
    const greedy = one();
    expect(await hold(greedy.referenceId, onHand, minutesAfter(until, 1))).toEqual({ ok: true });
    expect(await t.act((tx, actor) => keepReservation(tx, actor, reference))).toBe(false);
    const rows = await t.house.db
      .selectFrom('inventory.reservation')
      .select('state')
      .where('referenceId', '=', reference.referenceId)
      .execute();
    expect(rows).toEqual([{ state: 'released' }, { state: 'released' }]);
    await t.act((tx, actor) => releaseReservation(tx, actor, greedy));
    await t.act((tx, actor) => reserve(tx, actor, { ...reference, holdUntil: until, lines }));
    expect(await t.act((tx, actor) => keepReservation(tx, actor, reference))).toBe(true);
    await t.act((tx, actor) => releaseReservation(tx, actor, reference));
  });
});

test('whatever is reserved, kept, released, taken or brought in, the books of the stock agree with a simple model', async () => {
  interface Model {
    onHand: number;
    readonly rows: Map<number, { quantity: number; state: 'held' | 'kept' | 'released' | 'taken' }>;
  }
  const step = fc.record({
    act: fc.constantFrom('reserve', 'keep', 'release', 'take', 'bring'),
    who: fc.integer({ min: 0, max: 4 }),
    quantity: fc.integer({ min: 1, max: 6 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const key = { county: COUNTY, productId: county.productId, grade: GRADE, packSpecId: county.packSpecId };
      const merchantId = county.otherMerchantId;
      const id = await t.act((tx, actor) => stockIn(tx, actor, { ...key, merchantId, boxes: 1 }));
      const before = await t.house.db
        .selectFrom('inventory.stock')
        .select(['onHand', 'reserved'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const references = Array.from({ length: 5 }, newId);
      const model: Model = { onHand: before.onHand, rows: new Map() };
      const reserved = () =>
        [...model.rows.values()]
          .filter(({ state }) => state === 'held' || state === 'kept')
          .reduce((sum, { quantity }) => sum + quantity, before.reserved);

      for (const { act, who, quantity } of steps) {
        const reference = { county: COUNTY, referenceId: references[who] ?? '' };
        const row = model.rows.get(who);
        if (act === 'reserve' && (row === undefined || row.state === 'released')) {
          const fits = model.onHand - reserved() >= quantity;
          const outcome = await t.act((tx, actor) =>
            reserve(tx, actor, {
              ...reference,
              holdUntil: minutesAfter(actor.at, 15),
              lines: [{ stockId: id, quantity }],
            }),
          );
          expect(outcome.ok).toBe(fits);
          if (fits) model.rows.set(who, { quantity, state: 'held' });
        } else if (act === 'keep') {
          const kept = await t.act((tx, actor) => keepReservation(tx, actor, reference));
          expect(kept).toBe(row?.state === 'held' || row?.state === 'kept');
          if (kept && row !== undefined) row.state = 'kept';
        } else if (act === 'release') {
          await t.act((tx, actor) => releaseReservation(tx, actor, reference));
          if (row?.state === 'held' || row?.state === 'kept') row.state = 'released';
        } else if (act === 'take') {
          const taking = t.act((tx, actor) => takeReservation(tx, actor, reference));
          if (row?.state === 'kept') {
            await taking;
            row.state = 'taken';
            model.onHand -= row.quantity;
          } else await expect(taking).rejects.toThrow('invariant broken');
        } else if (act === 'bring') {
          await t.act((tx, actor) => stockIn(tx, actor, { ...key, merchantId, boxes: quantity }));
          model.onHand += quantity;
        }
        const now = await t.house.db
          .selectFrom('inventory.stock')
          .select(['onHand', 'reserved'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        expect(now).toEqual({ onHand: model.onHand, reserved: reserved() });
      }
    }),
    { numRuns: 25 },
  );
});

describe('the list of stock', () => {
  const ask = { params: { county: COUNTY }, query: {} };

  test('shows a seller its own rows and the county all of them', async () => {
    const seller = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
    const own = await seller.get(inventoryEndpoints.listStock, ask);
    expect(own.items).toEqual([
      expect.objectContaining({
        id: stockId,
        productName: '唐崖李',
        gradeName: '一级',
        packName: '5 斤箱',
        onHand: 140,
      }),
    ]);
    const officer = t.as({ role: 'county-officer', county: COUNTY, regionCode: String(COUNTY) });
    expect((await officer.get(inventoryEndpoints.listStock, ask)).items).toHaveLength(2);
  });

  test('pages by cursor without losing or doubling a row', async () => {
    const officer = t.as({ role: 'county-officer', county: COUNTY, regionCode: String(COUNTY) });
    const first = await officer.get(inventoryEndpoints.listStock, { ...ask, query: { limit: 1 } });
    const second = await officer.get(inventoryEndpoints.listStock, {
      ...ask,
      query: { limit: 1, cursor: first.next ?? '' },
    });
    expect(second.next).toBe(null);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(2);
  });

  test('is shut to another seller, another county and strangers', async () => {
    const clerk = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.otherMerchantId });
    const asked = { ...ask, query: { merchantId: county.merchantId } };
    expect(await clerk.call(inventoryEndpoints.listStock, asked)).toMatchObject({ refusal: 'permission.missing' });
    const elsewhere = t.as({ role: 'merchant-clerk', county: 330_110, organisationId: county.merchantId });
    expect(await elsewhere.call(inventoryEndpoints.listStock, ask)).toMatchObject({ refusal: 'permission.missing' });
    expect(await t.as('visitor').call(inventoryEndpoints.listStock, ask)).toMatchObject({ refusal: 'sign-in.needed' });
    const keeper = t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });
    expect(await keeper.call(inventoryEndpoints.listStock, ask)).toMatchObject({ refusal: 'permission.missing' });
  });
});

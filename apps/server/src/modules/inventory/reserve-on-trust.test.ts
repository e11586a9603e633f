import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { minutesAfter } from '#kernel/clock.ts';
import { COUNTY, GRADE, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { reserve, reserveOnTrust, stockIn } from './index.ts';

let t: TestHouse;
let county: SmallCounty;

beforeAll(async () => {
  t = await openTestHouse();
  county = await layCounty(t, { boxes: 0 });
});
afterAll(() => t.close());

const bring = async (merchantId: string, boxes: number) => {
  const { productId, packSpecId } = county;
  return t.act((tx, actor) =>
    stockIn(tx, actor, { county: COUNTY, merchantId, productId, grade: GRADE, packSpecId, boxes }),
  );
};

const stockOf = async (id: string) =>
  t.house.db.selectFrom('inventory.stock').select(['onHand', 'reserved']).where('id', '=', id).executeTakeFirst();

const held = async (referenceId: string) =>
  t.house.db
    .selectFrom('inventory.reservation')
    .select(['stockId', 'quantity', 'state'])
    .where('referenceId', '=', referenceId)
    .execute();

/** Reserves as an order does: on trust where it may, with care where it may not; counts how often it was tried. */
async function take(lines: readonly { stockId: string; quantity: number; available: number }[]) {
  const reservation = { county: COUNTY, referenceId: newId(), lines };
  let tries = 0;
  const outcome = await t.act(async (tx, actor) => {
    tries += 1;
    const command = { ...reservation, holdUntil: minutesAfter(actor.at, 15) };
    return reserveOnTrust(tx, actor, command) ? { ok: true } : reserve(tx, actor, command);
  });
  return { outcome, tries, rows: await held(reservation.referenceId) };
}

test('what is there is taken in one statement, which is its own transaction', async () => {
  const stockId = await bring(county.merchantId, 5);
  t.statements();
  const { outcome, tries, rows } = await take([{ stockId, quantity: 3, available: 5 }]);
  expect([outcome.ok, tries, t.statements().length]).toEqual([true, 1, 2]);
  expect(rows).toEqual([{ stockId, quantity: 3, state: 'held' }]);
  expect(await stockOf(stockId)).toEqual({ onHand: 5, reserved: 3 });
});

test('what was sold in between is weighed anew, and says how many are left', async () => {
  const stockId = await bring(county.merchantId, 1);
  const { outcome, tries, rows } = await take([{ stockId, quantity: 4, available: 5 }]);
  expect(outcome).toEqual({ ok: false, short: [{ stockId, available: 3 }] });
  expect([tries, rows]).toEqual([2, []]);
  expect(await stockOf(stockId)).toEqual({ onHand: 6, reserved: 3 });
});

test('what is known to be too little is not tried on trust', async () => {
  const stockId = await bring(county.merchantId, 1);
  const line = { stockId, quantity: 3, available: 4 };
  const { outcome, tries } = await take([line, { ...line, quantity: 2 }]);
  expect([outcome.ok, tries]).toEqual([false, 1]);
});

test('lines of one stock become one row', async () => {
  const stockId = await bring(county.otherMerchantId, 4);
  const line = { stockId, quantity: 1, available: 4 };
  const { rows } = await take([line, { ...line, quantity: 2 }]);
  expect(rows).toEqual([{ stockId, quantity: 3, state: 'held' }]);
});

test('sixty buyers of the same two goods, named in either order, wait for nobody in a circle', async () => {
  const [one, other] = [await bring(county.merchantId, 60), await bring(county.otherMerchantId, 60)];
  const asked = [one, other].map((stockId) => ({ stockId, quantity: 1, available: 60 }));
  const taken = await Promise.all(
    Array.from({ length: 60 }, (_, at) => take(at % 2 === 0 ? asked : asked.toReversed())),
  );
  expect(taken.map(({ outcome, tries }) => [outcome.ok, tries])).toEqual(Array.from({ length: 60 }, () => [true, 1]));
  const { rows } = await take(asked);
  expect(rows.length).toBe(2);
});

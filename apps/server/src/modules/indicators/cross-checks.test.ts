import { sql, type RawBuilder } from 'kysely';
import { endpoints } from '@shanhuo/contract';
import { crossCheckCodes } from '@shanhuo/contract/indicators/endpoints';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { buy } from '../../../test/buying.ts';
import type { Caller } from '../../../test/caller.ts';
import { COUNTY, FEN_PER_KG, GRADE, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { crossChecks } from './cross-checks.ts';

const params = { county: COUNTY };
type Code = (typeof crossCheckCodes)[number];

/** What somebody with the keys to the database could do, and which checks must notice. */
const plants: readonly { does: string; change: RawBuilder<unknown>; noticed: readonly Code[] }[] = [
  {
    does: 'a balance kept a fen too high',
    change: sql`update ledger.account set balance_fen = balance_fen + 1 where id =
      (select id from ledger.account where kind = 'payable' limit 1)`,
    noticed: ['books-balance'],
  },
  {
    does: 'a harvest of one gram more than was weighed',
    change: sql`update quality.lot set initial_grams = initial_grams + 1, left_grams = left_grams + 1
      where kind = 'harvest' and station_id is not null and id = (select lot_id from collection.entry limit 1)`,
    noticed: ['collections-and-lots'],
  },
  {
    does: 'a gram back in a lot that was drawn from',
    change: sql`update quality.lot set left_grams = left_grams + 1, state = 'open'
      where id = (select from_lot from quality.lot_edge limit 1)`,
    noticed: ['lot-grams'],
  },
  {
    does: 'a gram of waste that no lot gave',
    change: sql`update packing.run set input_grams = input_grams + 1, waste_grams = waste_grams + 1
      where id = (select id from packing.run limit 1)`,
    noticed: ['packing-runs'],
  },
  {
    does: 'a box on the shelf that was never packed',
    change: sql`update inventory.stock set on_hand = on_hand + 1`,
    noticed: ['stock-and-lots'],
  },
  {
    does: 'a lot on hold that nobody put there',
    change: sql`update quality.lot set held = true where kind = 'packed'`,
    noticed: ['holds-and-lots', 'stock-and-holds'],
  },
  {
    does: 'a box withheld from sale without a hold',
    change: sql`update inventory.stock set withheld = 1`,
    noticed: ['stock-and-holds'],
  },
  {
    does: 'a reservation forgotten by the stock',
    change: sql`update inventory.stock set reserved = reserved - 1 where reserved > 0`,
    noticed: ['stock-and-reservations'],
  },
  {
    does: 'a box less set aside than was paid for',
    change: sql`update inventory.reservation set quantity = quantity - 1 where state = 'kept'`,
    noticed: ['stock-and-reservations', 'orders-and-reservations'],
  },
  {
    does: 'a box in a parcel that its lot still has',
    change: sql`update logistics.parcel_lot set boxes = boxes + 1`,
    noticed: ['lots-and-parcels'],
  },
  {
    does: 'a box written off that its lot still has',
    change: sql`insert into packing.write_off (county, id, merchant_id, lot_id, boxes, grams, reason, words, held, at)
      select county, gen_random_uuid(), owner_id, id, 1, box_grams, 'lost', '没了', false, now()
      from quality.lot where kind = 'packed'`,
    noticed: ['lots-and-parcels'],
  },
  {
    does: 'grams written off that never left their lot',
    change: sql`insert into packing.write_off (county, id, merchant_id, lot_id, grams, reason, words, held, at)
      select county, gen_random_uuid(), owner_id, id, 1, 'lost', '没了', false, now()
      from quality.lot where kind = 'harvest'`,
    noticed: ['lot-grams'],
  },
  {
    does: 'a payment a fen short of its order',
    change: sql`update payment.payment set amount_fen = amount_fen - 1
      where id = (select id from payment.payment where state = 'secured' limit 1)`,
    noticed: ['orders-and-payments'],
  },
  {
    does: 'a claim that says a fen more went back than did',
    change: sql`update aftersale.claim set agreed_fen = agreed_fen + 1 where state = 'refunded'`,
    noticed: ['claims-and-refunds'],
  },
];

describe('cross-checks over the whole county', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 9 });
    const clerk = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
    await weigh();
    await weigh();
    await buy(t, t.as('visitor'), county, 2);
    const sold = await buy(t, t.as('visitor'), county, 3);
    await clerk.get(endpoints.ordering.dispatchOrder, {
      params: { ...params, id: sold },
      body: { merchantId: county.merchantId },
    });
    await t.settle();
    await claim(clerk);
  });
  afterAll(() => t.close());

  const auditor = () => t.as({ role: 'auditor', county: COUNTY, regionCode: '422826' });

  /** A third order comes, and a part of what was paid for it goes back. */
  async function claim(clerk: Caller): Promise<void> {
    const { aftersale, ordering } = endpoints;
    const buyer = t.as('visitor');
    const orderId = await buy(t, buyer, county, 1);
    const one = (id: string) => ({ params: { ...params, id } });
    await clerk.get(ordering.dispatchOrder, { ...one(orderId), body: { merchantId: county.merchantId } });
    await buyer.get(ordering.receiveOrder, one(orderId));
    await t.settle();
    const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5, 6]).toString('base64');
    const id = newId();
    const faulty = { id, line: 1, kind: 'faulty' as const, boxes: 1, wishFen: 1000, words: '', photos: [photo] };
    await buyer.get(aftersale.makeClaim, { ...one(orderId), body: faulty });
    await clerk.get(aftersale.answerClaim, { ...one(id), body: { offerFen: 1000, words: '' } });
    await t.settle();
  }

  async function weigh(): Promise<void> {
    const keeper = t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });
    const { householdId, merchantId, productId, stationId } = county;
    await keeper.get(endpoints.collection.record, {
      params,
      body: {
        id: newId(),
        stationId,
        householdId,
        merchantId,
        productId,
        grade: GRADE,
        kind: 'outright',
        weightGrams: 10_000,
        enteredText: '20',
        fenPerKg: FEN_PER_KG,
        payKind: 'account',
        deviceTime: t.clock.at.toISOString(),
      },
    });
  }

  it('agree after weighing, packing, selling and dispatching, and say how much they looked at', async () => {
    const { checks } = await auditor().get(endpoints.indicators.crossChecks, { params });
    expect(checks.map(({ code }) => code).toSorted()).toEqual(crossCheckCodes.toSorted());
    expect(checks.filter(({ differing, examples }) => differing > 0 || examples.length > 0)).toEqual([]);
    const examined = Object.fromEntries(checks.map((check) => [check.code, check.examined]));
    expect(examined).toMatchObject({
      'collections-and-lots': 2,
      'packing-runs': 1,
      'stock-and-lots': 1,
      'stock-and-reservations': 1,
      'orders-and-reservations': 3,
      'lots-and-parcels': 1,
      'orders-and-payments': 3,
      'claims-and-refunds': 1,
    });
  });

  it.each(plants)('notice $does', async ({ change, noticed }) => {
    const { db } = t.house;
    const undo = new Error('taken back');
    const found = await db
      .transaction()
      .execute(async (tx) => {
        const { numAffectedRows = 0n } = await change.execute(tx);
        expect(numAffectedRows).toBeGreaterThan(0n);
        throw Object.assign(undo, { checks: await crossChecks(tx, COUNTY) });
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error;
        return (error as typeof undo & { checks: Awaited<ReturnType<typeof crossChecks>> }).checks;
      });
    expect(found.filter(({ differing }) => differing > 0).map(({ code }) => code)).toEqual(
      crossCheckCodes.filter((code) => noticed.includes(code)),
    );
  });

  it('are for those who see the audit of the whole county', async () => {
    const clerk = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
    expect((await clerk.call(endpoints.indicators.crossChecks, { params })).refusal).toBe('permission.missing');
  });
});

import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAfter } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { balanceOf, bank } from '#modules/ledger/index.ts';
import { buy, orderOf, RECEIVER } from '../../../test/buying.ts';
import type { Caller } from '../../../test/caller.ts';
import {
  COUNTY,
  FREIGHT_FEN,
  layCounty,
  layOther,
  packBoxes,
  PRICE_FEN,
  type SmallCounty,
} from '../../../test/county.ts';
import { groupOrderOf } from '../../../test/group-buying.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { BALANCED, books } from '../../../test/payments.ts';
import { endUnpaidOrders } from './sweeps.ts';

const { inventory, ordering, payment, logistics } = endpoints;
const params = { county: COUNTY };
const EACH = PRICE_FEN + FREIGHT_FEN;

let t: TestHouse;
let county: SmallCounty;
beforeAll(async () => {
  t = await openTestHouse();
  county = await layCounty(t, { boxes: 0 });
});
afterAll(() => t.close());

const one = (id: string) => ({ params: { county: COUNTY, id } });
const union = () => t.as({ role: 'buyer', county: COUNTY, regionCode: '330110' });
const clerk = () => t.as({ role: 'settlement-clerk', county: COUNTY, regionCode: String(COUNTY) });
const seller = () => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
const stock = async () => {
  const [row] = (await seller().get(inventory.listStock, { params, query: {} })).items;
  return { onHand: row?.onHand, reserved: row?.reserved };
};
const written = async () =>
  (
    await t.house.db
      .selectFrom('ordering.order')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .execute()
  )[0]?.n;
const confirm = (who: Caller, id: string, key?: string) =>
  who.call(ordering.confirmGroupOrder, { ...one(id), body: { proof: '回单 7' } }, key);
const states = async (buyer: Caller, id: string) => {
  const counts: Record<string, number> = {};
  for (const { stage } of (await buyer.get(ordering.getGroupOrder, one(id))).rows) {
    counts[stage] = (counts[stage] ?? 0) + 1;
  }
  return counts;
};
/** Everything that is left, so that each test begins with what it packs. */
async function emptyShelves(): Promise<void> {
  const { onHand = 0, reserved = 0 } = await stock();
  if (onHand > reserved) {
    await t.as('visitor').get(ordering.placeOrder, orderOf(county, onHand - reserved, 'transfer'));
  }
}

describe('one order to two hundred addresses', () => {
  let buyer: Caller;
  let id: string;

  it('is placed in few statements, and is two hundred ordinary orders', async () => {
    await packBoxes(t, county, 210);
    buyer = union();
    const asked = groupOrderOf(county, { addresses: 200 });
    await buyer.get(ordering.putCartLine, { params: { ...params, offerId: county.offerId }, body: { quantity: 1 } });
    await t.settle();
    t.statements();
    const placed = await buyer.get(ordering.placeGroupOrder, asked);
    const sent = t.statements().filter((text) => text !== 'begin' && text !== 'commit');
    expect(sent.length, sent.map((text) => text.slice(0, 80)).join('\n')).toBe(5);
    id = placed.id;
    expect(placed).toMatchObject({ totalFen: 200 * EACH, holdUntil: daysAfter(t.clock.at, 3).toISOString() });
    expect(placed.number).toMatch(/^TD261123\d{8}$/);
    expect(await stock()).toEqual({ onHand: 210, reserved: 200 });

    expect((await buyer.get(ordering.getCart, { params })).lines).toEqual([]);
    const seen = await buyer.get(ordering.getGroupOrder, one(id));
    expect(seen).toMatchObject({ state: 'unpaid', orders: 200, boxes: 200, totalFen: 200 * EACH, isOwn: true });
    expect(seen.contact).toEqual({ name: '沈小满', phone: '0571-8888 6666' });
    expect(new Set(seen.rows.map(({ number }) => number)).size).toBe(200);
    expect(seen.rows[41]).toMatchObject({
      row: 42,
      stage: 'unpaid',
      totalFen: EACH,
      regions: ['浙江省', '杭州市', '余杭区'],
    });
    expect(seen.rows[41]?.receiver).toEqual({ ...RECEIVER, name: '会员42', phone: '19900000041' });
    const order = await buyer.get(ordering.getOrder, one(seen.rows[41]?.orderId ?? ''));
    expect(order).toMatchObject({ state: 'placed', way: 'transfer', groupOrder: { id, number: placed.number } });
    expect((await buyer.get(ordering.listMyOrders, { params, query: {} })).items).toEqual([]);
    expect((await buyer.get(ordering.listMyGroupOrders, { params, query: {} })).items).toMatchObject([{ id }]);
  });

  it('has no order that is paid or called off alone', async () => {
    const [row] = (await buyer.get(ordering.getGroupOrder, one(id))).rows;
    const order = one(row?.orderId ?? '');
    expect((await clerk().call(ordering.confirmOffline, { ...order, body: {} })).refusal).toBe('order.in-group');
    expect((await buyer.call(ordering.cancelOrder, { ...order, body: { reason: '不要了' } })).refusal).toBe(
      'order.in-group',
    );
  });

  it('is unknown to others, masked for staff, and one line for the clerk', async () => {
    expect((await union().call(ordering.getGroupOrder, one(id))).refusal).toBe('group-order.unknown');
    const another = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.otherMerchantId });
    expect((await another.call(ordering.getGroupOrder, one(id))).refusal).toBe('group-order.unknown');
    const sellers = await seller().get(ordering.getGroupOrder, one(id));
    expect([sellers.rows.length, sellers.contact.name, sellers.rows[0]?.receiver.address]).toEqual([200, '沈**', '']);
    expect((await seller().call(ordering.groupOrderStatement, { ...one(id), query: {} })).status).toBe(200);
    expect((await union().call(ordering.cancelGroupOrder, { ...one(id), body: { reason: 'x' } })).refusal).toBe(
      'group-order.unknown',
    );
    expect((await union().call(ordering.groupOrderStatement, { ...one(id), query: {} })).refusal).toBe(
      'group-order.unknown',
    );
    const officer = t.as({ role: 'county-officer', county: COUNTY, regionCode: String(COUNTY) });
    const masked = await officer.get(ordering.getGroupOrder, one(id));
    expect(masked.contact).toEqual({ name: '沈**', phone: '057****6666' });
    expect(masked.rows[0]?.receiver).toEqual({ name: '会**', phone: '199****0000', regionCode: '330110', address: '' });
    const list = await clerk().get(ordering.listGroupOrders, { params, query: { state: 'unpaid' } });
    expect(list.items).toMatchObject([{ id, totalFen: 200 * EACH }]);
    expect(list.sum).toEqual({ groupOrders: 1, orders: 200, totalFen: 200 * EACH });
    expect((await clerk().get(ordering.listGroupOrders, { params, query: { q: '街道工会' } })).items.length).toBe(1);
    expect((await clerk().get(ordering.listGroupOrders, { params, query: { state: 'paid' } })).items).toEqual([]);
    expect((await clerk().get(ordering.listOrders, { params, query: { single: true } })).items).toEqual([]);
    expect((await another.get(ordering.listGroupOrders, { params, query: {} })).items).toEqual([]);
    expect((await seller().get(ordering.listGroupOrders, { params, query: {} })).items.length).toBe(1);
  });

  it('is confirmed once, however many people see its transfer: every order is paid, every fen booked', async () => {
    const keeper = t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });
    expect((await confirm(keeper, id)).refusal).toBe('permission.missing');
    t.statements();
    const said = await Promise.all(Array.from({ length: 4 }, () => confirm(clerk(), id)));
    expect(said.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(said.flatMap(({ refusal }) => refusal ?? []))).toEqual(new Set(['group-order.paid']));
    await t.settle();
    expect(await states(buyer, id)).toEqual({ paid: 200 });
    expect(await balanceOf(t.house.db, COUNTY, bank(COUNTY))).toBe(-200 * EACH);
    expect(await books(t)).toEqual(BALANCED);
    expect((await buyer.call(ordering.cancelGroupOrder, { ...one(id), body: { reason: 'x' } })).refusal).toBe(
      'group-order.paid',
    );
    const secured = await t.house.db
      .selectFrom('payment.payment')
      .select(['state', 'amountFen'])
      .where('way', '=', 'transfer')
      .execute();
    expect(secured).toEqual(Array.from({ length: 200 }, () => ({ state: 'secured', amountFen: EACH })));
  });

  it('goes on as ordinary orders do: one is sent, one called off, and the statement tells of both', async () => {
    const { rows } = await buyer.get(ordering.getGroupOrder, one(id));
    const [first, second] = [rows[0]?.orderId ?? '', rows[1]?.orderId ?? ''];
    await seller().get(ordering.dispatchOrder, { ...one(first), body: { merchantId: county.merchantId } });
    expect((await buyer.get(ordering.cancelOrder, { ...one(second), body: { reason: '少一位' } })).state).toBe(
      'refunding',
    );
    expect(await states(buyer, id)).toEqual({ packed: 1, refunding: 1, paid: 198 });
    const { payment: asked } = await buyer.get(ordering.getOrder, one(second));
    await clerk().get(payment.confirmRefund, one(asked.id));
    await t.settle();
    expect(await states(buyer, id)).toEqual({ packed: 1, refunded: 1, paid: 198 });
    expect(await balanceOf(t.house.db, COUNTY, bank(COUNTY))).toBe(-199 * EACH);
    const mine = await seller().get(ordering.listOrders, { params, query: { groupOrderId: id, state: 'paid' } });
    expect(mine.sum.orders).toBe(198);
    const labels = await seller().call(logistics.listParcels, { params, query: {} });
    expect(labels.body.items.length).toBe(1);

    const page = await buyer.get(ordering.groupOrderStatement, { ...one(id), query: { language: 'zh' } });
    for (const text of ['采购清单', '余杭某街道工会联合会', '李好合作社', 'DEMO-李好合作社', '¥10,760.00', '-¥53.80'])
      expect(page).toContain(text);
  });
});

describe('placing a group order', () => {
  /** The same plums of another seller. */
  let otherOffer: string;

  it('is all or nothing: what is short is told for all rows at once, and nothing is written', async () => {
    await emptyShelves();
    await packBoxes(t, county, 5);
    otherOffer = await layOther(t, county, 3);
    const before = [await written(), await stock()];
    const { body } = groupOrderOf(county, { addresses: 3, boxes: 2 });
    const rows = [...body.rows, ...body.rows.map((row) => ({ ...row, offerId: otherOffer }))];
    const offers = [...body.offers, { offerId: otherOffer, priceFen: PRICE_FEN }];
    const said = await union().call(ordering.placeGroupOrder, { params, body: { ...body, rows, offers } });
    expect(said.refusal).toBe('group-order.not-enough');
    const short = [...(said.data['short'] as { title: string }[])].toSorted((a, b) => a.title.length - b.title.length);
    expect(short).toEqual([
      { offerId: otherOffer, title: '唐崖李', asked: 6, left: 3 },
      { offerId: county.offerId, title: '唐崖李 大果', asked: 6, left: 5 },
    ]);
    expect([await written(), await stock()]).toEqual(before);
  });

  it('leaves in the cart what no row asks for', async () => {
    await packBoxes(t, county, 1);
    const buyer = union();
    const offerIds = [county.offerId, otherOffer];
    for (const offerId of offerIds) {
      await buyer.get(ordering.putCartLine, { params: { ...params, offerId }, body: { quantity: 1 } });
    }
    const { body } = groupOrderOf(county, { addresses: 1 });
    const offers = offerIds.map((offerId) => ({ offerId, priceFen: PRICE_FEN }));
    await buyer.get(ordering.placeGroupOrder, { params, body: { ...body, offers } });
    const { lines } = await buyer.get(ordering.getCart, { params });
    expect(lines.map(({ offerId }) => offerId)).toEqual([otherOffer]);
  });

  it('shows each of its sellers the own rows only, and no statement of the whole', async () => {
    await emptyShelves();
    await packBoxes(t, county, 2);
    const { body } = groupOrderOf(county, { addresses: 4 });
    const rows = body.rows.map((row, at) => (at < 2 ? row : { ...row, offerId: otherOffer }));
    const offers = [...body.offers, { offerId: otherOffer, priceFen: PRICE_FEN }];
    const { id } = await union().get(ordering.placeGroupOrder, { params, body: { ...body, rows, offers } });
    for (const [merchantId, own] of [
      [county.merchantId, [1, 2]],
      [county.otherMerchantId, [3, 4]],
    ] as const) {
      const reader = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: merchantId });
      const seen = await reader.get(ordering.getGroupOrder, one(id));
      expect(seen.rows.map(({ row }) => row)).toEqual(own);
      expect(seen.goods.map(({ quantity }) => quantity)).toEqual([2]);
      const page = await reader.call(ordering.groupOrderStatement, { ...one(id), query: {} });
      expect(page.refusal).toBe('group-order.unknown');
    }
  });

  it('tells every price that changed, every good that is gone and every row that can’t be reached', async () => {
    const { body } = groupOrderOf(county, { addresses: 3 });
    const [first] = body.rows;
    if (first === undefined) throw new Error('there are rows');
    const gone = newId();
    const said = await union().call(ordering.placeGroupOrder, {
      params,
      body: {
        ...body,
        offers: [
          { offerId: county.offerId, priceFen: PRICE_FEN - 1 },
          { offerId: gone, priceFen: 1 },
        ],
      },
    });
    expect([said.refusal, said.data]).toEqual([
      'group-order.goods',
      { gone: [gone], changed: [{ offerId: county.offerId, priceFen: PRICE_FEN }] },
    ]);
    const to = (regionCode: string) => ({ ...first, receiver: { ...first.receiver, regionCode } });
    const rows = [first, to('810000'), to('330000'), first, to('999999')];
    const far = await union().call(ordering.placeGroupOrder, { params, body: { ...body, rows } });
    expect([far.refusal, far.data]).toEqual(['group-order.regions', { rows: '2, 3, 5' }]);
  });

  it('places once, however often the same call comes', async () => {
    await emptyShelves();
    await packBoxes(t, county, 10);
    const before = await stock();
    const buyer = union();
    const [asked, key] = [groupOrderOf(county, { addresses: 4 }), newId()];
    const answers = await Promise.all(Array.from({ length: 4 }, () => buyer.get(ordering.placeGroupOrder, asked, key)));
    expect(new Set(answers.map(({ number }) => number)).size).toBe(1);
    expect((await stock()).reserved).toBe((before.reserved ?? 0) + 4);
    expect((await buyer.call(ordering.placeGroupOrder, asked)).refusal).toBe('request.conflict');
    expect((await stock()).reserved).toBe((before.reserved ?? 0) + 4);
  });

  it('refuses rubbish in a sentence and is shut to visitors', async () => {
    const { body } = groupOrderOf(county, { addresses: 1 });
    const [row] = body.rows;
    const odd = [
      { ...body, rows: [] },
      { ...body, title: '' },
      { ...body, title: '  ' },
      { ...body, contact: { ...body.contact, name: ' ' } },
      { ...body, rows: Array.from({ length: 501 }, () => row) },
      { ...body, rows: [{ ...row, quantity: 0 }] },
      { ...body, rows: [{ ...row, receiver: { ...RECEIVER, phone: '110' } }] },
    ];
    for (const one of odd) {
      const said = await union().call(ordering.placeGroupOrder, { params, body: one as typeof body });
      expect([said.status, said.refusal]).toEqual([400, 'request.invalid']);
    }
    expect((await t.as('visitor').call(ordering.placeGroupOrder, { params, body })).refusal).toBe('sign-in.needed');
  });

  it('meets single buyers for the last boxes, and nobody gets what is not there', async () => {
    await emptyShelves();
    await packBoxes(t, county, 30);
    const { reserved = 0, onHand = 0 } = await stock();
    expect(onHand - reserved).toBe(30);
    const said = await Promise.all([
      ...Array.from({ length: 20 }, () => t.as('visitor').call(ordering.placeOrder, orderOf(county))),
      union().call(ordering.placeGroupOrder, groupOrderOf(county, { addresses: 20 })),
      union().call(ordering.placeGroupOrder, groupOrderOf(county, { addresses: 20 })),
      ...Array.from({ length: 20 }, () => t.as('visitor').call(ordering.placeOrder, orderOf(county))),
    ]);
    const taken = said.reduce(
      (sum, { status }, at) => sum + (status === 200 ? (at === 20 || at === 21 ? 20 : 1) : 0),
      0,
    );
    expect([...new Set(said.flatMap(({ refusal }) => refusal ?? []))].toSorted()).toEqual([
      'group-order.not-enough',
      'order.not-enough',
    ]);
    expect((await stock()).reserved).toBe(reserved + taken);
    expect(taken).toBeLessThanOrEqual(30);
  });
});

describe('a group order that is not paid in time', () => {
  it('ends with its orders, and late money brings back those whose goods are there; the others’ goes back', async () => {
    await emptyShelves();
    await packBoxes(t, county, 6);
    const buyer = union();
    const { id } = await buyer.get(ordering.placeGroupOrder, groupOrderOf(county, { addresses: 6 }));
    t.clock.at = daysAfter(t.clock.at, 4);
    await endUnpaidOrders(t.house);
    expect(await states(buyer, id)).toEqual({ cancelled: 6 });
    expect((await buyer.get(ordering.getGroupOrder, one(id))).state).toBe('expired');
    // Everything that had been held is free; all but four boxes go to others.
    const { onHand = 0, reserved = 0 } = await stock();
    await t.as('visitor').get(ordering.placeOrder, orderOf(county, onHand - reserved - 4, 'transfer'));
    const before = await balanceOf(t.house.db, COUNTY, bank(COUNTY));
    expect((await confirm(clerk(), id)).status).toBe(200);
    await t.settle();
    expect(await states(buyer, id)).toEqual({ paid: 4, refunding: 2 });
    const back = (await buyer.get(ordering.getGroupOrder, one(id))).rows.filter(({ stage }) => stage === 'refunding');
    for (const { orderId } of back) {
      await clerk().get(payment.confirmRefund, one((await buyer.get(ordering.getOrder, one(orderId))).payment.id));
    }
    await t.settle();
    expect(await states(buyer, id)).toEqual({ paid: 4, refunded: 2 });
    expect(before - (await balanceOf(t.house.db, COUNTY, bank(COUNTY)))).toBe(4 * EACH);
    expect(await books(t)).toEqual(BALANCED);
  });

  it('is called off as a whole: its stock is free again, and money that comes after all goes back', async () => {
    await packBoxes(t, county, 5);
    const before = await stock();
    const buyer = union();
    const { id } = await buyer.get(ordering.placeGroupOrder, groupOrderOf(county, { addresses: 5 }));
    const cancel = { ...one(id), body: { reason: '活动改期' } };
    const said = await Promise.all(Array.from({ length: 3 }, () => buyer.call(ordering.cancelGroupOrder, cancel)));
    expect(said.map(({ refusal }) => refusal ?? 'done').toSorted()).toEqual([
      'done',
      'group-order.cancelled',
      'group-order.cancelled',
    ]);
    expect(await stock()).toEqual(before);
    expect(await states(buyer, id)).toEqual({ cancelled: 5 });
    const held = await balanceOf(t.house.db, COUNTY, bank(COUNTY));
    expect((await confirm(clerk(), id)).status).toBe(200);
    await t.settle();
    expect(await states(buyer, id)).toEqual({ refunding: 5 });
    const door = (amountFen: number) => ({ ...one(id), body: { amountFen, proof: '退款回单 3' } });
    expect((await buyer.get(ordering.getGroupOrder, one(id))).back).toEqual({ orders: 5, amountFen: 5 * EACH });
    expect(held - (await balanceOf(t.house.db, COUNTY, bank(COUNTY)))).toBe(5 * EACH);
    expect(await stock()).toEqual(before);
    // It is transferred back in one sum, too.
    const wrong = await clerk().call(ordering.giveBackGroupOrder, door(4 * EACH));
    expect([wrong.refusal, wrong.data]).toEqual(['group-order.back-changed', { sumFen: 5 * EACH }]);
    expect((await buyer.call(ordering.giveBackGroupOrder, door(5 * EACH))).refusal).toBe('permission.missing');
    const twice = await Promise.all([1, 2].map(() => clerk().call(ordering.giveBackGroupOrder, door(5 * EACH))));
    expect(twice.map(({ refusal }) => refusal ?? 'done').toSorted()).toEqual(['done', 'group-order.back-changed']);
    await t.settle();
    expect(await states(buyer, id)).toEqual({ refunded: 5 });
    expect(await balanceOf(t.house.db, COUNTY, bank(COUNTY))).toBe(held);
    expect(await books(t)).toEqual(BALANCED);
  });

  it('is given back for the sum that waits, also while somebody confirms one of its refunds', async () => {
    const buyer = union();
    for (const wait of [10, 20, 30, 40, 50, 60]) {
      await packBoxes(t, county, 20);
      const { id } = await buyer.get(ordering.placeGroupOrder, groupOrderOf(county, { addresses: 20 }));
      await buyer.get(ordering.cancelGroupOrder, { ...one(id), body: { reason: '活动改期' } });
      await confirm(clerk(), id);
      await t.settle();
      const last = (await buyer.get(ordering.getGroupOrder, one(id))).rows.at(-1)?.orderId ?? '';
      const { payment: asked } = await buyer.get(ordering.getOrder, one(last));
      const whole = clerk().call(ordering.giveBackGroupOrder, {
        ...one(id),
        body: { amountFen: 20 * EACH, proof: '退款回单 4' },
      });
      await new Promise((go) => setTimeout(go, wait));
      const said = await Promise.all([whole, clerk().call(payment.confirmRefund, one(asked.id))]);
      expect([
        [null, 'payment.state'],
        ['group-order.back-changed', null],
      ]).toContainEqual(said.map(({ refusal }) => refusal));
    }
    await t.settle();
    expect(await books(t)).toEqual(BALANCED);
  });

  it('stays out of the way of an ordinary order', async () => {
    await packBoxes(t, county, 1);
    expect(await buy(t, t.as('visitor'), county)).toMatch(/^[\da-f-]{36}$/);
  });
});

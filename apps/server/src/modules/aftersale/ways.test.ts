import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAfter, minutesAfter } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { receiveByTime } from '#modules/ordering/index.ts';
import { balanceOf, bank, payableTo, providerFrozen, returned } from '#modules/ledger/index.ts';
import { buy, orderOf, payAt } from '../../../test/buying.ts';
import type { Caller } from '../../../test/caller.ts';
import { COUNTY, FREIGHT_FEN, layCounty, layOther, PRICE_FEN, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { BALANCED, books } from '../../../test/payments.ts';
import { moveOnByTime } from './sweeps.ts';

const { aftersale, indicators, logistics, ordering, payment, settlement } = endpoints;
const params = { county: COUNTY };
const one = (id: string) => ({ params: { county: COUNTY, id } });
const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5, 6]).toString('base64');

describe('claims of other kinds', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 60 });
  });
  afterAll(() => t.close());

  const clerk = () => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
  const settler = () => t.as({ role: 'settlement-clerk', county: COUNTY, regionCode: String(COUNTY) });
  const centre = () => t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) });
  const dispatch = (id: string) =>
    clerk().get(ordering.dispatchOrder, { ...one(id), body: { merchantId: county.merchantId } });
  /** The centre hands a parcel to a carrier. */
  const handOn = async (code: string) => {
    const scan = { id: newId(), code, siteId: county.centreId, deviceTime: t.clock.at.toISOString() };
    const body = { ...scan, action: 'hand-to-carrier' as const, carrierName: '聚山速运' };
    await centre().get(logistics.scan, { params, body });
  };
  const receive = async (buyer: Caller, id: string) => {
    await dispatch(id);
    await buyer.get(ordering.receiveOrder, one(id));
    await t.settle();
  };
  const claim = (buyer: Caller, orderId: string, body: object) =>
    buyer.call(aftersale.makeClaim, {
      ...one(orderId),
      body: { id: newId(), line: 1, kind: 'faulty', boxes: 1, words: '', photos: [photo], ...body },
    });
  const answer = (id: string, offerFen: number, words = '') =>
    clerk().call(aftersale.answerClaim, { ...one(id), body: { offerFen, words } });
  const see = (buyer: Caller, id: string) => buyer.get(aftersale.getClaim, one(id));
  const pass = async (days: number) => {
    t.clock.at = daysAfter(t.clock.at, days);
    await moveOnByTime(t.house);
    await t.settle();
  };

  describe('goods of the seven-day rule', () => {
    /** The small county's plums sell as goods that may be sent back: what counts is the line, as it was frozen. */
    async function returnable(buyer: Caller, boxes = 1): Promise<string> {
      const id = await buy(t, buyer, county, boxes);
      const line = t.house.db.updateTable('ordering.orderLine').set({ returnKind: 'SEVEN_DAY' });
      await line.where('orderId', '=', id).execute();
      await receive(buyer, id);
      return id;
    }
    const back = (buyer: Caller, orderId: string) => claim(buyer, orderId, { kind: 'no-reason', photos: [] });

    it('come back first, and then their price goes back; the freight stays with the buyer', async () => {
      const buyer = t.as('visitor');
      const { body: made } = await back(buyer, await returnable(buyer));
      expect(made.wishFen).toBe(PRICE_FEN);
      expect((await answer(made.id, PRICE_FEN)).body.state).toBe('returning');
      const send = (waybill: string) => buyer.call(aftersale.sendBack, { ...one(made.id), body: { waybill } });
      expect((await clerk().call(aftersale.sendBack, { ...one(made.id), body: { waybill: 'SF123456' } })).refusal).toBe(
        'claim.unknown',
      );
      expect((await send('SF1234567')).body.due).toBe('goods-checked');
      expect((await send('SF7654321')).refusal).toBe('claim.state');
      expect((await buyer.call(aftersale.goodsBack, one(made.id))).status).toBe(401);
      expect((await clerk().get(aftersale.goodsBack, one(made.id))).state).toBe('refunding');
      await t.settle();
      const view = await see(buyer, made.id);
      expect([view.state, view.agreedFen, view.waybill]).toEqual(['refunded', PRICE_FEN, 'SF1234567']);
      expect(await books(t)).toEqual(BALANCED);
    });

    it('end the claim when they are not sent, and count as taken in when nobody looks at them', async () => {
      const buyer = t.as('visitor');
      const orderId = await returnable(buyer, 2);
      const [kept, sent] = [(await back(buyer, orderId)).body.id, (await back(buyer, orderId)).body.id];
      for (const id of [kept, sent]) await answer(id, PRICE_FEN);
      await buyer.get(aftersale.sendBack, { ...one(sent), body: { waybill: 'YT88880000' } });
      const from = t.clock.at;
      await pass(7.01);
      expect([(await see(buyer, kept)).state, (await see(buyer, sent)).state]).toEqual(['withdrawn', 'returning']);
      await pass(3);
      expect((await see(buyer, sent)).state).toBe('refunded');
      t.clock.at = from;
    });

    it('that are not what was sent are for the centre, which may say no', async () => {
      const buyer = t.as('visitor');
      const { body: made } = await back(buyer, await returnable(buyer));
      await answer(made.id, PRICE_FEN);
      const object = () => clerk().call(aftersale.objectToGoods, { ...one(made.id), body: { words: '箱子里是空的' } });
      expect((await object()).refusal).toBe('claim.state');
      await buyer.get(aftersale.sendBack, { ...one(made.id), body: { waybill: 'YT88880001' } });
      expect((await object()).body).toMatchObject({ state: 'escalated', agreedFen: null });
      const decided = await centre().get(aftersale.decideClaim, {
        ...one(made.id),
        body: { amountFen: 0, bearer: 'seller', words: '快递称重不符' },
      });
      expect([decided.state, decided.endedAt === null]).toEqual(['rejected', false]);
    });

    it('can be sent back until the end of the seventh day after signing', async () => {
      const buyer = t.as('visitor');
      const orderId = await returnable(buyer, 2);
      const from = t.clock.at;
      // Signed on the 23rd at 9 o'clock; the last moment is the end of the 30th.
      t.clock.at = new Date('2026-11-30T15:59:59Z');
      expect((await back(buyer, orderId)).status).toBe(200);
      t.clock.at = new Date('2026-11-30T16:00:00Z');
      expect((await back(buyer, orderId)).refusal).toBe('claim.not-now');
      t.clock.at = from;
    });
  });

  describe('a parcel that never came', () => {
    const lost = (buyer: Caller, orderId: string) => claim(buyer, orderId, { kind: 'not-arrived', photos: [] });

    it('keeps its order from being received by time, and is paid back whole out of the frozen money', async () => {
      const buyer = t.as('visitor');
      const orderId = await buy(t, buyer, county, 2);
      await handOn((await dispatch(orderId)).parcelNumber);
      const { body: made } = await lost(buyer, orderId);
      expect([made.boxes, made.wishFen]).toEqual([2, 2 * (PRICE_FEN + FREIGHT_FEN)]);
      expect((await lost(buyer, orderId)).refusal).toBe('claim.not-now');
      const from = t.clock.at;
      t.clock.at = daysAfter(from, 11);
      await receiveByTime(t.house);
      expect((await buyer.get(ordering.getOrder, one(orderId))).state).toBe('dispatched');
      expect((await answer(made.id, 100, '只赔运费')).refusal).toBe('claim.state');
      expect((await answer(made.id, made.wishFen)).body.state).toBe('refunding');
      await t.settle();
      expect((await see(buyer, made.id)).state).toBe('refunded');
      expect((await buyer.get(ordering.getOrder, one(orderId))).state).toBe('refunded');
      expect(await balanceOf(t.house.db, COUNTY, payableTo('organisation', county.merchantId))).toBe(0);
      expect(await balanceOf(t.house.db, COUNTY, providerFrozen(COUNTY))).toBe(0);
      const settled = await settler().get(settlement.listSettlements, { params, query: {} });
      expect(settled.items.some((row) => row.orderId === orderId)).toBe(false);
      expect(await books(t)).toEqual(BALANCED);
      t.clock.at = from;
    });

    it('takes its part out of an order of two sellers, which goes on with the other', async () => {
      const buyer = t.as('visitor');
      const otherOfferId = await layOther(t, county, 3);
      const { params: where, body } = orderOf(county, 1);
      const lines = [...body.lines, { offerId: otherOfferId, quantity: 2, priceFen: PRICE_FEN }];
      const placed = await buyer.get(ordering.placeOrder, { params: where, body: { ...body, lines } });
      await payAt(t, placed.payment.payLink);
      await t.settle();
      await handOn((await dispatch(placed.id)).parcelNumber);
      const { otherMerchantId: merchantId } = county;
      const other = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: merchantId });
      await other.get(ordering.dispatchOrder, { ...one(placed.id), body: { merchantId } });
      const { body: made } = await lost(buyer, placed.id);
      expect((await answer(made.id, made.wishFen)).body.state).toBe('refunding');
      await t.settle();
      await buyer.get(ordering.receiveOrder, one(placed.id));
      await t.settle();
      expect((await buyer.get(ordering.getOrder, one(placed.id))).state).toBe('completed');
      const auditor = t.as({ role: 'auditor', county: COUNTY, regionCode: String(COUNTY) });
      const { checks } = await auditor.get(indicators.crossChecks, { params });
      expect(checks.filter(({ differing }) => differing > 0)).toEqual([]);
      expect(await books(t)).toEqual(BALANCED);
    });

    it('lets time go on when its buyer takes the word back', async () => {
      const buyer = t.as('visitor');
      const orderId = await buy(t, buyer, county);
      await handOn((await dispatch(orderId)).parcelNumber);
      const { body: made } = await lost(buyer, orderId);
      await buyer.get(aftersale.withdrawClaim, one(made.id));
      const from = t.clock.at;
      t.clock.at = daysAfter(from, 11);
      await receiveByTime(t.house);
      await t.settle();
      expect((await buyer.get(ordering.getOrder, one(orderId))).state).toBe('completed');
      t.clock.at = from;
    });

    it('that was said to be signed for is paid back by its seller', async () => {
      const buyer = t.as('visitor');
      const orderId = await buy(t, buyer, county);
      await receive(buyer, orderId);
      const { body: made } = await lost(buyer, orderId);
      await answer(made.id, made.wishFen);
      await t.settle();
      expect((await see(buyer, made.id)).state).toBe('refunded');
      expect((await buyer.get(ordering.getOrder, one(orderId))).state).toBe('completed');
      expect(await books(t)).toEqual(BALANCED);
    });
  });

  describe('goods that were paid by transfer', () => {
    async function paidByHand(buyer: Caller): Promise<string> {
      const { body } = orderOf(county, 1, 'transfer');
      await buyer.get(ordering.placeOrder, { params, body });
      await settler().get(ordering.confirmOffline, { ...one(body.id), body: {} });
      await t.settle();
      await receive(buyer, body.id);
      return body.id;
    }
    const owed = () => balanceOf(t.house.db, COUNTY, payableTo('organisation', county.merchantId));
    const owes = () => balanceOf(t.house.db, COUNTY, returned(county.merchantId));
    const giveBack = async (buyer: Caller, orderId: string) => {
      const { body: made } = await claim(buyer, orderId, { wishFen: 1000 });
      expect((await answer(made.id, 1000)).body.state).toBe('refunding');
      const order = await buyer.get(ordering.getOrder, one(orderId));
      expect((await see(buyer, made.id)).state).toBe('refunding');
      await settler().get(payment.confirmRefund, one(order.payment.id));
      await t.settle();
      expect((await see(buyer, made.id)).state).toBe('refunded');
    };

    it('come off what the county owes the seller; what it was paid already comes off its next sale', async () => {
      const buyer = t.as('visitor');
      const first = await paidByHand(buyer);
      expect(await owed()).toBe(PRICE_FEN);
      await giveBack(buyer, first);
      expect([await owed(), await owes()]).toEqual([PRICE_FEN - 1000, 0]);

      const second = await paidByHand(buyer);
      const dueFen = 2 * PRICE_FEN - 1000;
      const payout = { ...one(county.merchantId), body: { id: newId(), amountFen: dueFen } };
      await settler().get(settlement.payOrganisation, payout);
      await giveBack(buyer, second);
      expect([await owed(), await owes()]).toEqual([0, -1000]);
      const query = { partyKind: 'organisation' as const, q: '李好' };
      const payables = await settler().get(settlement.listPayables, { params, query });
      expect(payables.items.map(({ dueFen, takeBackFen }) => [dueFen, takeBackFen])).toEqual([[0, 1000]]);
      expect(payables.sum).toMatchObject({ organisations: 0, takeBackFen: 1000 });

      await paidByHand(buyer);
      expect([await owed(), await owes()]).toEqual([PRICE_FEN - 1000, 0]);
      expect((await settler().get(settlement.listPayables, { params, query })).sum.takeBackFen).toBe(0);
      // In the bank lies what three buyers paid, less two refunds and one payout.
      const boughtFen = 3 * (PRICE_FEN + FREIGHT_FEN);
      expect(await balanceOf(t.house.db, COUNTY, bank(COUNTY))).toBe(-(boughtFen - 2000 - dueFen));
      expect(await books(t)).toEqual(BALANCED);
    });
  });

  it('leave every record in agreement with the others', async () => {
    t.clock.at = minutesAfter(t.clock.at, 1);
    const auditor = t.as({ role: 'auditor', county: COUNTY, regionCode: String(COUNTY) });
    const { checks } = await auditor.get(indicators.crossChecks, { params });
    expect(checks.filter(({ differing }) => differing > 0)).toEqual([]);
  });
});

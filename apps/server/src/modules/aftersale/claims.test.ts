import { endpoints } from '@shanhuo/contract';
import { PHOTO_MOST_BYTES, PHOTOS_MOST, spoiledFen } from '@shanhuo/contract/aftersale/amount';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAfter, minutesAfter } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { balanceOf, payableTo, returned } from '#modules/ledger/index.ts';
import { buy } from '../../../test/buying.ts';
import type { Caller } from '../../../test/caller.ts';
import { COUNTY, FREIGHT_FEN, layCounty, PRICE_FEN, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { BALANCED, books } from '../../../test/payments.ts';
import { moveOnByTime } from './sweeps.ts';

const { aftersale, audit, indicators, ordering } = endpoints;
const params = { county: COUNTY };
const one = (id: string) => ({ params: { county: COUNTY, id } });
const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5, 6]).toString('base64');

describe('claims on fresh goods', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 60 });
  });
  afterAll(() => t.close());

  const clerk = () => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
  const centre = () => t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) });
  const auditor = () => t.as({ role: 'auditor', county: COUNTY, regionCode: String(COUNTY) });

  /** An order that has been paid, sent and received. */
  async function received(buyer: Caller, boxes = 2): Promise<string> {
    const id = await buy(t, buyer, county, boxes);
    await clerk().get(ordering.dispatchOrder, { ...one(id), body: { merchantId: county.merchantId } });
    await buyer.get(ordering.receiveOrder, one(id));
    await t.settle();
    return id;
  }
  const spoiled = (badPercent = 30, boxes = 1) => ({
    id: newId(),
    line: 1,
    kind: 'spoiled' as const,
    boxes,
    badPercent,
    words: '底下压坏了',
    photos: [photo, photo],
  });
  const claim = (buyer: Caller, orderId: string, body: Partial<ReturnType<typeof spoiled>> = {}) =>
    buyer.call(aftersale.makeClaim, { ...one(orderId), body: { ...spoiled(), ...body } });
  const answer = (id: string, offerFen: number, words = '') =>
    clerk().call(aftersale.answerClaim, { ...one(id), body: { offerFen, words } });
  const atProvider = async (account: string) => {
    const query = t.house.db.selectFrom('sandboxProvider.receiver').select('balanceFen').where('account', '=', account);
    return (await query.executeTakeFirst())?.balanceFen ?? 0;
  };

  it('gives the bad part of the price back out of the seller’s account, once it agrees', async () => {
    const buyer = t.as('visitor');
    const orderId = await received(buyer);
    const before = await atProvider(county.merchantId);
    const { claimable } = await buyer.get(aftersale.orderClaims, one(orderId));
    expect(claimable[0]?.ways.map(({ kind, boxes, mostFen }) => [kind, boxes, mostFen])).toEqual([
      ['not-arrived', 2, 2 * (PRICE_FEN + FREIGHT_FEN)],
      ['spoiled', 2, 2 * PRICE_FEN],
      ['faulty', 2, 2 * (PRICE_FEN + FREIGHT_FEN)],
    ]);
    const made = (await claim(buyer, orderId, { boxes: 2 })).body;
    // 30 % of two boxes of 45.80 yuan.
    expect([made.state, made.wishFen, made.due, made.photos]).toEqual(['open', 2748, 'seller-answer', 2]);
    expect((await answer(made.id, 2748)).body.state).toBe('refunding');
    await t.settle();
    const view = await buyer.get(aftersale.getClaim, one(made.id));
    expect([view.state, view.agreedFen, view.bearer, view.dueAt]).toEqual(['refunded', 2748, 'seller', null]);
    expect(view.events.map(({ by, kind, amountFen }) => [by, kind, amountFen])).toEqual([
      ['buyer', 'made', 2748],
      ['seller', 'agreed', 2748],
      ['provider', 'refund-asked', 2748],
      ['provider', 'refunded', 2748],
    ]);
    expect((await atProvider(county.merchantId)) - before).toBe(-2748);
    expect((await buyer.get(ordering.getOrder, one(orderId))).state).toBe('completed');
    expect(await books(t)).toEqual(BALANCED);
    const { sum } = await auditor().get(aftersale.listClaims, { params, query: { show: 'ended', orderId } });
    expect(sum).toEqual({ claims: 1, late: 0, refundedFen: 2748 });
  });

  it('knows how much goes back: nothing up to 5 %, all from more than half on, never more than was paid', () => {
    expect([5, 6, 50, 51, 100].map((bad) => spoiledFen(4580, 1, bad))).toEqual([0, 275, 2290, 4580, 4580]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 100 }),
        (price, boxes, bad) => {
          const fen = spoiledFen(price, boxes, bad);
          expect(Number.isInteger(fen) && fen >= 0 && fen <= price * boxes).toBe(true);
          expect(spoiledFen(price, boxes, Math.min(100, bad + 1))).toBeGreaterThanOrEqual(fen);
        },
      ),
    );
  });

  it('refuses what the rule doesn’t give', async () => {
    const buyer = t.as('visitor');
    const orderId = await received(buyer);
    expect((await claim(buyer, orderId, { badPercent: 5 })).refusal).toBe('claim.too-little-bad');
    expect((await claim(buyer, orderId, { photos: [photo] })).refusal).toBe('claim.photos-needed');
    expect(
      (await claim(buyer, orderId, { photos: [photo, Buffer.from('no picture').toString('base64')] })).refusal,
    ).toBe('document.unreadable');
    expect((await claim(buyer, orderId, { boxes: 3 })).refusal).toBe('claim.boxes-taken');
    const { badPercent: _, ...vague } = spoiled();
    expect((await buyer.call(aftersale.makeClaim, { ...one(orderId), body: vague })).refusal).toBe(
      'claim.facts-missing',
    );
    const faulty = { ...vague, kind: 'faulty' as const };
    expect((await buyer.call(aftersale.makeClaim, { ...one(orderId), body: faulty })).refusal).toBe(
      'claim.facts-missing',
    );
    const greedy = { ...faulty, wishFen: PRICE_FEN + FREIGHT_FEN + 1 };
    expect((await buyer.call(aftersale.makeClaim, { ...one(orderId), body: greedy })).refusal).toBe(
      'claim.more-than-paid',
    );
    const noReason = { ...vague, kind: 'no-reason' as const };
    expect((await buyer.call(aftersale.makeClaim, { ...one(orderId), body: noReason })).refusal).toBe('claim.not-now');
    expect((await claim(t.as('visitor'), orderId)).refusal).toBe('order.unknown');
    const until = t.clock.at;
    t.clock.at = minutesAfter(until, 48 * 60);
    expect((await claim(buyer, orderId)).refusal).toBe('claim.not-now');
    expect((await buyer.call(aftersale.makeClaim, { ...one(orderId), body: { ...faulty, wishFen: 100 } })).status).toBe(
      200,
    );
    t.clock.at = daysAfter(until, 9);
    expect((await buyer.get(aftersale.orderClaims, one(orderId))).claimable[0]?.ways).toEqual([]);
    t.clock.at = until;
  });

  it('takes as many pictures as it may have, each as large as it may be', async () => {
    const buyer = t.as('visitor');
    const orderId = await received(buyer);
    const whole = Buffer.concat([Buffer.from(photo, 'base64'), Buffer.alloc(PHOTO_MOST_BYTES - 10, 7)]);
    const photos = Array.from({ length: PHOTOS_MOST }, () => whole.toString('base64'));
    const made = await claim(buyer, orderId, { photos, words: '坏'.repeat(300) });
    expect([made.status, made.body.photos]).toEqual([200, PHOTOS_MOST]);
  });

  it('is a box’s once, however many ask at the same time', async () => {
    const buyer = t.as('visitor');
    const orderId = await received(buyer, 3);
    const said = await Promise.all(Array.from({ length: 8 }, () => claim(buyer, orderId)));
    expect(said.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(said.flatMap(({ refusal }) => refusal ?? [])).toEqual(Array.from({ length: 5 }, () => 'claim.not-now'));
    const [first] = said.flatMap(({ status, body }) => (status === 200 ? [body] : []));
    await buyer.get(aftersale.withdrawClaim, one(first?.id ?? ''));
    expect((await claim(buyer, orderId)).status).toBe(200);
  });

  it('goes back one after the other, since a payment gives one refund at a time', async () => {
    const buyer = t.as('visitor');
    const orderId = await received(buyer, 2);
    const both = [(await claim(buyer, orderId)).body, (await claim(buyer, orderId, { badPercent: 80 })).body];
    const states = await Promise.all(both.map(async ({ id, wishFen }) => (await answer(id, wishFen)).body.state));
    expect(states.toSorted()).toEqual(['agreed', 'refunding']);
    await t.settle();
    const list = await clerk().get(aftersale.listClaims, { params, query: { orderId } });
    expect(list.items.map(({ state }) => state)).toEqual(['refunded', 'refunded']);
    expect(list.sum.refundedFen).toBe(1374 + PRICE_FEN);
    expect(await books(t)).toEqual(BALANCED);
  });

  it('is brought to the centre by who isn’t content, and paid by whom the centre names', async () => {
    const buyer = t.as('visitor');
    const orderId = await received(buyer);
    const { id, wishFen } = (await claim(buyer, orderId)).body;
    const reply = (offerFen: number, what: 'accept' | 'decline') =>
      buyer.call(aftersale.replyToOffer, { ...one(id), body: { reply: what, offerFen } });
    expect((await reply(0, 'accept')).refusal).toBe('claim.state');
    expect((await answer(id, 500)).refusal).toBe('claim.words-needed');
    expect((await answer(id, 500, '只坏了两个')).body.state).toBe('offered');
    expect((await answer(id, 600, '再加一点')).body.offerFen).toBe(600);
    const { claims } = await buyer.get(aftersale.orderClaims, one(orderId));
    expect(claims.map((row) => [row.state, row.offerFen, row.due])).toEqual([['offered', 600, 'buyer-answer']]);
    expect((await reply(500, 'accept')).refusal).toBe('claim.offer-changed');
    expect((await reply(600, 'decline')).body.state).toBe('escalated');
    expect((await answer(id, wishFen)).refusal).toBe('claim.state');
    const waiting = await centre().get(aftersale.listClaims, { params, query: { show: 'for-centre' } });
    expect(waiting.items.map((row) => row.id)).toEqual([id]);
    const before = await atProvider(county.centreId);
    const decide = (amountFen: number) =>
      centre().call(aftersale.decideClaim, { ...one(id), body: { amountFen, bearer: 'centre', words: '路上压坏的' } });
    expect((await decide(PRICE_FEN + 1)).refusal).toBe('claim.more-than-paid');
    expect((await decide(700)).body.state).toBe('refunding');
    await t.settle();
    const view = await clerk().get(aftersale.getClaim, one(id));
    expect([view.state, view.agreedFen, view.bearer]).toEqual(['refunded', 700, 'centre']);
    expect((await atProvider(county.centreId)) - before).toBe(-700);
    expect(await books(t)).toEqual(BALANCED);
  });

  it('moves on by itself where nobody moves it', async () => {
    const buyer = t.as('visitor');
    const orderId = await received(buyer, 3);
    const from = t.clock.at;
    const [silent, offered, refused] = [
      (await claim(buyer, orderId)).body.id,
      (await claim(buyer, orderId)).body.id,
      (await claim(buyer, orderId)).body.id,
    ];
    await answer(offered, 500, '只坏了两个');
    await answer(refused, 0, '照片里没有坏的');
    const pass = async (minutes: number) => {
      t.clock.at = minutesAfter(from, minutes);
      await moveOnByTime(t.house);
      await t.settle();
      const { items } = await clerk().get(aftersale.listClaims, { params, query: { orderId } });
      return [silent, offered, refused].map((id) => items.find((row) => row.id === id)?.state);
    };
    const late = await clerk().get(aftersale.listClaims, { params, query: { orderId, show: 'for-seller' } });
    expect([late.sum.claims, late.sum.late]).toEqual([1, 0]);
    expect(await pass(72 * 60 - 1)).toEqual(['open', 'offered', 'offered']);
    expect(await pass(72 * 60)).toEqual(['escalated', 'offered', 'offered']);
    expect(await pass(7 * 1440 + 1)).toEqual(['escalated', 'refunded', 'rejected']);
    t.clock.at = from;
    expect(await books(t)).toEqual(BALANCED);
  });

  it('is open to its buyer, its seller and the county, pictures too, and unknown to everybody else', async () => {
    const buyer = t.as('visitor');
    const orderId = await received(buyer);
    const { id } = (await claim(buyer, orderId)).body;
    const others = [
      t.as('visitor'),
      t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.otherMerchantId }),
      t.as({ role: 'centre-operator', county: 422_827, regionCode: '422827' }),
      t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId }),
    ];
    for (const other of others) {
      expect((await other.call(aftersale.getClaim, one(id))).refusal).toBe('claim.unknown');
      const picture = { params: { county: COUNTY, id, photo: 1 } };
      expect((await other.call(aftersale.seeClaimPhoto, picture)).refusal).toBe('claim.unknown');
      expect((await other.call(aftersale.sayOnClaim, { ...one(id), body: { words: '?' } })).refusal).toBe(
        'claim.unknown',
      );
      expect((await other.call(aftersale.withdrawClaim, one(id))).refusal).toBe('claim.unknown');
    }
    for (const reader of [buyer, clerk(), centre(), auditor()]) {
      expect((await reader.call(aftersale.seeClaimPhoto, { params: { county: COUNTY, id, photo: 2 } })).status).toBe(
        200,
      );
    }
    expect((await buyer.call(aftersale.seeClaimPhoto, { params: { county: COUNTY, id, photo: 3 } })).refusal).toBe(
      'document.unknown',
    );
    expect((await auditor().call(aftersale.sayOnClaim, { ...one(id), body: { words: '?' } })).refusal).toBe(
      'claim.state',
    );
    const said = await clerk().get(aftersale.sayOnClaim, { ...one(id), body: { words: '请补一张快递单的照片' } });
    expect(said.acts).toEqual(['say', 'answer']);
    expect((await buyer.get(aftersale.getClaim, one(id))).acts).toEqual(['say', 'withdraw']);
    expect((await clerk().call(aftersale.withdrawClaim, one(id))).refusal).toBe('claim.unknown');
  });

  it('goes on a sheet for an authority, with everything but who the buyer is', async () => {
    const buyer = t.as('visitor');
    const orderId = await received(buyer);
    const order = await buyer.get(ordering.getOrder, one(orderId));
    const { receiver } = order;
    const words = `打我电话 ${receiver.phone} <b>`;
    const made = (await claim(buyer, orderId, { words })).body;
    await answer(made.id, 500, '只坏了两个');
    const reader = t.as({ role: 'regulator', county: COUNTY, regionCode: String(COUNTY) });
    const page = await reader.call(aftersale.claimFile, { ...one(made.id), query: {} });
    const sheet = page.body;
    expect(page.status).toBe(200);
    const facts = [made.number, order.number, '李好合作社', 'DEMO-李好合作社', '¥5.00', '只坏了两个', '2 张，存于平台'];
    for (const fact of facts) expect(sheet).toContain(fact);
    expect(sheet).toContain('打我电话 *********** &#60;b&#62;');
    for (const secret of [receiver.name, receiver.phone, receiver.address]) expect(sheet).not.toContain(secret);
    const inEnglish = await reader.call(aftersale.claimFile, { ...one(made.id), query: { language: 'en' } });
    expect(inEnglish.body).toContain('Case file of an after-sale claim');
    expect((await buyer.call(aftersale.claimFile, { ...one(made.id), query: {} })).status).toBe(401);
    const other = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.otherMerchantId });
    expect((await other.call(aftersale.claimFile, { ...one(made.id), query: {} })).refusal).toBe('claim.unknown');
    const { items } = await auditor().get(audit.listNotes, { params, query: { subject: 'claim', subjectId: made.id } });
    expect(items.map(({ names }) => names[made.id])).toEqual([made.number, made.number]);
  });

  it('leaves household and seller’s dues as they are, and every record in agreement', async () => {
    expect(await balanceOf(t.house.db, COUNTY, payableTo('organisation', county.merchantId))).toBe(0);
    expect(await balanceOf(t.house.db, COUNTY, returned(county.merchantId))).toBe(0);
    const { checks } = await auditor().get(indicators.crossChecks, { params });
    expect(checks.filter(({ differing }) => differing > 0)).toEqual([]);
  });
});

import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { recordCollection } from '#modules/collection/index.ts';
import { agentFloat, balanceOf, cashFloat, payableTo, providerFrozen } from '#modules/ledger/index.ts';
import { packLots } from '#modules/packing/index.ts';
import { setShareRule } from '#modules/pricing/index.ts';
import { registerLot } from '#modules/quality/index.ts';
import { buy, orderOf, payAt } from '../../../test/buying.ts';
import {
  COUNTY,
  FEN_PER_KG,
  FREIGHT_FEN,
  GRADE,
  layCounty,
  NET_GRAMS,
  PRICE_FEN,
  type SmallCounty,
} from '../../../test/county.ts';
import type { Caller } from '../../../test/caller.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { BALANCED, books } from '../../../test/payments.ts';

const { ordering, settlement: doors, payment } = endpoints;
const params = { county: COUNTY };
/** Of ten boxes, six were consigned by the household and four grown by the cooperative itself. */
const BOXES = 10;
const CONSIGNED = 6;
// 4 boxes of 45.80: 700 ‰ and 30 ‰ of the goods' money, each by the 60 % that was consigned and collected.
const GOODS = 4 * PRICE_FEN;
const HOUSEHOLD = 7694;
const STATION = 329;
const FREIGHT = 4 * FREIGHT_FEN;
const SELLER = GOODS - HOUSEHOLD - STATION;

describe('settling an order', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 0 });
    await packMixed();
  });
  afterAll(() => t.close());

  async function packMixed(): Promise<void> {
    const { stationId, householdId, merchantId, productId, packSpecId } = county;
    const consignedGrams = CONSIGNED * NET_GRAMS;
    const ownGrams = (BOXES - CONSIGNED) * NET_GRAMS;
    const entry = await t.act((tx, actor) =>
      recordCollection(tx, actor, {
        county: COUNTY,
        id: newId(),
        stationId,
        householdId,
        merchantId,
        productId,
        grade: GRADE,
        kind: 'consignment',
        weightGrams: consignedGrams,
        enteredText: '30 斤',
        fenPerKg: FEN_PER_KG,
        deviceTime: actor.at.toISOString(),
      }),
    );
    const own = { county: COUNTY, id: newId(), merchantId, productId, grade: GRADE, weightGrams: ownGrams };
    await t.act((tx, actor) => registerLot(tx, actor, own));
    await t.act((tx, actor) =>
      packLots(tx, actor, {
        county: COUNTY,
        id: newId(),
        merchantId,
        productId,
        grade: GRADE,
        packSpecId,
        boxes: BOXES,
        inputs: [
          { lotId: entry.lotId, grams: consignedGrams },
          { lotId: own.id, grams: ownGrams },
        ],
        wasteGrams: 0,
      }),
    );
  }

  const clerk = () => t.as({ role: 'settlement-clerk', county: COUNTY, regionCode: String(COUNTY) });
  const keeper = (organisationId = county.stationId) =>
    t.as({ role: 'station-keeper', county: COUNTY, organisationId });
  const seller = (organisationId = county.merchantId) =>
    t.as({ role: 'merchant-clerk', county: COUNTY, organisationId });
  const owed = (kind: 'household' | 'organisation', id: string) => balanceOf(t.house.db, COUNTY, payableTo(kind, id));
  const receive = async (buyer: Caller, id: string) => {
    const body = { merchantId: county.merchantId };
    await seller().get(ordering.dispatchOrder, { params: { county: COUNTY, id }, body });
    await buyer.get(ordering.receiveOrder, { params: { county: COUNTY, id } });
    await t.settle();
  };
  const ofOrder = async (orderId: string) => {
    const { items } = await clerk().get(doors.listSettlements, { params, query: {} });
    const id = items.find((row) => row.orderId === orderId)?.id ?? '';
    return clerk().get(doors.getSettlement, { params: { county: COUNTY, id } });
  };

  it('shares the money to the fen and has the provider split it', async () => {
    const buyer = t.as('visitor');
    const orderId = await buy(t, buyer, county, 4);
    await receive(buyer, orderId);
    const { settlement, shares } = await ofOrder(orderId);
    expect([settlement.state, settlement.totalFen]).toEqual(['done', GOODS + FREIGHT]);
    expect(shares.map(({ reason, partyId, amountFen }) => [reason, partyId, amountFen])).toEqual([
      ['goods', county.merchantId, SELLER],
      ['household', county.householdId, HOUSEHOLD],
      ['station', county.stationId, STATION],
      ['freight', county.centreId, FREIGHT],
    ]);
    expect(shares.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(settlement.totalFen);
    const paid = await clerk().get(payment.getPayment, { params: { county: COUNTY, id: settlement.paymentId } });
    expect(paid.payment).toMatchObject({ state: 'released', releasedFen: settlement.totalFen });
    expect(paid.instructions.map(({ kind, amountFen }) => [kind, amountFen])).toEqual([
      ['split', STATION + FREIGHT],
      ['release', SELLER + HOUSEHOLD],
    ]);
  });

  it('leaves nothing frozen: everybody is paid but the household, whose money its seller holds', async () => {
    const { db } = t.house;
    expect(await balanceOf(db, COUNTY, providerFrozen(COUNTY))).toBe(0);
    expect(await owed('organisation', county.merchantId)).toBe(0);
    expect(await owed('organisation', county.stationId)).toBe(0);
    expect(await owed('household', county.householdId)).toBe(HOUSEHOLD);
    expect(await balanceOf(db, COUNTY, agentFloat(county.merchantId))).toBe(-HOUSEHOLD);
    expect(await books(t)).toEqual(BALANCED);
  });

  it('is told again and settles once', async () => {
    const { items } = await clerk().get(doors.listSettlements, { params, query: {} });
    await t.house.db.updateTable('kernel.outbox').set({ toldAt: null }).execute();
    await t.house.db.deleteFrom('kernel.delivery').where('listener', 'like', 'settlement.%').execute();
    await t.settle();
    expect((await clerk().get(doors.listSettlements, { params, query: {} })).items).toEqual(items);
    expect(await owed('household', county.householdId)).toBe(HOUSEHOLD);
    expect(await books(t)).toEqual(BALANCED);
  });

  it('pays the household in cash with a slip, never twice and never more than is due', async () => {
    const input = { params: { county: COUNTY, id: county.householdId } };
    const id = newId();
    const body = { id, amountFen: 5000, way: 'cash' as const, siteId: county.stationId };
    const funding = { id: newId(), organisationId: county.merchantId, purpose: 'households' as const, amountFen: 8000 };
    await keeper().get(doors.fundFloat, { params: { county: COUNTY, id: county.stationId }, body: funding });
    const slip = await keeper().get(doors.payHousehold, { ...input, body });
    expect(slip).toMatchObject({ amountFen: 5000, leftFen: HOUSEHOLD - 5000, partyName: '田家' });
    expect(slip.number).toMatch(/^FK261123\d{8}$/);
    expect(await keeper().get(doors.payHousehold, { ...input, body })).toEqual(slip);
    const tooMuch = { ...body, id: newId(), amountFen: HOUSEHOLD - 5000 + 1 };
    expect((await keeper().call(doors.payHousehold, { ...input, body: tooMuch })).refusal).toBe('payout.more-than-due');
    const rest = { id: newId(), amountFen: HOUSEHOLD - 5000, way: 'account' as const, agentId: county.merchantId };
    expect((await seller().get(doors.payHousehold, { ...input, body: rest })).leftFen).toBe(0);
    expect(await balanceOf(t.house.db, COUNTY, cashFloat(county.stationId))).toBe(-3000);
    expect(await books(t)).toEqual(BALANCED);
  });

  it('prints what was handed over and what is left, for whoever paid it and whoever serves the household', async () => {
    const household = { params: { county: COUNTY, id: county.householdId }, query: {} };
    const { items } = await keeper().get(doors.householdLedger, household);
    const payouts = items.filter(({ kind }) => kind === 'payout');
    const [cash, account] = [5000, HOUSEHOLD - 5000].map(
      (fen) => payouts.find(({ amountFen }) => amountFen === fen)?.id,
    );
    const slipOf = (id = '', query: { language?: 'zh' | 'en'; paper?: '58mm' | 'a4' } = {}) => ({
      params: { county: COUNTY, id },
      query,
    });
    const paper = await keeper().call(doors.payoutSlipPage, slipOf(cash));
    expect(paper.status).toBe(200);
    for (const word of [
      '付款小票',
      '田家 C-0412',
      '¥50.00',
      '伍拾元整',
      '¥26.94',
      '唐崖司村服务站',
      '2026年11月23日',
      '签字',
      '80mm',
    ]) {
      expect(paper.body).toContain(word);
    }
    expect(paper.body).toMatch(/FK261123\d{8}/);
    const english = await keeper().call(doors.payoutSlipPage, slipOf(cash, { language: 'en', paper: '58mm' }));
    for (const word of ['Payment slip', 'Still due', '¥26.94', '58mm']) expect(english.body).toContain(word);
    // The seller paid the rest by account: it reads that slip, and so does the station that serves the household.
    const said = await Promise.all(
      [seller(), keeper()].map((reader) => reader.call(doors.payoutSlipPage, slipOf(account, { paper: 'a4' }))),
    );
    for (const { body: text } of said) {
      for (const word of ['李好合作社', '已付清', '农户联', '站点联']) expect(text).toContain(word);
    }
    const refused = [
      await keeper(county.otherStationId).call(doors.payoutSlipPage, slipOf(cash)),
      await seller().call(doors.payoutSlipPage, slipOf(cash)),
      await seller(county.otherMerchantId).call(doors.payoutSlipPage, slipOf(account)),
      await clerk().call(doors.payoutSlipPage, slipOf(newId())),
    ];
    expect(refused.map(({ refusal }) => refusal)).toEqual(Array.from({ length: 4 }, () => 'payout.unknown'));
    expect((await clerk().call(doors.payoutSlipPage, slipOf(cash))).status).toBe(200);
  });

  it('shows the household what, when and how much', async () => {
    const input = { params: { county: COUNTY, id: county.householdId }, query: {} };
    const ledger = await keeper().get(doors.householdLedger, input);
    expect(ledger).toMatchObject({ earnedFen: HOUSEHOLD, paidFen: HOUSEHOLD, dueFen: 0, householdCode: 'C-0412' });
    expect(ledger.items.map(({ kind, amountFen }) => `${kind} ${amountFen}`).toSorted()).toEqual(
      ['consigned 8400', 'payout 2694', 'payout 5000', `share ${HOUSEHOLD}`].toSorted(),
    );
    // Two payouts covered its share: the line says so, or the household would read that it is still owed.
    expect(ledger.items.find(({ kind }) => kind === 'share')?.paid).toBe(true);
    const page = await keeper().get(doors.householdLedger, { ...input, query: { limit: 2 } });
    const cursor = page.next ?? '';
    const following = await keeper().get(doors.householdLedger, { ...input, query: { limit: 2, cursor } });
    expect([...page.items, ...following.items].map(({ id }) => id)).toEqual(ledger.items.map(({ id }) => id));
    expect(following.next).toBeNull();
  });

  it('keeps strangers away, and nothing changes', async () => {
    const household = { params: { county: COUNTY, id: county.householdId } };
    const before = await owed('household', county.householdId);
    const body = { id: newId(), amountFen: 1, way: 'cash' as const, siteId: county.stationId };
    const refusals = [
      await t.as('visitor').call(doors.payHousehold, { ...household, body }),
      await keeper(county.otherStationId).call(doors.payHousehold, { ...household, body }),
      await seller(county.otherMerchantId).call(doors.payHousehold, {
        ...household,
        body: { id: newId(), amountFen: 1, way: 'account', agentId: county.merchantId },
      }),
      await keeper(county.otherStationId).call(doors.householdLedger, { ...household, query: {} }),
    ].map(({ refusal }) => refusal);
    expect(refusals).toEqual(['sign-in.needed', 'permission.missing', 'permission.missing', 'household.unknown']);
    expect(await owed('household', county.householdId)).toBe(before);
    const other = seller(county.otherMerchantId);
    expect((await other.get(doors.listSettlements, { params, query: {} })).items).toEqual([]);
    expect((await other.get(doors.listPayables, { params, query: {} })).items).toEqual([]);
    const { items } = await seller().get(doors.listSettlements, { params, query: {} });
    expect(items).toHaveLength(1);
    const one = { params: { county: COUNTY, id: items[0]?.id ?? '' } };
    expect((await other.call(doors.getSettlement, one)).refusal).toBe('settlement.unknown');
  });

  it('keeps cash sales owed to organisations until they are paid by hand', async () => {
    const buyer = t.as('visitor');
    const placed = await buyer.get(ordering.placeOrder, orderOf(county, 1, 'cash'));
    const confirm = { params: { county: COUNTY, id: placed.id }, body: { siteId: county.stationId } };
    await keeper().get(ordering.confirmOffline, confirm);
    await t.settle();
    await receive(buyer, placed.id);
    const { settlement, shares } = await ofOrder(placed.id);
    expect(settlement).toMatchObject({ state: 'done', way: 'cash' });
    const due = await owed('organisation', county.merchantId);
    const held = shares.filter(({ partyId, agentId }) => (agentId ?? partyId) === county.merchantId);
    expect(due).toBe(held.reduce((sum, { amountFen }) => sum + amountFen, 0));
    const { items } = await clerk().get(doors.listPayables, { params, query: { partyKind: 'organisation' } });
    expect(items[0]).toMatchObject({ partyId: county.merchantId, partyName: '李好合作社', dueFen: due });
    const everybody = await clerk().get(doors.listPayables, { params, query: { limit: 200 } });
    const sumOf = (kind: string) =>
      everybody.items.reduce((sum, { partyKind, dueFen }) => (partyKind === kind ? sum + dueFen : sum), 0);
    expect([everybody.sum.organisationsFen, everybody.sum.householdsFen]).toEqual([
      sumOf('organisation'),
      sumOf('household'),
    ]);
    expect(everybody.sum.organisations + everybody.sum.households).toBe(everybody.items.length);
    const input = { params: { county: COUNTY, id: county.merchantId } };
    const body = { id: newId(), amountFen: due };
    expect((await clerk().get(doors.payOrganisation, { ...input, body })).leftFen).toBe(0);
    expect((await seller().call(doors.payOrganisation, { ...input, body })).refusal).toBe('permission.missing');
    expect(await books(t)).toEqual(BALANCED);
  });

  it('gives the household what its slip said, though the rule was changed before anybody ordered', async () => {
    const rule = { county: COUNTY, merchantId: null, stationPerMille: 30, platformPerMille: 0 };
    await t.act((tx, actor) => setShareRule(tx, actor, { ...rule, householdPerMille: 500 }));
    const buyer = t.as('visitor');
    const orderId = await buy(t, buyer, county, 1);
    await receive(buyer, orderId);
    const { shares } = await ofOrder(orderId);
    // Six tenths of 45.80 were its goods, of which it was promised 700 ‰.
    expect(shares.filter(({ reason }) => reason === 'household').map(({ amountFen }) => amountFen)).toEqual([1923]);
    await t.act((tx, actor) => setShareRule(tx, actor, { ...rule, householdPerMille: 700 }));
    expect(await books(t)).toEqual(BALANCED);
  });

  it('gives all of it back when the buyer calls off a paid order', async () => {
    const buyer = t.as('visitor');
    const placed = await buyer.get(ordering.placeOrder, orderOf(county, 1));
    await payAt(t, placed.payment.payLink);
    await t.settle();
    const one = { params: { county: COUNTY, id: placed.id } };
    await buyer.get(ordering.cancelOrder, { ...one, body: { reason: '不要了' } });
    await t.settle();
    expect((await buyer.get(ordering.getOrder, one)).state).toBe('refunded');
    expect(await balanceOf(t.house.db, COUNTY, providerFrozen(COUNTY))).toBe(0);
    expect(await books(t)).toEqual(BALANCED);
  });
});

import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minutesAfter } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { recordCollection } from '#modules/collection/index.ts';
import { balanceOf, payableTo } from '#modules/ledger/index.ts';
import { paymentModule } from '#modules/payment/index.ts';
import { buy } from '../../../test/buying.ts';
import { COUNTY, FEN_PER_KG, GRADE, layCounty, PRICE_FEN, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { BALANCED, books } from '../../../test/payments.ts';
import { sandboxControls } from '../payment/sandbox-provider/index.ts';

const { collection, ordering, settlement: doors } = endpoints;
const params = { county: COUNTY };

describe('money handed over', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 10 });
  });
  afterAll(() => t.close());

  const clerk = () => t.as({ role: 'settlement-clerk', county: COUNTY, regionCode: String(COUNTY) });
  const keeper = (organisationId = county.stationId) =>
    t.as({ role: 'station-keeper', county: COUNTY, organisationId });
  const seller = (organisationId = county.merchantId) =>
    t.as({ role: 'merchant-clerk', county: COUNTY, organisationId });
  const owed = (kind: 'household' | 'organisation', id: string) => balanceOf(t.house.db, COUNTY, payableTo(kind, id));
  const household = () => ({ params: { county: COUNTY, id: county.householdId } });
  const bought = (merchantId: string, weightGrams: number) =>
    t.act((tx, actor) =>
      recordCollection(tx, actor, {
        county: COUNTY,
        id: newId(),
        stationId: county.stationId,
        householdId: county.householdId,
        merchantId,
        productId: county.productId,
        grade: GRADE,
        kind: 'outright',
        payKind: 'account',
        weightGrams,
        enteredText: 'x',
        fenPerKg: FEN_PER_KG,
        deviceTime: actor.at.toISOString(),
      }),
    );

  it('is never money that the provider is still to pay', async () => {
    const buyer = t.as('visitor');
    const orderId = await buy(t, buyer, county, 2);
    const one = { params: { county: COUNTY, id: orderId } };
    await seller().get(ordering.dispatchOrder, { ...one, body: { merchantId: county.merchantId } });
    sandboxControls(t.house).failNext = 1;
    await buyer.get(ordering.receiveOrder, one);
    await t.settle();
    const due = await owed('organisation', county.merchantId);
    expect(due).toBe(2 * PRICE_FEN);
    const input = { params: { county: COUNTY, id: county.merchantId } };
    const body = { id: newId(), amountFen: due };
    for (const amountFen of [due, 1]) {
      const said = await clerk().call(doors.payOrganisation, { ...input, body: { ...body, amountFen } });
      expect(said.refusal).toBe('payout.more-than-due');
    }
    expect(await owed('organisation', county.merchantId)).toBe(due);

    t.clock.at = minutesAfter(t.clock.at, 2);
    await paymentModule.sweeps?.find(({ name }) => name === 'payment.send-due')?.run(t.house);
    await t.settle();
    const { items } = await clerk().get(doors.listSettlements, { params, query: {} });
    expect(items.map(({ state }) => state)).toEqual(['done']);
    expect(await owed('organisation', county.merchantId)).toBe(0);
    expect(await books(t)).toEqual(BALANCED);
  });

  it('by account comes from who owes it, and no more than that one owes', async () => {
    await bought(county.merchantId, 10_000);
    await bought(county.otherMerchantId, 1000);
    const pay = (agentId: string, amountFen: number) => ({
      ...household(),
      body: { id: newId(), amountFen, way: 'account' as const, agentId },
    });
    const other = seller(county.otherMerchantId);
    const tooMuch = await other.call(doors.payHousehold, pay(county.otherMerchantId, FEN_PER_KG + 1));
    expect(tooMuch.refusal).toBe('payout.more-than-due');
    expect(await owed('household', county.householdId)).toBe(11 * FEN_PER_KG);
    await other.get(doors.payHousehold, pay(county.otherMerchantId, FEN_PER_KG));
    expect((await other.call(doors.payHousehold, pay(county.otherMerchantId, 1))).refusal).toBe('payout.more-than-due');
    const all = Array.from({ length: 6 }, () =>
      seller().call(doors.payHousehold, pay(county.merchantId, 4 * FEN_PER_KG)),
    );
    expect((await Promise.all(all)).filter(({ status }) => status === 200)).toHaveLength(2);
    expect(await owed('household', county.householdId)).toBe(2 * FEN_PER_KG);
  });

  it('in cash is paid by those who serve the household', async () => {
    const body = { id: newId(), amountFen: 100, way: 'cash' as const, siteId: county.otherStationId };
    const stranger = await keeper(county.otherStationId).call(doors.payHousehold, { ...household(), body });
    expect(stranger.refusal).toBe('household.unknown');
    const own = { ...body, id: newId(), siteId: county.stationId };
    expect((await keeper().call(doors.payHousehold, { ...household(), body: own })).status).toBe(200);
  });

  it('is not another sum under the same slip', async () => {
    const id = newId();
    const body = { id, amountFen: 100, way: 'cash' as const, siteId: county.stationId };
    const first = await keeper().get(doors.payHousehold, { ...household(), body });
    const more = await keeper().call(doors.payHousehold, { ...household(), body: { ...body, amountFen: 200 } });
    expect(more.refusal).toBe('request.conflict');
    expect((await keeper().get(doors.payHousehold, { ...household(), body })).number).toBe(first.number);

    const box = { params: { county: COUNTY, id: county.stationId } };
    const cash = { id: newId(), organisationId: county.merchantId, purpose: 'purchases' as const, amountFen: 5000 };
    await keeper().get(doors.fundFloat, { ...box, body: cash });
    await keeper().get(doors.fundFloat, { ...box, body: cash });
    const other = await keeper().call(doors.fundFloat, { ...box, body: { ...cash, amountFen: 9999 } });
    expect(other.refusal).toBe('request.conflict');
    const query = { day: '2026-11-23', stationId: county.stationId };
    expect((await keeper().get(collection.stationDay, { params, query })).cash.takenInFen).toBe(5000);
    expect(await books(t)).toEqual(BALANCED);
  });
});

import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAfter, dayOf } from '#kernel/clock.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { askAndPay } from '../../../test/payments.ts';
import { requestRefund } from './request-refund.ts';
import { reconcileYesterday } from './sweeps.ts';

const COUNTY = 422_826;
const params = { county: COUNTY };
const { payment: doors } = endpoints;

describe("comparing the provider's bill with the books", () => {
  let t: TestHouse;
  let day: string;
  let ids: string[];
  beforeAll(async () => {
    t = await openTestHouse();
    day = dayOf(t.clock.at);
    ids = [await askAndPay(t, 1000), await askAndPay(t, 2000), await askAndPay(t, 3000)];
    const refund = { county: COUNTY, paymentId: ids[0] ?? '', amountFen: 400, reason: 'test' };
    await t.act((tx, actor) => requestRefund(tx, actor, refund));
    await t.settle();
  });
  afterAll(() => t.close());
  const clerk = () => t.as({ role: 'settlement-clerk', county: COUNTY, regionCode: String(COUNTY) });

  it('waits until the day is over', async () => {
    expect((await clerk().call(doors.reconcile, { params, body: { day } })).refusal).toBe('payment.day-ahead');
    expect(await clerk().get(doors.getReconciliation, { params, query: { day } })).toEqual({ reconciliation: null });
  });

  it('agrees line by line', async () => {
    t.clock.at = daysAfter(t.clock.at, 1);
    const { reconciliation } = await clerk().get(doors.reconcile, { params, body: { day } });
    expect(reconciliation).toEqual({
      day,
      provider: 'sandbox',
      runAt: t.clock.at.toISOString(),
      lines: 4,
      matched: 4,
      paidFen: 6000,
      refundedFen: 400,
      releasedFen: 0,
      frozenFen: 5600,
      differences: [],
    });
  });

  it('finds what was planted: a trade we never heard of, one they do not have, and another amount', async () => {
    const { db } = t.house;
    await db
      .updateTable('sandboxProvider.trade')
      .set({ amountFen: 2001, frozenFen: 2001 })
      .where('customerNumber', '=', ids[1] ?? '')
      .execute();
    const trade = await db.selectFrom('sandboxProvider.trade').selectAll().executeTakeFirstOrThrow();
    const planted = { customerNumber: 'planted', amountFen: 777, frozenFen: 777, releasedFen: 0, refundedFen: 0 };
    await db
      .insertInto('sandboxProvider.trade')
      .values({ ...trade, no: 'SBX', ...planted })
      .execute();
    await db.deleteFrom('sandboxProvider.operation').execute();
    const { reconciliation } = await clerk().get(doors.reconcile, { params, body: { day } });
    const found = reconciliation.differences.map(({ kind, lineKind, ourFen, theirFen }) => ({
      kind,
      lineKind,
      ourFen,
      theirFen,
    }));
    expect([reconciliation.lines, reconciliation.matched]).toEqual([4, 2]);
    expect(found).toHaveLength(3);
    expect(found).toEqual(
      expect.arrayContaining([
        { kind: 'amount', lineKind: 'pay', ourFen: 2000, theirFen: 2001 },
        { kind: 'missing-here', lineKind: 'pay', ourFen: null, theirFen: 777 },
        { kind: 'missing-there', lineKind: 'refund', ourFen: 400, theirFen: null },
      ]),
    );
    expect(await clerk().get(doors.getReconciliation, { params, query: { day } })).toEqual({ reconciliation });
  });

  it('tells by day what was compared, and what all payments of a period come to', async () => {
    const period = `${dayOf(daysAfter(t.clock.at, -7))}..${dayOf(t.clock.at)}`;
    const { items } = await clerk().get(doors.listReconciliations, { params, query: { day: period } });
    expect(items).toEqual([
      {
        day,
        runAt: t.clock.at.toISOString(),
        matched: 2,
        differences: 3,
        paidFen: 6778,
        releasedFen: 0,
        refundedFen: 0,
        frozenFen: items[0]?.frozenFen,
      },
    ]);
    const before = { params, query: { day: dayOf(daysAfter(t.clock.at, -7)) } };
    expect(await clerk().get(doors.listReconciliations, before)).toEqual({ items: [], since: day });
    const paid = { payments: 3, paidFen: 6000, releasedFen: 0, refundedFen: 400 };
    const all = await clerk().get(doors.listPayments, { params, query: { day: period } });
    expect(all.sum).toEqual(paid);
    const q = all.items[0]?.providerTradeNo?.slice(-8).toLowerCase() ?? '';
    const found = await clerk().get(doors.listPayments, { params, query: { q } });
    expect(found.items.map(({ id }) => id)).toEqual([all.items[0]?.id]);
    expect((await clerk().get(doors.listPayments, before)).sum).toEqual({
      ...paid,
      payments: 0,
      paidFen: 0,
      refundedFen: 0,
    });
    expect((await clerk().call(doors.listPayments, { params, query: { day: '2026-02-45' } })).refusal).toBe(
      'request.invalid',
    );
    expect((await t.as('visitor').call(doors.listReconciliations, before)).refusal).toBe('sign-in.needed');
  });

  it('is for those who hold the permission in this county', async () => {
    const auditor = t.as({ role: 'auditor', county: COUNTY, regionCode: String(COUNTY) });
    expect((await auditor.call(doors.reconcile, { params, body: { day } })).refusal).toBe('permission.missing');
    const elsewhere = t.as({ role: 'settlement-clerk', county: 422_827, regionCode: '422827' });
    expect((await elsewhere.call(doors.getReconciliation, { params, query: { day } })).refusal).toBe(
      'permission.missing',
    );
  });

  it('catches up in the morning with days on which nobody asked, and leaves compared ones alone', async () => {
    const missed = dayOf(t.clock.at);
    await askAndPay(t, 900);
    const result = async (of: string) =>
      (await clerk().get(doors.getReconciliation, { params, query: { day: of } })).reconciliation;
    const before = await result(day);
    t.clock.at = daysAfter(t.clock.at, 3);
    await reconcileYesterday(t.house);
    expect(await result(missed)).toMatchObject({ lines: 1, matched: 1, differences: [] });
    expect(await result(dayOf(daysAfter(t.clock.at, -1)))).toMatchObject({ lines: 0, matched: 0 });
    expect(await result(day)).toEqual(before);
  });
});

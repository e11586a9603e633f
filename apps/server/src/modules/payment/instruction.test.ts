import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAfter, minutesAfter } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { ask, askAndPay, BALANCED, books } from '../../../test/payments.ts';
import { confirmOffline } from './confirm-offline.ts';
import { requestRefund } from './request-refund.ts';
import { requestSplit } from './request-split.ts';
import { sandboxControls } from './sandbox-provider/index.ts';
import { deliverDue } from './sandbox-provider/notice.ts';
import { sendDue } from './sweeps.ts';

const COUNTY = 422_826;
const { payment: doors } = endpoints;

const receivers = () => ({ station: newId(), centre: newId(), seller: newId() });

describe('telling the provider', () => {
  let t: TestHouse;
  beforeAll(async () => {
    t = await openTestHouse();
  });
  afterAll(() => t.close());

  const officer = () => t.as({ role: 'settlement-clerk', county: COUNTY, regionCode: String(COUNTY) });
  const see = (id: string) => officer().get(doors.getPayment, { params: { county: COUNTY, id } });
  const split = (paymentId: string, { station, centre, seller }: ReturnType<typeof receivers>) =>
    t.act((tx, actor) =>
      requestSplit(tx, actor, {
        county: COUNTY,
        paymentId,
        parts: [
          { receiverId: station, amountFen: 300 },
          { receiverId: centre, amountFen: 800 },
        ],
        restTo: seller,
      }),
    );
  const refund = (paymentId: string, amountFen: number, bearerId?: string) =>
    t.act((tx, actor) =>
      requestRefund(tx, actor, {
        county: COUNTY,
        paymentId,
        amountFen,
        reason: 'test',
        ...(bearerId !== undefined && { bearerId }),
      }),
    );
  const accountOf = async (account: string) => {
    const row = await t.house.db
      .selectFrom('sandboxProvider.receiver')
      .select('balanceFen')
      .where('account', '=', account)
      .executeTakeFirst();
    return row?.balanceFen ?? 0;
  };
  const pass = async (minutes: number) => {
    t.clock.at = minutesAfter(t.clock.at, minutes);
    await sendDue(t.house);
    await deliverDue(t.house);
    await t.settle();
  };

  it('splits first, then releases the rest, and a receiver can give back what it got', async () => {
    const id = await askAndPay(t);
    const to = receivers();
    await split(id, to);
    await split(id, to);
    await t.settle();
    const done = await see(id);
    expect(done.payment.state).toBe('released');
    expect(done.payment.releasedFen).toBe(10_000);
    expect(done.instructions.map(({ kind, state, amountFen }) => [kind, state, amountFen])).toEqual([
      ['split', 'done', 1100],
      ['release', 'done', 8900],
    ]);
    expect([await accountOf(to.station), await accountOf(to.centre), await accountOf(to.seller)]).toEqual([
      300, 800, 8900,
    ]);
    await refund(id, 1000, to.seller);
    await t.settle();
    const after = await see(id);
    expect([after.payment.state, after.payment.refundedFen]).toEqual(['released', 1000]);
    expect(await accountOf(to.seller)).toBe(7900);
    await refund(id, 8500, to.seller);
    await t.settle();
    expect((await see(id)).instructions.at(-1)).toMatchObject({
      state: 'failed',
      failure: 'the receiver does not have that much',
    });
    expect(await books(t)).toEqual(BALANCED);
  });

  it('splits in as many times as the provider wants, and releases the rest after the last', async () => {
    const id = await askAndPay(t, 100_000);
    const parts = Array.from({ length: 120 }, (_, index) => ({ receiverId: newId(), amountFen: index + 1 }));
    const seller = newId();
    sandboxControls(t.house).failNext = 1;
    await t.act((tx, actor) => requestSplit(tx, actor, { county: COUNTY, paymentId: id, parts, restTo: seller }));
    await t.settle();
    // One of the three splits did not get through; the rest stays frozen until it has.
    const waiting = await see(id);
    expect(waiting.instructions.map(({ kind, state }) => `${kind} ${state}`).toSorted()).toEqual([
      'release wanted',
      'split done',
      'split done',
      'split wanted',
    ]);
    expect(await accountOf(seller)).toBe(0);
    await pass(2);
    const { payment, instructions } = await see(id);
    expect(payment).toMatchObject({ state: 'released', releasedFen: 100_000 });
    const sizes = instructions.map(({ kind, parts: some }) => [kind, some.length]);
    expect(sizes).toEqual([
      ['split', 50],
      ['split', 50],
      ['split', 20],
      ['release', 1],
    ]);
    expect(await accountOf(seller)).toBe(100_000 - (120 * 121) / 2);
    expect(await accountOf(parts[119]?.receiverId ?? '')).toBe(120);
    expect(await books(t)).toEqual(BALANCED);
  });

  it('refunds a part before the split, and splits what is left', async () => {
    const id = await askAndPay(t);
    await refund(id, 2500);
    await expect(split(id, receivers())).rejects.toMatchObject({ code: 'payment.state' });
    await t.settle();
    expect((await see(id)).payment).toMatchObject({ state: 'secured', refundedFen: 2500 });
    await expect(refund(id, 7501)).rejects.toMatchObject({ code: 'payment.more-than-left' });
    const to = receivers();
    await split(id, to);
    await t.settle();
    expect((await see(id)).payment).toMatchObject({ state: 'released', refundedFen: 2500, releasedFen: 7500 });
    expect(await accountOf(to.seller)).toBe(6400);
    expect(await books(t)).toEqual(BALANCED);
  });

  it('refunds all of it once', async () => {
    const id = await askAndPay(t);
    const answers = await Promise.allSettled([refund(id, 10_000), refund(id, 10_000)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await t.settle();
    expect((await see(id)).payment).toMatchObject({ state: 'refunded', refundedFen: 10_000 });
    await expect(refund(id, 1)).rejects.toMatchObject({ code: 'payment.state' });
    expect(await books(t)).toEqual(BALANCED);
  });

  it('tries again with growing waits while the provider fails, and it is done once', async () => {
    const id = await askAndPay(t);
    const to = receivers();
    sandboxControls(t.house).failNext = 3;
    await split(id, to);
    await t.settle();
    const first = (await see(id)).instructions[0];
    expect([first?.state, first?.tries, first?.failure]).toEqual(['wanted', 1, 'the sandbox provider does not answer']);
    await pass(1);
    await pass(1);
    expect((await see(id)).instructions[0]?.tries).toBe(2);
    await pass(1);
    expect((await see(id)).instructions[0]?.tries).toBe(3);
    await pass(4);
    const done = await see(id);
    expect(done.payment.state).toBe('released');
    expect(done.instructions[0]?.tries).toBe(4);
    expect(await accountOf(to.station)).toBe(300);
  });

  it('is safe when the answer or the news of what was done gets lost', async () => {
    const id = await askAndPay(t);
    const to = receivers();
    const controls = sandboxControls(t.house);
    const post = controls.post;
    controls.post = async () => 500;
    controls.loseNext = 1;
    await split(id, to);
    await t.settle();
    await pass(2);
    expect((await see(id)).instructions[0]?.state).toBe('sent');
    await pass(10);
    expect((await see(id)).instructions.map(({ state }) => state)).toEqual(['done', 'sent']);
    controls.post = post;
    await pass(60);
    expect((await see(id)).payment.state).toBe('released');
    expect([await accountOf(to.station), await accountOf(to.seller)]).toEqual([300, 8900]);
    expect(await books(t)).toEqual(BALANCED);
  });

  it('is told no after the freeze of 180 days has ended', async () => {
    const id = await askAndPay(t);
    const at = t.clock.at;
    expect((await see(id)).payment.freezeUntil).toBe(daysAfter(at, 180).toISOString());
    t.clock.at = daysAfter(at, 181);
    await split(id, receivers());
    await t.settle();
    t.clock.at = at;
    const [told] = (await see(id)).instructions;
    expect([told?.state, told?.failure]).toEqual(['failed', 'the freeze of this trade is over']);
  });

  it('is told again once people have settled what stood in its way, by those who may and only then', async () => {
    const [last, seller] = [await askAndPay(t), newId()];
    await split(last, receivers());
    await t.settle();
    await refund(last, 500, seller);
    await t.settle();
    const failed = (await see(last)).instructions.at(-1);
    expect([failed?.state, failed?.failure]).toEqual(['failed', 'the receiver does not have that much']);
    expect((await see(last)).payment.failedInstructions).toBe(1);
    const inTrouble = () =>
      officer().get(doors.listPayments, { params: { county: COUNTY }, query: { failed: true, limit: 200 } });
    expect((await inTrouble()).items.map((row) => row.id)).toContain(last);

    const input = { params: { county: COUNTY, id: last, instructionId: failed?.id ?? '' } };
    const auditor = t.as({ role: 'auditor', county: COUNTY, regionCode: String(COUNTY) });
    expect((await auditor.call(doors.retryInstruction, input)).refusal).toBe('permission.missing');
    const foreign = { params: { ...input.params, id: await askAndPay(t) } };
    expect((await officer().call(doors.retryInstruction, foreign)).refusal).toBe('payment.instruction-unknown');
    await split(await askAndPay(t), { ...receivers(), seller });
    await t.settle();
    const [key, clerk] = [newId(), officer()];
    expect(await clerk.get(doors.retryInstruction, input, key)).toEqual({ done: true });
    expect(await clerk.get(doors.retryInstruction, input, key)).toEqual({ done: true });
    await t.settle();
    expect((await see(last)).instructions.at(-1)).toMatchObject({ state: 'done', failure: null });
    expect((await see(last)).payment).toMatchObject({ refundedFen: 500, failedInstructions: 0 });
    expect((await officer().call(doors.retryInstruction, input)).refusal).toBe('payment.instruction-not-failed');
    expect((await inTrouble()).items.map((row) => row.id)).not.toContain(last);
    expect(await books(t)).toEqual(BALANCED);
  });

  it('leaves out the provider for money taken in by hand, and waits until a refund was really given', async () => {
    const { id } = await ask(t, 4000, 'cash');
    const siteId = newId();
    await t.act((tx, actor) => confirmOffline(tx, actor, { county: COUNTY, paymentId: id, siteId }));
    await refund(id, 4000);
    await t.settle();
    expect((await see(id)).payment.state).toBe('refunding');
    const input = { params: { county: COUNTY, id } };
    const keeper = t.as({ role: 'station-keeper', county: COUNTY, organisationId: siteId });
    expect((await keeper.call(doors.confirmRefund, input)).refusal).toBe('permission.missing');
    expect(await officer().get(doors.confirmRefund, input)).toEqual({ done: true });
    expect((await see(id)).payment).toMatchObject({ state: 'refunded', refundedFen: 4000 });
    expect((await officer().call(doors.confirmRefund, input)).refusal).toBe('payment.state');
    expect(await books(t)).toEqual(BALANCED);
  });
});

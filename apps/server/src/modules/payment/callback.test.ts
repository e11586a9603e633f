import * as fc from 'fast-check';
import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { minutesAfter } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { balanceOf, providerFrozen, secured } from '#modules/ledger/index.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { ask, BALANCED, books } from '../../../test/payments.ts';
import { closePayment } from './close-payment.ts';
import { requestRefund } from './request-refund.ts';
import { sandboxControls } from './sandbox-provider/index.ts';
import { sandboxKeys } from './sandbox-provider/keys.ts';
import { askProvider } from './sweeps.ts';

const COUNTY = 422_826;
const { payment: doors } = endpoints;

describe("a provider's news", () => {
  let t: TestHouse;
  let caught: object[] = [];
  beforeAll(async () => {
    t = await openTestHouse();
  });
  afterAll(() => t.close());
  // The provider's post is caught, so that a test decides when and how often it arrives.
  beforeEach(() => {
    caught = [];
    sandboxControls(t.house).post = async (_url, body) => {
      caught.push(body);
      return 200;
    };
  });

  const pay = async (token: string) => {
    const answer = await t.app.inject({ method: 'POST', url: '/sandbox-provider/pay', payload: { token } });
    expect(answer.statusCode).toBe(200);
    await t.settle();
  };
  const bring = async (body: object) => {
    const answer = await t.app.inject({ method: 'POST', url: '/api/payment/callbacks/sandbox', payload: body });
    return answer.statusCode;
  };
  const signed = (news: object) => {
    const payload = JSON.stringify({ eventId: `SN${newId()}`, attach: String(COUNTY), ...news });
    const keys = sandboxKeys(t.house.secret);
    return { keyId: keys.keyId, payload, signature: keys.sign(payload) };
  };
  const paid = (number: string, tradeNo: string, amountFen = 10_000) => {
    const [paidAt, freezeUntil] = [t.clock.at.toISOString(), minutesAfter(t.clock.at, 180 * 1440).toISOString()];
    return signed({ kind: 'paid', number, tradeNo, amountFen, paidAt, freezeUntil });
  };
  const officer = () => t.as({ role: 'settlement-clerk', county: COUNTY, regionCode: String(COUNTY) });
  const see = (id: string) => officer().get(doors.getPayment, { params: { county: COUNTY, id } });
  const back = (id: string) => t.as('visitor').get(doors.returned, { params: { county: COUNTY, id } });
  const said = async (type: string, id: string) => {
    const rows = await t.house.db.selectFrom('kernel.outbox').select('payload').where('type', '=', type).execute();
    return rows.filter(({ payload }) => JSON.stringify(payload).includes(id)).length;
  };

  it('is applied once, told five times before and five times after the browser is back', async () => {
    const { id, token } = await ask(t);
    await pay(token);
    const [notice = {}] = caught;
    expect(await Promise.all(Array.from({ length: 5 }, () => bring(notice)))).toEqual([200, 200, 200, 200, 200]);
    expect(await back(id)).toEqual({ state: 'secured' });
    await t.settle();
    for (let again = 0; again < 5; again += 1) expect(await bring(notice)).toBe(200);
    await t.settle();
    const { payment, callbacks } = await see(id);
    expect([payment.state, payment.amountFen]).toEqual(['secured', 10_000]);
    expect(callbacks.length).toBe(1);
    expect(await said('payment.secured', id)).toBe(1);
    expect(await balanceOf(t.house.db, COUNTY, secured(id))).toBe(10_000);
    expect(await books(t)).toEqual(BALANCED);
  });

  it('may come after the browser, which has asked already', async () => {
    const { id, token } = await ask(t);
    await pay(token);
    expect(await back(id)).toEqual({ state: 'secured' });
    expect(await bring(caught[0] ?? {})).toBe(200);
    await t.settle();
    expect((await see(id)).callbacks.map(({ outcome }) => outcome)).toEqual(['already']);
    expect(await said('payment.secured', id)).toBe(1);
  });

  it('is refused with a forged signature, and nothing of it is stored', async () => {
    const { id, token } = await ask(t);
    await pay(token);
    const notice = caught[0] as { payload: string };
    const before = await t.house.db.selectFrom('payment.callback').select('providerEventId').execute();
    const forged = { ...notice, payload: notice.payload.replace('"amountFen":10000', '"amountFen":10001') };
    const other = { ...notice, keyId: 'sandbox-2' };
    expect([await bring(forged), await bring(other), await bring({ ...notice, signature: 'AAAA' })]).toEqual([
      401, 401, 401,
    ]);
    await t.settle();
    expect(await t.house.db.selectFrom('payment.callback').select('providerEventId').execute()).toEqual(before);
    expect((await see(id)).payment.state).toBe('asked');
    const unknown = await t.app.inject({ method: 'POST', url: '/api/payment/callbacks/nobody', payload: notice });
    expect(unknown.statusCode).toBe(404);
  });

  it('of a wrong amount is kept and changes nothing', async () => {
    const { id } = await ask(t);
    expect(await bring(paid(id, 'SB1', 9_999))).toBe(200);
    await t.settle();
    const { payment, callbacks } = await see(id);
    expect(payment.state).toBe('asked');
    expect(callbacks.map(({ outcome }) => outcome)).toEqual(['refused']);
  });

  it('comes late: a closed payment is secured after all and said so', async () => {
    const { id, token } = await ask(t);
    await pay(token);
    await t.act((tx, actor) => closePayment(tx, actor, { county: COUNTY, paymentId: id }));
    expect((await see(id)).payment.state).toBe('closed');
    await bring(caught[0] ?? {});
    await t.settle();
    expect((await see(id)).payment.state).toBe('secured');
    expect(await said('payment.secured', id)).toBe(1);
  });

  it('of a second trade is recorded and sent back', async () => {
    const { id, token } = await ask(t);
    await pay(token);
    await bring(caught[0] ?? {});
    await bring(paid(id, 'SB-second'));
    await bring(paid(id, 'SB-second'));
    await t.settle();
    const { payment, instructions, callbacks } = await see(id);
    expect(payment.state).toBe('secured');
    expect(new Set(callbacks.map(({ outcome }) => outcome))).toEqual(new Set(['already', 'applied', 'second-success']));
    expect(instructions.map(({ kind, amountFen }) => ({ kind, amountFen }))).toEqual([
      { kind: 'refund', amountFen: 10_000 },
    ]);
    expect(await balanceOf(t.house.db, COUNTY, secured(id))).toBe(10_000);
    expect(await books(t)).toEqual(BALANCED);
  });

  it('may be lost: the provider is asked when the time has run out', async () => {
    const { id, token } = await ask(t);
    await pay(token);
    const at = t.clock.at;
    t.clock.at = minutesAfter(at, 20);
    await askProvider(t.house);
    t.clock.at = at;
    expect((await see(id)).payment.state).toBe('secured');
  });

  it('leads to the same books in any order, however often it is told', async () => {
    const orders = fc.infiniteStream(fc.nat());
    await fc.assert(
      fc.asyncProperty(orders, async (numbers) => {
        caught = [];
        const frozen = await balanceOf(t.house.db, COUNTY, providerFrozen(COUNTY));
        const asked = [await ask(t, 300), await ask(t, 200), await ask(t, 100)];
        for (const { token } of asked) await pay(token);
        await bringShuffled(caught, numbers);
        for (const [index, { id }] of asked.entries()) {
          const amountFen = [300, 50, 99][index] ?? 0;
          const refund = { county: COUNTY, paymentId: id, amountFen, reason: 'test' };
          await t.act((tx, actor) => requestRefund(tx, actor, refund));
        }
        await t.settle();
        await bringShuffled(caught, numbers);
        const left = await Promise.all(asked.map(({ id }) => balanceOf(t.house.db, COUNTY, secured(id))));
        expect(left).toEqual([0, 150, 1]);
        const states = await Promise.all(asked.map(async ({ id }) => (await see(id)).payment.state));
        expect(states).toEqual(['refunded', 'secured', 'secured']);
        expect(await balanceOf(t.house.db, COUNTY, providerFrozen(COUNTY))).toBe(frozen - 151);
        expect(await books(t)).toEqual(BALANCED);
      }),
      { numRuns: 6 },
    );
  });

  async function bringShuffled(notices: readonly object[], numbers: Iterator<number>): Promise<void> {
    const next = (): number => Number(numbers.next().value);
    const copies = notices.flatMap((notice) => Array.from({ length: 1 + (next() % 3) }, () => notice));
    const shuffled = copies.map((notice) => ({ notice, at: next() })).toSorted((a, b) => a.at - b.at);
    for (const { notice } of shuffled) {
      expect(await bring(notice)).toBe(200);
      if (next() % 2 === 0) await t.settle();
    }
    await t.settle();
  }
});

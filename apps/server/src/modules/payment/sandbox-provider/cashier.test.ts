import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minutesAfter } from '#kernel/clock.ts';
import { openTestHouse, type TestHouse } from '../../../../test/house.ts';
import { ask, askAndPay } from '../../../../test/payments.ts';

describe("the sandbox provider's cashier", () => {
  let t: TestHouse;
  beforeAll(async () => {
    t = await openTestHouse();
  });
  afterAll(() => t.close());
  const look = (token: string) => t.app.inject({ method: 'GET', url: '/sandbox-cashier', query: { token } });
  const submit = (token: string) =>
    t.app.inject({
      method: 'POST',
      url: '/sandbox-provider/pay',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:80' },
      payload: `token=${encodeURIComponent(token)}`,
    });

  it('is a page without script that says it is a demonstration', async () => {
    const { token } = await ask(t, 128_600);
    const page = await look(token);
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toContain('演示收银台');
    expect(page.body).toContain('<span>¥</span>1,286.00');
    expect(page.body).toContain('确认支付');
    expect(page.body).toContain('href="/orders/1"');
    expect(page.body).not.toContain('<script');
  });

  it('draws a number again that another trade or operation has: the names of their keys say so', async () => {
    const { rows } = await sql<{ name: string }>`select conname as name from pg_constraint
      where conrelid in ('sandbox_provider.trade'::regclass, 'sandbox_provider.operation'::regclass)
        and contype in ('p', 'u') order by conname`.execute(t.house.db);
    expect(rows.map(({ name }) => name)).toEqual([
      'operation_number_key',
      'operation_of_customer',
      'trade_number_key',
      'trade_of_customer',
    ]);
  });

  it('takes the money once, and shows that it did', async () => {
    const { id, token } = await ask(t);
    const answers = await Promise.all([submit(token), submit(token), submit(token)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
    expect(answers[0]?.headers.location).toBe(`/sandbox-cashier?token=${token}`);
    const trades = await t.house.db
      .selectFrom('sandboxProvider.trade')
      .select('amountFen')
      .where('customerNumber', '=', id)
      .execute();
    expect(trades).toEqual([{ amountFen: 10_000 }]);
    expect((await look(token)).body).toContain('已支付');
  });

  it('refuses a link that was not signed by its customer, and one whose time is over', async () => {
    const { token } = await ask(t);
    const [text = '', seal = ''] = token.split('.');
    const link = JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<string, unknown>;
    const cheap = Buffer.from(JSON.stringify({ ...link, amountFen: 1 })).toString('base64url');
    expect((await submit(`${cheap}.${seal}`)).statusCode).toBe(400);
    expect((await look(`${cheap}.${seal}`)).json<{ code: string }>().code).toBe('cashier.link');
    const at = t.clock.at;
    t.clock.at = minutesAfter(at, 16);
    expect((await submit(token)).json<{ code: string }>().code).toBe('cashier.expired');
    expect((await look(token)).body).toContain('支付时间已过');
    t.clock.at = at;
  });

  it('brings its news over HTTP when the house listens', async () => {
    await t.app.listen({ port: 0, host: '127.0.0.1' });
    const id = await askAndPay(t);
    const row = await t.house.db
      .selectFrom('payment.payment')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.state).toBe('secured');
  });
});

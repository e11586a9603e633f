import { newId } from '#kernel/ids.ts';
import { minutesAfter } from '#kernel/clock.ts';
import { together } from '#kernel/transaction.ts';
import { trialBalance } from '#modules/ledger/index.ts';
import { askPayment, payLinkOf } from '#modules/payment/index.ts';
import type { TestHouse } from './house.ts';

const COUNTY = 422_826;

export interface Asked {
  readonly id: string;
  readonly token: string;
}

/** Asks for a payment of nothing in particular; answers its number and the token of its link. */
export async function ask(
  t: TestHouse,
  amountFen = 10_000,
  way: 'sandbox' | 'transfer' | 'cash' = 'sandbox',
): Promise<Asked> {
  const id = newId();
  const expiresAt = minutesAfter(t.clock.at, 15);
  const about = { county: COUNTY, id, amountFen, way, expiresAt };
  const reference = { referenceKind: 'test', referenceId: id, at: t.clock.at };
  await t.act((tx) => together(tx, [askPayment({ ...about, ...reference })]));
  const link = payLinkOf(t.house, { ...about, returnPath: '/orders/1' });
  return { id, token: new URL(link ?? '', 'http://shop').searchParams.get('token') ?? '' };
}

/** Pays at the cashier and waits for the news; answers the payment's number. */
export async function askAndPay(t: TestHouse, amountFen?: number): Promise<string> {
  const { id, token } = await ask(t, amountFen);
  await t.app.inject({ method: 'POST', url: '/sandbox-provider/pay', payload: { token } });
  await t.settle();
  return id;
}

/** What must be true of the books at any time. */
export async function books(t: TestHouse) {
  const { differenceFen, wrongBalances } = await trialBalance(t.house.db, COUNTY);
  return { differenceFen, wrongBalances };
}
export const BALANCED = { differenceFen: 0, wrongBalances: 0 };

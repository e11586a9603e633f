import { daysAfter, dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import { humanNumber } from '#kernel/ids.ts';
import { Refusal, refuseUnless } from '#kernel/refusal.ts';
import { inTransaction } from '#kernel/transaction.ts';
import { sandboxKeys } from './keys.ts';
import { linkOf, type Link } from './link.ts';
import { notify } from './notice.ts';
import { insertTrade, tradeOf } from './trade-store.ts';

/** The provider keeps money frozen for this long at most. */
const FREEZE_DAYS = 180;

/** Reads the token of a link to the cashier. Refuses `cashier.link`. */
export function readToken(house: House, token: string): Link {
  const link = linkOf(sandboxKeys(house.secret), token);
  refuseUnless(link !== null, 'cashier.link');
  return link;
}

/**
 * The buyer pays: the money is frozen and the customer is told by a signed notice. Paying again finds the same trade.
 * Refuses `cashier.link` and `cashier.expired`.
 */
export async function payInSandbox(house: House, token: string): Promise<{ tradeNo: string }> {
  const { number, attach, amountFen, expiresAt, notifyUrl } = readToken(house, token);
  const paid = await tradeOf(house.db, number);
  if (paid !== undefined) return { tradeNo: paid.no };
  const at = house.clock.now();
  if (at > new Date(expiresAt)) throw new Refusal('cashier.expired');
  const no = humanNumber('SB', dayOf(at));
  const freezeUntil = daysAfter(at, FREEZE_DAYS);
  const isNew = await inTransaction(house.db, async (tx) => {
    const trade = { no, customerNumber: number, attach, amountFen, frozenFen: amountFen, notifyUrl, paidAt: at };
    if (!(await insertTrade(tx, { ...trade, freezeUntil }))) return false;
    const news = { number, tradeNo: no, amountFen, paidAt: at.toISOString(), freezeUntil: freezeUntil.toISOString() };
    await notify(tx, house, notifyUrl, { kind: 'paid', attach, ...news });
    return true;
  });
  return isNew ? { tradeNo: no } : payInSandbox(house, token);
}

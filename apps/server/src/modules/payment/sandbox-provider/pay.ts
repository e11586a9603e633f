import { daysAfter, dayOf } from '#kernel/clock.ts';
import { isUniqueViolation } from '#kernel/database.ts';
import type { House } from '#kernel/house.ts';
import { humanNumber } from '#kernel/ids.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { atEnd, inTransaction } from '#kernel/transaction.ts';
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
 * The buyer pays: the money is frozen and the customer is told by a signed notice. Paying again finds the same trade, also
 * when it is too late for another. Refuses `cashier.link` and `cashier.expired`.
 */
export async function payInSandbox(house: House, token: string): Promise<{ tradeNo: string }> {
  const link = readToken(house, token);
  const at = house.clock.now();
  const no = at <= new Date(link.expiresAt) ? await freeze(house, link, at) : null;
  if (no !== null) return { tradeNo: no };
  const paid = await tradeOf(house.db, link.number);
  refuseUnless(paid !== undefined, 'cashier.expired');
  return { tradeNo: paid.no };
}

/** Freezes the money and writes the notice, in one statement; null when this number was paid before. */
async function freeze(house: House, { number, attach, amountFen, notifyUrl }: Link, paidAt: Date) {
  const freezeUntil = daysAfter(paidAt, FREEZE_DAYS);
  try {
    return await inTransaction(house.db, async (tx) => {
      const no = humanNumber('SB', dayOf(paidAt));
      const trade = { no, customerNumber: number, attach, amountFen, frozenFen: amountFen, notifyUrl };
      atEnd(tx, insertTrade({ ...trade, paidAt, freezeUntil }));
      const news = { number, tradeNo: no, amountFen, paidAt: paidAt.toISOString() };
      notify(tx, house, notifyUrl, { kind: 'paid', attach, ...news, freezeUntil: freezeUntil.toISOString() });
      return no;
    });
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
}

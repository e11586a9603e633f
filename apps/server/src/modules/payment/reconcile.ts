import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import { Refusal, refuseUnless } from '#kernel/refusal.ts';
import { inTransaction } from '#kernel/transaction.ts';
import { providerOf, SANDBOX } from './providers.ts';
import { compareBill, totalsOf } from './reconciliation.ts';
import { keepResult, ourLines, resultOf } from './reconciliation-store.ts';

/**
 * Fetches the bill of a day that is over and compares it line by line with our records. Differences are kept for people
 * to look into and never booked away. Running it again replaces the result. Refuses `payment.day-ahead` and
 * `payment.provider-unreachable`.
 */
export async function reconcile(house: House, actor: Actor, { county, day }: { county: number; day: string }) {
  refuseUnless(day < dayOf(actor.at), 'payment.day-ahead');
  const provider = providerOf(house, SANDBOX);
  const bill = await provider?.bill(county, day).catch(() => undefined);
  if (bill === undefined) throw new Refusal('payment.provider-unreachable');
  await inTransaction(house.db, async (tx) => {
    const { matched, differences } = compareBill(bill.lines, await ourLines(tx, county, day));
    const { frozenFen } = bill;
    const lines = bill.lines.length;
    const result = {
      county,
      provider: SANDBOX,
      day,
      runAt: actor.at,
      lines,
      matched,
      ...totalsOf(bill.lines),
      frozenFen,
    };
    await keepResult(tx, result, differences);
    const detail = { lines, matched, differences: differences.length };
    note(tx, actor, { county, action: 'payment.reconcile', subject: 'bill', subjectId: day, detail });
  });
  return resultOf(house.db, county, SANDBOX, day);
}

import type { Actor } from '#kernel/actor.ts';
import { atEnd, mayTrust, type Tx } from '#kernel/transaction.ts';
import { holdRows, raiseReserved } from './reservation-store.ts';
import type { ReserveLine } from './reservation.ts';
import type { Reserve } from './reserve.ts';

/** A line whose stock was just read. */
export interface SeenLine extends ReserveLine {
  /** Free packs of the stock when it was read. */
  readonly available: number;
}

/**
 * Sets packs aside with the transaction's last statement, where all that is asked was free a moment ago; false when it
 * wasn't, or when trust was disappointed before: then `reserve` weighs with care. Only for a reference that never held
 * anything. Nobody oversells: should another buyer come between, the stock's CHECK stops this transaction, and it is done
 * again from the start (`mayTrust`).
 */
export function reserveOnTrust(
  tx: Tx,
  actor: Actor,
  { lines, ...hold }: Omit<Reserve, 'lines'> & { readonly lines: readonly SeenLine[] },
): boolean {
  const asked = new Map<string, number>();
  for (const { stockId, quantity } of lines) asked.set(stockId, (asked.get(stockId) ?? 0) + quantity);
  if (lines.some(({ stockId, available }) => (asked.get(stockId) ?? 0) > available)) return false;
  if (!mayTrust(tx)) return false;
  // Writes are carried out from the last to the first, and everybody locks stocks in the order of their ids.
  const stocks = [...asked].map(([stockId, quantity]) => ({ stockId, quantity }));
  stocks.sort((a, b) => (a.stockId < b.stockId ? 1 : -1));
  atEnd(
    tx,
    ...stocks.map((stock) => raiseReserved(hold.county, stock)),
    holdRows(stocks.map((stock) => ({ ...hold, ...stock, at: actor.at }))),
  );
  return true;
}

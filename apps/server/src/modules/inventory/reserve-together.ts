import type { Actor } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import type { ReserveLine, ReserveOutcome } from './reservation.ts';
import { freeExpired, holdRows, lockStocks, raiseReserved, stocksOf } from './reservation-store.ts';

export interface ReserveTogether {
  readonly county: number;
  readonly holdUntil: Date;
  /** One stock for each reference, none of which ever held anything. */
  readonly lines: readonly (ReserveLine & { readonly referenceId: string })[];
}

/**
 * Sets packs aside for many references at once, all or none: the stocks are held, what they have is weighed against what
 * all the references ask together, and the reservations leave with the transaction's last statement. When something is
 * short, holds whose time is over are released first; what is short then is answered with what is free of it.
 */
export async function reserveTogether(tx: Tx, actor: Actor, command: ReserveTogether): Promise<ReserveOutcome> {
  const { county, holdUntil, lines } = command;
  const asked = new Map<string, number>();
  for (const { stockId, quantity } of lines) asked.set(stockId, (asked.get(stockId) ?? 0) + quantity);
  assert(asked.size > 0, 'a reservation has lines');
  const stockIds = [...asked.keys()];
  const shortNow = async () => {
    const free = new Map((await stocksOf(tx, county, stockIds)).map(({ id, available }) => [id, available]));
    return [...asked]
      .map(([stockId, quantity]) => ({ stockId, quantity, available: free.get(stockId) ?? 0 }))
      .filter(({ available, quantity }) => available < quantity);
  };
  await lockStocks(tx, county, stockIds);
  let short = await shortNow();
  if (short.length > 0 && (await freeExpired(tx, county, stockIds, actor.at)) > 0) short = await shortNow();
  if (short.length > 0) return { ok: false, short: short.map(({ stockId, available }) => ({ stockId, available })) };
  atEnd(
    tx,
    ...[...asked].map(([stockId, quantity]) => raiseReserved(county, { stockId, quantity })),
    holdRows(lines.map((line) => ({ ...line, county, holdUntil, at: actor.at }))),
  );
  return { ok: true };
}

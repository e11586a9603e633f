import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';

/**
 * Transfers by which buyers' money comes into a box and leaves it: paid for an order, given back by a seller for a refund,
 * refunded, handed over to the county. All else in a box is what organisations brought, less what was bought and paid out.
 */
export const BUYERS_MONEY = ['secure', 'give-back', 'refund', 'deposit-cash'] as const;

/** What buyers paid at a site that it has neither refunded nor handed over yet, in fen. */
export async function buyersCashAt(db: Db, county: number, siteId: string): Promise<number> {
  const { rows } = await sql<{ fen: number }>`
    select coalesce(sum(fen), 0)::bigint as fen from ledger.v_cash_move
    where county = ${county} and site_id = ${siteId} and kind = any(${[...BUYERS_MONEY]}::text[])`.execute(db);
  return rows[0]?.fen ?? 0;
}

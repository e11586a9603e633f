import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import type { House } from '#kernel/house.ts';
import { inTransaction, type Tx } from '#kernel/transaction.ts';
import { freeExpired, lockStocks, stocksWithExpired } from './reservation-store.ts';

/** Releases the holds of these stocks whose time is over; answers how many. */
export async function releaseExpired(
  tx: Tx,
  actor: Pick<Actor, 'at'>,
  { county, stockIds }: { readonly county: number; readonly stockIds: readonly string[] },
): Promise<number> {
  await lockStocks(tx, county, stockIds);
  return freeExpired(tx, county, stockIds, actor.at);
}

/** The sweep: every county's holds whose time is over, one transaction per stock so that buyers never wait long. */
export async function sweepExpired({ db, clock }: Pick<House, 'clock'> & { readonly db: Db }): Promise<void> {
  const at = clock.now();
  for (const { county, stockIds } of await stocksWithExpired(db, at)) {
    for (const stockId of stockIds) {
      await inTransaction(db, async (tx) => releaseExpired(tx, { at }, { county, stockIds: [stockId] }));
    }
  }
}

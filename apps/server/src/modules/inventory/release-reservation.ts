import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#kernel/transaction.ts';
import type { Reference } from './keep-reservation.ts';
import { freePacks, lockStocks, reservationsOf } from './reservation-store.ts';

/** Gives back what a reference still holds or keeps; what was taken or released before stays so. Safe to repeat. */
export async function releaseReservation(tx: Tx, actor: Actor, { county, referenceId }: Reference): Promise<void> {
  const stockIds = (await reservationsOf(tx, county, referenceId)).map(({ stockId }) => stockId);
  if (stockIds.length === 0) return;
  await lockStocks(tx, county, stockIds);
  await freePacks(tx, { county, referenceId, stockIds, at: actor.at });
}

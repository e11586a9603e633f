import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#kernel/transaction.ts';
import type { Reference } from './keep-reservation.ts';
import { freeAllPacks, freePacks, lockStocks, reservationsOf, stocksHeldBy } from './reservation-store.ts';

export interface ReleaseReservation extends Reference {
  /** Only these stocks, e.g. one seller's part of an order; all of the reference without them. */
  readonly stockIds?: readonly string[];
}

/** Gives back what a reference still holds or keeps; what was taken or released before stays so. Safe to repeat. */
export async function releaseReservation(tx: Tx, actor: Actor, command: ReleaseReservation): Promise<void> {
  const { county, referenceId } = command;
  const stockIds = command.stockIds ?? (await reservationsOf(tx, county, referenceId)).map(({ stockId }) => stockId);
  if (stockIds.length === 0) return;
  await lockStocks(tx, county, stockIds);
  await freePacks(tx, { county, referenceId, stockIds, at: actor.at });
}

/** Gives back what many references hold, as `releaseReservation` does for one. */
export async function releaseTogether(
  tx: Tx,
  actor: Actor,
  { county, referenceIds }: { readonly county: number; readonly referenceIds: readonly string[] },
): Promise<void> {
  const stockIds = await stocksHeldBy(tx, county, referenceIds);
  if (stockIds.length === 0) return;
  await lockStocks(tx, county, stockIds);
  await freeAllPacks(tx, { county, referenceIds, at: actor.at });
}

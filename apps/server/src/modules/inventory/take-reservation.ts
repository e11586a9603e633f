import type { Actor } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import type { Tx } from '#kernel/transaction.ts';
import type { Reference } from './keep-reservation.ts';
import { lockStocks, reservationsOf, takePacks } from './reservation-store.ts';

export interface TakeReservation extends Reference {
  /** Only these stocks, e.g. one seller's part of an order; all of the reference without them. */
  readonly stockIds?: readonly string[];
}

/**
 * The packs of a reference leave the house: on hand and reserved fall together. What is taken must have been kept, and
 * is taken once: anything else is a bug of the caller and rolls back.
 */
export async function takeReservation(tx: Tx, actor: Actor, command: TakeReservation): Promise<void> {
  const { county, referenceId } = command;
  const stockIds = command.stockIds ?? (await reservationsOf(tx, county, referenceId)).map(({ stockId }) => stockId);
  assert(stockIds.length > 0, 'something is reserved under this reference');
  await lockStocks(tx, county, stockIds);
  const taken = await takePacks(tx, { county, referenceId, stockIds, at: actor.at });
  assert(taken === new Set(stockIds).size, `what is taken was kept: ${taken} of ${stockIds.length} stocks`);
}

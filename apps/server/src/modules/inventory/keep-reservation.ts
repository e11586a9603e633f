import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#kernel/transaction.ts';
import { freePacks, keepHeld, reservationsOf } from './reservation-store.ts';

export interface Reference {
  readonly county: number;
  readonly referenceId: string;
}

/**
 * The goods of a reference are paid for: its holds stay until they are taken. True when all of it is kept, also when it
 * was before. False when a part of it had ended in the meantime (or there is none): then the rest is released too, so
 * that it can be reserved anew as a whole.
 */
export async function keepReservation(tx: Tx, actor: Actor, { county, referenceId }: Reference): Promise<boolean> {
  const { asked, kept } = await keepHeld(tx, county, referenceId);
  if (kept === asked) return asked > 0;
  const stockIds = (await reservationsOf(tx, county, referenceId)).map(({ stockId }) => stockId);
  await freePacks(tx, { county, referenceId, stockIds, at: actor.at });
  return false;
}

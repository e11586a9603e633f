import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import type { Write } from '#kernel/write.ts';

/** Who finds an order again: the person who is signed in, or this browser; null for a reader who has neither. */
const finderKey = (actor: Actor): string | null => actor.personId ?? actor.visitorKey;

/** Lets whoever found an order read it from now on; finding it twice is finding it. */
export const keepFound =
  (county: number, orderId: string, key: string, at: Date): Write =>
  (creator) =>
    creator
      .insertInto('ordering.foundOrder')
      .values({ county, finderKey: key, orderId, foundAt: at })
      .onConflict((conflict) => conflict.columns(['county', 'finderKey', 'orderId']).doNothing());

/** The orders that the actor has found again. */
export async function foundOrders(db: Db, actor: Actor, county: number): Promise<string[]> {
  const key = finderKey(actor);
  if (key === null) return [];
  const rows = await db
    .selectFrom('ordering.foundOrder')
    .select('orderId')
    .where('county', '=', county)
    .where('finderKey', '=', key)
    .execute();
  return rows.map(({ orderId }) => orderId);
}

/** Whether the actor has found this order again, and so may read it. */
export async function hasFound(db: Db, actor: Actor, county: number, orderId: string): Promise<boolean> {
  const key = finderKey(actor);
  if (key === null) return false;
  const row = await db
    .selectFrom('ordering.foundOrder')
    .select('orderId')
    .where('county', '=', county)
    .where('finderKey', '=', key)
    .where('orderId', '=', orderId)
    .executeTakeFirst();
  return row !== undefined;
}

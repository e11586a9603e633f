import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import type { Write } from '#kernel/write.ts';

export const cartLines = async (db: Db, county: number, ownerKey: string) =>
  db
    .selectFrom('ordering.cartLine')
    .select(['offerId', 'quantity'])
    .where('county', '=', county)
    .where('ownerKey', '=', ownerKey)
    .orderBy('addedAt')
    .execute();

export async function setCartLine(
  tx: Tx,
  line: { county: number; ownerKey: string; offerId: string; quantity: number; addedAt: Date },
): Promise<void> {
  await tx
    .insertInto('ordering.cartLine')
    .values(line)
    .onConflict((conflict) =>
      conflict.columns(['county', 'ownerKey', 'offerId']).doUpdateSet({ quantity: line.quantity }),
    )
    .execute();
}

/** Moves one cart into another; where both hold an offer, the larger number stays. */
export async function moveCart(tx: Tx, county: number, from: string, to: string): Promise<void> {
  await sql`
    with moved as (delete from ordering.cart_line where county = ${county} and owner_key = ${from} returning *)
    insert into ordering.cart_line (county, owner_key, offer_id, quantity, added_at)
    select county, ${to}, offer_id, quantity, added_at from moved
    on conflict (county, owner_key, offer_id)
      do update set quantity = greatest(cart_line.quantity, excluded.quantity)`.execute(tx);
}

/** Takes offers out of a cart: removed by hand, or ordered. */
export const emptyCart = (county: number, ownerKey: string, offerIds: readonly string[]): Write => ({
  words: 'delete from ordering.cart_line where county = $1 and owner_key = $2 and offer_id = any($3::uuid[])',
  values: [county, ownerKey, offerIds],
});

import type { Static } from 'typebox';
import type { OrderForCash } from '@shanhuo/contract/ordering/shapes';
import { grantsFor, type Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { Refusal, refuseUnless } from '#kernel/refusal.ts';
import { englishNames } from './english-names.ts';
import type { OrderState, Receiver } from './order.ts';
import { linesOf } from './order-store.ts';

/**
 * The order whose number a buyer shows at a station, to pay it in cash: what it is and comes to, and whose it is, masked.
 * Any station of the county may take the money. Refuses `order.unknown`, `order.not-cash`.
 */
export async function orderForCash(
  db: Db,
  actor: Actor,
  { county, number }: { county: number; number: string },
): Promise<Static<typeof OrderForCash>> {
  const permission = 'ordering.confirm-offline';
  if (!grantsFor(actor, permission).some((grant) => grant.county === county)) {
    throw new Refusal('permission.missing', { permission });
  }
  const order = await db
    .selectFrom('ordering.order')
    .select(['id', 'number', 'state', 'way', 'totalFen', 'placedAt', 'holdUntil', 'receiverMasked'])
    .where('county', '=', county)
    .where('number', '=', number.replaceAll(/[^0-9A-Za-z]/g, '').toUpperCase())
    .executeTakeFirst();
  refuseUnless(order !== undefined, 'order.unknown');
  refuseUnless(order.way === 'cash', 'order.not-cash');
  const lines = await linesOf(db, county, [order.id]);
  const english = await englishNames(
    db,
    county,
    lines.map(({ offerId }) => offerId),
  );
  return {
    id: order.id,
    number: order.number,
    state: order.state as OrderState,
    totalFen: order.totalFen,
    placedAt: order.placedAt.toISOString(),
    holdUntil: order.holdUntil.toISOString(),
    receiverName: (JSON.parse(order.receiverMasked) as Receiver).name,
    lines: lines.map(({ line, offerId, title, gradeName, packName, quantity }) => ({
      line,
      title,
      gradeName,
      packName,
      ...english(offerId),
      quantity,
    })),
  };
}

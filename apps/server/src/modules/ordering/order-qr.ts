import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { qrCode } from '#kernel/print.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { hasFound } from './found-orders.ts';
import { owns } from './owner.ts';

/** The number of the actor's own order as a QR code: what a station scans to take the cash. Refuses `order.unknown`. */
export async function orderQr(db: Db, actor: Actor, { county, id }: { county: number; id: string }): Promise<string> {
  const order = await db
    .selectFrom('ordering.order')
    .select(['number', 'personId', 'visitorKey'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  refuseUnless(order !== undefined, 'order.unknown');
  refuseUnless(owns(actor, order) || (await hasFound(db, actor, county, id)), 'order.unknown');
  return qrCode(order.number);
}

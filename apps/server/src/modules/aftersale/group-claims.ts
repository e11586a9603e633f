import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { isOwnGroupOrder } from '#modules/ordering/index.ts';
import type { ClaimRow } from './claim-store.ts';

/** The claims on all orders of a group order, for its buyer only. Refuses `group-order.unknown` to all others. */
export async function claimsOfGroup(db: Db, actor: Actor, { county, id }: { county: number; id: string }) {
  refuseUnless(await isOwnGroupOrder(db, actor, { county, id }), 'group-order.unknown');
  const { rows } = await sql<Pick<ClaimRow, 'id' | 'number' | 'orderId' | 'kind' | 'state'>>`
    select c.id, c.number, c.order_id, c.kind, c.state
    from ordering.v_order o join aftersale.claim c on c.county = o.county and c.order_id = o.id
    where o.county = ${county} and o.group_order_id = ${id}
    order by c.id`.execute(db);
  return { items: rows };
}

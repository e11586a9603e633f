import type { Static } from 'typebox';
import type { Claimable } from '@shanhuo/contract/aftersale/shapes';
import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { orderForClaim } from '#modules/ordering/index.ts';
import { waysFor } from './claimable.ts';
import { claimsOfOrder } from './claim-store.ts';
import { rowsOf } from './claim-view.ts';
import { standsInTheWay } from './make-claim.ts';

/** What the buyer of an order can claim now, line by line, and what was claimed. Refuses `order.unknown` to all others. */
export async function claimsOfOwnOrder(db: Db, actor: Actor, { county, id }: { county: number; id: string }) {
  const order = await orderForClaim(db, actor, { county, id });
  refuseUnless(order?.isOwn === true, 'order.unknown');
  const claims = await claimsOfOrder(db, county, id);
  const earlier = claims.filter(standsInTheWay);
  const claimable = order.lines.map((line): Static<typeof Claimable> => {
    const ways = waysFor(order, line, earlier, actor.at);
    return {
      line: line.line,
      merchantId: line.merchantId,
      ways: ways.map((way) => ({ ...way, until: way.until?.toISOString() ?? null })),
    };
  });
  return { claimable, claims: await rowsOf(db, county, claims) };
}

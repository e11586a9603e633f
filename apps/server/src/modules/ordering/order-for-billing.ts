import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { owns } from './owner.ts';

/** One seller's part of an order, as somebody looks at it who invoices it. */
export interface PartToBill {
  readonly orderId: string;
  readonly orderNumber: string;
  /** Whether the reader placed the order. */
  readonly isOwn: boolean;
  readonly partId: string;
  readonly merchantId: string;
  readonly paidAt: Date | null;
  readonly goodsFen: number;
  readonly freightFen: number;
  /** Goods and freight, or nothing where the money isn't there: unpaid, given up, or gone back with the order. */
  readonly standsFen: number;
}

const PAID_FOR = new Set(['paid', 'dispatched', 'completed']);

/** All parts of orders, in the order the orders were placed; an unknown order has none. */
export async function partsToBill(
  db: Db,
  actor: Actor,
  { county, orderIds }: { readonly county: number; readonly orderIds: readonly string[] },
): Promise<PartToBill[]> {
  const rows = await db
    .selectFrom('ordering.order as o')
    .innerJoin('ordering.orderPart as p', (on) => on.onRef('p.county', '=', 'o.county').onRef('p.orderId', '=', 'o.id'))
    .select(['o.id as orderId', 'o.number as orderNumber', 'o.personId', 'o.visitorKey', 'o.state', 'o.paidAt'])
    .select(['p.id as partId', 'p.merchantId', 'p.state as partState', 'p.goodsFen', 'p.freightFen'])
    .where('o.county', '=', county)
    .where(sql<boolean>`o.id = any(${[...orderIds]}::uuid[])`)
    .orderBy('o.placedAt')
    .orderBy('p.id')
    .execute();
  return rows.map(({ personId, visitorKey, state, partState, ...part }) => ({
    ...part,
    isOwn: owns(actor, { personId, visitorKey }),
    standsFen: PAID_FOR.has(state) && partState !== 'given-up' ? part.goodsFen + part.freightFen : 0,
  }));
}

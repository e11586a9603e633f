import type { Db } from '#kernel/database.ts';

/** The merchants that still have to pack their part of a paid order. */
export async function orderForDispatch(db: Db, county: number, orderId: string): Promise<string[]> {
  const parts = await db
    .selectFrom('ordering.orderPart as p')
    .innerJoin('ordering.order as o', (join) => join.onRef('o.county', '=', 'p.county').onRef('o.id', '=', 'p.orderId'))
    .select('p.merchantId')
    .where('p.county', '=', county)
    .where('p.orderId', '=', orderId)
    .where('p.state', '=', 'waiting')
    .where('o.state', '=', 'paid')
    .execute();
  return parts.map(({ merchantId }) => merchantId);
}

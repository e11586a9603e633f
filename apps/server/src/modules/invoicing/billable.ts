import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { partsToBill, type PartToBill } from '#modules/ordering/index.ts';

export interface BillablePart extends PartToBill {
  /** What an invoice of the part is about: what stands of it, less what went back out of its seller's money. */
  readonly billableFen: number;
}

const keyOf = (orderId: string, merchantId: string): string => `${orderId} ${merchantId}`;

/** What can be invoiced of orders, part by part. What the county's centre gave back leaves the seller's sale as it was. */
export async function billableOf(
  db: Db,
  actor: Actor,
  { county, orderIds }: { readonly county: number; readonly orderIds: readonly string[] },
): Promise<BillablePart[]> {
  const parts = await partsToBill(db, actor, { county, orderIds });
  const { rows } = await sql<{ orderId: string; merchantId: string; backFen: number }>`
    select order_id, merchant_id, sum(amount_fen)::bigint as back_fen from aftersale.v_refund
    where county = ${county} and order_id = any(${[...orderIds]}::uuid[]) and bearer = 'seller'
    group by order_id, merchant_id`.execute(db);
  const back = new Map(rows.map((row) => [keyOf(row.orderId, row.merchantId), row.backFen]));
  return parts.map((part) => {
    const backFen = back.get(keyOf(part.orderId, part.merchantId)) ?? 0;
    return { ...part, billableFen: Math.max(0, part.standsFen - backFen) };
  });
}

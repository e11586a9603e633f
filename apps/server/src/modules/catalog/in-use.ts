import { sql } from 'kysely';
import type { RefusalCode } from '@shanhuo/contract';
import type { Db } from '#kernel/database.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';

/** What somebody is about to make something new of. */
export interface Goods {
  readonly county: number;
  readonly productId: string;
  readonly grades?: readonly string[];
  readonly packSpecId?: string | null;
}

/**
 * Refuses `product.retired`, `grade.retired` or `pack.retired` when what is to be used was taken out of use. What the
 * catalogue doesn't know at all is left to the caller, who says so in its own words.
 */
export async function mustBeInUse(db: Db, { county, productId, grades = [], packSpecId = null }: Goods): Promise<void> {
  const { rows } = await sql<{ refusal: RefusalCode }>`
    select 'product.retired' as refusal from catalog.product
      where county = ${county} and id = ${productId} and retired_at is not null
    union all
    select 'grade.retired' from catalog.grade
      where county = ${county} and product_id = ${productId} and code = any(${[...grades]}::text[])
        and retired_at is not null
    union all
    select 'pack.retired' from catalog.pack_spec
      where county = ${county} and product_id = ${productId} and id = ${packSpecId}::uuid and retired_at is not null`.execute(
    db,
  );
  // The product before its parts: who takes the product back into use need not look at them first.
  const order = ['product.retired', 'grade.retired', 'pack.retired'] as const;
  const first = order.find((code) => rows.some(({ refusal }) => refusal === code));
  if (first !== undefined) throw new Refusal(first);
}

/**
 * The same for what goes on sale, and nobody takes the goods out of use until the transaction ends: who retires a product
 * holds it alone and counts what is on sale, so one of the two comes second and is refused.
 */
export async function holdInUse(tx: Tx, goods: Goods): Promise<void> {
  await tx
    .selectFrom('catalog.product')
    .select('id')
    .where('county', '=', goods.county)
    .where('id', '=', goods.productId)
    .forShare()
    .execute();
  await mustBeInUse(tx, goods);
}

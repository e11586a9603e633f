import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';

/** A product, or one grade or pack of it. */
export interface PartKey {
  readonly county: number;
  readonly productId: string;
  readonly grade?: string;
  readonly packSpecId?: string;
}

/** A product, and nobody else puts it or its parts on sale or out of use until the transaction ends. */
export const holdProduct = (tx: Tx, county: number, id: string) =>
  tx
    .selectFrom('catalog.product')
    .select(['code', 'name', 'category', 'retiredAt'])
    .where('county', '=', county)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();

interface Part {
  readonly retiredAt: Date | null;
  /** What the note says of it. */
  readonly told: { readonly grade: string } | { readonly pack: string };
}

/** The grade or pack that is meant; null for the product itself, undefined where it has no such part. */
export async function partOf(
  db: Db,
  { county, productId, grade, packSpecId }: PartKey,
): Promise<Part | null | undefined> {
  if (grade !== undefined) {
    const row = await db
      .selectFrom('catalog.grade')
      .select(['name', 'retiredAt'])
      .where('county', '=', county)
      .where('productId', '=', productId)
      .where('code', '=', grade)
      .executeTakeFirst();
    return row && { retiredAt: row.retiredAt, told: { grade: row.name } };
  }
  if (packSpecId === undefined) return null;
  const row = await db
    .selectFrom('catalog.packSpec')
    .select(['name', 'retiredAt'])
    .where('county', '=', county)
    .where('productId', '=', productId)
    .where('id', '=', packSpecId)
    .executeTakeFirst();
  return row && { retiredAt: row.retiredAt, told: { pack: row.name } };
}

/** How many offers of the product, or of this grade or pack of it, stand in the shop. */
export async function offersOnSale(db: Db, { county, productId, grade, packSpecId }: PartKey): Promise<number> {
  let query = db
    .selectFrom('catalog.offer')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('county', '=', county)
    .where('productId', '=', productId)
    .where('state', '=', 'published');
  if (grade !== undefined) query = query.where('grade', '=', grade);
  if (packSpecId !== undefined) query = query.where('packSpecId', '=', packSpecId);
  return (await query.executeTakeFirst())?.count ?? 0;
}

export async function setProductRetired(tx: Tx, { county, productId }: PartKey, retiredAt: Date | null) {
  await tx
    .updateTable('catalog.product')
    .set({ retiredAt })
    .where('county', '=', county)
    .where('id', '=', productId)
    .execute();
}

export async function setGradeRetired(tx: Tx, { county, productId }: PartKey, code: string, retiredAt: Date | null) {
  await tx
    .updateTable('catalog.grade')
    .set({ retiredAt })
    .where('county', '=', county)
    .where('productId', '=', productId)
    .where('code', '=', code)
    .execute();
}

export async function setPackRetired(tx: Tx, { county }: PartKey, id: string, retiredAt: Date | null) {
  await tx
    .updateTable('catalog.packSpec')
    .set({ retiredAt })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute();
}

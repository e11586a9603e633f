import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import type { SaveCategory } from './category.ts';

/** Categories in shop order, each with its number of published offers. */
export async function listCategories(db: Db, county: number, { inUse }: { readonly inUse: boolean }) {
  let query = db
    .selectFrom('catalog.category as c')
    .leftJoin('catalog.product as p', (join) =>
      join.onRef('p.county', '=', 'c.county').onRef('p.category', '=', 'c.slug'),
    )
    .leftJoin('catalog.offer as o', (join) =>
      join.onRef('o.county', '=', 'p.county').onRef('o.productId', '=', 'p.id').on('o.state', '=', 'published'),
    )
    .select((eb) => [
      'c.slug',
      'c.name',
      'c.nameEn',
      'c.groupSlug as group',
      'c.sort',
      eb('c.retiredAt', 'is not', null).as('retired'),
      eb.fn.count<number>('o.id').as('offerCount'),
    ])
    .where('c.county', '=', county)
    .groupBy(['c.county', 'c.slug'])
    .orderBy('c.sort')
    .orderBy('c.slug');
  if (inUse) query = query.where('c.retiredAt', 'is', null);
  return (await query.execute()).map(({ retired, ...row }) => ({ ...row, retired: Boolean(retired) }));
}

/**
 * A category until the transaction ends: `shared` by those who put products into it, `alone` by who takes it out of use, so
 * that neither overlooks the other.
 */
export const holdCategory = (tx: Tx, county: number, slug: string, how: 'shared' | 'alone') => {
  const query = tx
    .selectFrom('catalog.category')
    .select(['name', 'nameEn', 'retiredAt'])
    .where('county', '=', county)
    .where('slug', '=', slug);
  return (how === 'alone' ? query.forNoKeyUpdate() : query.forShare()).executeTakeFirst();
};

/** How many products of the category are in use. */
export async function productsInUse(db: Db, county: number, slug: string): Promise<number> {
  const row = await db
    .selectFrom('catalog.product')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('county', '=', county)
    .where('category', '=', slug)
    .where('retiredAt', 'is', null)
    .executeTakeFirst();
  return row?.count ?? 0;
}

export async function setCategoryRetired(tx: Tx, county: number, slug: string, retiredAt: Date | null) {
  await tx
    .updateTable('catalog.category')
    .set({ retiredAt })
    .where('county', '=', county)
    .where('slug', '=', slug)
    .execute();
}

/** What a category is called in both languages; null where there is none. */
export async function categoryName(db: Db, county: number, slug: string) {
  const row = await db
    .selectFrom('catalog.category')
    .select(['name', 'nameEn'])
    .where('county', '=', county)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row ?? null;
}

export async function upsertCategory(tx: Tx, { county, slug, name, nameEn, group, sort }: SaveCategory) {
  await tx
    .insertInto('catalog.category')
    .values({ county, slug, name, nameEn, groupSlug: group, sort })
    .onConflict((conflict) =>
      conflict.columns(['county', 'slug']).doUpdateSet({ name, nameEn, groupSlug: group, sort }),
    )
    .execute();
}

import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import type { SaveCategory } from './category.ts';

/** Categories in shop order, each with its number of published offers. */
export async function listCategories(db: Db, county: number) {
  return db
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
      eb.fn.count<number>('o.id').as('offerCount'),
    ])
    .where('c.county', '=', county)
    .groupBy(['c.county', 'c.slug'])
    .orderBy('c.sort')
    .orderBy('c.slug')
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

import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { holdCategory, productsInUse, setCategoryRetired } from './category-store.ts';

export interface PutCategoryUse {
  readonly county: number;
  readonly slug: string;
  readonly inUse: boolean;
}

/**
 * Takes a category out of use, or back into it: no product comes into a retired one, and the shop doesn't show it. Refuses
 * `product.category-unknown`, and `category.in-use` with the number of products that are still in use in it, since they
 * would stand in the shop without one.
 */
export async function putCategoryUse(tx: Tx, actor: Actor, { county, slug, inUse }: PutCategoryUse): Promise<void> {
  mustHold(actor, 'catalog.manage', { county });
  const category = await holdCategory(tx, county, slug, 'alone');
  refuseUnless(category !== undefined, 'product.category-unknown');
  if ((category.retiredAt === null) === inUse) return;
  if (!inUse) {
    const count = await productsInUse(tx, county, slug);
    refuseUnless(count === 0, 'category.in-use', { count });
  }
  await setCategoryRetired(tx, county, slug, inUse ? null : actor.at);
  note(tx, actor, {
    county,
    action: inUse ? 'catalog.restore' : 'catalog.retire',
    subject: 'category',
    subjectId: slug,
    detail: { name: category.name },
  });
}

import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { holdCategory } from './category-store.ts';
import {
  holdProduct,
  offersOnSale,
  partOf,
  setGradeRetired,
  setPackRetired,
  setProductRetired,
  type PartKey,
} from './use-store.ts';

/** A product, or one grade or pack of it. */
export interface PutUse {
  readonly county: number;
  readonly productId: string;
  readonly grade?: string;
  readonly packSpecId?: string;
  readonly inUse: boolean;
}

/**
 * Takes a product, a grade or a pack out of use, or back into it. Retired, it is no longer offered for prices, weighings,
 * grading, packing or listings; whatever was made with it stays readable. A buyer's shelf isn't emptied behind the seller's
 * back: as long as offers of it are on sale it refuses `product.on-sale` with their number. Refuses `product.unknown`,
 * `offer.parts-unknown`, and `category.retired` for a product whose category is out of use.
 */
export async function putUse(tx: Tx, actor: Actor, command: PutUse): Promise<void> {
  const { county, productId, inUse } = command;
  mustHold(actor, 'catalog.manage', { county });
  const product = await holdProduct(tx, county, productId);
  refuseUnless(product !== undefined, 'product.unknown');
  const part = await partOf(tx, command);
  refuseUnless(part !== undefined, 'offer.parts-unknown');
  const wasInUse = (part ?? product).retiredAt === null;
  if (wasInUse === inUse) return;
  if (inUse) {
    const category = part === null ? await holdCategory(tx, county, product.category, 'shared') : undefined;
    refuseUnless(category === undefined || category.retiredAt === null, 'category.retired');
  } else {
    const count = await offersOnSale(tx, command);
    refuseUnless(count === 0, 'product.on-sale', { count });
  }
  await retire(tx, command, inUse ? null : actor.at);
  note(tx, actor, {
    county,
    action: inUse ? 'catalog.restore' : 'catalog.retire',
    subject: 'product',
    subjectId: productId,
    detail: { code: product.code, name: product.name, ...part?.told },
  });
}

async function retire(tx: Tx, key: PartKey, retiredAt: Date | null): Promise<void> {
  if (key.grade !== undefined) return setGradeRetired(tx, key, key.grade, retiredAt);
  if (key.packSpecId !== undefined) return setPackRetired(tx, key, key.packSpecId, retiredAt);
  return setProductRetired(tx, key, retiredAt);
}

import type { RecipeBody } from '@shanhuo/contract/catalog/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { productNames, recipeLike, upsertRecipe } from './recipe-store.ts';

export interface SaveRecipe extends RecipeBody {
  readonly county: number;
  readonly id: string;
}

/**
 * Says how one product is made of another and how much of it usually comes, or says it anew: what was made before keeps the
 * yields that stood then. Refuses `product.unknown`, `recipe.same-product`, `recipe.band` (not from low to high) and
 * `recipe.known` (another one is called so for the same two products).
 */
export async function saveRecipe(tx: Tx, actor: Actor, command: SaveRecipe): Promise<void> {
  const { county, id, inUse, ...body } = command;
  mustHold(actor, 'catalog.manage', { county });
  const { fromProductId, toProductId, name, lowPerMille, highPerMille, mostPerMille } = body;
  refuseUnless(fromProductId !== toProductId, 'recipe.same-product');
  refuseUnless(lowPerMille <= highPerMille && highPerMille <= mostPerMille, 'recipe.band');
  const names = await productNames(tx, county, [fromProductId, toProductId]);
  refuseUnless(names.size === 2, 'product.unknown');
  refuseUnless(!(await recipeLike(tx, county, id, command)), 'recipe.known', { name });
  await upsertRecipe(tx, { county, id, ...body, retiredAt: inUse ? null : actor.at });
  note(tx, actor, {
    county,
    action: 'catalog.save-recipe',
    subject: 'product',
    subjectId: toProductId,
    detail: { name, fromProductId, lowPerMille, highPerMille, mostPerMille, inUse },
  });
}

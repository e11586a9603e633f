import type { ProductBody } from '@shanhuo/contract/catalog/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { holdCategory } from './category-store.ts';
import { renewOfferWords } from './offer-store.ts';
import {
  categoryOf,
  hasWords,
  packSpecsLike,
  productWithCode,
  upsertGrades,
  upsertPackSpecs,
  upsertProduct,
} from './product-store.ts';
import { productWords } from './product-words.ts';

export interface SaveProduct extends ProductBody {
  readonly id: string;
  readonly county: number;
}

/**
 * Adds a product or changes it. Grades and packs that the command doesn't name stay as they are. Refuses
 * `product.category-unknown`, `category.retired`, `product.code-taken`, `product.pack-foreign` (a pack id or code of another product) and
 * `product.pack-fixed` (the net weight of a pack never changes).
 */
export async function saveProduct(tx: Tx, actor: Actor, command: SaveProduct): Promise<void> {
  const { grades, packSpecs, ...product } = command;
  const { county, id } = product;
  mustHold(actor, 'catalog.manage', { county });
  const category = await holdCategory(tx, county, product.category, 'shared');
  refuseUnless(category !== undefined, 'product.category-unknown');
  // What is in a retired category already may be changed there; nothing else comes into it.
  const isNewThere = category.retiredAt !== null && (await categoryOf(tx, county, id)) !== product.category;
  refuseUnless(!isNewThere, 'category.retired');
  await refuseTakenCodes(tx, command);
  await refuseForeignPacks(tx, command);

  const words = productWords(product, [category.name, category.nameEn]);
  const isFoundAlike = await hasWords(tx, county, id, words);
  await upsertProduct(tx, { ...product, words });
  await upsertGrades(tx, county, id, grades);
  await upsertPackSpecs(tx, county, id, packSpecs);
  if (!isFoundAlike) await renewOfferWords(tx, county, id);
  const detail = { code: product.code, name: product.name };
  note(tx, actor, { county, action: 'catalog.save-product', subject: 'product', subjectId: id, detail });
}

async function refuseTakenCodes(tx: Tx, { county, id, code, registeredCode }: SaveProduct): Promise<void> {
  const codes = registeredCode === null ? [code] : [code, registeredCode];
  const other = await productWithCode(tx, county, id, codes);
  const taken = codes.find((each) => each === other?.code || each === other?.registeredCode);
  refuseUnless(other === undefined, 'product.code-taken', { code: taken });
}

async function refuseForeignPacks(tx: Tx, { county, id, packSpecs }: SaveProduct): Promise<void> {
  for (const known of await packSpecsLike(tx, county, packSpecs)) {
    const pack = packSpecs.find((each) => each.id === known.id);
    refuseUnless(pack !== undefined && known.productId === id, 'product.pack-foreign', { code: known.code });
    refuseUnless(pack.netGrams === known.netGrams, 'product.pack-fixed', { code: known.code });
  }
}

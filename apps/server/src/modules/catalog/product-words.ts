import type { Tx } from '#kernel/transaction.ts';
import { renewOfferWords } from './offer-store.ts';
import type { Product } from './product-store.ts';
import { wordsOf } from './search-words.ts';
import { wordVector } from './word-match.ts';

/** The words by which a product is found: its names, its code and the names of its category. */
export const productWords = (
  { name, nameEn, code }: Pick<Product, 'name' | 'nameEn' | 'code'>,
  category: readonly string[],
): string[] => wordsOf([name, nameEn, code, ...category]);

/** After a category got other names: its products and their offers are found by them. */
export async function renewProductWords(tx: Tx, county: number, slug: string, category: readonly string[]) {
  const products = await tx
    .selectFrom('catalog.product')
    .select(['id', 'name', 'nameEn', 'code'])
    .where('county', '=', county)
    .where('category', '=', slug)
    .orderBy('id')
    .execute();
  for (const product of products) {
    await tx
      .updateTable('catalog.product')
      .set({ words: wordVector(productWords(product, category)) })
      .where('county', '=', county)
      .where('id', '=', product.id)
      .execute();
    await renewOfferWords(tx, county, product.id);
  }
}

import type { Db } from '#kernel/database.ts';
import type { Module } from '#kernel/module.ts';
import { readProducts, type Product } from './product-store.ts';
import { readRecipes, type Recipe } from './recipe-store.ts';
import { catalogRoutes } from './routes.ts';

export type { SaveCategory } from './category.ts';
export { mustBeInUse, type Goods } from './in-use.ts';
export { saveCategory } from './save-category.ts';
export { saveProduct, type SaveProduct } from './save-product.ts';
export { saveRecipe, type SaveRecipe } from './save-recipe.ts';
export { addOffer, type AddOffer } from './add-offer.ts';
export { reviseOffer } from './revise-offer.ts';
export { letBack, putInShop, takeFromShop } from './move-offer.ts';
export { heldReason, lockOffer, offerById, renewSellerText } from './offer-store.ts';
export { wordsOf } from './search-words.ts';
export { wordsMatch, wordVector } from './word-match.ts';
export type { Offer, OfferDraft, OfferFields, WhyWithdrawn } from './offer.ts';
export type { Product } from './product-store.ts';
export type { Recipe } from './recipe-store.ts';

/** A product with its grades and pack specifications, or null. */
export const productById = async (db: Db, county: number, id: string): Promise<Product | null> =>
  (await readProducts(db, county, { id }))[0] ?? null;

/** The same by its short code, e.g. `P24`. */
export const productByCode = async (db: Db, county: number, code: string): Promise<Product | null> =>
  (await readProducts(db, county, { code }))[0] ?? null;

/** How one product is made of another, or null. */
export const recipeById = async (db: Db, county: number, id: string): Promise<Recipe | null> =>
  (await readRecipes(db, county, { id }))[0] ?? null;

export const catalogModule: Module = {
  name: 'catalog',
  folder: import.meta.dirname,
  routes: catalogRoutes,
};

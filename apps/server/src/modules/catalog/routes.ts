import type { FastifyInstance } from 'fastify';
import { catalogEndpoints } from '@shanhuo/contract/catalog/index';
import type { House } from '#kernel/house.ts';
import { openRead, openWrite } from '#kernel/http.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { listCategories } from './category-store.ts';
import { readProducts } from './product-store.ts';
import { readRecipes } from './recipe-store.ts';
import { putCategoryUse } from './put-category-use.ts';
import { putUse } from './put-use.ts';
import { saveCategory } from './save-category.ts';
import { saveProduct } from './save-product.ts';
import { saveRecipe } from './save-recipe.ts';

/** The doors of catalog. */
export function catalogRoutes(app: FastifyInstance, house: House): void {
  knownRoutes(app, house);
  useRoutes(app, house);
  recipeRoutes(app, house);
}

/** What is taken out of use and back into it. */
function useRoutes(app: FastifyInstance, house: House): void {
  openWrite(app, house, catalogEndpoints.putCategoryUse, async (tx, actor, { params, body }) => {
    await putCategoryUse(tx, actor, { ...params, ...body });
    return { done: true as const };
  });
  openWrite(app, house, catalogEndpoints.putProductUse, async (tx, actor, { params: { county, id }, body }) => {
    await putUse(tx, actor, { county, productId: id, ...body });
    return { done: true as const };
  });
  openWrite(app, house, catalogEndpoints.putGradeUse, async (tx, actor, { params: { county, id, grade }, body }) => {
    await putUse(tx, actor, { county, productId: id, grade, ...body });
    return { done: true as const };
  });
  openWrite(app, house, catalogEndpoints.putPackUse, async (tx, actor, { params, body }) => {
    const { county, id, packSpecId } = params;
    await putUse(tx, actor, { county, productId: id, packSpecId, ...body });
    return { done: true as const };
  });
}

function knownRoutes(app: FastifyInstance, house: House): void {
  openRead(app, house, catalogEndpoints.listCategories, async (db, _, { params }) => ({
    items: await listCategories(db, params.county, { inUse: true }),
  }));

  openRead(app, house, catalogEndpoints.listKnownCategories, async (db, _, { params }) => ({
    items: await listCategories(db, params.county, { inUse: false }),
  }));

  openWrite(app, house, catalogEndpoints.saveCategory, async (tx, actor, { params, body }) => {
    await saveCategory(tx, actor, { ...params, ...body });
    return { done: true as const };
  });

  openRead(app, house, catalogEndpoints.listProducts, async (db, _, { params, query }) => {
    const { q, category, visibility, retired, cursor, limit = 50 } = query;
    const after = decodeCursor(cursor, 1);
    const rows = await readProducts(db, params.county, {
      question: q,
      category,
      visibility,
      inUse: retired === undefined,
      afterCode: after === null ? undefined : String(after[0]),
      limit: limit + 1,
    });
    return pageOf(rows, limit, ({ code }) => [code]);
  });

  openRead(app, house, catalogEndpoints.getProduct, async (db, _, { params }) => {
    const [product] = await readProducts(db, params.county, { id: params.id });
    refuseUnless(product !== undefined, 'product.unknown');
    return product;
  });

  openWrite(app, house, catalogEndpoints.saveProduct, async (tx, actor, { params, body }) => {
    await saveProduct(tx, actor, { ...params, ...body });
    return { done: true as const };
  });
}

/** How products are made of others. */
function recipeRoutes(app: FastifyInstance, house: House): void {
  openRead(app, house, catalogEndpoints.listRecipes, async (db, _, { params, query }) => {
    const { productId, retired, cursor, limit = 50 } = query;
    const after = decodeCursor(cursor, 2);
    const rows = await readRecipes(db, params.county, {
      productId,
      inUse: retired === undefined,
      after: after === null ? undefined : [String(after[0]), String(after[1])],
      limit: limit + 1,
    });
    const page = pageOf(rows, limit, ({ toCode, id }) => [toCode, id]);
    return { ...page, items: page.items.map(({ toCode: _code, ...recipe }) => recipe) };
  });

  openWrite(app, house, catalogEndpoints.saveRecipe, async (tx, actor, { params, body }) => {
    await saveRecipe(tx, actor, { ...params, ...body });
    return { done: true as const };
  });
}

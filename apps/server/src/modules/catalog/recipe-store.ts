import { sql } from 'kysely';
import type { AnswerOf } from '@shanhuo/contract';
import type { catalogEndpoints, RecipeBody } from '@shanhuo/contract/catalog/index';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';

/** How one product is made of another, as the contract shows it. */
export type Recipe = AnswerOf<typeof catalogEndpoints.listRecipes>['items'][number];

export interface RecipeFilter {
  readonly id?: string | undefined;
  /** What goes in or what comes out. */
  readonly productId?: string | undefined;
  /** Leaves out recipes that were taken out of use, and those of products that were. */
  readonly inUse?: boolean | undefined;
  /** What the last recipe makes and its id. */
  readonly after?: readonly [string, string] | undefined;
  readonly limit?: number | undefined;
}

/** Recipes by the code of what they make, in one query. */
export async function readRecipes(
  db: Db,
  county: number,
  filter: RecipeFilter,
): Promise<(Recipe & { toCode: string })[]> {
  const { rows } = await sql<Recipe & { toCode: string }>`
    select r.id, r.from_product_id, r.to_product_id, r.name, r.name_en, r.low_per_mille, r.high_per_mille,
      r.most_per_mille, r.source, f.name as from_product_name, f.name_en as from_product_name_en,
      t.name as to_product_name, t.name_en as to_product_name_en, t.code as to_code,
      r.retired_at is not null as retired
    from catalog.recipe r
    join catalog.product f on f.county = r.county and f.id = r.from_product_id
    join catalog.product t on t.county = r.county and t.id = r.to_product_id
    where r.county = ${county}
      ${filter.id === undefined ? sql`` : sql`and r.id = ${filter.id}`}
      ${filter.productId === undefined ? sql`` : sql`and ${filter.productId} in (r.from_product_id, r.to_product_id)`}
      ${filter.inUse === true ? sql`and r.retired_at is null and f.retired_at is null and t.retired_at is null` : sql``}
      ${filter.after === undefined ? sql`` : sql`and (t.code, r.id) > (${filter.after[0]}, ${filter.after[1]}::uuid)`}
    order by t.code, r.id
    ${filter.limit === undefined ? sql`` : sql`limit ${filter.limit}`}`.execute(db);
  return rows;
}

/** Whether another recipe is called the same for the same two products. */
export async function recipeLike(tx: Tx, county: number, id: string, body: RecipeBody): Promise<boolean> {
  const other = await tx
    .selectFrom('catalog.recipe')
    .select('id')
    .where('county', '=', county)
    .where('id', '<>', id)
    .where('fromProductId', '=', body.fromProductId)
    .where('toProductId', '=', body.toProductId)
    .where('name', '=', body.name)
    .executeTakeFirst();
  return other !== undefined;
}

/** What products are called, by their ids; those that aren't there stay out. */
export async function productNames(tx: Tx, county: number, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('catalog.product')
    .select(['id', 'name'])
    .where('county', '=', county)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function upsertRecipe(
  tx: Tx,
  row: Omit<RecipeBody, 'inUse'> & { readonly county: number; readonly id: string; readonly retiredAt: Date | null },
): Promise<void> {
  const { county, id, ...columns } = row;
  await tx
    .insertInto('catalog.recipe')
    .values(row)
    .onConflict((conflict) => conflict.columns(['county', 'id']).doUpdateSet(columns))
    .execute();
}

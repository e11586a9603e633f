import { sql } from 'kysely';
import type { AnswerOf } from '@shanhuo/contract';
import type { catalogEndpoints, ProductBody } from '@shanhuo/contract/catalog/index';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import { wordsMatch, wordVector } from './word-match.ts';

/** A product with its grades and pack specifications, as the contract shows it. */
export type Product = AnswerOf<typeof catalogEndpoints.getProduct>;

export interface ProductFilter {
  readonly id?: string | undefined;
  readonly code?: string | undefined;
  readonly question?: string | undefined;
  readonly category?: string | undefined;
  readonly visibility?: string | undefined;
  /** Leaves out retired products, and of the others retired grades and packs: what somebody may choose from. */
  readonly inUse?: boolean | undefined;
  /** Only products whose code comes after this one. */
  readonly afterCode?: string | undefined;
  readonly limit?: number | undefined;
}

/** One query, whatever is asked: products by code with everything below them. */
export async function readProducts(db: Db, county: number, filter: ProductFilter): Promise<Product[]> {
  const matches = wordsMatch('p.words', filter.question);
  const used = (table: string) => (filter.inUse === true ? sql`and ${sql.ref(`${table}.retired_at`)} is null` : sql``);
  const { rows } = await sql<Product>`
    select p.id, p.code, p.registered_code, p.name, p.name_en, p.category, p.motif, p.gate, p.proofs, p.return_kind,
      p.tax_kind, p.season_months, p.storage, p.shelf_life_days, p.visibility, p.story, p.story_en,
      p.retired_at is not null as retired,
      coalesce((
        select jsonb_agg(jsonb_build_object('code', g.code, 'name', g.name, 'nameEn', g.name_en,
          'definition', g.definition, 'definitionEn', g.definition_en, 'sort', g.sort,
          'retired', g.retired_at is not null) order by g.sort, g.code)
        from catalog.grade g where g.county = p.county and g.product_id = p.id ${used('g')}), '[]'::jsonb) as grades,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', k.id, 'code', k.code, 'name', k.name, 'nameEn', k.name_en,
          'netGrams', k.net_grams, 'tareGrams', k.tare_grams, 'kind', k.kind,
          'retired', k.retired_at is not null) order by k.code)
        from catalog.pack_spec k where k.county = p.county and k.product_id = p.id ${used('k')}), '[]'::jsonb) as pack_specs
    from catalog.product p
    where p.county = ${county} ${used('p')}
      ${filter.id === undefined ? sql`` : sql`and p.id = ${filter.id}`}
      ${filter.code === undefined ? sql`` : sql`and p.code = ${filter.code}`}
      ${filter.category === undefined ? sql`` : sql`and p.category = ${filter.category}`}
      ${filter.visibility === undefined ? sql`` : sql`and p.visibility = ${filter.visibility}`}
      ${filter.afterCode === undefined ? sql`` : sql`and p.code > ${filter.afterCode}`}
      ${matches === null ? sql`` : sql`and ${matches}`}
    order by p.code
    ${filter.limit === undefined ? sql`` : sql`limit ${filter.limit}`}`.execute(db);
  return rows;
}

/** Another product of the county that has this code or registered code already. */
export async function productWithCode(tx: Tx, county: number, id: string, codes: readonly string[]) {
  return tx
    .selectFrom('catalog.product')
    .select(['code', 'registeredCode'])
    .where('county', '=', county)
    .where('id', '<>', id)
    .where((eb) => eb.or([eb('code', 'in', [...codes]), eb('registeredCode', 'in', [...codes])]))
    .executeTakeFirst();
}

/** The category that a product stands in; undefined for a product that isn't there. */
export async function categoryOf(db: Db, county: number, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('catalog.product')
    .select('category')
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.category;
}

/** Whether a product is found by exactly these words already. */
export async function hasWords(db: Db, county: number, id: string, words: readonly string[]): Promise<boolean> {
  const row = await db
    .selectFrom('catalog.product')
    .select('id')
    .where('county', '=', county)
    .where('id', '=', id)
    .where('words', '=', wordVector(words))
    .executeTakeFirst();
  return row !== undefined;
}

export interface ProductRow extends Omit<ProductBody, 'grades' | 'packSpecs'> {
  readonly id: string;
  readonly county: number;
  readonly words: readonly string[];
}

export async function upsertProduct(tx: Tx, { county, id, words, ...fields }: ProductRow): Promise<void> {
  const columns = { ...fields, words: wordVector(words) };
  await tx
    .insertInto('catalog.product')
    .values({ county, id, ...columns })
    .onConflict((conflict) => conflict.columns(['county', 'id']).doUpdateSet(columns))
    .execute();
}

export async function upsertGrades(tx: Tx, county: number, productId: string, grades: ProductBody['grades']) {
  if (grades.length === 0) return;
  await tx
    .insertInto('catalog.grade')
    .values(grades.map((grade) => ({ county, productId, ...grade })))
    .onConflict((conflict) =>
      conflict.columns(['county', 'productId', 'code']).doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        nameEn: eb.ref('excluded.nameEn'),
        definition: eb.ref('excluded.definition'),
        definitionEn: eb.ref('excluded.definitionEn'),
        sort: eb.ref('excluded.sort'),
      })),
    )
    .execute();
}

/** Pack specifications that already carry one of these ids or codes. */
export async function packSpecsLike(tx: Tx, county: number, packs: ProductBody['packSpecs']) {
  if (packs.length === 0) return [];
  return tx
    .selectFrom('catalog.packSpec')
    .select(['id', 'code', 'productId', 'netGrams'])
    .where('county', '=', county)
    .where((eb) =>
      eb.or([
        eb(
          'id',
          'in',
          packs.map(({ id }) => id),
        ),
        eb(
          'code',
          'in',
          packs.map(({ code }) => code),
        ),
      ]),
    )
    .execute();
}

/** Names may change; what is in the box may not, since packed lots were weighed by it. */
export async function upsertPackSpecs(tx: Tx, county: number, productId: string, packs: ProductBody['packSpecs']) {
  if (packs.length === 0) return;
  await tx
    .insertInto('catalog.packSpec')
    .values(packs.map((pack) => ({ county, productId, ...pack })))
    .onConflict((conflict) =>
      conflict.columns(['county', 'id']).doUpdateSet((eb) => ({
        code: eb.ref('excluded.code'),
        name: eb.ref('excluded.name'),
        nameEn: eb.ref('excluded.nameEn'),
        tareGrams: eb.ref('excluded.tareGrams'),
        kind: eb.ref('excluded.kind'),
      })),
    )
    .execute();
}

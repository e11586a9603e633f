import { sql } from 'kysely';
import type { AnswerOf } from '@shanhuo/contract';
import type { pricingEndpoints } from '@shanhuo/contract/pricing/index';
import type { Db } from '#kernel/database.ts';
import { newId } from '#kernel/ids.ts';
import type { Tx } from '#kernel/transaction.ts';

export interface GradePrice {
  readonly productId: string;
  readonly grade: string;
  readonly fenPerKg: number;
}

/** Of these products' grades, the ones that don't exist. */
export async function unknownGrades(db: Db, county: number, prices: readonly GradePrice[]): Promise<string[]> {
  const { rows } = await sql<{ grade: string }>`
    select price.grade
    from unnest(${prices.map(({ productId }) => productId)}::uuid[], ${prices.map(({ grade }) => grade)}::text[])
      as price (product_id, grade)
    where not exists (select from catalog.v_grade g
      where g.county = ${county} and g.product_id = price.product_id and g.code = price.grade)`.execute(db);
  return rows.map(({ grade }) => grade);
}

/** The first of these grades that is out of use, or whose product is; null when all may be priced. */
export async function retiredGoods(db: Db, county: number, prices: readonly GradePrice[]) {
  const { rows } = await sql<{ product: string; grade: string }>`
    select p.name as product, g.name as grade
    from unnest(${prices.map(({ productId }) => productId)}::uuid[], ${prices.map(({ grade }) => grade)}::text[])
      as price (product_id, grade)
    join catalog.v_product p on p.county = ${county} and p.id = price.product_id
    join catalog.v_grade g on g.county = ${county} and g.product_id = price.product_id and g.code = price.grade
    where coalesce(p.retired_at, g.retired_at) is not null
    order by p.code, g.sort, g.code
    limit 1`.execute(db);
  return rows[0] ?? null;
}

export async function insertPrices(
  tx: Tx,
  prices: readonly GradePrice[],
  common: {
    readonly county: number;
    readonly day: string;
    readonly publishedBy: string | null;
    readonly publishedAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto('pricing.purchasePrice')
    .values(prices.map((price) => ({ ...common, ...price, id: newId() })))
    .execute();
}

/** The announced price of one grade on a day, fen per kilogram, or null. */
export async function findPrice(
  db: Db,
  { county, day, productId, grade }: { county: number; day: string; productId: string; grade: string },
): Promise<number | null> {
  const row = await db
    .selectFrom('pricing.vPurchasePrice')
    .select('fenPerKg')
    .where('county', '=', county)
    .where('day', '=', day)
    .where('productId', '=', productId)
    .where('grade', '=', grade)
    .executeTakeFirst();
  return row?.fenPerKg ?? null;
}

export interface Announced {
  readonly day: string;
  readonly fenPerKg: number;
}

/**
 * What had been announced for one grade by a moment, for a day and the days before it back to `sinceDay`; latest first.
 * A price that was announced again stays in the list: who had no network has not heard of the change.
 */
export async function findAnnounced(
  db: Db,
  wanted: { county: number; productId: string; grade: string; sinceDay: string; day: string; at: Date },
): Promise<Announced[]> {
  return db
    .selectFrom('pricing.purchasePrice')
    .select(['day', 'fenPerKg'])
    .where('county', '=', wanted.county)
    .where('productId', '=', wanted.productId)
    .where('grade', '=', wanted.grade)
    .where('day', '>=', wanted.sinceDay)
    .where('day', '<=', wanted.day)
    .where('publishedAt', '<=', wanted.at)
    .orderBy('day', 'desc')
    .orderBy('publishedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export type BoardPrice = AnswerOf<typeof pricingEndpoints.seeBoard>['items'][number];

/** The board of a day with the last earlier price of each grade; `inUse` leaves out what is retired by now. */
export async function boardOf(
  db: Db,
  county: number,
  { day, inUse }: { readonly day: string; readonly inUse: boolean },
): Promise<BoardPrice[]> {
  const { rows } = await sql<Omit<BoardPrice, 'publishedAt'> & { publishedAt: Date }>`
    select b.product_id, p.code as product_code, p.name as product_name, p.name_en as product_name_en, p.category,
      p.motif, b.grade, g.name as grade_name, g.name_en as grade_name_en, g.definition as grade_definition,
      g.definition_en as grade_definition_en, b.fen_per_kg, e.fen_per_kg as previous_fen_per_kg, b.published_at
    from pricing.v_purchase_price b
    join catalog.v_product p on p.county = b.county and p.id = b.product_id
    join catalog.v_grade g on g.county = b.county and g.product_id = b.product_id and g.code = b.grade
    left join lateral (
      select x.fen_per_kg from pricing.purchase_price x
      where x.county = b.county and x.product_id = b.product_id and x.grade = b.grade and x.day < b.day
      order by x.day desc, x.published_at desc, x.id desc limit 1) e on true
    where b.county = ${county} and b.day = ${day}
      ${inUse ? sql`and p.retired_at is null and g.retired_at is null` : sql``}
    order by p.code, g.sort, g.code`.execute(db);
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }));
}

/** The last day up to this one that has a board. */
export async function lastBoardDay(db: Db, county: number, day: string): Promise<string | null> {
  const row = await db
    .selectFrom('pricing.purchasePrice')
    .select((eb) => eb.fn.max('day').as('day'))
    .where('county', '=', county)
    .where('day', '<=', day)
    .executeTakeFirst();
  return row?.day ?? null;
}

import { sql, type RawBuilder } from 'kysely';
import type { AnswerOf } from '@shanhuo/contract';
import type { inventoryEndpoints } from '@shanhuo/contract/inventory/index';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';

export interface StockKey {
  readonly county: number;
  readonly merchantId: string;
  readonly productId: string;
  readonly grade: string;
  readonly packSpecId: string;
}

/** Adds packs to what is on hand, making the row at the first time; answers the stock's id. */
export async function addOnHand(tx: Tx, key: StockKey, id: string, packs: number): Promise<string> {
  const row = await tx
    .insertInto('inventory.stock')
    .values({ ...key, id, onHand: packs })
    .onConflict((conflict) =>
      conflict
        .columns(['county', 'merchantId', 'productId', 'grade', 'packSpecId'])
        .doUpdateSet({ onHand: sql`stock.on_hand + excluded.on_hand` }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export interface PacksMoved extends Omit<StockKey, 'county'> {
  readonly packs: number;
}

/**
 * Withholds packs from sale, or gives them back where the number is below nought: locks the stocks in id order and changes
 * them in one statement. Answers how many stocks changed.
 */
export async function changeWithheld(tx: Tx, county: number, moved: readonly PacksMoved[]): Promise<number> {
  const column = <K extends keyof PacksMoved>(name: K): PacksMoved[K][] => moved.map((one) => one[name]);
  const { rows } = await sql<{ id: string }>`
    with moved as (
      select merchant_id, product_id, grade, pack_spec_id, sum(packs)::integer as packs
      from unnest(${column('merchantId')}::uuid[], ${column('productId')}::uuid[], ${column('grade')}::text[],
        ${column('packSpecId')}::uuid[], ${column('packs')}::integer[])
        as m (merchant_id, product_id, grade, pack_spec_id, packs)
      group by merchant_id, product_id, grade, pack_spec_id
    ), locked as materialized (
      select s.id, s.on_hand, s.reserved, s.withheld + m.packs as withheld
      from inventory.stock s join moved m using (merchant_id, product_id, grade, pack_spec_id)
      where s.county = ${county}
      order by s.id
      for update of s
    )
    update inventory.stock s set on_hand = l.on_hand, reserved = l.reserved, withheld = l.withheld
    from locked l
    where s.county = ${county} and s.id = l.id
    returning s.id`.execute(tx);
  return rows.length;
}

export interface LockedStock {
  readonly id: string;
  readonly onHand: number;
  readonly reserved: number;
  readonly withheld: number;
}

/** Locks one stock for the rest of the transaction and reads it as it is then. */
export async function lockStock(tx: Tx, key: StockKey): Promise<LockedStock | undefined> {
  return tx
    .selectFrom('inventory.stock')
    .select(['id', 'onHand', 'reserved', 'withheld'])
    .where('county', '=', key.county)
    .where('merchantId', '=', key.merchantId)
    .where('productId', '=', key.productId)
    .where('grade', '=', key.grade)
    .where('packSpecId', '=', key.packSpecId)
    .forUpdate()
    .executeTakeFirst();
}

/** Packs of a locked stock leave the house, also out of what is withheld; answers whether they were there. */
export async function lowerOnHand(
  tx: Tx,
  { county, id, packs, withheld }: { county: number; id: string; packs: number; withheld: number },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update inventory.stock set on_hand = on_hand - ${packs}, withheld = withheld - ${withheld}
    where county = ${county} and id = ${id} and on_hand - ${packs} >= reserved and withheld >= ${withheld}
    returning id`.execute(tx);
  return rows.length === 1;
}

/** Whether grade and pack are of the product. */
export async function partsExist(db: Db, { county, productId, grade, packSpecId }: StockKey): Promise<boolean> {
  const row = await db
    .selectFrom('catalog.vGrade as g')
    .innerJoin('catalog.vPackSpec as k', (join) =>
      join.onRef('k.county', '=', 'g.county').onRef('k.productId', '=', 'g.productId'),
    )
    .select('k.id')
    .where('g.county', '=', county)
    .where('g.productId', '=', productId)
    .where('g.code', '=', grade)
    .where('k.id', '=', packSpecId)
    .executeTakeFirst();
  return row !== undefined;
}

export type StockRow = AnswerOf<typeof inventoryEndpoints.listStock>['items'][number];

export interface StockFilter {
  /** Only these sellers; null is everybody. */
  readonly merchantIds: readonly string[] | null;
  readonly productId?: string | undefined;
  /** A part of a product's name or code, or of a seller's name. */
  readonly q?: string | undefined;
}

export interface StockPage extends StockFilter {
  readonly after: readonly [productCode: string, id: string] | null;
  readonly limit: number;
}

/** Stock rows with names, by product code. */
export async function listStock(db: Db, county: number, page: StockPage): Promise<StockRow[]> {
  const { after, limit, ...filter } = page;
  const { rows } = await sql<StockRow>`
    select s.id, s.merchant_id, m.name as merchant_name, s.product_id, p.code as product_code,
      p.name as product_name, p.name_en as product_name_en, p.motif, s.grade, g.name as grade_name,
      g.name_en as grade_name_en, s.pack_spec_id, k.name as pack_name, k.name_en as pack_name_en, k.net_grams,
      s.on_hand, s.reserved, s.withheld, greatest(s.on_hand - s.reserved - s.withheld, 0) as available
    from inventory.stock s
    join accounts.v_organisation m on m.id = s.merchant_id
    join catalog.v_product p on p.county = s.county and p.id = s.product_id
    join catalog.v_grade g on g.county = s.county and g.product_id = s.product_id and g.code = s.grade
    join catalog.v_pack_spec k on k.county = s.county and k.id = s.pack_spec_id
    where ${matching(county, filter)}
      ${after === null ? sql`` : sql`and (p.code, s.id) > (${after[0]}, ${after[1]}::uuid)`}
    order by p.code, s.id
    limit ${limit}`.execute(db);
  return rows;
}

const matching = (county: number, { merchantIds, productId, q }: StockFilter): RawBuilder<unknown> => sql`
  s.county = ${county}
  ${merchantIds === null ? sql`` : sql`and s.merchant_id = any(${[...merchantIds]}::uuid[])`}
  ${productId === undefined ? sql`` : sql`and s.product_id = ${productId}`}
  ${
    q === undefined
      ? sql``
      : sql`and (position(${q} in p.name) > 0 or p.code = upper(${q}) or position(${q} in m.name) > 0)`
  }`;

const NOTHING = { onHand: 0, reserved: 0, withheld: 0, netGrams: 0 };

/** What all matching stock comes to. */
export async function sumStock(db: Db, county: number, filter: StockFilter) {
  const { rows } = await sql<typeof NOTHING>`
    select coalesce(sum(s.on_hand), 0)::int as on_hand, coalesce(sum(s.reserved), 0)::int as reserved,
      coalesce(sum(s.withheld), 0)::int as withheld, coalesce(sum(s.on_hand::bigint * k.net_grams), 0)::bigint as net_grams
    from inventory.stock s
    join accounts.v_organisation m on m.id = s.merchant_id
    join catalog.v_product p on p.county = s.county and p.id = s.product_id
    join catalog.v_pack_spec k on k.county = s.county and k.id = s.pack_spec_id
    where ${matching(county, filter)}`.execute(db);
  return rows[0] ?? NOTHING;
}

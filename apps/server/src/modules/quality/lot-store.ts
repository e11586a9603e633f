import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { QualityLot } from '#kernel/database.generated.ts';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import { rowsInto, type Write } from '#kernel/write.ts';
import type { Edge } from './origins.ts';
import { lastDayOf } from './shelf-life.ts';

/** Inserts a lot unless its code is taken; answers whether it went in. */
export async function insertLot(tx: Tx, row: Insertable<QualityLot>): Promise<boolean> {
  const inserted = await tx
    .insertInto('quality.lot')
    .values(row)
    .onConflict((conflict) => conflict.columns(['county', 'code']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export interface LockedLot {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly state: string;
  readonly productId: string;
  readonly grade: string;
  /** Of packed lots. */
  readonly packSpecId: string | null;
  readonly ownerId: string;
  readonly stationId: string | null;
  readonly householdId: string | null;
  readonly consignment: boolean;
  readonly held: boolean;
  readonly pastDay: boolean;
  readonly leftGrams: number;
  readonly boxesLeft: number | null;
  readonly boxGrams: number | null;
  readonly madeAt: Date;
}

const lockedColumns = [
  'id',
  'code',
  'kind',
  'state',
  'productId',
  'grade',
  'packSpecId',
  'ownerId',
  'stationId',
  'householdId',
  'consignment',
  'held',
  'pastDay',
  'leftGrams',
  'boxesLeft',
  'boxGrams',
  'madeAt',
] as const;

/** Locks lots in the order of their ids, as everybody does, so that two packers never wait for each other. */
export const lockLots = async (tx: Tx, county: number, ids: readonly string[]): Promise<LockedLot[]> =>
  tx
    .selectFrom('quality.lot')
    .select(lockedColumns)
    .where('county', '=', county)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute();

export interface BoxKey {
  readonly county: number;
  readonly merchantId: string;
  readonly productId: string;
  readonly grade: string;
  readonly packSpecId: string;
}

export type PackedLot = LockedLot & {
  /** Null for products that keep. */
  readonly lastDay: string | null;
};

/** Locks the packed lots of one article that still hold boxes, in the order of their ids. */
export const lockPackedLots = async (tx: Tx, key: BoxKey): Promise<PackedLot[]> =>
  tx
    .selectFrom('quality.lot')
    .select(lockedColumns)
    .select(
      sql<string | null>`(select ${lastDayOf('lot')} from catalog.v_product p
      where p.county = lot.county and p.id = lot.product_id)`.as('lastDay'),
    )
    .where('county', '=', key.county)
    .where('ownerId', '=', key.merchantId)
    .where('productId', '=', key.productId)
    .where('grade', '=', key.grade)
    .where('packSpecId', '=', key.packSpecId)
    .where('kind', '=', 'packed')
    .where('state', '=', 'open')
    .orderBy('id')
    .forUpdate()
    .execute();

/** Takes grams out of open lots, each only if it has them; answers how many lots gave. */
export async function takeGrams(
  tx: Tx,
  county: number,
  draws: readonly { readonly lotId: string; readonly grams: number }[],
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update quality.lot l
    set left_grams = l.left_grams - d.grams,
      state = case when l.left_grams = d.grams then 'used-up' else 'open' end
    from unnest(${draws.map(({ lotId }) => lotId)}::uuid[], ${draws.map(({ grams }) => grams)}::bigint[])
      as d (lot_id, grams)
    where l.county = ${county} and l.id = d.lot_id and l.state = 'open' and l.kind <> 'packed'
      and l.left_grams >= d.grams
    returning l.id`.execute(tx);
  return rows.length;
}

/** Takes boxes out of open packed lots, each only if it has them; answers how many lots gave. */
export async function takeBoxesOut(
  tx: Tx,
  county: number,
  takes: readonly { readonly lotId: string; readonly boxes: number }[],
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update quality.lot l
    set boxes_left = l.boxes_left - t.boxes,
      left_grams = l.left_grams - t.boxes * l.box_grams,
      state = case when l.boxes_left = t.boxes then 'used-up' else 'open' end
    from unnest(${takes.map(({ lotId }) => lotId)}::uuid[], ${takes.map(({ boxes }) => boxes)}::integer[])
      as t (lot_id, boxes)
    where l.county = ${county} and l.id = t.lot_id and l.state = 'open' and l.kind = 'packed'
      and l.boxes_left >= t.boxes
    returning l.id`.execute(tx);
  return rows.length;
}

/** Voids a lot that nothing was taken from; answers whether it did. */
export async function voidUntouched(tx: Tx, county: number, id: string): Promise<boolean> {
  const voided = await tx
    .updateTable('quality.lot')
    .set({ state: 'voided' })
    .where('county', '=', county)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .whereRef('leftGrams', '=', 'initialGrams')
    .returning('id')
    .executeTakeFirst();
  return voided !== undefined;
}

export const insertEdges = (county: number, edges: readonly Edge[]): Write =>
  rowsInto(
    'quality.lotEdge',
    edges.map((edge) => ({ county, ...edge })),
  );

/** Every edge that leads, over any number of steps, into these lots. */
export async function edgesInto(db: Db, county: number, lotIds: readonly string[]): Promise<Edge[]> {
  const { rows } = await sql<Edge>`
    with recursive lineage as (
      select e.to_lot, e.from_lot, e.grams from quality.lot_edge e
      where e.county = ${county} and e.to_lot = any(${[...lotIds]}::uuid[])
      union
      select e.to_lot, e.from_lot, e.grams
      from quality.lot_edge e join lineage l on e.to_lot = l.from_lot
      where e.county = ${county}
    )
    select to_lot, from_lot, grams from lineage`.execute(db);
  return rows;
}

/** Whether the catalogue knows this grade of this product. */
export async function gradeExists(db: Db, county: number, productId: string, grade: string): Promise<boolean> {
  const row = await db
    .selectFrom('catalog.vGrade')
    .select('code')
    .where('county', '=', county)
    .where('productId', '=', productId)
    .where('code', '=', grade)
    .executeTakeFirst();
  return row !== undefined;
}

/** Code of the site where a merchant's own goods come to be, or null when there is no such merchant. */
export async function originSiteOf(db: Db, county: number, merchantId: string) {
  const row = await db
    .selectFrom('merchants.vMerchant as m')
    .innerJoin('network.vSite as s', (join) =>
      join.onRef('s.county', '=', 'm.county').onRef('s.id', '=', 'm.originSiteId'),
    )
    .select(['s.id', 's.code'])
    .where('m.county', '=', county)
    .where('m.id', '=', merchantId)
    .executeTakeFirst();
  return row === undefined || row.id === null || row.code === null ? null : { id: row.id, code: row.code };
}

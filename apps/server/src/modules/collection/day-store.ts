import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { Static } from 'typebox';
import type { StationDay } from '@shanhuo/contract/collection/index';
import type { CollectionDayClose } from '#kernel/database.generated.ts';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';

type Shown = Static<typeof StationDay>;
export type DaySums = Pick<
  Shown,
  'entries' | 'voided' | 'households' | 'weightGrams' | 'outrightFen' | 'consignmentFen' | 'products'
>;

/** What one station took in on one day, whole and by product, grade and kind. */
export async function sumsOf(db: Db, county: number, stationId: string, day: string): Promise<DaySums> {
  const { rows } = await sql<DaySums>`
    with today as (
      select e.* from collection.entry e
      where e.county = ${county} and e.station_id = ${stationId} and e.day = ${day}
    ), valid as (
      select * from today where state = 'valid'
    ), by_product as (
      select v.product_id, p.name as product_name, v.grade, g.name as grade_name, g.sort, p.code, v.kind,
        count(*) as entries, sum(v.weight_grams) as weight_grams, sum(v.amount_fen) as amount_fen
      from valid v
      join catalog.v_product p on p.county = v.county and p.id = v.product_id
      join catalog.v_grade g on g.county = v.county and g.product_id = v.product_id and g.code = v.grade
      group by v.product_id, p.name, v.grade, g.name, g.sort, p.code, v.kind
    )
    select (select count(*) from valid)::int as entries,
      (select count(*) from today where state = 'voided')::int as voided,
      (select count(distinct household_id) from valid)::int as households,
      coalesce(d.weight_grams, 0)::bigint as weight_grams, coalesce(d.outright_fen, 0)::bigint as outright_fen,
      coalesce(d.consignment_fen, 0)::bigint as consignment_fen,
      coalesce((select jsonb_agg(jsonb_build_object('productId', b.product_id, 'productName', b.product_name,
          'grade', b.grade, 'gradeName', b.grade_name, 'kind', b.kind, 'entries', b.entries,
          'weightGrams', b.weight_grams, 'amountFen', b.amount_fen) order by b.code, b.sort, b.kind)
        from by_product b), '[]'::jsonb) as products
    from (select 1) as one
    left join collection.v_day d on d.county = ${county} and d.station_id = ${stationId} and d.day = ${day}`.execute(
    db,
  );
  const [sums] = rows;
  if (sums === undefined) throw new Error('an aggregate answers one row');
  return sums;
}

/** The last count of a day's box; `countNo` of it says how often it was counted. */
export const closeOf = async (db: Db, county: number, stationId: string, day: string) =>
  db
    .selectFrom('collection.dayClose')
    .select(['countNo', 'countedFen', 'expectedFen', 'entries', 'closedAt'])
    .where('county', '=', county)
    .where('stationId', '=', stationId)
    .where('day', '=', day)
    .orderBy('countNo', 'desc')
    .executeTakeFirst();

/** By how much the last count of an earlier day differed from the books: a lack nobody made good is met again each evening. */
export async function carriedInto(db: Db, county: number, stationId: string, day: string): Promise<number> {
  const before = await db
    .selectFrom('collection.dayClose')
    .select(['countedFen', 'expectedFen'])
    .where('county', '=', county)
    .where('stationId', '=', stationId)
    .where('day', '<', day)
    .orderBy('day', 'desc')
    .orderBy('countNo', 'desc')
    .executeTakeFirst();
  return before === undefined ? 0 : before.countedFen - before.expectedFen;
}

/** Puts a count on record; answers false when somebody put one of the same number there first. */
export async function insertClose(tx: Tx, row: Insertable<CollectionDayClose>): Promise<boolean> {
  const inserted = await tx
    .insertInto('collection.dayClose')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('day')
    .executeTakeFirst();
  return inserted !== undefined;
}

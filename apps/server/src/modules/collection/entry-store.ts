import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { CollectionEntry } from '#kernel/database.generated.ts';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import { changeOf, rowInto, type Write } from '#kernel/write.ts';

export interface KnownEntry {
  readonly id: string;
  readonly stationId: string;
  readonly householdId: string;
  readonly merchantId: string;
  readonly productId: string;
  readonly grade: string;
  readonly kind: string;
  readonly weightGrams: number;
  readonly fenPerKg: number;
  readonly amountFen: number;
  readonly householdPerMille: number | null;
  readonly lotId: string;
  readonly lotCode: string;
  readonly recordedAt: Date;
}

/** The entry of an id, if a phone has brought it before. */
export async function knownEntry(db: Db, county: number, id: string): Promise<KnownEntry | undefined> {
  const { rows } = await sql<KnownEntry>`
    select e.id, e.station_id, e.household_id, e.merchant_id, e.product_id, e.grade, e.kind, e.weight_grams,
      e.fen_per_kg, e.amount_fen, e.household_per_mille, e.lot_id, l.code as lot_code, e.recorded_at
    from collection.entry e join quality.v_lot l on l.county = e.county and l.id = e.lot_id
    where e.county = ${county} and e.id = ${id}`.execute(db);
  return rows[0];
}

export interface Counter {
  /** Null when the station isn't there or isn't open. */
  readonly stationCode: string | null;
  readonly hasHousehold: boolean;
  /** It had taken its consent back by then. */
  readonly hasWithdrawn: boolean;
  readonly hasMerchant: boolean;
  readonly isClosed: boolean;
  /** Out of use by then. */
  readonly isProductRetired: boolean;
  readonly isGradeRetired: boolean;
}

interface Weighed {
  readonly stationId: string;
  readonly householdId: string;
  readonly merchantId: string;
  readonly productId: string;
  readonly grade: string;
}

/** Whether this station, household and merchant could do business at a moment of a day, in one query. */
export async function counterOf(
  db: Db,
  county: number,
  { stationId, householdId, merchantId, productId, grade }: Weighed,
  { at, day }: { at: Date; day: string },
): Promise<Counter> {
  const { rows } = await sql<Counter>`
    select (select s.code from network.v_site s
        where s.county = ${county} and s.id = ${stationId} and s.state = 'active') as station_code,
      exists (select from merchants.v_household h where h.county = ${county} and h.id = ${householdId})
        as has_household,
      exists (select from merchants.v_household h
        where h.county = ${county} and h.id = ${householdId} and h.withdrawn_at <= ${at}) as has_withdrawn,
      exists (select from merchants.v_merchant m
        where m.county = ${county} and m.id = ${merchantId} and m.state = 'active') as has_merchant,
      exists (select from collection.day_close c
        where c.county = ${county} and c.station_id = ${stationId} and c.day = ${day}) as is_closed,
      exists (select from catalog.v_product p
        where p.county = ${county} and p.id = ${productId} and p.retired_at <= ${at}) as is_product_retired,
      exists (select from catalog.v_grade g where g.county = ${county} and g.product_id = ${productId}
        and g.code = ${grade} and g.retired_at <= ${at}) as is_grade_retired`.execute(db);
  return (
    rows[0] ?? {
      stationCode: null,
      hasHousehold: false,
      hasWithdrawn: false,
      hasMerchant: false,
      isClosed: false,
      isProductRetired: false,
      isGradeRetired: false,
    }
  );
}

export const insertEntry = (row: Insertable<CollectionEntry>): Write => rowInto('collection.entry', row);

/** Locks an entry, so that it is voided once. */
export const lockEntry = async (tx: Tx, county: number, id: string) =>
  tx
    .selectFrom('collection.entry')
    .select([
      'id',
      'stationId',
      'householdId',
      'merchantId',
      'amountFen',
      'payKind',
      'lotId',
      'day',
      'happenedAt',
      'recordedAt',
      'state',
    ])
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

export const markVoided = (
  county: number,
  id: string,
  mark: { voidedAt: Date; voidedBy: string | null; voidReason: string },
): Write => changeOf('collection.entry', { county, id }, { state: 'voided', ...mark });

export async function isDayClosed(db: Db, county: number, stationId: string, day: string): Promise<boolean> {
  const row = await db
    .selectFrom('collection.dayClose')
    .select('day')
    .where('county', '=', county)
    .where('stationId', '=', stationId)
    .where('day', '=', day)
    .executeTakeFirst();
  return row !== undefined;
}

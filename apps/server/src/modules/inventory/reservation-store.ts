import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import { rowsInto, type Write } from '#kernel/write.ts';
import type { ReserveLine } from './reservation.ts';

interface Weighed {
  readonly stockId: string;
  readonly quantity: number;
  readonly available: number;
  readonly done: boolean;
}

export interface Hold {
  readonly county: number;
  readonly referenceId: string;
  readonly holdUntil: Date;
  readonly at: Date;
  readonly lines: readonly ReserveLine[];
}

/**
 * One statement, all or nothing: locks the asked stocks in id order, and only when every one of them has enough raises
 * `reserved` and writes the rows. Answers each asked stock with what is free of it; `done` says that it was reserved.
 *
 * Locked rows are read as they are after the wait, so a snapshot taken before it can't oversell. All numbers of the update
 * come from there: PostgreSQL looks at conditions and the CHECK with the old snapshot first, and would stumble over packs
 * that were freed or brought in during the wait.
 */
export async function tryHold(tx: Tx, { county, referenceId, holdUntil, at, lines }: Hold): Promise<Weighed[]> {
  const { rows } = await sql<Weighed>`
    with asked as (
      select stock_id, sum(quantity)::integer as quantity
      from unnest(${lines.map(({ stockId }) => stockId)}::uuid[], ${lines.map(({ quantity }) => quantity)}::integer[])
        as line (stock_id, quantity)
      group by stock_id
    ), locked as materialized (
      select s.id, s.on_hand, s.reserved, s.withheld, greatest(s.on_hand - s.reserved - s.withheld, 0) as available
      from inventory.stock s
      where s.county = ${county} and s.id = any(${lines.map(({ stockId }) => stockId)}::uuid[])
      order by s.id
      for update
    ), verdict as materialized (
      select bool_and(coalesce(l.available >= a.quantity, false)) as ok
      from asked a left join locked l on l.id = a.stock_id
    ), raised as (
      update inventory.stock s set on_hand = l.on_hand, withheld = l.withheld, reserved = l.reserved + a.quantity
      from locked l, asked a, verdict v
      where v.ok and a.stock_id = l.id and s.county = ${county} and s.id = l.id
      returning s.id
    ), written as (
      insert into inventory.reservation as r
        (county, reference_id, stock_id, quantity, hold_until, state, made_at)
      select ${county}::integer, ${referenceId}::uuid, a.stock_id, a.quantity, ${holdUntil}::timestamptz, 'held',
        ${at}::timestamptz
      from asked a, verdict v
      where v.ok
      on conflict (county, reference_id, stock_id) do update
        set quantity = excluded.quantity, hold_until = excluded.hold_until, state = 'held',
          made_at = excluded.made_at, ended_at = null
        where r.state = 'released'
      returning r.stock_id
    )
    select a.stock_id, a.quantity, coalesce(l.available, 0) as available,
      exists (select from raised where raised.id = a.stock_id)
        and exists (select from written where written.stock_id = a.stock_id) as done
    from asked a left join locked l on l.id = a.stock_id
    order by a.stock_id`.execute(tx);
  return rows;
}

/**
 * Raises what is reserved of one stock. Where that is more than is free it becomes a number that the CHECK says no to: what
 * is withheld may overlap with what was reserved before, so the CHECK alone can't tell.
 */
export const raiseReserved = (county: number, { stockId, quantity }: ReserveLine): Write => ({
  words: `update inventory.stock
    set reserved = case when on_hand - reserved - withheld >= $3 then reserved + $3 else -1 end
    where county = $1 and id = $2`,
  values: [county, stockId, quantity],
});

type HoldLine = Omit<Hold, 'lines'> & ReserveLine;

/** The rows of references that never held anything, one for each reference and stock. */
export const holdRows = (lines: readonly HoldLine[]): Write =>
  rowsInto(
    'inventory.reservation',
    lines.map(({ at, ...line }) => ({ ...line, madeAt: at })),
  );

/** What these locked stocks have free now; an unknown one isn't there. */
export const stocksOf = async (tx: Tx, county: number, stockIds: readonly string[]) =>
  tx
    .selectFrom('inventory.vStock')
    .select(['id', 'available'])
    .where('county', '=', county)
    .where('id', 'in', [...stockIds])
    .execute();

/**
 * Locks stocks in id order for the rest of the transaction. Whoever touches a reservation holds its stock first, so the
 * next statement sees reservations as they are and no two transactions wait for each other.
 */
export async function lockStocks(tx: Tx, county: number, stockIds: readonly string[]): Promise<void> {
  await tx
    .selectFrom('inventory.stock')
    .select('id')
    .where('county', '=', county)
    .where('id', 'in', [...stockIds])
    .orderBy('id')
    .forUpdate()
    .execute();
}

export interface ReservationRow {
  readonly stockId: string;
  readonly quantity: number;
  readonly state: string;
}

/** The rows of a reference; read them again after `lockStocks`. */
export async function reservationsOf(db: Db, county: number, referenceId: string): Promise<ReservationRow[]> {
  return db
    .selectFrom('inventory.reservation')
    .select(['stockId', 'quantity', 'state'])
    .where('county', '=', county)
    .where('referenceId', '=', referenceId)
    .orderBy('stockId')
    .execute();
}

/**
 * Locks the stocks of a reference in id order and keeps what it still holds of them, in one statement. Answers how many
 * rows it has and how many are kept now, those that were before among them: an update looks at a row's state again as it
 * is after the wait, so one that ended meanwhile isn't counted.
 */
export async function keepHeld(tx: Tx, county: number, referenceId: string): Promise<{ asked: number; kept: number }> {
  const { rows } = await sql<{ asked: number; kept: number }>`
    with mine as materialized (
      select stock_id from inventory.reservation where county = ${county} and reference_id = ${referenceId}
    ), locked as materialized (
      select s.id from inventory.stock s
      where s.county = ${county} and s.id in (select stock_id from mine)
      order by s.id
      for update
    ), kept as (
      update inventory.reservation r set state = 'kept'
      from locked l
      where r.county = ${county} and r.reference_id = ${referenceId} and r.stock_id = l.id
        and r.state in ('held', 'kept')
      returning r.stock_id
    )
    select (select count(*) from mine)::integer as asked, (select count(*) from kept)::integer as kept`.execute(tx);
  return rows[0] ?? { asked: 0, kept: 0 };
}

/** Ends a reference's rows on these locked stocks and gives the packs back to what is free. Answers how many rows. */
export async function freePacks(
  tx: Tx,
  { county, referenceId, stockIds, at }: { county: number; referenceId: string; stockIds: readonly string[]; at: Date },
): Promise<number> {
  return endRows(
    tx,
    county,
    at,
    'released',
    sql`r.reference_id = ${referenceId} and r.state in ('held', 'kept')
    and r.stock_id = any(${[...stockIds]}::uuid[])`,
  );
}

/** The stocks of which these references hold or keep something. */
export async function stocksHeldBy(tx: Tx, county: number, referenceIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('inventory.reservation')
    .select('stockId')
    .distinct()
    .where('county', '=', county)
    .where(sql<boolean>`reference_id = any(${referenceIds}::uuid[])`)
    .where('state', 'in', ['held', 'kept'])
    .execute();
  return rows.map(({ stockId }) => stockId);
}

/** Ends all rows of these references, whose stocks are locked, and gives the packs back to what is free. */
export async function freeAllPacks(
  tx: Tx,
  { county, referenceIds, at }: { county: number; referenceIds: readonly string[]; at: Date },
): Promise<number> {
  return endRows(
    tx,
    county,
    at,
    'released',
    sql`r.reference_id = any(${referenceIds}::uuid[]) and r.state in ('held', 'kept')`,
  );
}

/** Ends the held rows of these locked stocks whose time is over. */
export async function freeExpired(tx: Tx, county: number, stockIds: readonly string[], at: Date): Promise<number> {
  return endRows(
    tx,
    county,
    at,
    'released',
    sql`r.state = 'held' and r.hold_until <= ${at}
    and r.stock_id = any(${[...stockIds]}::uuid[])`,
  );
}

/** Ends a reference's kept rows on these locked stocks: the packs have left the house. */
export async function takePacks(
  tx: Tx,
  { county, referenceId, stockIds, at }: { county: number; referenceId: string; stockIds: readonly string[]; at: Date },
): Promise<number> {
  return endRows(
    tx,
    county,
    at,
    'taken',
    sql`r.reference_id = ${referenceId} and r.state = 'kept'
    and r.stock_id = any(${[...stockIds]}::uuid[])`,
  );
}

async function endRows(
  tx: Tx,
  county: number,
  at: Date,
  state: 'released' | 'taken',
  which: ReturnType<typeof sql>,
): Promise<number> {
  const { rows } = await sql<{ ended: number }>`
    with ended as (
      update inventory.reservation r set state = ${state}, ended_at = ${at}
      where r.county = ${county} and ${which}
      returning r.stock_id, r.quantity
    ), sums as (
      select stock_id, sum(quantity)::integer as quantity from ended group by stock_id
    ), lowered as (
      update inventory.stock s
      set reserved = s.reserved - e.quantity
        ${state === 'taken' ? sql`, on_hand = s.on_hand - e.quantity` : sql``}
      from sums e
      where s.county = ${county} and s.id = e.stock_id
    )
    select count(*)::integer as ended from ended`.execute(tx);
  return rows[0]?.ended ?? 0;
}

/** Stocks with held rows whose time is over, a batch at a time. */
export async function stocksWithExpired(db: Db, at: Date): Promise<{ county: number; stockIds: string[] }[]> {
  const { rows } = await sql<{ county: number; stockIds: string[] }>`
    select county, array_agg(distinct stock_id) as stock_ids
    from inventory.reservation
    where state = 'held' and hold_until <= ${at}
    group by county
    order by county`.execute(db);
  return rows;
}

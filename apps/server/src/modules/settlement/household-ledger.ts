import { sql } from 'kysely';
import type { Static } from 'typebox';
import type { HouseholdLedger, HouseholdLine } from '@shanhuo/contract/settlement/shapes';
import { holds, type Actor } from '#kernel/actor.ts';
import { dayOf, startOfDay } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { balanceOf, payableTo } from '#modules/ledger/index.ts';
import { householdOf } from '#modules/merchants/index.ts';
import { deliveriesOf, type LedgerLine, type Told } from './delivery-reads.ts';

export interface ReadHouseholdLedger {
  readonly county: number;
  readonly id: string;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/**
 * A household's own ledger, latest first: what it brought, what became of what it consigned, its part of sales, and what it
 * was paid. Refuses `household.unknown`, also where the reader's grants do not reach.
 */
export async function householdLedger(
  db: Db,
  actor: Actor,
  { county, id, cursor, limit = 50 }: ReadHouseholdLedger,
): Promise<Static<typeof HouseholdLedger>> {
  const household = await householdOf(db, county, id);
  refuseUnless(household !== undefined, 'household.unknown');
  const { stationId, villageCode, code, publicName } = household;
  const place = { county, organisationId: stationId, regionCode: villageCode };
  refuseUnless(holds(actor, 'households.see', place), 'household.unknown');
  const rows = await linesOf(db, county, id, decodeCursor(cursor, 2), limit + 1);
  const { items, next } = pageOf(rows, limit, (row) => [row.at.toISOString(), row.id]);
  const told = await deliveriesOf(db, county, id, items);
  return {
    householdId: id,
    householdCode: code,
    publicName,
    stationId,
    ...(await sumsOf(db, county, id, actor.at)),
    dueFen: await balanceOf(db, county, payableTo('household', id)),
    items: items.map(({ lotId: _, orderId: __, orderLine: ___, ...row }) => ({
      ...row,
      ...(told.get(row.id) ?? NOTHING_TOLD),
      at: row.at.toISOString(),
      day: dayOf(row.at),
    })),
    next,
  };
}

const NOTHING_TOLD: Told = { consigned: null, deliveries: [] };

type Line = Omit<Static<typeof HouseholdLine>, 'at' | 'day' | keyof Told> & LedgerLine & { readonly at: Date };

/** What it brought, by the views of collection, catalog and ordering, and this module's own shares and payouts. */
const lines = (county: number, householdId: string) => sql`
  select e.id::text as id, e.happened_at as at, case e.kind when 'outright' then 'bought' else 'consigned' end as kind,
    p.name as product_name, p.motif, g.name as grade_name, e.weight_grams,
    case e.kind when 'outright' then e.amount_fen else round(e.weight_grams * e.fen_per_kg / 1000.0)::bigint end
      as amount_fen,
    case e.kind when 'outright' then e.pay_kind = 'cash' end as paid, e.pay_kind,
    case e.kind when 'consignment' then e.lot_id end as lot_id, null::uuid as order_id, null::integer as order_line
  from collection.v_entry e
    join catalog.v_product p on p.county = e.county and p.id = e.product_id
    left join catalog.v_grade g on g.county = e.county and g.product_id = e.product_id and g.code = e.grade
  where e.county = ${county} and e.household_id = ${householdId} and e.state = 'valid'
  union all
  select s.settlement_id || '/' || s.seq, s.wanted_at, 'share', p.name, p.motif, null, null, s.amount_fen, null, null,
    null, s.order_id, s.line
  from settlement.v_share s
    join ordering.v_sale v on v.county = s.county and v.order_id = s.order_id and v.line = s.line
    join catalog.v_product p on p.county = v.county and p.id = v.product_id
  where s.county = ${county} and s.party_kind = 'household' and s.party_id = ${householdId}
  union all
  select id::text, at, 'payout', null, null, null, null, amount_fen, null, way, null, null, null
  from settlement.payout where county = ${county} and party_kind = 'household' and party_id = ${householdId}`;

async function linesOf(
  db: Db,
  county: number,
  householdId: string,
  after: readonly (string | number)[] | null,
  limit: number,
): Promise<Line[]> {
  const { rows } = await sql<Line>`
    with line as (${lines(county, householdId)}),
    owed as (select id, sum(amount_fen) over (order by at, id) as so_far
      from line where kind in ('bought', 'share') and paid is not true),
    received as (select coalesce(sum(amount_fen), 0) as fen from line where kind = 'payout')
    select line.id, at, kind, product_name, motif, grade_name, weight_grams, amount_fen,
      case when kind in ('bought', 'share') then coalesce(so_far <= fen, true) end as paid, pay_kind, lot_id, order_id,
      order_line
    from line cross join received left join owed using (id)
    ${after === null ? sql`` : sql`where (at, id) < (${after[0]}::timestamptz, ${after[1]}::text)`}
    order by at desc, id desc limit ${limit}`.execute(db);
  return rows;
}

async function sumsOf(db: Db, county: number, householdId: string, at: Date) {
  const year = startOfDay(`${dayOf(at).slice(0, 4)}-01-01`);
  const { rows } = await sql<{ earnedFen: number; paidFen: number; earnedThisYearFen: number }>`
    with line as (${lines(county, householdId)})
    select coalesce(sum(amount_fen) filter (where kind in ('bought', 'share')), 0)::bigint as earned_fen,
      coalesce(sum(amount_fen) filter (where kind = 'payout' or paid), 0)::bigint as paid_fen,
      coalesce(sum(amount_fen) filter (where kind in ('bought', 'share') and at >= ${year}), 0)::bigint
        as earned_this_year_fen
    from line`.execute(db);
  return rows[0] ?? { earnedFen: 0, paidFen: 0, earnedThisYearFen: 0 };
}

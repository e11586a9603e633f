import { type RawBuilder, sql } from 'kysely';
import type { Static } from 'typebox';
import type { CrossCheck } from '@shanhuo/contract/indicators/endpoints';
import type { Db } from '#kernel/database.ts';
import { trialBalance } from '#modules/ledger/index.ts';

type Check = Static<typeof CrossCheck>;
type Code = Check['code'];

/** Rows of (subject, expected, found): the same thing as two records tell it. */
type Comparison = (county: number) => RawBuilder<unknown>;

/** Every comparison reads its two sides in one statement, so that what happens meanwhile can't come between them. */
const comparisons: Readonly<Record<Exclude<Code, 'books-balance'>, Comparison>> = {
  // A weighing and the lot it became carry the same grams; a weighing taken back leaves a lot that is voided.
  'collections-and-lots': (county) => sql`
    select l.code as subject,
      case when e.state = 'valid' then e.weight_grams else -1 end as expected,
      case when l.state = 'voided' then -1 else l.initial_grams end as found
    from collection.v_entry e join quality.v_lot l on l.county = e.county and l.id = e.lot_id
    where e.county = ${county}`,

  // What has left a harvest or a graded lot went into other lots, waste included, or was written off.
  'lot-grams': (county) => sql`
    select l.code as subject, l.initial_grams - l.left_grams as expected,
      coalesce(sum(e.grams), 0) + (select coalesce(sum(w.grams), 0) from packing.v_write_off w
        where w.county = ${county} and w.lot_id = l.id) as found
    from quality.v_lot l left join quality.v_lot_edge e on e.county = l.county and e.from_lot = l.id
    where l.county = ${county} and l.kind <> 'packed' and l.state <> 'voided'
    group by l.id, l.code, l.initial_grams, l.left_grams`,

  // A packing run took in what was drawn for its lot, and its boxes and waste come to the same.
  'packing-runs': (county) => sql`
    select l.code as subject, r.output_grams + r.waste_grams as expected, coalesce(sum(e.grams), 0) as found
    from packing.v_run r join quality.v_lot l on l.county = r.county and l.id = r.lot_id
    left join quality.v_lot_edge e on e.county = r.county and e.to_lot = r.lot_id
    where r.county = ${county}
    group by r.id, l.code, r.output_grams, r.waste_grams`,

  // Processing took in what was drawn for the lots that came of it, and these weigh what was written down.
  processings: (county) => sql`
    select l.code as subject, p.input_grams as expected, coalesce(sum(e.grams), 0) as found
    from packing.v_processing p
    join packing.v_processing_output m on m.county = p.county and m.processing_id = p.id and not m.by_product
    join quality.v_lot l on l.county = m.county and l.id = m.lot_id
    join packing.v_processing_output o on o.county = p.county and o.processing_id = p.id
    left join quality.v_lot_edge e on e.county = o.county and e.to_lot = o.lot_id
    where p.county = ${county}
    group by p.id, l.code, p.input_grams
    union all
    select l.code, o.grams, l.initial_grams
    from packing.v_processing_output o join quality.v_lot l on l.county = o.county and l.id = o.lot_id
    where o.county = ${county}`,

  // Boxes on the shelf are the boxes that packed lots still hold.
  'stock-and-lots': (county) => sql`
    select concat_ws(' ', p.code, s.grade, k.code) as subject, s.on_hand as expected,
      coalesce(sum(l.boxes_left), 0) as found
    from inventory.v_stock s
    join catalog.v_product p on p.county = s.county and p.id = s.product_id
    join catalog.v_pack_spec k on k.county = s.county and k.id = s.pack_spec_id
    left join quality.v_lot l on l.county = s.county and l.owner_id = s.merchant_id and l.product_id = s.product_id
      and l.grade = s.grade and l.pack_spec_id = s.pack_spec_id and l.kind = 'packed' and l.state <> 'voided'
    where s.county = ${county}
    group by s.id, p.code, s.grade, k.code, s.on_hand`,

  // A lot is held as long as a hold of it, or of a lot that it was made of, lasts.
  'holds-and-lots': (county) => sql`
    with recursive covered as (
      select h.lot_id from quality.v_hold h where h.county = ${county} and h.ended_at is null
      union
      select e.to_lot from quality.v_lot_edge e join covered c on e.from_lot = c.lot_id where e.county = ${county}
    )
    select l.code as subject, case when c.lot_id is null then 0 else 1 end as expected,
      case when l.held then 1 else 0 end as found
    from quality.v_lot l left join covered c on c.lot_id = l.id
    where l.county = ${county} and (l.held or c.lot_id is not null)`,

  // Boxes that are not for sale are those of packed lots on hold or past their day.
  'stock-and-holds': (county) => sql`
    select concat_ws(' ', p.code, s.grade, k.code) as subject, s.withheld as expected,
      coalesce(sum(l.boxes_left), 0) as found
    from inventory.v_stock s
    join catalog.v_product p on p.county = s.county and p.id = s.product_id
    join catalog.v_pack_spec k on k.county = s.county and k.id = s.pack_spec_id
    left join quality.v_lot l on l.county = s.county and l.owner_id = s.merchant_id and l.product_id = s.product_id
      and l.grade = s.grade and l.pack_spec_id = s.pack_spec_id and l.kind = 'packed' and l.state <> 'voided'
      and (l.held or l.past_day)
    where s.county = ${county}
    group by s.id, p.code, s.grade, k.code, s.withheld`,

  'stock-and-reservations': (county) => sql`
    select concat_ws(' ', p.code, s.grade) as subject, s.reserved as expected, coalesce(sum(r.quantity), 0) as found
    from inventory.v_stock s
    join catalog.v_product p on p.county = s.county and p.id = s.product_id
    left join inventory.v_reservation r on r.county = s.county and r.stock_id = s.id and r.state in ('held', 'kept')
    where s.county = ${county}
    group by s.id, p.code, s.grade, s.reserved`,

  // A paid order has set aside or taken every box it names, those that never came with them; one that ended without goods
  // holds none.
  'orders-and-reservations': (county) => sql`
    select o.number as subject,
      case when o.state in ('paid', 'dispatched', 'completed') then o.boxes else 0 end as expected,
      coalesce(sum(r.quantity) filter (where r.state <> 'released'
        and (o.state in ('paid', 'dispatched', 'completed') or r.state <> 'taken')), 0) as found
    from (select o.county, o.id, o.number, o.state, sum(l.quantity) as boxes
      from ordering.v_order o
        join ordering.v_part p on p.county = o.county and p.order_id = o.id and (p.state <> 'given-up' or p.sent)
        join ordering.v_line l on l.county = p.county and l.order_id = p.order_id and l.part_id = p.id
      where o.county = ${county} and o.state not in ('placed', 'refunding')
      group by o.county, o.id, o.number, o.state) o
    left join inventory.v_reservation r on r.county = o.county and r.reference_id = o.id
    group by o.id, o.number, o.state, o.boxes`,

  // Boxes that left a packed lot are in parcels, or were written off.
  'lots-and-parcels': (county) => sql`
    select l.code as subject, l.boxes_initial - l.boxes_left as expected,
      coalesce(sum(i.boxes), 0) + (select coalesce(sum(w.boxes), 0) from packing.v_write_off w
        where w.county = ${county} and w.lot_id = l.id) as found
    from quality.v_lot l left join logistics.v_parcel_lot i on i.county = l.county and i.lot_id = l.id
    where l.county = ${county} and l.kind = 'packed' and l.state <> 'voided'
    group by l.id, l.code, l.boxes_initial, l.boxes_left`,

  // A paid order's money was secured, in full and once.
  'orders-and-payments': (county) => sql`
    select o.number as subject, o.total_fen as expected,
      coalesce(sum(p.amount_fen) filter (where p.secured_at is not null), 0) as found
    from ordering.v_order o left join payment.v_payment p on p.county = o.county and p.reference_id = o.id::text
    where o.county = ${county} and o.state in ('paid', 'dispatched', 'completed')
    group by o.id, o.number, o.total_fen`,

  'settlement-shares': (county) => sql`
    select o.number as subject, t.total_fen as expected, coalesce(sum(s.amount_fen), 0) as found
    from settlement.v_settlement t join ordering.v_order o on o.county = t.county and o.id = t.order_id
    left join settlement.v_share s on s.county = t.county and s.settlement_id = t.id
    where t.county = ${county}
    group by t.id, o.number, t.total_fen`,

  // What claims say has gone back has gone back with the payment; parts that were given up are paid back beside it.
  'claims-and-refunds': (county) => sql`
    select o.number as subject, r.fen as expected, least(r.fen, coalesce(p.refunded_fen, 0)) as found
    from (select county, order_id, payment_id, sum(amount_fen) as fen from aftersale.v_refund
      where county = ${county} group by county, order_id, payment_id) r
    join ordering.v_order o on o.county = r.county and o.id = r.order_id
    left join payment.v_payment p on p.county = r.county and p.id = r.payment_id`,
};

/**
 * Holds against each other what two records tell of the same thing, over the whole county: grams, boxes, reservations
 * and fen. It walks through everything that was ever written, so it is for auditors and for the end of a day, not for
 * a page that many open.
 */
export async function crossChecks(db: Db, county: number): Promise<Check[]> {
  const checks: Check[] = [await checkBooks(db, county)];
  for (const [code, comparison] of Object.entries(comparisons) as [keyof typeof comparisons, Comparison][])
    checks.push(await compare(db, code, comparison(county)));
  return checks;
}

async function compare(db: Db, code: Code, comparison: RawBuilder<unknown>): Promise<Check> {
  const { rows } = await sql<Omit<Check, 'code'>>`
    select count(*)::int as examined, (count(*) filter (where expected <> found))::int as differing,
      coalesce((array_agg(subject order by subject) filter (where expected <> found))[1:5], '{}') as examples
    from (${comparison}) as compared`.execute(db);
  const [row] = rows;
  return { code, examined: row?.examined ?? 0, differing: row?.differing ?? 0, examples: row?.examples ?? [] };
}

async function checkBooks(db: Db, county: number): Promise<Check> {
  const { transfers, wrongBalances, differenceFen } = await trialBalance(db, county);
  const differing = wrongBalances + (differenceFen === 0 ? 0 : 1);
  return { code: 'books-balance', examined: transfers, differing, examples: [] };
}

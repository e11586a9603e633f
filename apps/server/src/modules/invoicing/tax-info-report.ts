import { sql } from 'kysely';
import type { Static } from 'typebox';
import type { TaxInfoRow } from '@shanhuo/contract/invoicing/shapes';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { startOfDay } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';

type Row = Static<typeof TaxInfoRow>;
const QUARTER_MONTHS = 3;

/** From the first moment of a quarter, `2026-Q3`, until the first of the next, in Asia/Shanghai. */
export function spanOfQuarter(quarter: string): { readonly from: Date; readonly until: Date } {
  const year = Number(quarter.slice(0, 4));
  const first = (Number(quarter.slice(-1)) - 1) * QUARTER_MONTHS;
  const startOf = (month: number) =>
    startOfDay(new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 'yyyy-mm-dd'.length));
  return { from: startOf(first), until: startOf(first + QUARTER_MONTHS) };
}

/**
 * What each seller sold in a quarter: orders that were completed in it, less what went back in it out of the seller's money,
 * and what the platform kept; a parcel that never came is in neither. So platforms report it (Rules on the reporting of tax information by internet
 * platform companies, 2025: sales, returns, net and fees, by operator and quarter).
 */
export async function taxInfoReport(
  db: Db,
  actor: Actor,
  { county, quarter }: { readonly county: number; readonly quarter: string },
): Promise<{ quarter: string; rows: Row[]; sum: { orders: number; netFen: number; feeFen: number } }> {
  mustHold(actor, 'invoicing.report', { county, regionCode: String(county) });
  const { from, until } = spanOfQuarter(quarter);
  const { rows } = await sql<Row>`
    with sold as (
      select s.merchant_id, s.order_id, s.line, s.line_fen, s.freight_fen, p.tax_kind
      from ordering.v_sale s
        left join catalog.v_product p on p.county = s.county and p.id = s.product_id
      where s.county = ${county} and s.state = 'completed' and s.completed_at >= ${from} and s.completed_at < ${until}
    ), sales as (
      select merchant_id, count(distinct order_id)::int as orders, sum(line_fen)::bigint as goods_fen,
        sum(freight_fen)::bigint as freight_fen, sum(line_fen + freight_fen) filter (where tax_kind = 'SELF_PRODUCED_EXEMPT') as exempt_fen
      from sold group by merchant_id
    ), fees as (
      select s.merchant_id, sum(h.amount_fen)::bigint as fee_fen
      from sold s join settlement.v_share h on h.county = ${county} and h.order_id = s.order_id and h.line = s.line
      where h.reason = 'platform'
      group by s.merchant_id
    ), back as (
      select r.merchant_id, sum(r.amount_fen)::bigint as back_fen from aftersale.v_refund r
      where r.county = ${county} and r.bearer = 'seller' and r.refunded_at >= ${from} and r.refunded_at < ${until}
        -- A parcel that never came was paid back before it was a sale.
        and exists (select from ordering.v_sale s
          where s.county = r.county and s.order_id = r.order_id and s.merchant_id = r.merchant_id)
      group by r.merchant_id
    )
    select m.id as merchant_id, m.name as merchant_name, m.name_en as merchant_name_en, m.kind,
      m.licence_no as licence_number, coalesce(s.orders, 0) as orders, coalesce(s.goods_fen, 0)::bigint as goods_fen,
      coalesce(s.freight_fen, 0)::bigint as freight_fen, coalesce(b.back_fen, 0)::bigint as back_fen,
      (coalesce(s.goods_fen + s.freight_fen, 0) - coalesce(b.back_fen, 0))::bigint as net_fen,
      coalesce(s.exempt_fen, 0)::bigint as exempt_fen,
      coalesce(f.fee_fen, 0)::bigint as fee_fen
    from merchants.v_merchant m
      left join sales s on s.merchant_id = m.id
      left join fees f on f.merchant_id = m.id
      left join back b on b.merchant_id = m.id
    where m.county = ${county} and (s.merchant_id is not null or b.merchant_id is not null)
    order by net_fen desc, m.id`.execute(db);
  const sum = rows.reduce(
    (all, row) => ({
      orders: all.orders + row.orders,
      netFen: all.netFen + row.netFen,
      feeFen: all.feeFen + row.feeFen,
    }),
    { orders: 0, netFen: 0, feeFen: 0 },
  );
  return { quarter, rows, sum };
}

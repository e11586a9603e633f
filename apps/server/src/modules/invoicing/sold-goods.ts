import { sql } from 'kysely';
import type { Static } from 'typebox';
import type { InvoiceRequestView } from '@shanhuo/contract/invoicing/shapes';
import type { Db } from '#kernel/database.ts';

type SoldGoods = Static<typeof InvoiceRequestView>['goods'][number];

export interface Sold {
  /** By product, grade, pack and price, as it stands on the orders, with today's English names and tax. */
  readonly goods: SoldGoods[];
  readonly soldFen: number;
  readonly freightFen: number;
}

/** What the parts of a request sold, as an invoice lists it; parts that were given up with it. */
export async function soldIn(db: Db, county: number, requestId: string): Promise<Sold> {
  const { rows } = await sql<SoldGoods & { freightFen: number }>`
    select l.title, max(o.product_name_en) as title_en, l.grade_name, max(o.grade_name_en) as grade_name_en, l.pack_name,
      max(o.pack_name_en) as pack_name_en, sum(l.quantity)::int as quantity, l.price_fen, max(t.tax_kind) as tax_kind,
      sum(l.freight_fen)::bigint as freight_fen
    from invoicing.request_part p
      join ordering.v_line l on l.county = p.county and l.order_id = p.order_id and l.part_id = p.part_id
      left join catalog.v_offer o on o.county = l.county and o.id = l.offer_id
      left join catalog.v_product t on t.county = l.county and t.id = l.product_id
    where p.county = ${county} and p.request_id = ${requestId}
    group by l.product_id, l.title, l.grade_name, l.pack_name, l.price_fen
    order by l.title, l.price_fen`.execute(db);
  return {
    goods: rows.map(({ freightFen: _, ...goods }) => goods),
    soldFen: rows.reduce((sum, { quantity, priceFen }) => sum + quantity * priceFen, 0),
    freightFen: rows.reduce((sum, { freightFen }) => sum + freightFen, 0),
  };
}

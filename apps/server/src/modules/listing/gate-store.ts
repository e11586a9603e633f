import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';
import type { GateFacts } from './gate.ts';

/** All that the gate looks at, in one query over what the lower floors publish; null when there is no such offer. */
export async function gateFacts(db: Db, county: number, offerId: string, day: string): Promise<GateFacts | null> {
  const { rows } = await sql<GateFacts>`
    select o.id as offer_id, o.product_id, o.merchant_id, o.title, o.grade, o.pack_spec_id, o.price_fen, o.return_kind,
      p.registered_code, p.gate, p.proofs, p.visibility, p.return_kind as product_return_kind,
      coalesce(p.retired_at, g.retired_at, k.retired_at) is not null as retired,
      m.kind as seller_kind, m.state as seller_state, m.licence_kind, m.licence_no, m.licence_until,
      m.food_licence_no, m.statement, ${day}::text as day,
      coalesce((
        select jsonb_agg(jsonb_build_object('kind', c.kind, 'number', c.number, 'validUntil', c.valid_until)
          order by c.kind, c.number)
        from quality.v_certificate c
        where c.county = o.county and c.merchant_id = o.merchant_id and c.product_id = o.product_id
          and c.counts and c.issued_on <= ${day}::date and (c.valid_until is null or c.valid_until >= ${day}::date)
      ), '[]'::jsonb) as certificates
    from catalog.v_offer o
    join catalog.v_product p on p.county = o.county and p.id = o.product_id
    left join catalog.v_grade g on g.county = o.county and g.product_id = o.product_id and g.code = o.grade
    left join catalog.v_pack_spec k on k.county = o.county and k.id = o.pack_spec_id
    join merchants.v_merchant m on m.county = o.county and m.id = o.merchant_id
    where o.county = ${county} and o.id = ${offerId}`.execute(db);
  return rows[0] ?? null;
}

/** What a merchant has of one product in the shop. */
export async function publishedOf(
  db: Db,
  county: number,
  { merchantId, productId }: { readonly merchantId: string; readonly productId: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from catalog.v_offer
    where county = ${county} and merchant_id = ${merchantId} and product_id = ${productId} and state = 'published'
    order by id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Offers in the shops of all counties, so many after one. */
export async function publishedAfter(
  db: Db,
  after: { readonly county: number; readonly id: string } | null,
  limit: number,
): Promise<{ county: number; id: string }[]> {
  const { rows } = await sql<{ county: number; id: string }>`
    select county, id from catalog.v_offer
    where state = 'published'
      ${after === null ? sql`` : sql`and (county, id) > (${after.county}::integer, ${after.id}::uuid)`}
    order by county, id limit ${limit}`.execute(db);
  return rows;
}

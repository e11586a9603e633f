import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';

export interface LabelFacts {
  readonly id: string;
  readonly number: string;
  readonly traceCode: string;
  readonly merchantId: string;
  readonly merchantName: string;
  readonly originName: string;
  readonly receiverSealed: string;
  readonly receiverRegion: string;
  readonly weightGrams: number;
  readonly boxes: number;
  readonly createdAt: Date;
  /** What is inside, as whoever carries it wants to know: one line per product and grade. */
  readonly contents: readonly { readonly name: string; readonly boxes: number }[];
  /** Codes of the planned stops, first to last. */
  readonly stopCodes: readonly string[];
  /** Names of the destination from the province down; empty when the register doesn't know the region. */
  readonly regionNames: readonly string[];
}

/** What stands on the labels of these parcels, in the order in which they were asked for. */
export async function labelFacts(db: Db, county: number, ids: readonly string[]): Promise<LabelFacts[]> {
  const { rows } = await sql<LabelFacts>`
    select p.id, p.number, p.trace_code, p.merchant_id, m.name as merchant_name, s.name as origin_name,
      p.receiver_sealed, p.receiver_region, p.weight_grams, p.boxes, p.created_at,
      (select jsonb_agg(jsonb_build_object('name', c.name, 'boxes', c.boxes) order by c.name)
        from (select concat_ws(' ', g.name, d.name) as name, sum(i.boxes) as boxes
          from logistics.parcel_lot i
          join quality.v_lot l on l.county = i.county and l.id = i.lot_id
          join catalog.v_product g on g.county = l.county and g.id = l.product_id
          left join catalog.v_grade d on d.county = l.county and d.product_id = l.product_id and d.code = l.grade
          where i.county = p.county and i.parcel_id = p.id group by 1) c) as contents,
      (select jsonb_agg(t.code order by i.position) from logistics.parcel_stop i
        join network.v_site t on t.county = i.county and t.id = i.site_id
        where i.county = p.county and i.parcel_id = p.id) as stop_codes,
      coalesce((select jsonb_agg(r.short_name order by length(rtrim(r.code, '0')), r.code) from regions.v_region r
        where r.code in (left(p.receiver_region, 2) || '0000', left(p.receiver_region, 4) || '00',
          left(p.receiver_region, 6))), '[]'::jsonb) as region_names
    from logistics.parcel p
    join accounts.v_organisation m on m.id = p.merchant_id
    join network.v_site s on s.county = p.county and s.id = p.origin_site_id
    where p.county = ${county} and p.id = any(${[...ids]}::uuid[])
    order by array_position(${[...ids]}::uuid[], p.id)`.execute(db);
  return rows;
}

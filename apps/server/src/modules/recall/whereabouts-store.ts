import { sql } from 'kysely';
import type { Static } from 'typebox';
import type { FoundLot, FoundParcel } from '@shanhuo/contract/recall/index';
import type { Db } from '#kernel/database.ts';

/** Lots by their ids with the names around them, in the order in which they were made. */
export async function whereLotsAre(db: Db, county: number, ids: readonly string[]): Promise<Static<typeof FoundLot>[]> {
  const { rows } = await sql<Omit<Static<typeof FoundLot>, 'madeAt'> & { madeAt: Date }>`
    select l.id, l.code, l.kind, l.state, l.held, p.name as product_name, g.name as grade_name, k.name as pack_name,
      o.name as owner_name, s.name as station_name, l.made_at, l.initial_grams, l.left_grams, l.boxes_initial,
      l.boxes_left, w.grams as written_off_grams, w.boxes as written_off_boxes
    from quality.v_lot l
    cross join lateral (
      select coalesce(sum(o.grams), 0)::bigint as grams, coalesce(sum(o.boxes), 0)::int as boxes
      from packing.v_write_off o where o.county = l.county and o.lot_id = l.id) w
    join catalog.v_product p on p.county = l.county and p.id = l.product_id
    join catalog.v_grade g on g.county = l.county and g.product_id = l.product_id and g.code = l.grade
    join accounts.v_organisation o on o.id = l.owner_id
    left join catalog.v_pack_spec k on k.county = l.county and k.id = l.pack_spec_id
    left join network.v_site s on s.county = l.county and s.id = l.station_id
    where l.county = ${county} and l.id = any(${[...ids]}::uuid[])
    order by l.made_at, l.id`.execute(db);
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }));
}

/** Every parcel that has boxes of these lots, with its order; what is nearest to its end comes last. */
export async function parcelsWith(
  db: Db,
  county: number,
  lotIds: readonly string[],
): Promise<Static<typeof FoundParcel>[]> {
  const { rows } = await sql<Omit<Static<typeof FoundParcel>, 'createdAt'> & { createdAt: Date }>`
    select p.id, p.number, p.state, p.custodian_kind,
      case p.custodian_kind when 'carrier' then p.carrier_name else c.name end as custodian_name,
      p.receiver_masked as receiver, coalesce(r.name, p.receiver_region) as receiver_region_name, p.created_at,
      o.id as order_id, o.number as order_number, o.state as order_state, x.boxes, x.lot_codes
    from (
      select i.parcel_id, sum(i.boxes)::int as boxes, array_agg(l.code order by l.code) as lot_codes
      from logistics.v_parcel_lot i join quality.v_lot l on l.county = i.county and l.id = i.lot_id
      where i.county = ${county} and i.lot_id = any(${[...lotIds]}::uuid[])
      group by i.parcel_id) x
    join logistics.v_parcel p on p.county = ${county} and p.id = x.parcel_id
    left join ordering.v_order o on o.county = p.county and o.id = p.reference_id
    left join accounts.v_organisation c on c.id = p.custodian_id
    left join regions.v_region r on r.code = p.receiver_region
    order by p.state = 'signed', p.created_at, p.id`.execute(db);
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

const NOBODY = { orders: 0, boxes: 0 };

/** Paid orders that nothing was sent for yet, and that wait for boxes of the same goods as these lots still have. */
export async function ordersWaiting(db: Db, county: number, lotIds: readonly string[]) {
  const { rows } = await sql<typeof NOBODY>`
    select count(distinct r.reference_id)::int as orders, coalesce(sum(r.quantity), 0)::int as boxes
    from inventory.v_stock s
    join inventory.v_reservation r on r.county = s.county and r.stock_id = s.id and r.state = 'kept'
    where s.county = ${county} and exists (select from quality.v_lot l
      where l.county = s.county and l.id = any(${[...lotIds]}::uuid[]) and l.boxes_left > 0 and l.state = 'open'
        and l.owner_id = s.merchant_id and l.product_id = s.product_id and l.grade = s.grade
        and l.pack_spec_id = s.pack_spec_id)`.execute(db);
  return rows[0] ?? NOBODY;
}

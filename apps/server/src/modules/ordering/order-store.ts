import type { Insertable, Selectable } from 'kysely';
import { CompiledQuery, sql } from 'kysely';
import { builtOnce } from '#kernel/built-once.ts';
import type { OrderingOrder, OrderingOrderLine, OrderingOrderPart } from '#kernel/database.generated.ts';
import type { Db } from '#kernel/database.ts';
import { BEFORE_BEGIN } from '#kernel/statements.ts';
import type { Tx } from '#kernel/transaction.ts';
import { changeOf, rowInto, rowsInto, type Write } from '#kernel/write.ts';
import type { OrderState, Sellable } from './order.ts';

export type OrderRow = Selectable<OrderingOrder>;
export type PartRow = Selectable<OrderingOrderPart>;
export type LineRow = Selectable<OrderingOrderLine>;

type SellableRow = Sellable & { readonly isInCart: boolean; readonly isPlace: boolean };

/** Who is about to buy, and where it shall go. */
interface Buyer {
  readonly ownerKey: string;
  readonly regionCode: string;
}

/**
 * One query over what the lower floors publish: the offer as it stands in the shop, of a seller that is active, what is free
 * of its stock, and the shares that hold; and, when an order is about to be placed, whether its buyer’s cart holds any of
 * it, and whether its receiver’s region is one, down to the county at least. The ids stand one by one: for an array of unknown length PostgreSQL would not keep the plan; and `offset 0` lets it
 * plan the offer's four tables by themselves, since trying all orders of ten takes fifty times as long as reading them.
 */
export async function sellables(db: Db, county: number, offerIds: readonly string[], buyer: Buyer | null = null) {
  const { rows } = await db.executeQuery<SellableRow>(
    CompiledQuery.raw(sellableText(offerIds.length), [
      county,
      buyer?.ownerKey ?? null,
      buyer?.regionCode ?? null,
      ...offerIds,
    ]),
  );
  return {
    offers: new Map(rows.map((row) => [row.offerId, row])) as ReadonlyMap<string, Sellable>,
    isInCart: rows.some((row) => row.isInCart),
    isPlace: rows.some((row) => row.isPlace),
  };
}

/** The query's text by the number of offers, kept: the same string is found again without being read. */
const sellableTexts: string[] = [];
const sellableText = (offers: number): string => (sellableTexts[offers] ??= textFor(offers));

const textFor = (offers: number): string => `${BEFORE_BEGIN}
  select o.id as offer_id, s.id as stock_id, coalesce(s.available, 0) as available, o.merchant_id,
    m.name as merchant_name, o.product_id, o.grade, o.pack_spec_id, o.title, o.motif, o.grade_name, o.pack_name,
    o.price_fen, o.freight_fen, o.return_kind, o.net_grams + o.tare_grams as gross_grams,
    coalesce(r.household_per_mille, d.household_per_mille, 0) as household_per_mille,
    coalesce(r.station_per_mille, d.station_per_mille, 0) as station_per_mille,
    coalesce(r.platform_per_mille, d.platform_per_mille, 0) as platform_per_mille,
    exists (select from ordering.cart_line c where c.county = $1 and c.owner_key = $2 and c.offer_id = o.id)
      as is_in_cart,
    exists (select from regions.v_region g where g.code = $3 and g.level in ('county', 'township', 'village'))
      as is_place
  from (select * from catalog.v_offer c
    where c.county = $1 and c.id in (${Array.from({ length: offers }, (_, at) => `$${at + 4}`).join(', ')})
      and c.state = 'published' and c.visibility = 'retail' offset 0) o
  join merchants.v_merchant m on m.county = o.county and m.id = o.merchant_id and m.state = 'active'
  left join inventory.v_stock s on s.county = o.county and s.merchant_id = o.merchant_id
    and s.product_id = o.product_id and s.grade = o.grade and s.pack_spec_id = o.pack_spec_id
  left join pricing.v_share_rule r on r.county = o.county and r.merchant_id = o.merchant_id
  left join pricing.v_share_rule d on d.county = o.county and d.merchant_id is null`;

export const insertOrder = (row: Insertable<OrderingOrder>): Write => rowInto('ordering.order', row);

export const insertOrders = (rows: readonly Insertable<OrderingOrder>[]): Write => rowsInto('ordering.order', rows);

export const insertParts = (rows: readonly Insertable<OrderingOrderPart>[]): Write =>
  rowsInto('ordering.orderPart', rows);

export const insertLines = (rows: readonly Insertable<OrderingOrderLine>[]): Write =>
  rowsInto('ordering.orderLine', rows);

export const insertLineLots = (
  rows: readonly { county: number; orderId: string; line: number; lotId: string; boxes: number }[],
): Write => rowsInto('ordering.lineLot', rows);

/** Takes the order's lock for the rest of the transaction; whoever changes an order holds it first. */
export async function lockOrder(tx: Tx, county: number, id: string): Promise<OrderRow | undefined> {
  const [order] = await locked(tx, county, id);
  return order;
}

const locked = builtOnce((db, county: number, id: string) =>
  db.selectFrom('ordering.order').selectAll().where('county', '=', county).where('id', '=', id).forUpdate(),
);

interface Stamps {
  readonly paidAt?: Date;
  readonly dispatchedAt?: Date;
  readonly completedAt?: Date;
  readonly endedAt?: Date;
  readonly cancelReason?: string;
  readonly calledOff?: boolean;
  readonly disputed?: boolean;
  readonly givenUpGoodsFen?: number;
  readonly givenUpFreightFen?: number;
}

/** Moves a locked order; the caller has asked `canMove`. */
export const moveOrder = (county: number, id: string, state: OrderState, stamps: Stamps = {}): Write =>
  changeOf('ordering.order', { county, id }, { state, ...stamps });

export const linesOf = async (db: Db, county: number, orderIds: readonly string[]): Promise<LineRow[]> =>
  orderIds.length === 0
    ? []
    : db
        .selectFrom('ordering.orderLine')
        .selectAll()
        .where('county', '=', county)
        .where('orderId', 'in', [...orderIds])
        .orderBy('orderId')
        .orderBy('line')
        .execute();

export const partsOf = async (db: Db, county: number, orderId: string): Promise<PartRow[]> =>
  db
    .selectFrom('ordering.orderPart')
    .selectAll()
    .where('county', '=', county)
    .where('orderId', '=', orderId)
    .orderBy('id')
    .execute();

export const partByParcel = async (db: Db, county: number, parcelId: string): Promise<PartRow | undefined> =>
  db
    .selectFrom('ordering.orderPart')
    .selectAll()
    .where('county', '=', county)
    .where('parcelId', '=', parcelId)
    .executeTakeFirst();

export async function movePart(
  tx: Tx,
  { county, orderId, id }: Pick<PartRow, 'county' | 'orderId' | 'id'>,
  change: Partial<Pick<PartRow, 'state' | 'parcelId' | 'dispatchedAt' | 'receivedAt'>>,
): Promise<void> {
  await tx
    .updateTable('ordering.orderPart')
    .set(change)
    .where('county', '=', county)
    .where('orderId', '=', orderId)
    .where('id', '=', id)
    .execute();
}

/** Unpaid orders whose hold has ended, oldest first. */
export const unpaidSince = async (db: Db, at: Date, limit: number): Promise<{ county: number; id: string }[]> =>
  db
    .selectFrom('ordering.order')
    .select(['county', 'id'])
    .where('state', '=', 'placed')
    .where('holdUntil', '<', at)
    .orderBy('holdUntil')
    .limit(limit)
    .execute();

/**
 * Orders whose parcels a carrier took before a moment and that nobody has confirmed, nor says of that something never came.
 * A parcel that no carrier has yet, or that came back, keeps its order waiting: nobody is paid for what lies at the seller's.
 */
export async function longUnderWay(db: Db, at: Date, limit: number): Promise<{ county: number; id: string }[]> {
  const { rows } = await sql<{ county: number; id: string }>`
    select o.county, o.id from ordering."order" o
    where o.state = 'dispatched' and not o.disputed and o.dispatched_at < ${at}
      and not exists (
        select from ordering.order_part p
          left join logistics.v_parcel c on c.county = p.county and c.id = p.parcel_id
        where p.county = o.county and p.order_id = o.id and p.state = 'dispatched'
          and (c.state not in ('with-carrier', 'signed') or c.moved_at >= ${at}))
    order by o.dispatched_at limit ${limit}`.execute(db);
  return rows;
}

/** Parts of orders paid before a moment that are still to be sent, longest first. */
export const waitingSince = async (db: Db, at: Date, limit: number) =>
  db
    .selectFrom('ordering.order as o')
    .innerJoin('ordering.orderPart as p', (join) =>
      join.onRef('p.county', '=', 'o.county').onRef('p.orderId', '=', 'o.id'),
    )
    .select(['o.county', 'o.id as orderId', 'p.id as partId'])
    .where('o.state', '=', 'paid')
    .where('o.paidAt', '<', at)
    .where('p.state', '=', 'waiting')
    .orderBy('o.paidAt')
    .limit(limit)
    .execute();

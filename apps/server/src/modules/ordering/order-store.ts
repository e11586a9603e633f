import type { Insertable, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { OrderingOrder, OrderingOrderLine, OrderingOrderPart } from '#kernel/database.generated.ts';
import type { Db } from '#kernel/database.ts';
import type { Tx, Write } from '#kernel/transaction.ts';
import type { OrderState, Sellable } from './order.ts';

export type OrderRow = Selectable<OrderingOrder>;
export type PartRow = Selectable<OrderingOrderPart>;
export type LineRow = Selectable<OrderingOrderLine>;

/**
 * One query over what the lower floors publish: the offer, what is free of its stock, and the shares that hold; and, when
 * an order is about to be placed, whether its id is taken already.
 */
export async function sellables(db: Db, county: number, offerIds: readonly string[], orderId: string | null = null) {
  const rows = await db
    .selectFrom('catalog.vOffer as o')
    .leftJoin('inventory.vStock as s', (join) =>
      join
        .onRef('s.county', '=', 'o.county')
        .onRef('s.merchantId', '=', 'o.merchantId')
        .onRef('s.productId', '=', 'o.productId')
        .onRef('s.grade', '=', 'o.grade')
        .onRef('s.packSpecId', '=', 'o.packSpecId'),
    )
    .leftJoin('pricing.vShareRule as r', (join) =>
      join.onRef('r.county', '=', 'o.county').onRef('r.merchantId', '=', 'o.merchantId'),
    )
    .leftJoin('pricing.vShareRule as d', (join) =>
      join.onRef('d.county', '=', 'o.county').on('d.merchantId', 'is', null),
    )
    .innerJoin('accounts.organisation as m', 'm.id', 'o.merchantId')
    .select([
      'o.id as offerId',
      's.id as stockId',
      's.available',
      'o.merchantId',
      'm.name as merchantName',
      'o.productId',
      'o.grade',
      'o.packSpecId',
      'o.title',
      'o.motif',
      'o.gradeName',
      'o.packName',
      'o.priceFen',
      'o.freightFen',
      sql<number>`o.net_grams + o.tare_grams`.as('grossGrams'),
      sql<number>`coalesce(r.household_per_mille, d.household_per_mille, 0)`.as('householdPerMille'),
      sql<number>`coalesce(r.station_per_mille, d.station_per_mille, 0)`.as('stationPerMille'),
      sql<number>`coalesce(r.platform_per_mille, d.platform_per_mille, 0)`.as('platformPerMille'),
    ])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('ordering.order as x')
            .select('x.id')
            .where('x.county', '=', county)
            .where('x.id', '=', orderId),
        )
        .as('isOrderKnown'),
    )
    .where('o.county', '=', county)
    .where('o.id', 'in', [...offerIds])
    .where('o.state', '=', 'published')
    .execute();
  const offers: ReadonlyMap<string, Sellable> = new Map(
    rows.map((row) => [String(row.offerId), { ...row, available: row.available ?? 0 } as Sellable]),
  );
  return { offers, isOrderKnown: rows.some(({ isOrderKnown }) => isOrderKnown) };
}

export const insertOrder =
  (row: Insertable<OrderingOrder>): Write =>
  (creator) =>
    creator.insertInto('ordering.order').values(row);

export const insertParts =
  (rows: readonly Insertable<OrderingOrderPart>[]): Write =>
  (creator) =>
    creator.insertInto('ordering.orderPart').values([...rows]);

export const insertLines =
  (rows: readonly Insertable<OrderingOrderLine>[]): Write =>
  (creator) =>
    creator.insertInto('ordering.orderLine').values([...rows]);

export const insertLineLots =
  (rows: readonly { county: number; orderId: string; line: number; lotId: string; boxes: number }[]): Write =>
  (creator) =>
    creator.insertInto('ordering.lineLot').values([...rows]);

/** Takes the order's lock for the rest of the transaction; whoever changes an order holds it first. */
export const lockOrder = async (tx: Tx, county: number, id: string): Promise<OrderRow | undefined> =>
  tx
    .selectFrom('ordering.order')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

interface Stamps {
  readonly paidAt?: Date;
  readonly dispatchedAt?: Date;
  readonly completedAt?: Date;
  readonly endedAt?: Date;
  readonly cancelReason?: string;
}

/** Moves a locked order; the caller has asked `canMove`. */
export const moveOrder =
  (county: number, id: string, state: OrderState, stamps: Stamps = {}): Write =>
  (creator) =>
    creator
      .updateTable('ordering.order')
      .set({ state, ...stamps })
      .where('county', '=', county)
      .where('id', '=', id);

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
  county: number,
  id: string,
  change: Partial<Pick<PartRow, 'state' | 'parcelId' | 'dispatchedAt' | 'receivedAt'>>,
): Promise<void> {
  await tx.updateTable('ordering.orderPart').set(change).where('county', '=', county).where('id', '=', id).execute();
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

/** Orders dispatched before a moment that nobody has confirmed. */
export const dispatchedBefore = async (db: Db, at: Date, limit: number): Promise<{ county: number; id: string }[]> =>
  db
    .selectFrom('ordering.order')
    .select(['county', 'id'])
    .where('state', '=', 'dispatched')
    .where('dispatchedAt', '<', at)
    .orderBy('dispatchedAt')
    .limit(limit)
    .execute();

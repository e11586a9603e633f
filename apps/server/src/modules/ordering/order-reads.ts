import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { daysAfter, spanOf } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { organisationsInSight, sightOf } from '#kernel/sight.ts';
import { DAYS_TO_DISPATCH, type OrderState, type Receiver } from './order.ts';
import { foundOrders } from './found-orders.ts';

export interface OrderFilter {
  readonly county: number;
  readonly limit?: number;
  readonly cursor?: string;
  readonly state?: OrderState;
  /** Placed on this day of the county, or in this period. */
  readonly day?: string;
  /** Paid on this day or in this period, and the money has not gone back. */
  readonly paidDay?: string;
  readonly merchantId?: string;
  /** Paid, and a part of it not sent in time. */
  readonly late?: boolean;
  readonly number?: string;
  /** Only those of one group order. */
  readonly groupOrderId?: string;
  /** Only those of no group order. */
  readonly single?: boolean;
}

const columns = [
  'o.id',
  'o.number',
  'o.state',
  'o.way',
  'o.totalFen',
  'o.placedAt',
  'o.receiverMasked',
  'o.receiverRegion',
  'g.id as groupOrderId',
  'g.number as groupOrderNumber',
] as const;

/** Which orders a filter lets through; `o` is the order. What the filter leaves open is not asked. */
function matching({ county, state, day, paidDay, number, groupOrderId, single }: OrderFilter): RawBuilder<boolean> {
  const all = [
    sql`o.county = ${county}`,
    state && sql`o.state = ${state}`,
    number && sql`o.number like ${`%${number.replace(/[^0-9A-Za-z]/g, '').toUpperCase()}%`}`,
    day && onDay('placed_at', day),
    groupOrderId && sql`o.group_order_id = ${groupOrderId}`,
    single === true && sql`o.group_order_id is null`,
    // As the day's sales are counted: paid, and not refunded since.
    paidDay && sql`(${onDay('paid_at', paidDay)} and o.state in ('paid', 'dispatched', 'completed'))`,
  ].filter((one) => typeof one === 'object');
  return sql<boolean>`(${sql.join(all, sql` and `)})`;
}

const onDay = (column: 'placed_at' | 'paid_at', days: string): RawBuilder<unknown> => {
  const { from, until } = spanOf(days);
  return sql`(${sql.ref(`o.${column}`)} >= ${from} and ${sql.ref(`o.${column}`)} < ${until})`;
};

/** Newest first, one page. */
function page(db: Db, filter: OrderFilter) {
  const after = decodeCursor(filter.cursor, 2);
  const query = db
    .selectFrom('ordering.order as o')
    .leftJoin('ordering.groupOrder as g', (join) =>
      join.onRef('g.county', '=', 'o.county').onRef('g.id', '=', 'o.groupOrderId'),
    )
    .select(columns)
    .where(matching(filter))
    .orderBy('o.placedAt', 'desc')
    .orderBy('o.id', 'desc')
    .limit((filter.limit ?? 50) + 1);
  if (after === null) return query;
  return query.where(sql<boolean>`(o.placed_at, o.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
}

/** The caller's own orders, and those found again; those of a group order stand on its own page. */
export async function myOrders(db: Db, actor: Actor, filter: OrderFilter) {
  const key = actor.personId ?? actor.visitorKey;
  // Whoever has bought nothing yet has no key, and no orders.
  if (key === null) return { items: [], next: null };
  const found = await foundOrders(db, actor, filter.county);
  const own = page(db, { ...filter, single: true }).where((eb) => {
    const placed =
      actor.personId === null
        ? eb.and([eb('o.visitorKey', '=', key), eb('o.personId', 'is', null)])
        : eb('o.personId', '=', key);
    return found.length === 0 ? placed : eb.or([placed, eb('o.id', 'in', found)]);
  });
  return shape(db, filter, await own.execute());
}

/** Orders that staff may see: all of them by a grant on the county, or those with goods of their own merchants. */
export async function staffOrders(db: Db, actor: Actor, filter: OrderFilter) {
  const merchants = organisationsInSight(actor, 'ordering.see', filter.county, filter.merchantId);
  const seen =
    merchants === null
      ? sql<boolean>`true`
      : sql<boolean>`exists (select from ordering.order_part p where p.county = o.county and p.order_id = o.id
          and p.merchant_id = any(${[...merchants]}::uuid[]))`;
  const { organisationIds } = sightOf(actor, 'ordering.see', filter.county);
  const shown = filter.late === true ? sql<boolean>`(${seen} and ${isLate(actor.at, merchants)})` : seen;
  const list = await shape(db, filter, await page(db, filter).where(shown).execute(), organisationIds);
  return { ...list, sum: await sumOrders(db, filter, shown) };
}

/** Paid so long ago that it should have been sent, and a part waits: any, or one of these merchants'. */
const isLate = (at: Date, merchants: readonly string[] | null) => sql<boolean>`(o.state = 'paid'
  and o.paid_at <= ${daysAfter(at, -DAYS_TO_DISPATCH)}
  and exists (select from ordering.order_part p where p.county = o.county and p.order_id = o.id and p.state = 'waiting'
    ${merchants === null ? sql`` : sql`and p.merchant_id = any(${[...merchants]}::uuid[])`}))`;

const NOTHING = { orders: 0, goodsFen: 0, freightFen: 0, totalFen: 0 };

/** What all matching orders come to, without parts that were given up. */
async function sumOrders(db: Db, filter: OrderFilter, seen: RawBuilder<boolean>) {
  const { rows } = await sql<typeof NOTHING>`
    select count(*)::int as orders, coalesce(sum(o.goods_fen - o.given_up_goods_fen), 0)::bigint as goods_fen,
      coalesce(sum(o.freight_fen - o.given_up_freight_fen), 0)::bigint as freight_fen,
      coalesce(sum(o.total_fen - o.given_up_goods_fen - o.given_up_freight_fen), 0)::bigint as total_fen
    from ordering."order" o where ${matching(filter)} and ${seen}`.execute(db);
  return rows[0] ?? NOTHING;
}

type Row = Awaited<ReturnType<ReturnType<typeof page>['execute']>>[number];

/** Adds the lines of the page's orders in one query. `dispatchable`: merchants whose waiting parts the reader may pack. */
async function shape(db: Db, { county, limit = 50 }: OrderFilter, rows: Row[], dispatchable: readonly string[] = []) {
  const { items, next } = pageOf(rows, limit, (row) => [row.placedAt.toISOString(), row.id]);
  const ids = items.map(({ id }) => id);
  const lines = await linesOfOrders(db, county, ids);
  const orders = items.map((row) => {
    const own = lines.filter(({ orderId }) => orderId === row.id);
    const receiver = JSON.parse(row.receiverMasked) as Receiver;
    const waiting = own.filter((line) => line.partState === 'waiting' && dispatchable.includes(line.merchantId));
    return {
      id: row.id,
      number: row.number,
      state: row.state as OrderState,
      way: row.way as 'sandbox' | 'transfer' | 'cash',
      totalFen: row.totalFen,
      placedAt: row.placedAt.toISOString(),
      receiverName: receiver.name,
      receiverRegion: row.receiverRegion,
      titles: own.map(({ title }) => title),
      titlesEn: own.map(({ title, productNameEn }) => productNameEn ?? title),
      boxes: own.reduce((sum, { quantity }) => sum + quantity, 0),
      weightGrams: own.reduce((sum, { quantity, grossGrams }) => sum + quantity * grossGrams, 0),
      groupOrder: groupOf(row.groupOrderId, row.groupOrderNumber),
      waitingMerchantIds: row.state === 'paid' ? [...new Set(waiting.map(({ merchantId }) => merchantId))] : [],
    };
  });
  return { items: orders, next };
}

/** How an order names the group order it belongs to. */
const groupOf = (id: string | null, number: string | null) => (id === null || number === null ? null : { id, number });

const linesOfOrders = async (db: Db, county: number, orderIds: readonly string[]) =>
  orderIds.length === 0
    ? []
    : db
        .selectFrom('ordering.orderLine as l')
        .innerJoin('ordering.orderPart as p', (join) =>
          join.onRef('p.county', '=', 'l.county').onRef('p.orderId', '=', 'l.orderId').onRef('p.id', '=', 'l.partId'),
        )
        .leftJoin('catalog.vOffer as o', (join) =>
          join.onRef('o.county', '=', 'l.county').onRef('o.id', '=', 'l.offerId'),
        )
        .select(['l.orderId', 'l.title', 'l.quantity', 'l.grossGrams', 'l.merchantId', 'p.state as partState'])
        .select('o.productNameEn')
        .where('l.county', '=', county)
        .where('l.orderId', 'in', [...orderIds])
        .orderBy('l.line')
        .execute();

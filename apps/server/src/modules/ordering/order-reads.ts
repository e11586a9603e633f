import { sql } from 'kysely';
import { grantsFor, type Actor } from '#kernel/actor.ts';
import { startOfDay, daysAfter } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import type { OrderState, Receiver } from './order.ts';
import { ownerKeyOf } from './owner.ts';

export interface OrderFilter {
  readonly county: number;
  readonly limit?: number;
  readonly cursor?: string;
  readonly state?: OrderState;
  readonly day?: string;
  readonly merchantId?: string;
  readonly number?: string;
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
] as const;

/** Newest first, one page; what the filter leaves open is not asked. */
function page(db: Db, { county, limit = 50, cursor, state, day, number }: OrderFilter) {
  const after = decodeCursor(cursor, 2);
  let query = db
    .selectFrom('ordering.order as o')
    .select(columns)
    .where('o.county', '=', county)
    .orderBy('o.placedAt', 'desc')
    .orderBy('o.id', 'desc')
    .limit(limit + 1);
  if (after) query = query.where(sql<boolean>`(o.placed_at, o.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  if (state) query = query.where('o.state', '=', state);
  if (number) query = query.where('o.number', 'like', `%${number.replace(/[^0-9A-Za-z]/g, '').toUpperCase()}%`);
  if (day) {
    const start = startOfDay(day);
    query = query.where('o.placedAt', '>=', start).where('o.placedAt', '<', daysAfter(start, 1));
  }
  return query;
}

/** The caller's own orders. */
export async function myOrders(db: Db, actor: Actor, filter: OrderFilter) {
  const key = ownerKeyOf(actor);
  const own = actor.personId === null ? ('o.visitorKey' as const) : ('o.personId' as const);
  return shape(db, filter, await page(db, filter).where(own, '=', key).execute());
}

/** Orders that staff may see: all of the county by a region's grant, or those with goods of their own merchants. */
export async function staffOrders(db: Db, actor: Actor, filter: OrderFilter) {
  const grants = grantsFor(actor, 'ordering.see').filter(({ county }) => county === filter.county);
  const countywide = grants.some(({ organisationId }) => organisationId === null);
  const own = grants.flatMap(({ organisationId }) => organisationId ?? []);
  const asked = filter.merchantId === undefined ? own : own.filter((id) => id === filter.merchantId);
  const merchants = countywide && filter.merchantId !== undefined ? [filter.merchantId] : asked;
  if (!countywide && merchants.length === 0) return { items: [], next: null };
  let query = page(db, filter);
  if (!countywide || filter.merchantId !== undefined) {
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('ordering.orderPart as p')
          .select('p.id')
          .where('p.county', '=', filter.county)
          .whereRef('p.orderId', '=', 'o.id')
          .where('p.merchantId', 'in', merchants),
      ),
    );
  }
  return shape(db, filter, await query.execute(), own);
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
      boxes: own.reduce((sum, { quantity }) => sum + quantity, 0),
      weightGrams: own.reduce((sum, { quantity, grossGrams }) => sum + quantity * grossGrams, 0),
      waitingMerchantIds: row.state === 'paid' ? [...new Set(waiting.map(({ merchantId }) => merchantId))] : [],
    };
  });
  return { items: orders, next };
}

const linesOfOrders = async (db: Db, county: number, orderIds: readonly string[]) =>
  orderIds.length === 0
    ? []
    : db
        .selectFrom('ordering.orderLine as l')
        .innerJoin('ordering.orderPart as p', (join) =>
          join.onRef('p.county', '=', 'l.county').onRef('p.id', '=', 'l.partId'),
        )
        .select(['l.orderId', 'l.title', 'l.quantity', 'l.grossGrams', 'l.merchantId', 'p.state as partState'])
        .where('l.county', '=', county)
        .where('l.orderId', 'in', [...orderIds])
        .orderBy('l.line')
        .execute();

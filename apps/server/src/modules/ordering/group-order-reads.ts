import { sql, type RawBuilder } from 'kysely';
import type { Static } from 'typebox';
import type { GroupState as GroupStateShape } from '@shanhuo/contract/ordering/group-shapes';
import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { organisationsInSight } from '#kernel/sight.ts';
import type { GroupOrderRow } from './group-order-store.ts';

export type GroupState = Static<typeof GroupStateShape>;

interface Paging {
  readonly county: number;
  readonly limit?: number;
  readonly cursor?: string;
}

export interface GroupFilter extends Paging {
  readonly state?: GroupState;
  /** Part of its number or of its unit's name. */
  readonly q?: string;
}

type Head = Pick<
  GroupOrderRow,
  'id' | 'number' | 'title' | 'orders' | 'boxes' | 'totalFen' | 'placedAt' | 'holdUntil' | 'confirmedAt' | 'calledOffAt'
>;

/** Where a group order stands as a whole; what is paid goes on in its orders. */
export function groupStateOf({ calledOffAt, confirmedAt, holdUntil }: Head, at: Date): GroupState {
  if (calledOffAt !== null) return 'cancelled';
  if (confirmedAt !== null) return 'paid';
  return holdUntil < at ? 'expired' : 'unpaid';
}

const inState = (state: GroupState, at: Date): RawBuilder<boolean> =>
  ({
    cancelled: sql<boolean>`g.called_off_at is not null`,
    paid: sql<boolean>`(g.called_off_at is null and g.confirmed_at is not null)`,
    expired: sql<boolean>`(g.called_off_at is null and g.confirmed_at is null and g.hold_until < ${at})`,
    unpaid: sql<boolean>`(g.called_off_at is null and g.confirmed_at is null and g.hold_until >= ${at})`,
  })[state];

/** What lists tell of a group order. */
export const headOf = (row: Head, at: Date) => ({
  id: row.id,
  number: row.number,
  title: row.title,
  state: groupStateOf(row, at),
  orders: row.orders,
  boxes: row.boxes,
  totalFen: row.totalFen,
  placedAt: row.placedAt.toISOString(),
  holdUntil: row.holdUntil.toISOString(),
  confirmedAt: row.confirmedAt?.toISOString() ?? null,
});

/** Newest first, one page of those that `seen` lets through. */
async function page(db: Db, actor: Actor, { county, limit = 50, cursor }: Paging, seen: RawBuilder<boolean>) {
  const after = decodeCursor(cursor, 2);
  const query = db
    .selectFrom('ordering.groupOrder as g')
    .selectAll()
    .where('county', '=', county)
    .where(seen)
    .orderBy('placedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  const rows = await (
    after === null
      ? query
      : query.where(sql<boolean>`(g.placed_at, g.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
  ).execute();
  const { items, next } = pageOf(rows, limit, (row) => [row.placedAt.toISOString(), row.id]);
  return { items: items.map((row) => headOf(row, actor.at)), next };
}

/** The caller's own group orders. */
export async function myGroupOrders(db: Db, actor: Actor, paging: Paging) {
  refuseUnless(actor.personId !== null, 'sign-in.needed');
  return page(db, actor, paging, sql<boolean>`g.person_id = ${actor.personId}`);
}

const NOTHING = { groupOrders: 0, orders: 0, totalFen: 0 };

/** Group orders that staff may see: all by a grant on the county, or those with goods of their own merchants. */
export async function staffGroupOrders(db: Db, actor: Actor, { state, q, ...paging }: GroupFilter) {
  const merchants = organisationsInSight(actor, 'ordering.see', paging.county, undefined);
  const all = [
    state && inState(state, actor.at),
    q && sql<boolean>`(g.number like ${`%${q.toUpperCase()}%`} or g.title like ${`%${q}%`})`,
    merchants &&
      sql<boolean>`exists (select from ordering."order" o join ordering.order_part p
        on p.county = o.county and p.order_id = o.id and p.merchant_id = any(${[...merchants]}::uuid[])
        where o.county = g.county and o.group_order_id = g.id)`,
  ].filter((one) => typeof one === 'object' && one !== null);
  const seen = all.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(all, sql` and `)})`;
  const list = await page(db, actor, paging, seen);
  const { rows } = await sql<typeof NOTHING>`
    select count(*)::int as group_orders, coalesce(sum(g.orders), 0)::int as orders,
      coalesce(sum(g.total_fen), 0)::bigint as total_fen
    from ordering.group_order g where g.county = ${paging.county} and ${seen}`.execute(db);
  return { ...list, sum: rows[0] ?? NOTHING };
}

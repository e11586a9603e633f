import type { Insertable, Selectable } from 'kysely';
import type { OrderingGroupOrder } from '#kernel/database.generated.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { rowInto, type Write } from '#kernel/write.ts';
import type { OrderRow } from './order-store.ts';

export type GroupOrderRow = Selectable<OrderingGroupOrder>;

export const insertGroupOrder = (row: Insertable<OrderingGroupOrder>): Write => rowInto('ordering.groupOrder', row);

const byKey = (db: Db, county: number, id: string) =>
  db.selectFrom('ordering.groupOrder').selectAll().where('county', '=', county).where('id', '=', id);

export const findGroupOrder = async (db: Db, county: number, id: string): Promise<GroupOrderRow | undefined> =>
  byKey(db, county, id).executeTakeFirst();

/** The head, held until the end of the transaction: whoever pays for a group order or calls it off holds it first. */
export const lockGroupOrder = async (tx: Tx, county: number, id: string): Promise<GroupOrderRow | undefined> =>
  byKey(tx, county, id).forUpdate().executeTakeFirst();

/** All orders of a group order, held in the order of their ids. */
export const lockOrdersOf = async (tx: Tx, county: number, groupOrderId: string): Promise<OrderRow[]> =>
  tx
    .selectFrom('ordering.order')
    .selectAll()
    .where('county', '=', county)
    .where('groupOrderId', '=', groupOrderId)
    .orderBy('id')
    .forUpdate()
    .execute();

/** The orders of a group order, in the order of its buyer's table. */
export async function ordersOfGroup(db: Db, county: number, groupOrderId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('ordering.order')
    .select('id')
    .where('county', '=', county)
    .where('groupOrderId', '=', groupOrderId)
    .orderBy('groupRow')
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether the actor placed this group order. */
export async function isOwnGroupOrder(
  db: Db,
  actor: Actor,
  { county, id }: { readonly county: number; readonly id: string },
): Promise<boolean> {
  const group = await findGroupOrder(db, county, id);
  return group !== undefined && group.personId === actor.personId;
}

/** The group order that an order was placed with, by id and number; null for one placed by itself. */
export async function groupOf(
  db: Db,
  { county, groupOrderId }: Pick<OrderRow, 'county' | 'groupOrderId'>,
): Promise<{ readonly id: string; readonly number: string } | null> {
  if (groupOrderId === null) return null;
  const group = await findGroupOrder(db, county, groupOrderId);
  return group === undefined ? null : { id: groupOrderId, number: group.number };
}

/** Refuses (`order.in-group`) what is done with a whole group order only. */
export async function refuseInGroup(db: Db, order: Pick<OrderRow, 'county' | 'groupOrderId'>): Promise<void> {
  const group = await groupOf(db, order);
  if (group !== null) throw new Refusal('order.in-group', { number: group.number });
}

import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import { lockLots } from './lot-store.ts';

/** A lot and everything that was made of it, over any number of steps. */
export async function lotsFrom(db: Db, county: number, lotId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive descent as (
      select l.id from quality.lot l where l.county = ${county} and l.id = ${lotId}
      union
      select e.to_lot from quality.lot_edge e join descent d on e.from_lot = d.id where e.county = ${county}
    )
    select id from descent order by id`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * Locks a lot and everything that was made of it. What somebody was just making of it is seen once they are done and their
 * locks are gone, so it is looked again until nothing is new; then nobody can make anything of it any more. Answers
 * nothing for a lot that isn't there.
 */
export async function lockLotsFrom(tx: Tx, county: number, lotId: string): Promise<string[]> {
  const locked = new Set<string>();
  for (;;) {
    const ids = await lotsFrom(tx, county, lotId);
    const fresh = ids.filter((id) => !locked.has(id));
    if (fresh.length === 0) return ids;
    await lockLots(tx, county, fresh);
    for (const id of fresh) locked.add(id);
  }
}

/** A lot whose boxes may have to leave the sale, or may come back into it. */
export interface SaleChange {
  readonly id: string;
  readonly held: boolean;
  readonly pastDay: boolean;
  readonly ownerId: string;
  readonly productId: string;
  readonly grade: string;
  /** Of packed lots. */
  readonly packSpecId: string | null;
  readonly boxesLeft: number | null;
}

/** Says of locked lots whether a hold covers them, from the holds that last and what was made of their lots. */
export async function refreshHeld(tx: Tx, county: number, ids: readonly string[]): Promise<SaleChange[]> {
  const { rows } = await sql<SaleChange>`
    with recursive covered as (
      select h.lot_id from quality.v_hold h where h.county = ${county} and h.ended_at is null
      union
      select e.to_lot from quality.lot_edge e join covered c on e.from_lot = c.lot_id where e.county = ${county}
    )
    update quality.lot l set held = not l.held
    where l.county = ${county} and l.id = any(${[...ids]}::uuid[])
      and l.held <> exists (select from covered c where c.lot_id = l.id)
    returning l.id, l.held, l.past_day, l.owner_id, l.product_id, l.grade, l.pack_spec_id, l.boxes_left`.execute(tx);
  return rows;
}

/** Takes a hold's lock, so that it isn't recalled and lifted at the same moment. */
export async function lockHold(
  tx: Tx,
  county: number,
  id: string,
): Promise<{ readonly lotId: string; readonly isOver: boolean } | undefined> {
  const hold = await tx
    .selectFrom('quality.hold')
    .select('lotId')
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (hold === undefined) return undefined;
  const end = await tx
    .selectFrom('quality.holdEnd')
    .select('at')
    .where('county', '=', county)
    .where('holdId', '=', id)
    .executeTakeFirst();
  return { lotId: hold.lotId, isOver: end !== undefined };
}

export interface HoldRow {
  readonly id: string;
  readonly lotId: string;
  readonly lotCode: string;
  readonly reason: string;
  readonly at: Date;
  /** What the public reads, where it is a recall. */
  readonly publicReason: string | null;
  readonly advice: string | null;
}

/** The holds that last and cover a lot: its own, and those of lots that it was made of; the first one first. */
export async function holdsOver(db: Db, county: number, lotIds: readonly string[]): Promise<HoldRow[]> {
  const { rows } = await sql<HoldRow>`
    with recursive ascent as (
      select unnest(${[...lotIds]}::uuid[]) as id
      union
      select e.from_lot from quality.lot_edge e join ascent a on e.to_lot = a.id where e.county = ${county}
    )
    select h.id, h.lot_id, l.code as lot_code, h.reason, h.at, h.public_reason, h.advice
    from quality.v_hold h join quality.lot l on l.county = h.county and l.id = h.lot_id
    where h.county = ${county} and h.ended_at is null and h.lot_id in (select id from ascent)
    order by h.at, h.id`.execute(db);
  return rows;
}

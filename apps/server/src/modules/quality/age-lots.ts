import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#kernel/transaction.ts';
import type { SaleChange } from './hold-store.ts';
import { lastDayOf } from './shelf-life.ts';

/** Packed lots whose last day is over and which aren't told so yet, or whose product keeps longer than was thought. */
const due = (county: number | null, today: string) => sql`
  from quality.lot l join catalog.v_product p on p.county = l.county and p.id = l.product_id
  where l.kind = 'packed' and l.state = 'open' and l.past_day <> coalesce(${lastDayOf('l')} < ${today}, false)
    ${county === null ? sql`` : sql`and l.county = ${county}`}`;

/** Counties in which a lot's day is over and nobody has told it. */
export async function countiesToAge(db: Db, at: Date): Promise<number[]> {
  const { rows } = await sql<{ county: number }>`select distinct l.county ${due(null, dayOf(at))}`.execute(db);
  return rows.map(({ county }) => county);
}

/**
 * Tells of a county's packed lots whether their last day is over, locked in id order. Answers those of which it is told now,
 * or no longer; the caller takes their boxes out of sale, or gives them back.
 */
export async function ageLots(tx: Tx, actor: Actor, county: number): Promise<SaleChange[]> {
  const { rows } = await sql<SaleChange>`
    with aged as materialized (select l.id ${due(county, dayOf(actor.at))} order by l.id for update of l)
    update quality.lot l set past_day = not l.past_day
    from aged where l.county = ${county} and l.id = aged.id
    returning l.id, l.held, l.past_day, l.owner_id, l.product_id, l.grade, l.pack_spec_id, l.boxes_left`.execute(tx);
  return rows;
}

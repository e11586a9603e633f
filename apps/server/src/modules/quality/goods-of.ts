import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';
import { lineageOf } from './lineage-store.ts';
import { originsIn, type Lineage } from './origins.ts';

/** A lot that goods of a first lot came into, also the first lot itself. */
export interface Vessel {
  readonly harvestLotId: string;
  readonly lotId: string;
  readonly kind: string;
  readonly productId: string;
  /** Of a loose lot what is left of it now, of a packed one what all its boxes were filled with. */
  readonly grams: number;
  /** Of packed lots only. */
  readonly boxes: { readonly initial: number; readonly left: number } | null;
}

/** The same lot with the grams of that first lot alone; none where it lies empty. */
export interface GoodsIn extends Vessel {
  /** Of lots that were processed: what of that first lot went in, and what came of it. */
  readonly processed: { readonly inputGrams: number; readonly outputGrams: number } | null;
}

/**
 * Tells which grams of first lots are in which vessels. No vessel is given more of a lot than was drawn of it, and a lot that
 * was mixed of several gives no more of one than it had: what a first lot weighed less what is told here was lost on
 * the way, and that is never below nothing.
 */
export function goodsIn(vessels: readonly Vessel[], lineage: Lineage): GoodsIn[] {
  const origins = originsIn(lineage);
  return [...Map.groupBy(vessels, ({ lotId }) => lotId).values()].flatMap((asked) => {
    const [vessel] = asked;
    if (vessel === undefined) return [];
    const { lotId, kind, grams, boxes } = vessel;
    const there = boxes === null ? origins.left(lotId, grams) : origins.of(lotId, grams);
    const [went, came] = kind === 'processed' ? [origins.into(lotId), origins.of(lotId)] : [];
    return asked.map((one) => ({
      ...one,
      grams: there.get(one.harvestLotId) ?? 0,
      processed:
        went === undefined || came === undefined
          ? null
          : { inputGrams: went.get(one.harvestLotId) ?? 0, outputGrams: came.get(one.harvestLotId) ?? 0 },
    }));
  });
}

/** Where the goods of first lots are: loose in themselves and in what was made of them, and in boxes. Two statements. */
export async function goodsOf(db: Db, county: number, harvestLotIds: readonly string[]): Promise<GoodsIn[]> {
  if (harvestLotIds.length === 0) return [];
  const { rows } = await sql<Omit<Vessel, 'boxes'> & { initial: number | null; left: number | null }>`
    with recursive reached as (
      select ids.id as first, ids.id from unnest(${[...harvestLotIds]}::uuid[]) as ids (id)
      union
      select r.first, e.to_lot from quality.lot_edge e join reached r on e.from_lot = r.id where e.county = ${county}
    )
    select r.first as harvest_lot_id, l.id as lot_id, l.kind, l.product_id,
      case when l.kind = 'packed' then l.initial_grams else l.left_grams end as grams,
      l.boxes_initial as initial, l.boxes_left as left
    from reached r join quality.lot l on l.county = ${county} and l.id = r.id
    where l.state <> 'voided'`.execute(db);
  const vessels = rows.map(({ initial, left, ...vessel }) => ({
    ...vessel,
    boxes: initial === null || left === null ? null : { initial, left },
  }));
  const lotIds = [...new Set(vessels.map(({ lotId }) => lotId))];
  return goodsIn(vessels, await lineageOf(db, county, lotIds));
}

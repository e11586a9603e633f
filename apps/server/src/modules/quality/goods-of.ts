import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';
import { edgesInto } from './lot-store.ts';
import { spreadOrigins, type Edge } from './origins.ts';

/** A lot that goods of a first lot came into, also the first lot itself. */
export interface Vessel {
  readonly harvestLotId: string;
  readonly lotId: string;
  /** Of a loose lot what is left of it now, of a packed one what all its boxes were filled with. */
  readonly grams: number;
  /** Of packed lots only. */
  readonly boxes: { readonly initial: number; readonly left: number } | null;
}

/** The same lot with the grams of that first lot alone; none where it lies empty. */
export type GoodsIn = Vessel;

/**
 * Tells which grams of first lots are in which vessels. A loose lot comes from one lot and only boxes mix, and boxes weigh
 * no more than what went into them, so no vessel is given more of a lot than was drawn of it: what a first lot weighed less
 * what is told here was lost on the way, and that is never below nothing.
 */
export function goodsIn(vessels: readonly Vessel[], edges: readonly Edge[]): GoodsIn[] {
  const spreads = new Map<string, Map<string, number>>();
  return vessels.map((vessel) => {
    const origins = spreads.get(vessel.lotId) ?? spreadOrigins(vessel.lotId, vessel.grams, edges);
    spreads.set(vessel.lotId, origins);
    return { ...vessel, grams: origins.get(vessel.harvestLotId) ?? 0 };
  });
}

/** Where the goods of first lots are: loose in themselves and in what was sorted out of them, and in boxes. Two statements. */
export async function goodsOf(db: Db, county: number, harvestLotIds: readonly string[]): Promise<GoodsIn[]> {
  if (harvestLotIds.length === 0) return [];
  const { rows } = await sql<Omit<Vessel, 'boxes'> & { initial: number | null; left: number | null }>`
    with recursive reached as (
      select ids.id as first, ids.id from unnest(${[...harvestLotIds]}::uuid[]) as ids (id)
      union
      select r.first, e.to_lot from quality.lot_edge e join reached r on e.from_lot = r.id where e.county = ${county}
    )
    select r.first as harvest_lot_id, l.id as lot_id,
      case when l.kind = 'packed' then l.initial_grams else l.left_grams end as grams,
      l.boxes_initial as initial, l.boxes_left as left
    from reached r join quality.lot l on l.county = ${county} and l.id = r.id
    where l.state <> 'voided'`.execute(db);
  const vessels = rows.map(({ initial, left, ...vessel }) => ({
    ...vessel,
    boxes: initial === null || left === null ? null : { initial, left },
  }));
  const lotIds = [...new Set(vessels.map(({ lotId }) => lotId))];
  return goodsIn(vessels, await edgesInto(db, county, lotIds));
}

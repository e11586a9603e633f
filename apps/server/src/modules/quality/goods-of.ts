import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';
import { edgesInto } from './lot-store.ts';
import { spreadOrigins, type Edge } from './origins.ts';

/** A lot as far as it matters where goods are. */
export interface Vessel {
  readonly id: string;
  /** Of a loose lot what is left of it now, of a packed one what all its boxes were filled with. */
  readonly grams: number;
  /** Of packed lots only. */
  readonly boxes: { readonly initial: number; readonly left: number } | null;
}

/** Goods of a first lot that lie loose in some lot, or that went into the boxes of one. */
export interface GoodsIn {
  readonly harvestLotId: string;
  readonly lotId: string;
  readonly grams: number;
  readonly boxes: Vessel['boxes'];
}

/**
 * Tells which grams of first lots are in which vessels. A loose lot comes from one lot and only boxes mix, and boxes weigh
 * no more than what went into them, so no vessel is given more of a lot than was drawn of it: what a first lot weighed less
 * what is told here was lost on the way, and that is never below nothing.
 */
export function goodsIn(
  harvestLotIds: readonly string[],
  vessels: readonly Vessel[],
  edges: readonly Edge[],
): GoodsIn[] {
  const asked = new Set(harvestLotIds);
  return vessels.flatMap(({ id, grams, boxes }) =>
    [...spreadOrigins(id, grams, edges)]
      .filter(([harvestLotId]) => asked.has(harvestLotId))
      .map(([harvestLotId, part]) => ({ harvestLotId, lotId: id, grams: part, boxes })),
  );
}

/** Where the goods of first lots are: loose in themselves and in what was sorted out of them, and in boxes. Two statements. */
export async function goodsOf(db: Db, county: number, harvestLotIds: readonly string[]): Promise<GoodsIn[]> {
  if (harvestLotIds.length === 0) return [];
  const { rows } = await sql<{ id: string; grams: number; initial: number | null; left: number | null }>`
    with recursive reached as (
      select ids.id from unnest(${[...harvestLotIds]}::uuid[]) as ids (id)
      union
      select e.to_lot from quality.lot_edge e join reached r on e.from_lot = r.id where e.county = ${county}
    )
    select l.id, case when l.kind = 'packed' then l.initial_grams else l.left_grams end as grams,
      l.boxes_initial as initial, l.boxes_left as left
    from reached r join quality.lot l on l.county = ${county} and l.id = r.id
    where l.state <> 'voided'`.execute(db);
  const vessels = rows.map(({ id, grams, initial, left }) => ({
    id,
    grams,
    boxes: initial === null || left === null ? null : { initial, left },
  }));
  const edges = await edgesInto(
    db,
    county,
    vessels.map(({ id }) => id),
  );
  return goodsIn(harvestLotIds, vessels, edges);
}

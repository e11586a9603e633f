import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';
import type { Edge, Lineage } from './origins.ts';

interface Row extends Edge {
  readonly toGrams: number;
}

/** What it takes to say what these lots are made of; one statement. */
export async function lineageOf(db: Db, county: number, lotIds: readonly string[]): Promise<Lineage> {
  const { rows } = await sql<Row>`
    with recursive up as (
      select unnest(${[...lotIds]}::uuid[]) as id
      union
      select e.from_lot from quality.lot_edge e join up on e.to_lot = up.id where e.county = ${county}
    ), mixed as (
      select l.id from up join quality.lot l on l.county = ${county} and l.id = up.id
      where l.kind in ('graded', 'processed')
    ), edge as (
      select e.to_lot, e.from_lot, e.grams from quality.lot_edge e join up on up.id = e.to_lot where e.county = ${county}
      union
      select e.to_lot, e.from_lot, e.grams from quality.lot_edge e join mixed m on m.id = e.from_lot
      where e.county = ${county}
    )
    select e.to_lot, e.from_lot, e.grams, t.initial_grams as to_grams
    from edge e join quality.lot t on t.county = ${county} and t.id = e.to_lot`.execute(db);
  return {
    edges: rows.map(({ toLot, fromLot, grams }) => ({ toLot, fromLot, grams })),
    grams: new Map(rows.map(({ toLot, toGrams }) => [toLot, toGrams])),
  };
}

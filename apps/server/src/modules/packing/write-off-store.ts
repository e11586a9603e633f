import { sql, type RawBuilder } from 'kysely';
import type { Static } from 'typebox';
import type { WriteOffRow } from '@shanhuo/contract/packing/index';
import type { Db } from '#kernel/database.ts';
import type { Sight } from '#kernel/sight.ts';
import { actsAsked, type RunFilter, type RunPage } from './run-store.ts';

export interface WriteOffFilter extends RunFilter {
  /** Only of this lot. */
  readonly lotId?: string | undefined;
  readonly reason?: string | undefined;
}

type Shown = Static<typeof WriteOffRow>;

const asked = (sight: Sight, { lotId, reason, ...filter }: WriteOffFilter): RawBuilder<unknown> => sql`
  ${actsAsked('w', sight, filter)}
  ${lotId === undefined ? sql`` : sql`and w.lot_id = ${lotId}`}
  ${reason === undefined ? sql`` : sql`and w.reason = ${reason}`}`;

/** Write-offs in sight with what of, latest first, in one query. */
export async function readWriteOffs(
  db: Db,
  county: number,
  sight: Sight,
  { after, limit, ...filter }: RunPage & WriteOffFilter,
): Promise<Shown[]> {
  const { rows } = await sql<Omit<Shown, 'at'> & { at: Date }>`
    select w.id, w.at, w.merchant_id, o.name as merchant_name, p.name as product_name, g.name as grade_name, w.lot_id,
      l.code as lot_code, w.boxes, w.grams, w.reason, w.words, w.held, l.consignment
    from packing.write_off w
    join accounts.v_organisation o on o.id = w.merchant_id
    join quality.v_lot l on l.county = w.county and l.id = w.lot_id
    join catalog.v_product p on p.county = l.county and p.id = l.product_id
    join catalog.v_grade g on g.county = l.county and g.product_id = l.product_id and g.code = l.grade
    where w.county = ${county} and ${asked(sight, filter)}
      ${after === undefined ? sql`` : sql`and (w.at, w.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by w.at desc, w.id desc
    limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

const NOTHING = { writeOffs: 0, boxes: 0, grams: 0 };

/** What all write-offs that match come to. */
export async function sumWriteOffs(db: Db, county: number, sight: Sight, filter: WriteOffFilter) {
  const { rows } = await sql<typeof NOTHING>`
    select count(*)::int as write_offs, coalesce(sum(w.boxes), 0)::int as boxes, coalesce(sum(w.grams), 0)::bigint as grams
    from packing.write_off w
    where w.county = ${county} and ${asked(sight, filter)}`.execute(db);
  return rows[0] ?? NOTHING;
}

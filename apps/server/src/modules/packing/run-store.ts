import type { Insertable } from 'kysely';
import { sql, type RawBuilder } from 'kysely';
import type { Static } from 'typebox';
import type { PackingRun } from '@shanhuo/contract/packing/index';
import type { PackingRun as RunTable } from '#kernel/database.generated.ts';
import { spanOf } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { inSight, type Sight } from '#kernel/sight.ts';
import { rowInto, rowsInto, type Write } from '#kernel/write.ts';

/** Where a merchant packs and what one box weighs net; null for a merchant or a pack of this product that isn't there. */
export async function packToFill(
  db: Db,
  key: {
    readonly county: number;
    readonly merchantId: string;
    readonly productId: string;
    readonly packSpecId: string;
  },
): Promise<{ readonly site: { readonly id: string; readonly code: string } | null; readonly boxGrams: number | null }> {
  const { rows } = await sql<{ siteId: string | null; siteCode: string | null; boxGrams: number | null }>`
    select s.id as site_id, s.code as site_code,
      (select k.net_grams from catalog.v_pack_spec k
        where k.county = ${key.county} and k.id = ${key.packSpecId} and k.product_id = ${key.productId}) as box_grams
    from (select 1) as one
    left join merchants.v_merchant m on m.county = ${key.county} and m.id = ${key.merchantId}
    left join network.v_site s on s.county = m.county and s.id = m.origin_site_id`.execute(db);
  const [row] = rows;
  const site = row?.siteId == null || row.siteCode === null ? null : { id: row.siteId, code: row.siteCode };
  return { site, boxGrams: row?.boxGrams ?? null };
}

export const insertRun = (
  run: Insertable<RunTable>,
  inputs: readonly { readonly lotId: string; readonly grams: number }[],
): Write[] => [
  rowInto('packing.run', run),
  rowsInto(
    'packing.runInput',
    inputs.map((input) => ({ county: run.county, runId: run.id, ...input })),
  ),
];

export interface RunFilter {
  readonly merchantId?: string | undefined;
  /** Done on this day, or in this period. */
  readonly day?: string | undefined;
  /** A part of a lot code or of a product's name. */
  readonly q?: string | undefined;
}

export interface RunPage extends RunFilter {
  /** Time and id of the last run seen. */
  readonly after?: readonly [string, string] | undefined;
  readonly limit: number;
}

type Act = 'r' | 'd' | 'w';

/** Whether the act's lot has these letters in its code or in its product's name. */
const isNamed = (of: Act, letters: string): RawBuilder<unknown> => sql`
  exists (select from quality.v_lot x join catalog.v_product y on y.county = x.county and y.id = x.product_id
    where x.county = ${sql.ref(`${of}.county`)} and x.id = ${sql.ref(`${of}.lot_id`)}
      and (position(upper(${letters}) in x.code) > 0 or position(${letters} in y.name) > 0))`;

/** Which acts of packing (`r`), grading (`d`) or writing off (`w`) are asked for. */
export const actsAsked = (of: Act, sight: Sight, { q, ...filter }: RunFilter): RawBuilder<unknown> =>
  q === undefined ? daysAsked(of, sight, filter) : sql`${daysAsked(of, sight, filter)} and ${isNamed(of, q)}`;

/** Which acts in sight are of a seller and of these days. */
export function daysAsked(of: Act, sight: Sight, { merchantId, day }: Omit<RunFilter, 'q'>): RawBuilder<unknown> {
  const days = day === undefined ? undefined : spanOf(day);
  const at = sql.ref(`${of}.at`);
  const all = [
    inSight(sight, { organisations: [`${of}.merchant_id`] }),
    merchantId && sql`${sql.ref(`${of}.merchant_id`)} = ${merchantId}`,
    days && sql`${at} >= ${days.from} and ${at} < ${days.until}`,
  ].filter((one) => typeof one === 'object');
  return sql.join(all, sql` and `);
}

type Run = Static<typeof PackingRun>;

/** Packing runs in sight with what went into each, latest first, in one query. */
export async function readRuns(db: Db, county: number, sight: Sight, page: RunPage): Promise<Run[]> {
  const { after, limit, ...filter } = page;
  const { rows } = await sql<Omit<Run, 'at'> & { at: Date }>`
    select r.id, r.at, r.merchant_id, o.name as merchant_name, p.name as product_name, g.name as grade_name,
      k.name as pack_name, r.lot_id, l.code as lot_code, r.boxes, r.input_grams, r.output_grams, r.waste_grams, r.waste_reason,
      (select jsonb_agg(jsonb_build_object('lotId', i.lot_id, 'code', x.code, 'grams', i.grams) order by x.code)
        from packing.run_input i join quality.v_lot x on x.county = i.county and x.id = i.lot_id
        where i.county = r.county and i.run_id = r.id) as inputs,
      case
        when exists (select from quality.v_certificate c where c.county = l.county and c.lot_id = l.id
          and c.kind = 'conformity' and c.counts) then 'given'
        when l.state = 'open' and 'conformity' = any(p.proofs) then 'due'
      end as conformity
    from packing.run r
    join accounts.v_organisation o on o.id = r.merchant_id
    join quality.v_lot l on l.county = r.county and l.id = r.lot_id
    join catalog.v_product p on p.county = r.county and p.id = r.product_id
    join catalog.v_grade g on g.county = r.county and g.product_id = r.product_id and g.code = r.grade
    join catalog.v_pack_spec k on k.county = r.county and k.id = r.pack_spec_id
    where r.county = ${county} and ${actsAsked('r', sight, filter)}
      ${after === undefined ? sql`` : sql`and (r.at, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by r.at desc, r.id desc
    limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

const NO_RUNS = { runs: 0, boxes: 0, inputGrams: 0, outputGrams: 0, wasteGrams: 0 };

/** What all runs that match come to. */
export async function sumRuns(db: Db, county: number, sight: Sight, filter: RunFilter) {
  const { rows } = await sql<typeof NO_RUNS>`
    select count(*)::int as runs, coalesce(sum(r.boxes), 0)::int as boxes,
      coalesce(sum(r.input_grams), 0)::bigint as input_grams, coalesce(sum(r.output_grams), 0)::bigint as output_grams,
      coalesce(sum(r.waste_grams), 0)::bigint as waste_grams
    from packing.run r
    where r.county = ${county} and ${actsAsked('r', sight, filter)}`.execute(db);
  return rows[0] ?? NO_RUNS;
}

import type { Insertable } from 'kysely';
import { sql, type RawBuilder } from 'kysely';
import type { Static } from 'typebox';
import type { Processing } from '@shanhuo/contract/packing/index';
import type { PackingProcessing } from '#kernel/database.generated.ts';
import type { Db } from '#kernel/database.ts';
import type { Sight } from '#kernel/sight.ts';
import { rowInto, rowsInto, type Write } from '#kernel/write.ts';
import type { Recipe } from '#modules/catalog/index.ts';
import { daysAsked, type RunFilter, type RunPage } from './run-store.ts';

type Row = Omit<
  Insertable<PackingProcessing>,
  'fromProductId' | 'toProductId' | 'name' | 'nameEn' | 'lowPerMille' | 'highPerMille' | 'unusual'
>;

/** What was done, with the recipe as it stands now; what was made comes first among the outputs. */
export function insertProcessing(
  row: Row,
  { fromProductId, toProductId, name, nameEn, lowPerMille, highPerMille }: Recipe,
  inputs: readonly { readonly lotId: string; readonly grams: number }[],
  outputs: readonly { readonly id: string; readonly grams: number }[],
): Write[] {
  const of = { county: row.county, processingId: row.id };
  return [
    rowInto('packing.processing', { ...row, fromProductId, toProductId, name, nameEn, lowPerMille, highPerMille }),
    rowsInto(
      'packing.processingInput',
      inputs.map((input) => ({ ...of, ...input })),
    ),
    rowsInto(
      'packing.processingOutput',
      outputs.map(({ id: lotId, grams }, at) => ({ ...of, lotId, byProduct: at > 0, grams })),
    ),
  ];
}

export interface ProcessingFilter extends RunFilter {
  /** Only those of which less or more came than usual. */
  readonly unusual?: boolean | undefined;
}

/** Either side may be what somebody looks for: a lot that went in or came out, the raw product or what was made. */
const isNamed = (letters: string): RawBuilder<unknown> => sql`(
  exists (select from catalog.v_product y where y.county = d.county and y.id in (d.from_product_id, d.to_product_id)
    and position(${letters} in y.name) > 0)
  or exists (
    select from (
      select i.lot_id from packing.processing_input i where i.county = d.county and i.processing_id = d.id
      union all
      select u.lot_id from packing.processing_output u where u.county = d.county and u.processing_id = d.id) z
    join quality.v_lot x on x.county = d.county and x.id = z.lot_id and position(upper(${letters}) in x.code) > 0))`;

const asked = (sight: Sight, { unusual, q, ...filter }: ProcessingFilter): RawBuilder<unknown> => sql`
  ${daysAsked('d', sight, filter)}
  ${q === undefined ? sql`` : sql`and ${isNamed(q)}`}
  ${unusual === true ? sql`and d.unusual` : sql``}`;

type Shown = Static<typeof Processing>;

/** Processings in sight with what went in and what came of it, latest first, in one query. */
export async function readProcessings(
  db: Db,
  county: number,
  sight: Sight,
  { after, limit, ...filter }: RunPage & ProcessingFilter,
): Promise<Shown[]> {
  const { rows } = await sql<Omit<Shown, 'at'> & { at: Date }>`
    select d.id, d.at, d.day::text as day, d.merchant_id, o.name as merchant_name, d.name, d.name_en,
      f.name as from_product_name, p.name as to_product_name, d.input_grams, d.output_grams, d.by_product_grams,
      d.loss_grams, d.low_per_mille, d.high_per_mille, d.unusual, d.reason,
      exists (select from packing.processing_input i
        join quality.v_lot x on x.county = i.county and x.id = i.lot_id and x.consignment
        where i.county = d.county and i.processing_id = d.id) as consignment,
      (select jsonb_agg(jsonb_build_object('lotId', i.lot_id, 'code', x.code, 'grams', i.grams) order by x.code)
        from packing.processing_input i join quality.v_lot x on x.county = i.county and x.id = i.lot_id
        where i.county = d.county and i.processing_id = d.id) as inputs,
      (select jsonb_agg(jsonb_build_object('lotId', u.lot_id, 'code', x.code, 'productName', y.name,
            'gradeName', g.name, 'grams', u.grams, 'byProduct', u.by_product) order by u.by_product, x.code)
        from packing.processing_output u join quality.v_lot x on x.county = u.county and x.id = u.lot_id
        join catalog.v_product y on y.county = x.county and y.id = x.product_id
        join catalog.v_grade g on g.county = x.county and g.product_id = x.product_id and g.code = x.grade
        where u.county = d.county and u.processing_id = d.id) as outputs
    from packing.processing d
    join accounts.v_organisation o on o.id = d.merchant_id
    join catalog.v_product f on f.county = d.county and f.id = d.from_product_id
    join catalog.v_product p on p.county = d.county and p.id = d.to_product_id
    where d.county = ${county} and ${asked(sight, filter)}
      ${after === undefined ? sql`` : sql`and (d.at, d.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by d.at desc, d.id desc
    limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

const NOTHING = { processings: 0, unusual: 0, inputGrams: 0, outputGrams: 0, byProductGrams: 0, lossGrams: 0 };

/** What all processings that match come to. */
export async function sumProcessings(db: Db, county: number, sight: Sight, filter: ProcessingFilter) {
  const { rows } = await sql<typeof NOTHING>`
    select count(*)::int as processings, (count(*) filter (where d.unusual))::int as unusual,
      coalesce(sum(d.input_grams), 0)::bigint as input_grams, coalesce(sum(d.output_grams), 0)::bigint as output_grams,
      coalesce(sum(d.by_product_grams), 0)::bigint as by_product_grams,
      coalesce(sum(d.loss_grams), 0)::bigint as loss_grams
    from packing.processing d
    where d.county = ${county} and ${asked(sight, filter)}`.execute(db);
  return rows[0] ?? NOTHING;
}

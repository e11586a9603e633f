import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { Static } from 'typebox';
import type { Grading } from '@shanhuo/contract/packing/index';
import type { PackingGrading } from '#kernel/database.generated.ts';
import type { Db } from '#kernel/database.ts';
import type { Sight } from '#kernel/sight.ts';
import { rowInto, rowsInto, type Write } from '#kernel/write.ts';
import { actsAsked, type RunFilter, type RunPage } from './run-store.ts';

/** The site of a merchant's own place, which its lots are named after; null when there is no such merchant. */
export async function siteOfMerchant(db: Db, county: number, merchantId: string) {
  const { rows } = await sql<{ id: string; code: string }>`
    select s.id, s.code from merchants.v_merchant m
    join network.v_site s on s.county = m.county and s.id = m.origin_site_id
    where m.county = ${county} and m.id = ${merchantId}`.execute(db);
  return rows[0] ?? null;
}

/** Whether the catalogue knows all of these grades of a product. */
export async function gradesKnown(db: Db, county: number, productId: string, grades: readonly string[]) {
  const known = await db
    .selectFrom('catalog.vGrade')
    .select('code')
    .where('county', '=', county)
    .where('productId', '=', productId)
    .where('code', 'in', [...grades])
    .execute();
  return known.length === new Set(grades).size;
}

export const insertGrading = (
  grading: Insertable<PackingGrading>,
  outputs: readonly { readonly id: string; readonly grade: string; readonly grams: number }[],
): Write[] => [
  rowInto('packing.grading', grading),
  rowsInto(
    'packing.gradingOutput',
    outputs.map(({ id, grade, grams }) => ({
      county: grading.county,
      gradingId: grading.id,
      lotId: id,
      grade,
      grams,
    })),
  ),
];

type Shown = Static<typeof Grading>;

/** Gradings in sight with their grades, latest first, in one query. */
export async function readGradings(
  db: Db,
  county: number,
  sight: Sight,
  { after, limit, ...filter }: RunPage,
): Promise<Shown[]> {
  const { rows } = await sql<Omit<Shown, 'at'> & { at: Date }>`
    select d.id, d.at, d.merchant_id, o.name as merchant_name, p.name as product_name, d.lot_id, l.code as lot_code,
      d.input_grams, d.waste_grams, d.waste_reason,
      (select jsonb_agg(jsonb_build_object('lotId', u.lot_id, 'code', x.code, 'grade', u.grade, 'gradeName', g.name,
            'grams', u.grams)
          order by u.grade)
        from packing.grading_output u join quality.v_lot x on x.county = u.county and x.id = u.lot_id
        join catalog.v_grade g on g.county = x.county and g.product_id = x.product_id and g.code = u.grade
        where u.county = d.county and u.grading_id = d.id) as outputs
    from packing.grading d
    join accounts.v_organisation o on o.id = d.merchant_id
    join quality.v_lot l on l.county = d.county and l.id = d.lot_id
    join catalog.v_product p on p.county = l.county and p.id = l.product_id
    where d.county = ${county} and ${actsAsked('d', sight, filter)}
      ${after === undefined ? sql`` : sql`and (d.at, d.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by d.at desc, d.id desc
    limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

const NO_GRADINGS = { gradings: 0, inputGrams: 0, wasteGrams: 0 };

/** What all gradings that match come to. */
export async function sumGradings(db: Db, county: number, sight: Sight, filter: RunFilter) {
  const { rows } = await sql<typeof NO_GRADINGS>`
    select count(*)::int as gradings, coalesce(sum(d.input_grams), 0)::bigint as input_grams,
      coalesce(sum(d.waste_grams), 0)::bigint as waste_grams
    from packing.grading d
    where d.county = ${county} and ${actsAsked('d', sight, filter)}`.execute(db);
  return rows[0] ?? NO_GRADINGS;
}

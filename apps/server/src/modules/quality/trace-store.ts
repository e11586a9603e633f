import type { Static } from 'typebox';
import { householdOfTheVillage } from '@shanhuo/contract/merchants/naming';
import type { TraceStep } from '@shanhuo/contract/quality/index';
import { sql, type RawBuilder } from 'kysely';
import { dayOf } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';

export interface TracedLots {
  readonly county: number;
  readonly parcelId: string | null;
  readonly sellerId: string;
  readonly sellerName: string;
  readonly lots: readonly { readonly lotId: string; readonly boxes: number | null }[];
}

export type Language = 'zh' | 'en';

/** A name in the reader's language; what has no English name keeps its own. */
const named = (column: string, language: Language): RawBuilder<string> =>
  language === 'en' ? sql`coalesce(${sql.ref(`${column}_en`)}, ${sql.ref(column)})` : sql.ref(column);

/** Which code is looked for, in which county if one is named, and the reader's language. */
export interface SoughtCode {
  readonly code: string;
  readonly county?: number | undefined;
  readonly language: Language;
}

/** The lot of a code; in two counties the same code is unlikely, and then the newest is meant unless one is named. */
export async function lotByCode(db: Db, { code, county, language }: SoughtCode): Promise<TracedLots | null> {
  const { rows } = await sql<{ county: number; id: string; boxes: number | null; ownerId: string; ownerName: string }>`
    select l.county, l.id, l.boxes_initial as boxes, l.owner_id, ${named('o.name', language)} as owner_name
    from quality.lot l join accounts.v_organisation o on o.id = l.owner_id
    where l.code = ${code} and l.state <> 'voided' ${county === undefined ? sql`` : sql`and l.county = ${county}`}
    order by l.made_at desc limit 1`.execute(db);
  const [row] = rows;
  if (row === undefined) return null;
  return {
    county: row.county,
    parcelId: null,
    sellerId: row.ownerId,
    sellerName: row.ownerName,
    lots: [{ lotId: row.id, boxes: row.boxes }],
  };
}

export async function parcelByTraceCode(db: Db, { code, county, language }: SoughtCode): Promise<TracedLots | null> {
  const { rows } = await sql<{
    county: number;
    parcelId: string;
    merchantId: string;
    merchantName: string;
    lotId: string;
    boxes: number;
  }>`
    select t.county, t.parcel_id, t.merchant_id, ${named('o.name', language)} as merchant_name, l.lot_id, l.boxes
    from quality.parcel_trace t
    join quality.parcel_trace_lot l on l.county = t.county and l.parcel_id = t.parcel_id
    join accounts.v_organisation o on o.id = t.merchant_id
    where t.trace_code = ${code} ${county === undefined ? sql`` : sql`and t.county = ${county}`}
    order by t.county, l.lot_id`.execute(db);
  const [row] = rows;
  if (row === undefined) return null;
  return {
    county: row.county,
    parcelId: row.parcelId,
    sellerId: row.merchantId,
    sellerName: row.merchantName,
    lots: rows.filter(({ county: at }) => at === row.county).map(({ lotId, boxes }) => ({ lotId, boxes })),
  };
}

export interface TracedLot {
  readonly id: string;
  readonly held: boolean;
  readonly code: string;
  readonly kind: 'harvest' | 'graded' | 'processed' | 'packed';
  readonly day: string;
  readonly productId: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly ownerPlace: string | null;
  readonly productName: string;
  readonly productNameEn: string;
  readonly motif: string;
  readonly gradeName: string;
  readonly gradeDefinition: string;
  readonly packName: string | null;
  readonly boxGrams: number | null;
  readonly initialGrams: number;
  readonly stationName: string | null;
  readonly grower: string | null;
  readonly village: string | null;
}

/** Everything public about lots, by id: no register name, no phone, only what the household agreed to. */
export async function tracedLots(
  db: Db,
  county: number,
  ids: readonly string[],
  language: Language,
): Promise<Map<string, TracedLot>> {
  const isEnglish = language === 'en';
  // The village stands beside the name; a household that tells no more than it isn't named after it once again.
  const grower = sql`case when h.naming = 'village-only' then ${householdOfTheVillage[language]}
    else ${sql.ref(isEnglish ? 'h.public_name_en' : 'h.public_name')} end`;
  const place = (table: string) => (isEnglish ? named(`${table}.name`, 'en') : sql.ref(`${table}.short_name`));
  // A place is told from the large to the small in Chinese, and the other way in English.
  const village = isEnglish ? sql`${place('v')} || ', ' || ${place('t')}` : sql`t.name || ' ' || ${place('v')}`;

  const { rows } = await sql<Omit<TracedLot, 'day'> & { madeAt: Date }>`
    select l.id, l.held, l.code, l.kind, l.made_at, l.product_id, l.owner_id, ${named('o.name', language)} as owner_name,
      ${place('r')} as owner_place, p.name as product_name, p.name_en as product_name_en, p.motif,
      ${named('g.name', language)} as grade_name, ${named('g.definition', language)} as grade_definition,
      ${named('k.name', language)} as pack_name, l.box_grams, l.initial_grams,
      ${named('s.name', language)} as station_name, ${grower} as grower, ${village} as village
    from quality.lot l
    join accounts.v_organisation o on o.id = l.owner_id
    left join regions.v_region r on r.code = o.region_code
    join catalog.v_product p on p.county = l.county and p.id = l.product_id
    join catalog.v_grade g on g.county = l.county and g.product_id = l.product_id and g.code = l.grade
    left join catalog.v_pack_spec k on k.county = l.county and k.id = l.pack_spec_id
    left join network.v_site s on s.county = l.county and s.id = l.station_id
    left join merchants.v_household h on h.county = l.county and h.id = l.household_id
    left join regions.v_region v on v.code = h.village_code
    left join regions.v_region t on t.code = v.parent
    where l.county = ${county} and l.id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map(({ madeAt, ...row }) => [row.id, { ...row, day: dayOf(madeAt) }]));
}

type Step = Static<typeof TraceStep>;

/** The steps of some lots and, where there is one, of their parcel, in the order in which they happened. */
export async function stepsOf(
  db: Db,
  county: number,
  { lotIds, parcelId, language }: { lotIds: readonly string[]; parcelId: string | null; language: Language },
): Promise<Step[]> {
  const { rows } = await sql<Omit<Step, 'at'> & { at: Date }>`
    select e.kind, e.at, ${named('s.name', language)} as place, s.kind as place_kind,
      ${named('o.name', language)} as organisation, l.code as lot_code,
      case when e.data ? 'processing' then jsonb_build_object(
        'name', e.data #>> ${language === 'en' ? '{processing,nameEn}' : '{processing,name}'},
        'fromProduct', ${named('f.name', language)}, 'toProduct', ${named('p.name', language)},
        'inputGrams', e.data #> '{processing,inputGrams}', 'outputGrams', e.data #> '{processing,outputGrams}')
      end as processing
    from quality.trace_event e
    left join quality.lot l on l.county = e.county and l.id = e.lot_id
    left join catalog.v_product p on p.county = l.county and p.id = l.product_id
    left join catalog.v_product f on f.county = e.county and f.id = (e.data #>> '{processing,fromProductId}')::uuid
    left join network.v_site s on s.county = e.county and s.id = e.site_id
    left join accounts.v_organisation o on o.id = e.organisation_id
    where e.county = ${county}
      and (e.lot_id = any(${[...lotIds]}::uuid[]) or e.parcel_id = ${parcelId}::uuid)
    order by e.at, e.id`.execute(db);
  return rows.map((row): Step => ({ ...row, at: row.at.toISOString() }));
}

import { sql, type RawBuilder } from 'kysely';
import type { Static } from 'typebox';
import type { ReturnKind, StorageKind } from '@shanhuo/contract/catalog/index';
import type { OfferCertificate, Seller, SiblingOffer } from '@shanhuo/contract/listing/index';
import type { Db } from '#kernel/database.ts';
import { wordsMatch } from '#modules/catalog/index.ts';
import type { CardRow } from './shop.ts';

export interface ShopFilter {
  readonly category?: string | undefined;
  readonly question?: string | undefined;
  /** Only goods whose season is this month, and not all year. */
  readonly seasonMonth?: number | undefined;
  readonly merchantId?: string | undefined;
  readonly after: ShopPosition | null;
  readonly limit: number;
  readonly day: string;
}

/** Where a page ends. `isNamed`: 1 for goods that are called what was asked for, 0 for those whose seller or place is. */
export type ShopPosition = readonly [isNamed: number, publishedAt: string, id: string];

export type ShopRow = CardRow & { readonly isNamed: number; readonly position: string };

/** Columns of a card, from an offer `o` and what `aroundOffer` joins to it. */
const cardColumns = sql`
  o.id, o.product_id, o.product_code, o.motif, o.product_name as name, o.product_name_en as name_en, o.title,
  o.category, o.grade, o.grade_name, o.grade_name_en, o.pack_name, o.pack_name_en, o.net_grams, o.price_fen,
  o.freight_fen, o.merchant_id, m.name as merchant_name, o.gate, o.season_months,
  m.township, m.township_en, m.village, m.village_en, m.licence_kind, coalesce(k.available, 0) as available,
  array(
    select distinct c.kind from quality.v_certificate c
    where c.county = o.county and c.merchant_id = o.merchant_id and c.product_id = o.product_id
      and c.counts and (c.valid_until is null or c.valid_until >= d.day)) as certificate_kinds`;

/**
 * What stands around an offer: its active seller with the place it is from, and its stock. `limit 1` keeps the seller's six
 * tables a small problem of their own: planning them among all others took longer than reading them.
 */
const aroundOffer = (day: string): RawBuilder<unknown> => sql`
  cross join (select ${day}::date as day) d
  cross join lateral (
    select m.*, t.short_name as township, t.name_en as township_en, v.short_name as village, v.name_en as village_en
    from merchants.v_merchant m
    left join network.v_site s on s.county = m.county and s.id = m.origin_site_id
    left join regions.v_region t on t.code = left(coalesce(s.region_code, m.region_code), 9) and t.level = 'township'
    left join regions.v_region v on v.code = s.region_code and v.level = 'village'
    where m.county = o.county and m.id = o.merchant_id and m.state = 'active'
    limit 1) m
  left join inventory.v_stock k on k.county = o.county and k.merchant_id = o.merchant_id
    and k.product_id = o.product_id and k.grade = o.grade and k.pack_spec_id = o.pack_spec_id`;

/**
 * One page of the shop in one query: first the page's offers, then what stands around each. Newest first; of what was asked
 * for, goods of that name come before goods that are found by their seller or place.
 */
export async function listShop(db: Db, county: number, filter: ShopFilter): Promise<ShopRow[]> {
  const { category, question, seasonMonth, merchantId, after, limit, day } = filter;
  const matches = wordsMatch('o.words', question);
  const names = wordsMatch('o.product_words', question);
  const isNamed = names === null ? sql`0` : sql`(${names})::integer`;
  const order = names === null ? sql`` : sql`o.is_named desc,`;
  const { rows } = await sql<ShopRow>`
    with page as materialized (
      select o.* from (select *, ${isNamed} as is_named from catalog.v_offer o) o
      where o.county = ${county} and o.state = 'published' and o.visibility = 'retail'
        and exists (select from merchants.v_merchant m
          where m.county = o.county and m.id = o.merchant_id and m.state = 'active')
        ${category === undefined ? sql`` : sql`and o.category = ${category}`}
        ${merchantId === undefined ? sql`` : sql`and o.merchant_id = ${merchantId}`}
        ${
          seasonMonth === undefined
            ? sql``
            : sql`and o.season_months @> array[${seasonMonth}::integer]
          and cardinality(o.season_months) < 12`
        }
        ${matches === null ? sql`` : sql`and ${matches}`}
        ${after === null ? sql`` : afterPosition(after, names !== null)}
      order by ${order} o.published_at desc, o.id desc
      limit ${limit}
    )
    select ${cardColumns}, o.is_named, o.published_at::text as position
    from page o ${aroundOffer(day)}
    order by ${order} o.published_at desc, o.id desc`.execute(db);
  return rows;
}

/** Without a question the index in shop order answers alone. */
const afterPosition = ([isNamed, publishedAt, id]: ShopPosition, isAsked: boolean): RawBuilder<unknown> =>
  isAsked
    ? sql`and (o.is_named, o.published_at, o.id) < (${isNamed}::integer, ${publishedAt}::timestamptz, ${id}::uuid)`
    : sql`and (o.published_at, o.id) < (${publishedAt}::timestamptz, ${id}::uuid)`;

export interface DetailRow extends CardRow {
  readonly tareGrams: number;
  readonly gradeDefinition: string;
  readonly gradeDefinitionEn: string;
  readonly returnKind: ReturnKind;
  readonly storage: StorageKind;
  readonly shelfLifeDays: number | null;
  readonly story: string;
  readonly storyEn: string;
  readonly seller: Static<typeof Seller>;
  readonly certificates: Static<typeof OfferCertificate>[];
  readonly traceCode: string | null;
  readonly packedAt: Date | null;
  readonly state: 'draft' | 'published' | 'withdrawn';
  readonly publishedAt: Date | null;
}

/** One published offer with its seller, the newest certificate of each kind, and the newest packed lot. */
export async function findShopOffer(db: Db, county: number, id: string, day: string): Promise<DetailRow | null> {
  const { rows } = await sql<DetailRow>`
    select ${cardColumns}, o.tare_grams, p.definition as grade_definition,
      p.definition_en as grade_definition_en, o.return_kind, p.storage, p.shelf_life_days, p.story, p.story_en, o.state, o.published_at,
      jsonb_build_object('id', m.id, 'name', m.name, 'nameEn', m.name_en, 'kind', m.kind, 'fictional', m.fictional,
        'licenceKind', m.licence_kind, 'licenceNo', m.licence_no, 'licenceUntil', m.licence_until,
        'foodLicenceNo', m.food_licence_no, 'statement', m.statement, 'statementEn', m.statement_en, 'contactPhone', m.contact_phone) as seller,
      coalesce((
        select jsonb_agg(jsonb_build_object('kind', x.kind, 'number', x.number, 'issuer', x.issuer,
          'issuedOn', x.issued_on, 'validUntil', x.valid_until) order by x.kind)
        from (
          select distinct on (c.kind) c.kind, c.number, c.issuer, c.issued_on, c.valid_until
          from quality.v_certificate c
          where c.county = o.county and c.merchant_id = o.merchant_id and c.product_id = o.product_id
            and c.counts and (c.valid_until is null or c.valid_until >= d.day)
          order by c.kind, c.issued_on desc, c.id desc) x), '[]'::jsonb) as certificates,
      n.code as trace_code, n.made_at as packed_at
    from catalog.v_offer o ${aroundOffer(day)}
    left join lateral (
      select l.code, l.made_at from quality.v_lot l
      where l.county = o.county and l.owner_id = o.merchant_id and l.product_id = o.product_id
        and l.grade = o.grade and l.pack_spec_id = o.pack_spec_id and l.kind = 'packed' and l.state = 'open'
      order by l.id desc limit 1) n on true
    cross join lateral (
      select x.storage, x.shelf_life_days, x.story, x.story_en, g.definition, g.definition_en
      from catalog.v_product x
      join catalog.v_grade g on g.county = x.county and g.product_id = x.id and g.code = o.grade
      where x.county = o.county and x.id = o.product_id
      limit 1) p
    where o.county = ${county} and o.id = ${id} and o.state = 'published' and o.visibility = 'retail'`.execute(db);
  return rows[0] ?? null;
}

export type SiblingRow = Omit<Static<typeof SiblingOffer>, 'stock'> & { readonly available: number };

const MAX_SIBLINGS = 12;

/** Other grades and packs of the same product and seller, best grade and smallest pack first. */
export async function siblingsOf(
  db: Db,
  county: number,
  { id, productId, merchantId }: CardRow,
): Promise<SiblingRow[]> {
  const { rows } = await sql<SiblingRow>`
    with nearest as materialized (
      select o.*, g.sort
      from catalog.v_offer o
      left join catalog.v_grade g on g.county = o.county and g.product_id = o.product_id and g.code = o.grade
      where o.county = ${county} and o.product_id = ${productId} and o.merchant_id = ${merchantId}
        and o.state = 'published' and o.id <> ${id}
      order by g.sort, o.net_grams, o.id
      limit ${MAX_SIBLINGS})
    select o.id, o.grade, o.grade_name, o.grade_name_en, o.pack_name, o.pack_name_en, o.net_grams, o.price_fen,
      coalesce(k.available, 0) as available
    from nearest o
    left join inventory.v_stock k on k.county = o.county and k.merchant_id = o.merchant_id
      and k.product_id = o.product_id and k.grade = o.grade and k.pack_spec_id = o.pack_spec_id
    order by o.sort, o.net_grams, o.id`.execute(db);
  return rows;
}

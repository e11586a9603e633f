import type { Static } from 'typebox';
import type { LotRow } from '@shanhuo/contract/quality/index';
import { sql, type RawBuilder } from 'kysely';
import { spanOf } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { inSight, type Sight } from '#kernel/sight.ts';
import { conformityMark } from './conformity-store.ts';
import { lastDayOf } from './shelf-life.ts';

type ShownLot = Static<typeof LotRow>;

export interface LotFact {
  readonly id: string;
  readonly code: string;
  readonly kind: 'harvest' | 'graded' | 'processed' | 'packed';
  readonly productId: string;
  readonly ownerId: string;
  readonly consignment: boolean;
  readonly householdId: string | null;
  readonly stationId: string | null;
  readonly initialGrams: number;
  readonly boxGrams: number | null;
  readonly madeAt: Date;
}

/** The plain facts of lots, by id. */
export async function lotFacts(db: Db, county: number, ids: readonly string[]): Promise<Map<string, LotFact>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('quality.lot')
    .select([
      'id',
      'code',
      'kind',
      'productId',
      'ownerId',
      'consignment',
      'householdId',
      'stationId',
      'initialGrams',
      'boxGrams',
      'madeAt',
    ])
    .where('county', '=', county)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, { ...row, kind: row.kind as LotFact['kind'] }]));
}

export interface LotFilter {
  readonly ids?: readonly string[] | undefined;
  readonly kind?: string | undefined;
  readonly state?: string | undefined;
  /** Only lots that are on hold. */
  readonly held?: boolean | undefined;
  /** Only packed lots whose last day was before this one. */
  readonly pastOn?: string | undefined;
  /** Only packed lots that are due a promise of conformity. */
  readonly conformityDue?: boolean | undefined;
  readonly productId?: string | undefined;
  readonly grade?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly stationId?: string | undefined;
  /** Beginning of a code, in capitals. */
  readonly codePrefix?: string | undefined;
  /** Made on this day, or in this period. */
  readonly day?: string | undefined;
}

export interface LotPage extends LotFilter {
  /** Time and id of the last lot seen. */
  readonly after?: readonly [string, string] | undefined;
  readonly limit: number;
}

const equals = (column: string, value: string | undefined): RawBuilder<unknown> =>
  value === undefined ? sql`` : sql`and ${sql.ref(column)} = ${value}`;

/** Which lots are asked for and in sight; `l` is the lot and `s` its station. */
function matching(county: number, sight: Sight, filter: LotFilter): RawBuilder<unknown> {
  const days = filter.day === undefined ? null : spanOf(filter.day);
  return sql`l.county = ${county}
      and ${inSight(sight, { organisations: ['l.owner_id', 'l.station_id'], region: 's.region_code' })}
      ${filter.ids === undefined ? sql`` : sql`and l.id = any(${[...filter.ids]}::uuid[])`}
      ${equals('l.kind', filter.kind)} ${equals('l.state', filter.state)} ${equals('l.grade', filter.grade)}
      ${equals('l.product_id', filter.productId)} ${equals('l.owner_id', filter.ownerId)}
      ${equals('l.station_id', filter.stationId)}
      ${filter.codePrefix === undefined ? sql`` : sql`and starts_with(l.code, ${filter.codePrefix})`}
      ${filter.held === true ? sql`and l.held` : sql``}
      ${
        filter.conformityDue === true
          ? sql`and l.kind = 'packed' and l.state = 'open' and exists (select from catalog.v_product p
              where p.county = l.county and p.id = l.product_id and ${conformityMark} = 'due')`
          : sql``
      }
      ${
        filter.pastOn === undefined
          ? sql``
          : sql`and l.kind = 'packed' and exists (select from catalog.v_product p
              where p.county = l.county and p.id = l.product_id and ${lastDayOf('l')} < ${filter.pastOn})`
      }
      ${days === null ? sql`` : sql`and l.made_at >= ${days.from} and l.made_at < ${days.until}`}`;
}

/** Lots in sight with the names around them, newest first, in one query. */
export async function readLots(db: Db, county: number, sight: Sight, filter: LotPage): Promise<ShownLot[]> {
  const { rows } = await sql<Omit<ShownLot, 'madeAt'> & { madeAt: Date }>`
    select l.id, l.code, l.kind, l.state, l.held, l.product_id, p.name as product_name, p.motif, l.grade, g.name as grade_name,
      l.pack_spec_id, k.name as pack_name, l.owner_id, o.name as owner_name, l.station_id, s.name as station_name,
      l.household_id, h.public_name as grower, l.consignment, l.made_at, l.initial_grams, l.left_grams, l.boxes_initial,
      l.boxes_left, case when l.kind = 'packed' then ${lastDayOf('l')} end as last_day, ${conformityMark} as conformity
    from quality.lot l
    join catalog.v_product p on p.county = l.county and p.id = l.product_id
    join catalog.v_grade g on g.county = l.county and g.product_id = l.product_id and g.code = l.grade
    join accounts.v_organisation o on o.id = l.owner_id
    left join catalog.v_pack_spec k on k.county = l.county and k.id = l.pack_spec_id
    left join network.v_site s on s.county = l.county and s.id = l.station_id
    left join merchants.v_household h on h.county = l.county and h.id = l.household_id
    where ${matching(county, sight, filter)}
      ${filter.after === undefined ? sql`` : sql`and (l.made_at, l.id) < (${filter.after[0]}::timestamptz, ${filter.after[1]}::uuid)`}
    order by l.made_at desc, l.id desc
    limit ${filter.limit}`.execute(db);
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }));
}

const NO_LOTS = { lots: 0, leftGrams: 0, boxesLeft: 0 };

/** What all lots in sight that match come to. */
export async function sumLots(db: Db, county: number, sight: Sight, filter: LotFilter) {
  const { rows } = await sql<typeof NO_LOTS>`
    select count(*)::int as lots, coalesce(sum(l.left_grams), 0)::bigint as left_grams,
      coalesce(sum(l.boxes_left), 0)::int as boxes_left
    from quality.lot l left join network.v_site s on s.county = l.county and s.id = l.station_id
    where ${matching(county, sight, filter)}`.execute(db);
  return rows[0] ?? NO_LOTS;
}

export interface Related {
  readonly lotId: string;
  readonly code: string;
  readonly kind: LotFact['kind'];
  readonly productName: string;
  readonly grams: number;
}

/** What a lot was directly made of, and what was directly made of it. */
export async function relatedLots(db: Db, county: number, lotId: string) {
  const { rows } = await sql<Related & { way: 'from' | 'to' }>`
    select 'from' as way, l.id as lot_id, l.code, l.kind, p.name as product_name, e.grams
    from quality.lot_edge e join quality.lot l on l.county = e.county and l.id = e.from_lot
    join catalog.v_product p on p.county = l.county and p.id = l.product_id
    where e.county = ${county} and e.to_lot = ${lotId}
    union all
    select 'to', l.id, l.code, l.kind, p.name, e.grams
    from quality.lot_edge e join quality.lot l on l.county = e.county and l.id = e.to_lot
    join catalog.v_product p on p.county = l.county and p.id = l.product_id
    where e.county = ${county} and e.from_lot = ${lotId}
    order by way, code`.execute(db);
  const plain = ({ way: _, ...related }: Related & { way: string }): Related => related;
  return {
    madeOf: rows.filter(({ way }) => way === 'from').map(plain),
    wentInto: rows.filter(({ way }) => way === 'to').map(plain),
  };
}

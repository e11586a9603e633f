import type { Static } from 'typebox';
import type { ParcelRow } from '@shanhuo/contract/logistics/index';
import { sql, type RawBuilder } from 'kysely';
import { spanOf } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { inSight, type Sight } from '#kernel/sight.ts';

type Row = Static<typeof ParcelRow>;

export interface ParcelFilter {
  readonly ids?: readonly string[] | undefined;
  readonly state?: string | undefined;
  /** Neither given to a carrier nor signed for. */
  readonly inHand?: boolean | undefined;
  /** Made on this day of the county, or in this period. */
  readonly day?: string | undefined;
  /** First signed for on this day of the county, or in this period. */
  readonly signedDay?: string | undefined;
  readonly siteId?: string | undefined;
  readonly merchantId?: string | undefined;
  /** Some of its custody exceptions are open. */
  readonly exceptions?: boolean | undefined;
  /** Some of its custody exceptions are explained. */
  readonly explained?: boolean | undefined;
  /** Beginning of a number, a trace code or a carrier's number, without spaces and dashes, in capitals. */
  readonly prefix?: string | undefined;
  /** Time and id of the last parcel seen. */
  readonly after?: readonly [string, string] | undefined;
  readonly limit: number;
}

/** A site sees what it holds and what is planned to pass it; a merchant, and a driver, what is theirs. */
const seen = (sight: Sight): RawBuilder<unknown> => {
  const own = inSight(sight, { organisations: ['p.merchant_id', 'p.custodian_id'], region: 's.region_code' });
  if (sight.wholeCounty) return own;
  return sql`(${own} or exists (select from logistics.parcel_stop t where t.county = p.county and t.parcel_id = p.id
    and t.site_id = any(${[...sight.organisationIds]}::uuid[])))`;
};

const passes = (siteId: string): RawBuilder<unknown> =>
  sql`(p.custodian_id = ${siteId} or exists (select from logistics.parcel_stop t
    where t.county = p.county and t.parcel_id = p.id and t.site_id = ${siteId}))`;

const onDay = (moment: RawBuilder<unknown>, days: string): RawBuilder<unknown> => {
  const { from, until } = spanOf(days);
  return sql`(${moment} >= ${from} and ${moment} < ${until})`;
};

/** A parcel is signed for once, when the first such scan counts; later ones are noted as exceptions. */
const signedOn = (days: string): RawBuilder<unknown> =>
  sql`(p.county, p.id) in (select h.county, h.parcel_id from logistics.hand_over h
    where h.action = 'sign' and ${onDay(sql`h.at`, days)}
      and not exists (select from logistics.hand_over e where e.county = h.county and e.parcel_id = h.parcel_id
        and e.action = 'sign' and (e.at, e.id) < (h.at, h.id)))`;

function conditions(filter: Omit<ParcelFilter, 'limit'>): RawBuilder<unknown> {
  const { ids, state, inHand, day, signedDay, siteId, merchantId, exceptions, explained, prefix, after } = filter;
  const all = [
    ids && sql`p.id = any(${[...ids]}::uuid[])`,
    state && sql`p.state = ${state}`,
    inHand === true && sql`p.state not in ('with-carrier', 'signed')`,
    day && onDay(sql`p.created_at`, day),
    signedDay && signedOn(signedDay),
    siteId && passes(siteId),
    merchantId && sql`p.merchant_id = ${merchantId}`,
    exceptions === true &&
      sql`(p.county, p.id) in (select e.county, e.parcel_id from logistics.custody_exception e
        where e.explained_at is null)`,
    explained === true &&
      sql`(p.county, p.id) in (select e.county, e.parcel_id from logistics.custody_exception e
        where e.explained_at is not null)`,
    prefix &&
      sql`(starts_with(p.number, ${prefix}) or starts_with(p.trace_code, ${prefix})
        or starts_with(upper(p.carrier_no), ${prefix}))`,
    after && sql`(p.created_at, p.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
  ].filter((one) => typeof one === 'object');
  return sql.join([sql`true`, ...all], sql` and `);
}

/** Parcels in sight with the names around them, newest first, in one query. */
export async function readParcels(db: Db, county: number, sight: Sight, filter: ParcelFilter): Promise<Row[]> {
  const { rows } = await sql<Omit<Row, 'createdAt' | 'movedAt'> & { createdAt: Date; movedAt: Date }>`
    select p.id, p.number, p.trace_code, p.state, p.merchant_id, m.name as merchant_name, p.origin_site_id,
      s.name as origin_name, p.custodian_kind, p.custodian_id, case p.custodian_kind when 'carrier' then p.carrier_name else c.name end as custodian_name,
      p.receiver_masked as receiver, p.receiver_region, coalesce(r.name, p.receiver_region) as receiver_region_name,
      p.weight_grams, p.boxes, p.carrier_name, p.carrier_no, p.created_at, p.moved_at, x.open as exceptions
    from logistics.parcel p
    join accounts.v_organisation m on m.id = p.merchant_id
    join network.v_site s on s.county = p.county and s.id = p.origin_site_id
    left join accounts.v_organisation c on c.id = p.custodian_id
    left join regions.v_region r on r.code = p.receiver_region
    cross join lateral (select count(*)::int as open from logistics.custody_exception e
      where e.county = p.county and e.parcel_id = p.id and e.explained_at is null) x
    where p.county = ${county} and ${seen(sight)} and ${conditions(filter)}
    order by p.created_at desc, p.id desc
    limit ${filter.limit}`.execute(db);
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    movedAt: row.movedAt.toISOString(),
  }));
}

const NOTHING = { parcels: 0, boxes: 0, weightGrams: 0 };

/** What all parcels in sight that match come to. */
export async function sumParcels(db: Db, county: number, sight: Sight, filter: Omit<ParcelFilter, 'after' | 'limit'>) {
  const { rows } = await sql<typeof NOTHING>`
    select count(*)::int as parcels, coalesce(sum(p.boxes), 0)::int as boxes,
      coalesce(sum(p.weight_grams), 0)::bigint as weight_grams
    from logistics.parcel p
    join network.v_site s on s.county = p.county and s.id = p.origin_site_id
    where p.county = ${county} and ${seen(sight)} and ${conditions(filter)}`.execute(db);
  return rows[0] ?? NOTHING;
}

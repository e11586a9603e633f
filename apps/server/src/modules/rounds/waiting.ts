import { sql } from 'kysely';
import type { WaitingSite } from '@shanhuo/contract/rounds/index';
import { daysAfter } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';

/** What waits at one site for one next stop. */
export interface Waiting {
  readonly siteId: string;
  readonly nextId: string;
  readonly parcels: number;
  readonly boxes: number;
  readonly grams: number;
  readonly cold: boolean;
}

/** Weighings older than this were fetched long since, or it is known why not. */
const LOT_DAYS = 3;

/**
 * Parcels that lie at a site of the county and have a stop before them, by site and next stop; one that is off its way goes
 * to the centre. What must stay cold is told by its goods.
 */
export async function waitingParcels(db: Db, county: number): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    with lying as (
      select p.county, p.id, p.custodian_id as site_id, p.boxes, p.weight_grams,
        (select t.position from logistics.v_parcel_stop t
          where t.county = p.county and t.parcel_id = p.id and t.site_id = p.custodian_id) as here
      from logistics.v_parcel p
      where p.county = ${county} and p.custodian_kind = 'site' and p.state not in ('with-carrier', 'signed')
    ), going as (
      select l.*, (select t.site_id from logistics.v_parcel_stop t where t.county = l.county and t.parcel_id = l.id
          and (l.here is null or t.position > l.here)
        order by case when l.here is null then -t.position else t.position end limit 1) as next_id,
        exists (select from logistics.v_parcel_lot b
          join quality.v_lot q on q.county = b.county and q.id = b.lot_id
          join catalog.v_product d on d.county = q.county and d.id = q.product_id
          where b.county = l.county and b.parcel_id = l.id and d.storage in ('chilled', 'frozen')) as cold
      from lying l
    )
    select site_id, next_id, count(*)::int as parcels, sum(boxes)::int as boxes, sum(weight_grams)::bigint as grams,
      bool_or(cold) as cold
    from going
    where next_id is not null and next_id <> site_id
    group by site_id, next_id
    order by site_id, next_id`.execute(db);
  return rows;
}

/** A site as the planning asks of it. */
export interface SitePoint {
  readonly siteId: string;
  readonly siteCode: string;
  readonly siteName: string;
  readonly siteKind: WaitingSite['siteKind'];
  readonly lat: number | null;
  readonly lon: number | null;
  readonly synthetic: boolean;
}

/** All sites of the county that are not closed, by code. */
export async function sitePoints(db: Db, county: number): Promise<SitePoint[]> {
  const { rows } = await sql<SitePoint>`
    select id as site_id, code as site_code, name as site_name, kind as site_kind, lat, lon, synthetic
    from network.v_site where county = ${county} and state <> 'closed' order by code`.execute(db);
  return rows;
}

interface LotsAt {
  readonly siteId: string;
  readonly lots: number;
  readonly lotGrams: number;
}

/** Weighed in at a site for an owner elsewhere and untouched since; nobody writes down when a lot is fetched. */
async function lotsAt(db: Db, county: number, at: Date): Promise<LotsAt[]> {
  const { rows } = await sql<LotsAt>`
    select l.station_id as site_id, count(*)::int as lots, sum(l.left_grams)::bigint as lot_grams
    from quality.v_lot l
    join merchants.v_merchant m on m.county = l.county and m.id = l.owner_id
    where l.county = ${county} and l.kind = 'harvest' and l.state = 'open' and l.left_grams = l.initial_grams
      and l.made_at >= ${daysAfter(at, -LOT_DAYS)} and l.station_id <> m.origin_site_id
    group by l.station_id`.execute(db);
  return rows;
}

/** What the records say of each site where something waits, by code. */
export async function listWaiting(db: Db, county: number, at: Date): Promise<WaitingSite[]> {
  const [sites, waiting, lots] = [
    await sitePoints(db, county),
    await waitingParcels(db, county),
    await lotsAt(db, county, at),
  ];
  const names = new Map(sites.map(({ siteId, siteName }) => [siteId, siteName]));
  return sites.flatMap((site) => {
    const here = waiting.filter(({ siteId }) => siteId === site.siteId);
    const own = lots.find(({ siteId }) => siteId === site.siteId);
    if (here.length === 0 && own === undefined) return [];
    const sum = (of: (one: Waiting) => number): number => here.reduce((total, one) => total + of(one), 0);
    return {
      ...site,
      parcels: sum(({ parcels }) => parcels),
      boxes: sum(({ boxes }) => boxes),
      grams: sum(({ grams }) => grams),
      cold: here.some(({ cold }) => cold),
      nextNames: here.map(({ nextId }) => names.get(nextId) ?? ''),
      lots: own?.lots ?? 0,
      lotGrams: own?.lotGrams ?? 0,
    };
  });
}

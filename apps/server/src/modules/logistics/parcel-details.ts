import { sql } from 'kysely';
import type { Static } from 'typebox';
import type { Parcel } from '@shanhuo/contract/logistics/index';
import { holds, type Actor } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import type { Db } from '#kernel/database.ts';
import type { Hands } from './hands-on.ts';

type Shown = Static<typeof Parcel>;
type ShownScan = Shown['scans'][number];

export async function referenceOf(db: Db, county: number, parcelId: string): Promise<string> {
  const row = await db
    .selectFrom('logistics.parcel')
    .select('referenceId')
    .where('county', '=', county)
    .where('id', '=', parcelId)
    .executeTakeFirstOrThrow();
  return row.referenceId;
}

export async function sealedReceiverOf(db: Db, county: number, parcelId: string): Promise<string> {
  const row = await db
    .selectFrom('logistics.parcel')
    .select('receiverSealed')
    .where('county', '=', county)
    .where('id', '=', parcelId)
    .executeTakeFirstOrThrow();
  return row.receiverSealed;
}

/** In whose hands a parcel is, beside the last stop of its plan. */
export async function handsOf(db: Db, county: number, parcelId: string): Promise<Hands> {
  const { rows } = await sql<Hands>`
    select p.merchant_id, p.custodian_kind, p.custodian_id, p.moved_at, t.site_id as last_stop_id,
      s.region_code as last_stop_region,
      exists (select from logistics.hand_over h where h.county = p.county and h.parcel_id = p.id
        and h.action = 'hand-to-carrier' and h.site_id = t.site_id and h.at = p.moved_at) as left_as_planned
    from logistics.parcel p
    join logistics.parcel_stop t on t.county = p.county and t.parcel_id = p.id
    join network.v_site s on s.county = t.county and s.id = t.site_id
    where p.county = ${county} and p.id = ${parcelId}
    order by t.position desc
    limit 1`.execute(db);
  const [hands] = rows;
  assert(hands !== undefined, 'every parcel has a planned way');
  return hands;
}

export async function stopsOf(db: Db, county: number, parcelId: string): Promise<Shown['stops']> {
  const { rows } = await sql<Shown['stops'][number]>`
    select t.site_id, s.code, s.name, s.kind
    from logistics.parcel_stop t join network.v_site s on s.county = t.county and s.id = t.site_id
    where t.county = ${county} and t.parcel_id = ${parcelId}
    order by t.position`.execute(db);
  return rows;
}

export async function lotsIn(db: Db, county: number, parcelId: string): Promise<Shown['lots']> {
  const { rows } = await sql<Shown['lots'][number]>`
    select i.lot_id, l.code, p.name as product_name, i.boxes
    from logistics.parcel_lot i
    join quality.v_lot l on l.county = i.county and l.id = i.lot_id
    join catalog.v_product p on p.county = l.county and p.id = l.product_id
    where i.county = ${county} and i.parcel_id = ${parcelId}
    order by l.code`.execute(db);
  return rows;
}

type ScanRow = Omit<ShownScan, 'at' | 'receivedAt' | 'mayExplain'> & { at: Date; receivedAt: Date; regionCode: string };

/** Every scan in the order of its time, with the exceptions it raised and what was said of them. */
export async function scansOf(db: Db, actor: Actor, county: number, parcelId: string): Promise<ShownScan[]> {
  const { rows } = await sql<ScanRow>`
    select h.id, h.action, h.site_id, s.name as site_name, s.region_code, h.at, h.received_at, h.offline, h.out_of_order,
      coalesce((select jsonb_agg(jsonb_build_object('kind', e.kind, 'raisedAt', e.raised_at,
          'explainedAt', e.explained_at, 'explainedFrom', case when e.explained_at is null then null
            else coalesce(e.explained_from, 'scan') end, 'explanation', e.explanation) order by e.kind)
        from logistics.custody_exception e where e.county = h.county and e.hand_over_id = h.id), '[]'::jsonb)
        as exceptions
    from logistics.hand_over h join network.v_site s on s.county = h.county and s.id = h.site_id
    where h.county = ${county} and h.parcel_id = ${parcelId}
    order by h.at, h.id`.execute(db);
  return rows.map(({ regionCode, ...row }) => ({
    ...row,
    at: row.at.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    mayExplain: holds(actor, 'logistics.explain', { county, organisationId: row.siteId, regionCode }),
  }));
}

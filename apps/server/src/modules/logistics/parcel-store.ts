import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { LogisticsHandOver, LogisticsParcel } from '#kernel/database.generated.ts';
import type { Tx } from '#kernel/transaction.ts';
import { changeOf, rowsInto, type Write } from '#kernel/write.ts';
import type { Chain, Custody, CustodyException, Scan } from './custody.ts';

/** Inserts a parcel unless its number or trace code is taken; answers whether it went in. */
export async function insertParcel(tx: Tx, row: Insertable<LogisticsParcel>): Promise<boolean> {
  const inserted = await tx
    .insertInto('logistics.parcel')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export const insertParcelLots = (
  county: number,
  parcelId: string,
  lots: readonly { readonly lotId: string; readonly boxes: number }[],
): Write =>
  rowsInto(
    'logistics.parcelLot',
    lots.map((lot) => ({ county, parcelId, ...lot })),
  );

export const insertStops = (county: number, parcelId: string, siteIds: readonly string[]): Write =>
  rowsInto(
    'logistics.parcelStop',
    siteIds.map((siteId, position) => ({ county, parcelId, position, siteId })),
  );

/** Locks the parcel of a number or trace code: from here on this transaction alone moves it. */
export const lockParcel = async (tx: Tx, county: number, code: string) =>
  tx
    .selectFrom('logistics.parcel')
    .select([
      'id',
      'number',
      'referenceId',
      'merchantId',
      'state',
      'custodianKind',
      'custodianId',
      'createdAt',
      'receiverRegion',
    ])
    .where('county', '=', county)
    .where((eb) => eb.or([eb('number', '=', code), eb('traceCode', '=', code)]))
    .forUpdate()
    .executeTakeFirst();

/** Locks a parcel as a scan does. */
export const lockParcelById = async (tx: Tx, county: number, id: string) =>
  tx
    .selectFrom('logistics.parcel')
    .select('id')
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** Keeps a scan; answers false when this scan was kept before. */
export async function insertHandOver(tx: Tx, row: Insertable<LogisticsHandOver>): Promise<boolean> {
  const inserted = await tx
    .insertInto('logistics.handOver')
    .values(row)
    .onConflict((conflict) => conflict.columns(['county', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export interface History {
  readonly stops: readonly string[];
  readonly scans: readonly Scan[];
  readonly exceptions: readonly { readonly scanId: string; readonly kind: CustodyException; readonly open: boolean }[];
}

/** The frozen plan of a locked parcel, every scan of it, and the exceptions on record. */
export async function historyOf(tx: Tx, county: number, parcelId: string): Promise<History> {
  const stops = await tx
    .selectFrom('logistics.parcelStop')
    .select('siteId')
    .where('county', '=', county)
    .where('parcelId', '=', parcelId)
    .orderBy('position')
    .execute();
  const { rows: scans } = await sql<Scan>`
    select h.id, h.action, h.site_id, s.kind as site_kind, h.organisation_id, h.carrier_name, h.carrier_no, h.at
    from logistics.hand_over h join network.v_site s on s.county = h.county and s.id = h.site_id
    where h.county = ${county} and h.parcel_id = ${parcelId}`.execute(tx);
  const { rows: exceptions } = await sql<History['exceptions'][number]>`
    select hand_over_id as scan_id, kind, explained_at is null as open
    from logistics.custody_exception where county = ${county} and parcel_id = ${parcelId}`.execute(tx);
  return { stops: stops.map(({ siteId }) => siteId), scans, exceptions };
}

export function moveParcel(county: number, id: string, custody: Custody): Write {
  const { state, custodianKind, custodianId, carrierName, carrierNo, movedAt } = custody;
  const set = { state, custodianKind, custodianId, carrierName, carrierNo, movedAt };
  return changeOf('logistics.parcel', { county, id }, set);
}

const key = (one: { readonly scanId: string; readonly kind: string }): string => `${one.scanId} ${one.kind}`;

/**
 * Brings the exceptions on record in line with the chain as it reads now: new ones are raised, those that a late scan
 * has explained are closed, and one that shows again is opened again, unless somebody has said what lay behind it. None is
 * ever removed.
 */
export function keepExceptions(
  county: number,
  parcelId: string,
  at: Date,
  { exceptions: now }: Chain,
  before: History['exceptions'],
): Write[] {
  const current = new Set(now.map(key));
  const explained = before.filter((one) => one.open && !current.has(key(one)));
  const writes: Write[] = explained.map(({ scanId: handOverId, kind }) =>
    changeOf('logistics.custodyException', { county, handOverId, kind }, { explainedAt: at }),
  );
  if (now.length > 0) {
    const rows = now.map(({ scanId, kind }) => ({ county, handOverId: scanId, kind, parcelId, raisedAt: at }));
    writes.push((creator) =>
      creator
        .insertInto('logistics.custodyException')
        .values(rows)
        .onConflict((conflict) =>
          conflict
            .columns(['county', 'handOverId', 'kind'])
            .doUpdateSet({ explainedAt: null })
            .where('logistics.custodyException.explanation', 'is', null),
        ),
    );
  }
  return writes;
}

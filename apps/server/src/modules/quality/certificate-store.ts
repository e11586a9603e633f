import type { Static } from 'typebox';
import type { Certificate } from '@shanhuo/contract/quality/index';
import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { newId } from '#kernel/ids.ts';
import { inSight, type Sight } from '#kernel/sight.ts';
import type { Tx } from '#kernel/transaction.ts';
import { rowInto, type Write } from '#kernel/write.ts';

export type CertificateRow = Static<typeof Certificate>;
/** What is said of a certificate when it is recorded; its file and an office's word come later. */
export type CertificateFacts = Omit<
  CertificateRow,
  'hasFile' | 'state' | 'counts' | 'confirmedAt' | 'confirmedHow' | 'revokedAt' | 'revokedWhy'
>;
type StoredRow = Omit<CertificateRow, 'confirmedAt' | 'revokedAt'> & {
  readonly confirmedAt: Date | null;
  readonly revokedAt: Date | null;
};

const columns = [
  'id',
  'merchantId',
  'productId',
  'lotId',
  'kind',
  'number',
  'issuer',
  'issuedOn',
  'validUntil',
  'state',
  'counts',
  'confirmedAt',
  'confirmedHow',
  'revokedAt',
  'revokedWhy',
] as const;

const shown = (row: StoredRow): CertificateRow => ({
  ...row,
  confirmedAt: row.confirmedAt?.toISOString() ?? null,
  revokedAt: row.revokedAt?.toISOString() ?? null,
});

/** Inserts a certificate unless the same one is there; answers whether it went in. */
export async function insertCertificate(
  tx: Tx,
  county: number,
  certificate: CertificateFacts,
  recordedAt: Date,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('quality.certificate')
    .values({ county, ...certificate, recordedAt })
    .onConflict((conflict) => conflict.columns(['county', 'kind', 'number', 'merchantId', 'productId']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function productExists(db: Db, county: number, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('catalog.vProduct')
    .select('id')
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether the merchant has to do with the product: it offers it, in whatever state, or a lot of it is the merchant's. */
export async function dealsIn(db: Db, county: number, merchantId: string, productId: string): Promise<boolean> {
  const { rows } = await sql<{ deals: boolean }>`
    select exists (select from catalog.v_offer
        where county = ${county} and merchant_id = ${merchantId} and product_id = ${productId})
      or exists (select from quality.lot
        where county = ${county} and owner_id = ${merchantId} and product_id = ${productId}) as deals`.execute(db);
  return rows[0]?.deals === true;
}

export interface CertificateFilter {
  readonly id?: string | undefined;
  readonly merchantId?: string | undefined;
  readonly productId?: string | undefined;
  /** Of the last certificate seen. */
  readonly afterId?: string | undefined;
  readonly limit: number;
}

/** Certificates in sight, latest recorded first. */
export async function readCertificates(
  db: Db,
  county: number,
  sight: Sight,
  { id, merchantId, productId, afterId, limit }: CertificateFilter,
): Promise<CertificateRow[]> {
  let query = db
    .selectFrom('quality.certificate')
    .select(columns)
    .select(sql<boolean>`file_key is not null`.as('hasFile'))
    .where('county', '=', county)
    .where(inSight(sight, { organisations: ['merchant_id'] }))
    .orderBy('id', 'desc')
    .limit(limit);
  if (id !== undefined) query = query.where('id', '=', id);
  if (merchantId !== undefined) query = query.where('merchantId', '=', merchantId);
  if (productId !== undefined) query = query.where('productId', '=', productId);
  if (afterId !== undefined) query = query.where('id', '<', afterId);
  return ((await query.execute()) as StoredRow[]).map(shown);
}

/** What a certificate's merchant and product are called. */
export async function namesAround(
  db: Db,
  county: number,
  { merchantId, productId }: Pick<CertificateRow, 'merchantId' | 'productId'>,
): Promise<{ merchantName: string; productName: string }> {
  const { rows } = await sql<{ merchantName: string; productName: string }>`
    select m.name as merchant_name, p.name as product_name
    from merchants.v_merchant m, catalog.v_product p
    where m.county = ${county} and m.id = ${merchantId} and p.county = ${county} and p.id = ${productId}`.execute(db);
  return rows[0] ?? { merchantName: '', productName: '' };
}

export type HeldCertificate = CertificateFacts & { readonly hasFile: boolean; readonly forLot: string };

/** Certificates that count and hold for lots of these owners, products and ids on the day each was made. */
export async function certificatesOf(
  db: Db,
  county: number,
  lots: readonly { readonly id: string; readonly ownerId: string; readonly productId: string; readonly day: string }[],
): Promise<HeldCertificate[]> {
  const { rows } = await sql<HeldCertificate>`
    select l.id as for_lot, c.id, c.merchant_id, c.product_id, c.lot_id, c.kind, c.number, c.issuer, c.issued_on,
      c.valid_until, c.file_key is not null as has_file
    from unnest(${lots.map(({ id }) => id)}::uuid[], ${lots.map(({ ownerId }) => ownerId)}::uuid[],
      ${lots.map(({ productId }) => productId)}::uuid[], ${lots.map(({ day }) => day)}::date[])
      as l (id, owner_id, product_id, day)
    join quality.certificate c on c.county = ${county} and c.product_id = l.product_id
      and c.counts and (c.lot_id = l.id or (c.lot_id is null and c.merchant_id = l.owner_id
        and c.issued_on <= l.day and (c.valid_until is null or c.valid_until >= l.day)))
    order by c.kind, c.issued_on, c.id`.execute(db);
  return rows;
}

const certificateById = (db: Db, county: number, id: string) =>
  db
    .selectFrom('quality.certificate')
    .select(['merchantId', 'productId', 'lotId', 'kind', 'number', 'state', 'confirmedHow', 'fileKey'])
    .where('county', '=', county)
    .where('id', '=', id);

/** Whose certificate it is, how it stands and where its file lies. */
export const findCertificate = (db: Db, county: number, id: string) =>
  certificateById(db, county, id).executeTakeFirst();

/** The same, and nobody else changes it until the transaction ends. */
export const lockCertificate = (tx: Tx, county: number, id: string) =>
  certificateById(tx, county, id).forUpdate().executeTakeFirst();

/** What is said of a certificate, to be kept beside what was said before: the certificate shows only how it stands. */
export const wordOnCertificate = (
  { personId, at }: Actor,
  county: number,
  said: {
    readonly certificateId: string;
    readonly word: 'given' | 'confirmed' | 'revoked';
    readonly how?: string;
    readonly why?: string;
  },
): Write => rowInto('quality.certificateWord', { county, id: newId(), ...said, at, byPerson: personId });

interface Office {
  readonly personId: string | null;
  readonly at: Date;
}

export async function setConfirmed(tx: Tx, county: number, id: string, { personId, at }: Office): Promise<void> {
  await tx
    .updateTable('quality.certificate')
    .set({
      state: 'confirmed',
      confirmedAt: at,
      confirmedBy: personId,
      confirmedHow: 'paper-seen',
      revokedAt: null,
      revokedBy: null,
      revokedWhy: null,
    })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute();
}

export async function setRevoked(tx: Tx, county: number, id: string, why: string, { personId, at }: Office) {
  await tx
    .updateTable('quality.certificate')
    .set({ state: 'revoked', revokedAt: at, revokedBy: personId, revokedWhy: why })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute();
}

export async function setCertificateFile(tx: Tx, county: number, id: string, fileKey: string): Promise<void> {
  await tx
    .updateTable('quality.certificate')
    .set({ fileKey })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute();
}

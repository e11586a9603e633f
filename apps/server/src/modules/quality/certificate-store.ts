import type { Static } from 'typebox';
import type { Certificate } from '@shanhuo/contract/quality/index';
import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';
import { inSight, type Sight } from '#kernel/sight.ts';
import type { Tx } from '#kernel/transaction.ts';

export type CertificateRow = Static<typeof Certificate>;
/** What is said of a certificate when it is recorded; its file comes later. */
export type CertificateFacts = Omit<CertificateRow, 'hasFile'>;

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
] as const;

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

export interface CertificateFilter {
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
  { merchantId, productId, afterId, limit }: CertificateFilter,
): Promise<CertificateRow[]> {
  let query = db
    .selectFrom('quality.certificate')
    .select(columns)
    .select(sql<boolean>`file_key is not null`.as('hasFile'))
    .where('county', '=', county)
    .where(inSight(sight, { organisations: ['merchant_id'] }))
    .orderBy('id', 'desc')
    .limit(limit);
  if (merchantId !== undefined) query = query.where('merchantId', '=', merchantId);
  if (productId !== undefined) query = query.where('productId', '=', productId);
  if (afterId !== undefined) query = query.where('id', '<', afterId);
  return (await query.execute()) as CertificateRow[];
}

/** Certificates that hold for lots of these owners, products and ids on the day each was made. */
export async function certificatesOf(
  db: Db,
  county: number,
  lots: readonly { readonly id: string; readonly ownerId: string; readonly productId: string; readonly day: string }[],
): Promise<(CertificateRow & { readonly forLot: string })[]> {
  const { rows } = await sql<CertificateRow & { forLot: string }>`
    select l.id as for_lot, c.id, c.merchant_id, c.product_id, c.lot_id, c.kind, c.number, c.issuer, c.issued_on,
      c.valid_until, c.file_key is not null as has_file
    from unnest(${lots.map(({ id }) => id)}::uuid[], ${lots.map(({ ownerId }) => ownerId)}::uuid[],
      ${lots.map(({ productId }) => productId)}::uuid[], ${lots.map(({ day }) => day)}::date[])
      as l (id, owner_id, product_id, day)
    join quality.certificate c on c.county = ${county} and c.product_id = l.product_id
      and (c.lot_id = l.id or (c.lot_id is null and c.merchant_id = l.owner_id
        and c.issued_on <= l.day and (c.valid_until is null or c.valid_until >= l.day)))
    order by c.kind, c.issued_on, c.id`.execute(db);
  return rows;
}

/** Whose certificate it is and where its file lies. */
export const findCertificate = (db: Db, county: number, id: string) =>
  db
    .selectFrom('quality.certificate')
    .select(['merchantId', 'fileKey'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();

export async function setCertificateFile(tx: Tx, county: number, id: string, fileKey: string): Promise<void> {
  await tx
    .updateTable('quality.certificate')
    .set({ fileKey })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute();
}

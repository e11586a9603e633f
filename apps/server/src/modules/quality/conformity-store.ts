import { sql, type RawBuilder } from 'kysely';
import type { Static } from 'typebox';
import type { ConformityMark, conformityBases } from '@shanhuo/contract/quality/shapes';
import type { Db } from '#kernel/database.ts';
import { inSight, type Sight } from '#kernel/sight.ts';
import type { Tx } from '#kernel/transaction.ts';

export type ConformityBasis = (typeof conformityBases)[number];

/** What the promise of one lot says beside being a certificate. */
export interface ConformityFacts {
  readonly certificateId: string;
  readonly lotId: string;
  readonly grams: number;
  readonly boxes: number | null;
  readonly origin: string;
  readonly phone: string;
  readonly grown: boolean;
  readonly bases: readonly ConformityBasis[];
}

/** Whether lot `l` of product `p` has a promise of its own that counts, or is due one. */
export const conformityMark: RawBuilder<Static<typeof ConformityMark>> = sql`
  case
    when exists (select from quality.certificate c where c.county = l.county and c.lot_id = l.id
      and c.kind = 'conformity' and c.counts) then 'given'
    when l.kind = 'packed' and l.state = 'open' and 'conformity' = any(p.proofs) then 'due'
  end`;

/** How many promises there were of a lot, and whether one of them counts. */
export async function conformitiesOf(db: Db, county: number, lotId: string) {
  const { rows } = await sql<{ issued: number; counts: boolean }>`
    select count(*)::int as issued, coalesce(bool_or(counts), false) as counts from quality.certificate
    where county = ${county} and lot_id = ${lotId} and kind = 'conformity'`.execute(db);
  return rows[0] ?? { issued: 0, counts: false };
}

/** What a seller is called and where buyers reach it; undefined where there is no such merchant. */
export async function promiserOf(db: Db, county: number, merchantId: string) {
  const { rows } = await sql<{ name: string; phone: string | null }>`
    select name, contact_phone as phone from merchants.v_merchant
    where county = ${county} and id = ${merchantId}`.execute(db);
  return rows[0];
}

export const insertConformity = (
  tx: Tx,
  { bases, ...facts }: ConformityFacts & { readonly county: number; readonly byPerson: string | null },
) =>
  tx
    .insertInto('quality.conformity')
    .values({ ...facts, bases: [...bases] })
    .execute();

export interface ConformityCard extends ConformityFacts {
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly productName: string;
  readonly gradeName: string;
  readonly lotCode: string;
  readonly revoked: boolean;
}

/** Promises in sight with what stands on their cards, in the order of their numbers. */
export async function readCards(
  db: Db,
  county: number,
  sight: Sight,
  ids: readonly string[],
): Promise<ConformityCard[]> {
  const { rows } = await sql<ConformityCard>`
    select f.certificate_id, f.lot_id, f.grams, f.boxes, f.origin, f.phone, f.grown, f.bases, c.number, c.issuer,
      c.issued_on::text as issued_on, p.name as product_name, g.name as grade_name, l.code as lot_code,
      c.state = 'revoked' as revoked
    from quality.conformity f
    join quality.certificate c on c.county = f.county and c.id = f.certificate_id
    join quality.lot l on l.county = f.county and l.id = f.lot_id
    join catalog.v_product p on p.county = l.county and p.id = l.product_id
    join catalog.v_grade g on g.county = l.county and g.product_id = l.product_id and g.code = l.grade
    where f.county = ${county} and f.certificate_id = any(${[...ids]}::uuid[])
      and ${inSight(sight, { organisations: ['c.merchant_id'] })}
    order by c.number`.execute(db);
  return rows;
}

import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';
import type { CertificateFact, Fact, HoldFact, WriteOffFact } from './fact.ts';

type Row<F extends Fact> = Omit<F, 'source'> & { readonly id: string };

interface HoldRow {
  readonly id: string;
  readonly lotCode: string;
  readonly reason: string;
  readonly at: Date;
  readonly byPerson: string | null;
  readonly word: string | null;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly publicReason: string | null;
  readonly advice: string | null;
  readonly recalledAt: Date | null;
}

/** All that is on record of these holds: each, its end and its recall, as far as there are any. */
export async function readHoldFacts(db: Db, county: number, ids: readonly string[]): Promise<[string, HoldFact][]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<HoldRow>`
    select h.id, l.code as lot_code, h.reason, h.at, h.by_person, h.word, h.ended_at, h.ended_by, h.public_reason,
      h.advice, h.recalled_at
    from quality.v_hold h join quality.v_lot l on l.county = h.county and l.id = h.lot_id
    where h.county = ${county} and h.id = any(${[...ids]}::uuid[])`.execute(db);
  return rows.flatMap((row): [string, HoldFact][] => {
    const { id, lotCode } = row;
    const plain = { lotCode, word: null, byPerson: null, told: null };
    const facts: HoldFact[] = [{ ...plain, source: 'hold', at: row.at, word: row.reason, byPerson: row.byPerson }];
    if (row.endedAt !== null)
      facts.push({ ...plain, source: 'hold-end', at: row.endedAt, word: row.word, byPerson: row.endedBy });
    if (row.recalledAt !== null) {
      const told = { reason: row.publicReason ?? '', advice: row.advice ?? '' };
      facts.push({ ...plain, source: 'recall', at: row.recalledAt, told });
    }
    return facts.map((fact) => [id, fact]);
  });
}

export async function readWriteOffFacts(
  db: Db,
  county: number,
  ids: readonly string[],
): Promise<[string, WriteOffFact][]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Row<WriteOffFact>>`
    select w.id, w.at, l.code as lot_code, w.grams, w.boxes, w.reason, w.words, w.merchant_id
    from packing.v_write_off w join quality.v_lot l on l.county = w.county and l.id = w.lot_id
    where w.county = ${county} and w.id = any(${[...ids]}::uuid[])`.execute(db);
  return rows.map((row) => [row.id, { ...row, source: 'write-off' }]);
}

export async function readCertificateFacts(
  db: Db,
  county: number,
  ids: readonly string[],
): Promise<[string, CertificateFact][]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Row<CertificateFact>>`
    select w.id, w.at, w.word, w.how, w.why, w.by_person, w.certificate_id, c.merchant_id, c.product_id,
      l.code as lot_code, c.kind, c.number, c.issuer, c.issued_on, c.valid_until,
      case when w.word = 'given' then (select jsonb_build_object('grams', f.grams, 'boxes', f.boxes, 'origin', f.origin,
          'phone', f.phone, 'grown', f.grown, 'bases', f.bases)
        from quality.v_conformity f where f.county = w.county and f.certificate_id = w.certificate_id) end as promise
    from quality.v_certificate_word w
    join quality.v_certificate c on c.county = w.county and c.id = w.certificate_id
    left join quality.v_lot l on l.county = c.county and l.id = c.lot_id
    where w.county = ${county} and w.id = any(${[...ids]}::uuid[])`.execute(db);
  return rows.map((row) => [row.id, { ...row, source: 'certificate' }]);
}

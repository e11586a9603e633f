import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from './database.ts';
import { inTransaction } from './transaction.ts';

const BATCH = 1000;

interface NoteRow {
  readonly county: number;
  readonly id: string;
  readonly at: Date;
  readonly personId: string | null;
  readonly actorKind: string;
  readonly requestId: string;
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly detail: unknown;
}

/** The hash of one note and everything before it: SHA-256 over the last hash and the note's fields in a fixed order. */
export const sealOf = (before: string, note: NoteRow): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        before,
        note.county,
        note.id,
        note.at.toISOString(),
        note.personId,
        note.actorKind,
        note.requestId,
        note.action,
        note.subject,
        note.subjectId,
        sorted(note.detail),
      ]),
    )
    .digest('hex');

/** jsonb forgets the order of keys, so the hash must not depend on it. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
};

const NIL = '00000000-0000-0000-0000-000000000000';

/** Where a chain begins. */
export const GENESIS = '0'.repeat(64);

/** No note is written by a transaction that is open for longer: what is unsealed is younger than the last seal less this. */
const LATE_MS = 86_400_000;

/** Where to begin looking for notes that aren't sealed yet. */
export type Since = 'last-seal' | 'beginning';

/** The first id of a moment so long before the one of another (UUIDv7: the first 48 bits are milliseconds). */
const idBefore = (id: string, milliseconds: number): string => {
  const at = Math.max(0, Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) - milliseconds);
  const hex = at.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
};

/**
 * Chains a county's notes that aren't yet, oldest first. Sealing later than writing keeps the notes' own transactions
 * free of a common lock; only sealers wait for each other. Answers how many were sealed.
 */
export async function sealNotes(db: Db, county: number, at: Date, since: Since = 'last-seal'): Promise<number> {
  return inTransaction(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(422826002, ${county})`.execute(tx);
    const head = await tx
      .selectFrom('kernel.auditSeal')
      .select(['position', 'hash'])
      .where('county', '=', county)
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst();
    const latest = await tx
      .selectFrom('kernel.auditSeal')
      .select('auditId')
      .where('county', '=', county)
      .orderBy('auditId', 'desc')
      .limit(1)
      .executeTakeFirst();
    const from = since === 'beginning' || latest === undefined ? NIL : idBefore(latest.auditId, LATE_MS);
    const notes = await tx
      .selectFrom('kernel.audit as a')
      .leftJoin('kernel.auditSeal as s', (join) =>
        join.onRef('s.county', '=', 'a.county').onRef('s.auditId', '=', 'a.id'),
      )
      .selectAll('a')
      .where('a.county', '=', county)
      .where('a.id', '>=', from)
      .where('s.auditId', 'is', null)
      .orderBy('a.id')
      .limit(BATCH)
      .execute();
    let hash = head?.hash ?? GENESIS;
    let position = head?.position ?? 0;
    const seals = notes.map((note) => {
      hash = sealOf(hash, note);
      position += 1;
      return { county, position, auditId: note.id, hash, sealedAt: at };
    });
    if (seals.length > 0) await tx.insertInto('kernel.auditSeal').values(seals).execute();
    return seals.length;
  });
}

/** Seals all counties' notes until none is left. */
export async function sealAllNotes(db: Db, at: Date, since: Since = 'last-seal'): Promise<void> {
  for (const county of await countiesNoting(db)) while ((await sealNotes(db, county, at, since)) === BATCH);
}

/** The counties with notes, each found by the next step in the index: there are few of them among very many notes. */
async function countiesNoting(db: Db): Promise<number[]> {
  const { rows } = await sql<{ county: number }>`
    with recursive c as (
      select min(county) as county from kernel.audit
      union all
      select (select min(county) from kernel.audit where county > c.county) from c where c.county is not null)
    select county from c where county is not null`.execute(db);
  return rows.map(({ county }) => county);
}

export interface Verification {
  readonly sealed: number;
  readonly unsealed: number;
  readonly brokenAt: number | null;
  readonly head: string | null;
}

/** Recomputes a county's chain from its beginning, page by page. */
export async function verifyNotes(db: Db, county: number): Promise<Verification> {
  let hash = GENESIS;
  let sealed = 0;
  for (;;) {
    const page = await db
      .selectFrom('kernel.auditSeal as s')
      .leftJoin('kernel.audit as a', (join) => join.onRef('a.county', '=', 's.county').onRef('a.id', '=', 's.auditId'))
      .selectAll('a')
      .select(['s.position', 's.hash'])
      .where('s.county', '=', county)
      .where('s.position', '>', sealed)
      .orderBy('s.position')
      .limit(BATCH)
      .execute();
    for (const { position, hash: claimed, ...note } of page) {
      const fits = position === sealed + 1 && note.id !== null && sealOf(hash, note as NoteRow) === claimed;
      if (!fits) return { sealed, unsealed: await unsealedCount(db, county), brokenAt: sealed + 1, head: hash };
      hash = claimed;
      sealed = position;
    }
    if (page.length < BATCH) break;
  }
  return { sealed, unsealed: await unsealedCount(db, county), brokenAt: null, head: sealed === 0 ? null : hash };
}

async function unsealedCount(db: Db, county: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from kernel.audit a
    where a.county = ${county} and not exists (
      select from kernel.audit_seal s where s.county = a.county and s.audit_id = a.id)`.execute(db);
  return rows[0]?.count ?? 0;
}

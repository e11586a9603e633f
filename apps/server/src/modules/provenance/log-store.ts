import { sql } from 'kysely';
import { dayOf } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import { rowsInto, type Write } from '#kernel/write.ts';
import type { FactKey, Source } from './fact.ts';

/** What a county's log calls itself and things. */
export interface Log {
  readonly county: number;
  readonly domain: string;
  readonly origin: string;
  readonly begunAt: Date;
}

export const findLog = (db: Db, county: number): Promise<Log | undefined> =>
  db.selectFrom('provenance.log').selectAll().where('county', '=', county).executeTakeFirst();

/** One writer of a county's log at a time; nobody else waits for it. */
export const lockLog = (tx: Tx, county: number) =>
  sql`select pg_advisory_xact_lock(422826022, ${county})`.execute(tx).then(() => undefined);

export async function beginLog(tx: Tx, log: Log): Promise<Log> {
  await tx.insertInto('provenance.log').values(log).execute();
  return log;
}

export interface Leaf extends FactKey {
  readonly position: number;
  readonly lotId: string | null;
  readonly parcelId: string | null;
  readonly salt: Buffer;
  readonly recordedAt: Date;
}

const leaves = (db: Db, county: number) =>
  db
    .selectFrom('provenance.leaf')
    .select(['position', 'source', 'sourceId', 'lotId', 'parcelId', 'salt', 'recordedAt'])
    .where('county', '=', county)
    .orderBy('position');

const shown = (rows: readonly (Omit<Leaf, 'source'> & { source: string })[]): Leaf[] =>
  rows.map((row) => ({ ...row, source: row.source as Source }));

/** Leaves from a position on and before another. */
export const leavesBetween = async (db: Db, county: number, from: number, until: number): Promise<Leaf[]> =>
  shown(await leaves(db, county).where('position', '>=', from).where('position', '<', until).execute());

/** What of a county's record is asked for. */
export interface Scope {
  readonly lotIds: readonly string[];
  readonly parcelId: string | null;
  readonly certificateIds: readonly string[];
}

/** What the log holds of these lots, this parcel and these certificates, in its order. */
export async function leavesOf(db: Db, county: number, { lotIds, parcelId, certificateIds }: Scope): Promise<Leaf[]> {
  const { rows } = await sql<Leaf>`
    select f.position, f.source, f.source_id, f.lot_id, f.parcel_id, f.salt, f.recorded_at from provenance.leaf f
    where f.county = ${county} and (f.lot_id = any(${[...lotIds]}::uuid[]) or f.parcel_id = ${parcelId}::uuid)
    union all
    select f.position, f.source, f.source_id, f.lot_id, f.parcel_id, f.salt, f.recorded_at
    from quality.v_certificate_word w
    join provenance.leaf f on f.county = w.county and f.source = 'certificate' and f.source_id = w.id
    where w.county = ${county} and w.certificate_id = any(${[...certificateIds]}::uuid[])
    order by position`.execute(db);
  return rows;
}

export interface LeafPage {
  readonly from: Date;
  readonly until: Date;
  readonly after: number;
  readonly limit: number;
}

/** Leaves that were taken in during a time, a page after a position. */
export const leavesRecorded = async (db: Db, county: number, page: LeafPage): Promise<Leaf[]> =>
  shown(
    await leaves(db, county)
      .where('recordedAt', '>=', page.from)
      .where('recordedAt', '<', page.until)
      .where('position', '>', page.after)
      .limit(page.limit)
      .execute(),
  );

export const insertLeaves = (county: number, rows: readonly Leaf[]): Write =>
  rowsInto(
    'provenance.leaf',
    rows.map((row) => ({ county, ...row })),
  );

/** The salts under which steps were taken in, by the id of the step. */
export async function saltsOf(db: Db, county: number, stepIds: readonly string[]): Promise<Map<string, Buffer>> {
  if (stepIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('provenance.leaf')
    .select(['sourceId', 'salt'])
    .where('county', '=', county)
    .where('source', '=', 'step')
    .where('sourceId', 'in', [...stepIds])
    .execute();
  return new Map(rows.map(({ sourceId, salt }) => [sourceId, salt]));
}

export interface SignedSize {
  readonly size: number;
  readonly note: string;
  readonly at: Date;
}

/** The newest signed word of a log on itself, or the last one of a day (`YYYY-MM-DD`). */
export async function findCheckpoint(db: Db, county: number, day?: string): Promise<SignedSize | undefined> {
  const query = db
    .selectFrom('provenance.checkpoint')
    .select(['size', 'note', 'at'])
    .where('county', '=', county)
    .orderBy('size', 'desc')
    .limit(1);
  return (day === undefined ? query : query.where('day', '=', day)).executeTakeFirst();
}

/** Keeps the newest signed word in the place of the day's earlier one. */
export async function putCheckpoint(tx: Tx, county: number, { size, note, at }: SignedSize): Promise<void> {
  await tx
    .insertInto('provenance.checkpoint')
    .values({ county, day: dayOf(at), size, note, at })
    .onConflict((conflict) => conflict.columns(['county', 'day']).doUpdateSet({ size, note, at }))
    .execute();
}

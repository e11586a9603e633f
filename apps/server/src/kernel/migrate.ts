import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Db } from './database.ts';

/** A module's migrations: forward only, plain SQL, in the schema that carries the module's name. */
export interface MigrationSource {
  readonly schema: string;
  readonly folder: string;
}

const LOCK = 4_228_260_001;

/**
 * Brings the database up to date, module by module in tier order, each file once and in its own transaction. A file
 * that changed after it was applied is a fault: history isn't rewritten. With `only`, no others than these, as `schema/name`.
 * Answers the names it applied.
 */
export async function migrate(
  db: Db,
  sources: readonly MigrationSource[],
  only: ReadonlySet<string> | null = null,
): Promise<string[]> {
  return db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${LOCK})`.execute(connection);
    try {
      await sql`create schema if not exists kernel`.execute(connection);
      await sql`create table if not exists kernel.migration (
        schema text not null, name text not null, checksum text not null, applied_at timestamptz not null default now(),
        primary key (schema, name))`.execute(connection);
      const applied: string[] = [];
      for (const source of sources) applied.push(...(await migrateOne(connection, source, only)));
      return applied;
    } finally {
      await sql`select pg_advisory_unlock(${LOCK})`.execute(connection);
    }
  });
}

async function migrateOne(
  db: Db,
  { schema, folder }: MigrationSource,
  only: ReadonlySet<string> | null,
): Promise<string[]> {
  const names = (await readdir(folder))
    .filter((name) => name.endsWith('.sql') && (only?.has(`${schema}/${name}`) ?? true))
    .sort();
  const done = await sql<{ name: string; checksum: string }>`
    select name, checksum from kernel.migration where schema = ${schema}`.execute(db);
  const checksums = new Map(done.rows.map((row) => [row.name, row.checksum]));
  const applied: string[] = [];
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    const checksum = createHash('sha256').update(text).digest('hex');
    const known = checksums.get(name);
    if (known === checksum) continue;
    if (known !== undefined) throw new Error(`migration ${schema}/${name} changed after it was applied`);
    await db.transaction().execute(async (tx) => {
      await sql`create schema if not exists ${sql.id(schema)}`.execute(tx);
      await sql.raw(text).execute(tx);
      await sql`insert into kernel.migration (schema, name, checksum) values (${schema}, ${name}, ${checksum})`.execute(
        tx,
      );
    });
    applied.push(`${schema}/${name}`);
  }
  return applied;
}

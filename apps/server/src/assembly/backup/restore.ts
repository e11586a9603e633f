import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { sql } from 'kysely';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { House } from '#kernel/house.ts';
import { migrate } from '#kernel/migrate.ts';
import { bringUpToDate } from '../bring-up-to-date.ts';
import { keyMarkOf } from '../key-mark.ts';
import { migrationSources } from '../migrations.ts';
import { hashing } from './back-up.ts';
import { FILES, fileOf, readManifest, type BackedUpTable, type Manifest } from './manifest.ts';

/**
 * Brings a backup back into an empty installation: the tables as its migrations leave them, its rows, its files, and then
 * whatever this version has added since. Nothing is changed unless every file is what was written, the key is the one that
 * the data was sealed with, and nobody works here yet; a failure on the way leaves it without a row.
 */
export async function restore(house: House, databaseUrl: string, folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  if (keyMarkOf(house.cipher) !== manifest.keyMark) {
    throw new Error(
      `The backup was sealed with another key: put the secrets.json of that installation into ${house.config.dataDir}, or set SHANHUO_FIELD_KEY.`,
    );
  }
  for (const table of manifest.tables) await mustBeWhole(folder, table);
  if (!(await isNew(house)))
    throw new Error('People or places are on record here: a backup goes into an empty installation.');
  await migrate(house.db, migrationSources(), new Set(manifest.migrations));
  await mustKnowAll(house, manifest);
  await fill(databaseUrl, folder, manifest);
  await cp(join(folder, FILES), join(house.config.dataDir, 'files'), { recursive: true });
  await bringUpToDate(house);
  await sql`analyze`.execute(house.db);
  return manifest;
}

async function mustBeWhole(folder: string, { name, sha256 }: BackedUpTable): Promise<void> {
  const hash = createHash('sha256');
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  await pipeline(createReadStream(join(folder, fileOf(name))), hashing(hash), nowhere).catch((error: unknown) => {
    throw new Error(`The backup is not whole: ${fileOf(name)} can't be read.`, { cause: error });
  });
  if (hash.digest('hex') !== sha256) throw new Error(`The backup is damaged: ${fileOf(name)} is not what was written.`);
}

/** Throws a sentence where the backup has tables that this version can't make. */
async function mustKnowAll({ db }: House, { migrations, version }: Manifest): Promise<void> {
  const { rows } = await sql<{ name: string }>`select schema || '/' || name as name from kernel.migration`.execute(db);
  const known = new Set(rows.map(({ name }) => name));
  if (migrations.every((name) => known.has(name))) return;
  throw new Error(`The backup was made by a newer Shanhuo (${version}): update this one first.`);
}

/** Whether nothing was ever done here; a database without tables is as new as one can be. */
const isNew = ({ db }: House): Promise<boolean> =>
  sql<{ isNew: boolean }>`select not exists (select from accounts.person)
      and not exists (select from accounts.organisation) as is_new`
    .execute(db)
    .then(({ rows }) => rows[0]?.isNew ?? true)
    .catch(() => true);

async function fill(databaseUrl: string, folder: string, { tables }: Manifest): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const quote = (name: string): string =>
    name
      .split('.')
      .map((part) => client.escapeIdentifier(part))
      .join('.');
  try {
    await client.query('begin');
    // Migrations bring rows of their own; the backup has them as they became.
    await client.query(`truncate ${tables.map(({ name }) => quote(name)).join(', ')}`);
    for (const { name, columns, rows } of tables) {
      const into = client.query(copyFrom(`copy ${quote(name)} (${columns.map(quote).join(', ')}) from stdin`));
      await pipeline(createReadStream(join(folder, fileOf(name))), createGunzip(), into);
      if (into.rowCount !== rows) throw new Error(`${name} should have ${rows} rows and has ${into.rowCount}.`);
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
}

import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { FILES, fileOf, MANIFEST, type BackedUpTable, type Manifest } from './manifest.ts';
import { nameOf, tablesOf, type Table } from './tables.ts';

export interface BackUp {
  readonly databaseUrl: string;
  /** Where the installation keeps its files. */
  readonly filesDir: string;
  readonly version: string;
  readonly at: Date;
}

/**
 * Writes everything the county has on record into a new folder: every table as it is at one moment, while people go on
 * working, and every file. The folder gets its name when it is whole, so that a power cut leaves no half backup that looks
 * like one. The keys are not in it.
 */
export async function backUp({ databaseUrl, filesDir, version, at }: BackUp, folder: string): Promise<Manifest> {
  if (await exists(folder)) throw new Error(`${folder} is there already: a backup goes into a new folder.`);
  const draft = `${folder}.unfinished`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(join(draft, dirname(fileOf('x'))), { recursive: true });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin transaction isolation level repeatable read, read only');
    const migrations = await namesOf(client);
    const keyMark = await keyMarkOf(client);
    const tables: BackedUpTable[] = [];
    for (const table of await tablesOf(client)) tables.push(await writeTable(client, table, draft));
    await client.query('commit');
    // Files are put before the row that names them is committed, so whatever the tables name is there by now.
    const files = await copyFiles(filesDir, join(draft, FILES));
    const manifest: Manifest = { format: 1, version, at: at.toISOString(), keyMark, migrations, tables, files };
    await writeFile(join(draft, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
    await rename(draft, folder);
    return manifest;
  } finally {
    await client.end();
  }
}

const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function namesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select schema || '/' || name as name from kernel.migration order by schema, name`,
  );
  return rows.map(({ name }) => name);
}

async function keyMarkOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ mark: string }>('select mark from kernel.key_mark');
  const [found] = rows;
  if (found === undefined) throw new Error('This installation was never started: there is nothing to back up.');
  return found.mark;
}

async function writeTable(client: pg.Client, table: Table, folder: string): Promise<BackedUpTable> {
  const { schema, table: name, columns } = table;
  const quoted = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const rows = client.query(
    copyTo(`copy ${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)} (${quoted}) to stdout`),
  );
  const hash = createHash('sha256');
  const target = createWriteStream(join(folder, fileOf(nameOf(table))));
  await pipeline(rows, createGzip(), hashing(hash), target);
  return { name: nameOf(table), columns, rows: rows.rowCount, sha256: hash.digest('hex') };
}

/** Hands bytes on as they are and adds them to a hash. */
export const hashing = (hash: Hash): Transform =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });

async function copyFiles(from: string, to: string): Promise<number> {
  await mkdir(to, { recursive: true });
  if (!(await exists(from))) return 0;
  await cp(from, to, { recursive: true });
  return (await readdir(to, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;
}

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate, PostgresDialect } from 'kysely-codegen';
import { openDatabase } from '#kernel/database.ts';
import { migrate } from '#kernel/migrate.ts';
import { startTemporaryCluster } from './embedded-postgres/temporary.ts';
import { migrationSources } from './migrations.ts';

const OUT = join(import.meta.dirname, '../kernel/database.generated.ts');

/** Generates the table types from a freshly migrated database. */
export async function tableTypes(databaseUrl: string): Promise<string> {
  const db = openDatabase({ url: databaseUrl, connections: 2 });
  try {
    return await generate({
      db,
      dialect: new PostgresDialect({ dateParser: 'string' }),
      camelCase: true,
      excludePattern: '(graphile_worker|public).*',
      typeMapping: { int8: 'number', date: 'string' },
      defaultSchemas: [],
    });
  } finally {
    await db.destroy();
  }
}

/** Migrates a throw-away database and writes its table types beside the kernel; answers whether they changed. */
export async function writeTableTypes(): Promise<boolean> {
  const cluster = await startTemporaryCluster();
  try {
    const url = cluster.url('postgres');
    const db = openDatabase({ url, connections: 2 });
    await migrate(db, migrationSources());
    await db.destroy();
    const text = await tableTypes(url);
    const before = await readFile(OUT, 'utf8').catch(() => '');
    await writeFile(OUT, text);
    return text !== before;
  } finally {
    await cluster.stop();
  }
}

import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '#kernel/config.ts';
import { embeddedUrl, startCluster } from './embedded-postgres/cluster.ts';
import type { Secrets } from './secrets.ts';

export interface DataPlace {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const DATABASE = 'shanhuo';

/** The address of the embedded database that runs at a port of this machine. */
export const urlOfEmbedded = ({ databasePassword }: Secrets, port: number): string =>
  embeddedUrl(databasePassword, port, DATABASE);

/** Where the data lives: the operator's own PostgreSQL, or the embedded one below the data folder. */
export async function openDataPlace(config: Config, secrets: Secrets): Promise<DataPlace> {
  if (config.databaseUrl !== null) return { url: config.databaseUrl, stop: async () => undefined };
  const cluster = await startCluster({
    dir: join(config.dataDir, 'postgres'),
    password: secrets.databasePassword,
    say: (line) => process.stderr.write(`${line}\n`),
  });
  await createIfMissing(cluster.url('postgres'));
  return { url: cluster.url(DATABASE), stop: cluster.stop };
}

async function createIfMissing(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
  if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  await client.end();
}

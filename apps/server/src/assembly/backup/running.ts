import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '#kernel/config.ts';
import { openDataPlace, urlOfEmbedded, type DataPlace } from '../data-place.ts';
import { readSecrets } from '../secrets.ts';
import { becomeSoleUser } from '../sole-user.ts';

/**
 * The data of an installation, whether it runs or not: the operator's own database, the embedded one that is running, or
 * that one started for as long as it is needed.
 */
export async function reachData(config: Config, env: Readonly<Record<string, string | undefined>>): Promise<DataPlace> {
  const secrets = await readSecrets(config.dataDir, env);
  if (config.databaseUrl === null) {
    const port = await portOf(join(config.dataDir, 'postgres'));
    const url = port === null ? null : urlOfEmbedded(secrets, port);
    if (url !== null && (await answers(url))) return { url, stop: async () => undefined };
  }
  const leave = await becomeSoleUser(config.dataDir);
  const place = await openDataPlace(config, secrets);
  return {
    url: place.url,
    async stop() {
      await place.stop();
      await leave();
    },
  };
}

/** The fourth line of what a running PostgreSQL writes of itself. */
async function portOf(clusterDir: string): Promise<number | null> {
  const text = await readFile(join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const port = Number(text.split('\n')[3]);
  return Number.isInteger(port) && port > 0 ? port : null;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

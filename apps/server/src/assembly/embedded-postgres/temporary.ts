import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster, type Cluster } from './cluster.ts';

/** A cluster that lives as long as the tests or one command; it gives durability away for speed. */
export async function startTemporaryCluster(): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'shanhuo-pg-'));
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'];
  const cluster = await startCluster({ dir: join(folder, 'cluster'), password: 'temporary', settings });
  return {
    url: cluster.url,
    async stop() {
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

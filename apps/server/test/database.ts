import type { TestProject } from 'vitest/node';
import { openDatabase } from '#kernel/database.ts';
import { migrate } from '#kernel/migrate.ts';
import { startTemporaryCluster } from '#assembly/embedded-postgres/temporary.ts';
import { migrationSources } from '#assembly/migrations.ts';
import { TEMPLATE, createDatabase } from './clone.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The cluster's own database; each test file clones the migrated template beside it. */
    clusterUrl: string;
  }
}

/** Starts one cluster for the whole run and migrates the template that every test file clones. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTemporaryCluster();
  const clusterUrl = cluster.url('postgres');
  await createDatabase(clusterUrl, TEMPLATE);
  const db = openDatabase({ url: cluster.url(TEMPLATE), connections: 2 });
  await migrate(db, migrationSources());
  await db.destroy();
  project.provide('clusterUrl', clusterUrl);
  return cluster.stop;
}

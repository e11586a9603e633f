import { join } from 'node:path';
import type { MigrationSource } from '#kernel/migrate.ts';
import type { Module } from '#kernel/module.ts';

const KERNEL: MigrationSource = { schema: 'kernel', folder: join(import.meta.dirname, '../kernel/migrations') };

/** The kernel's migrations, then each module's, lower tiers first, so that foreign keys point down. */
export const migrationsOf = (modules: readonly Module[]): readonly MigrationSource[] => [
  KERNEL,
  ...modules.flatMap((module) =>
    (module.schemas ?? [module.name]).map((schema) => ({
      schema,
      folder: join(module.folder, schema === module.name ? 'migrations' : `${schema.replaceAll('_', '-')}/migrations`),
    })),
  ),
];

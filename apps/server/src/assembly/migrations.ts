import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationSource } from '#kernel/migrate.ts';
import tiers from '../modules/tiers.json' with { type: 'json' };

const SOURCE = join(import.meta.dirname, '..');

/**
 * The kernel's migrations, then each module's, lower tiers first, so that foreign keys point down. A folder inside a module
 * with migrations of its own owns a schema of its own: the sandbox provider's `payment/sandbox` is `sandbox`.
 */
export function migrationSources(): readonly MigrationSource[] {
  const modules = Object.keys(tiers)
    .toSorted((a, b) => Number(a) - Number(b))
    .flatMap((tier) => tiers[tier as keyof typeof tiers]);
  return [
    { schema: 'kernel', folder: join(SOURCE, 'kernel/migrations') },
    ...modules.flatMap((name) => sourcesOf(name)),
  ];
}

function sourcesOf(module: string): MigrationSource[] {
  const folder = join(SOURCE, 'modules', module);
  if (!existsSync(folder)) return [];
  const inner = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [
    { schema: module, folder: join(folder, 'migrations') },
    ...inner.map(({ name }) => ({ schema: name.replaceAll('-', '_'), folder: join(folder, name, 'migrations') })),
  ].filter((source) => existsSync(source.folder));
}

#!/usr/bin/env node
// The sources are TypeScript that Node 22.18 and later run as they are. An older Node outside hands over to the one
// that the workspace pins in node_modules/.bin, with the same arguments, streams and exit status.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

const pinnedNode = () => {
  for (let folder = here; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', '.bin', 'node');
    if (existsSync(candidate)) return candidate;
  }
  return null;
};

if (process.features.typescript) {
  const { main } = await import('../src/cli/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const node = pinnedNode();
  if (node === null || process.env.SHANHUO_REEXEC === '1') {
    process.stderr.write('This command needs Node 22.18 or later, or the workspace installed with npm ci.\n');
    process.exitCode = 2;
  } else {
    const run = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
      stdio: 'inherit',
      env: { ...process.env, SHANHUO_REEXEC: '1' },
    });
    process.exitCode = run.status ?? 2;
  }
}

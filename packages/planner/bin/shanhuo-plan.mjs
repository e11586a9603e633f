#!/usr/bin/env node
// Runs src/cli.ts. A Node that cannot run TypeScript hands over to the one pinned in the repository.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);
const runsTypeScript = major > 23 || (major === 23 && minor >= 6);

/** The nearest node_modules/.bin/node above this file. */
function pinnedNode() {
  for (let folder = here; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', '.bin', 'node');
    if (existsSync(candidate)) return candidate;
  }
  return null;
}

if (runsTypeScript) {
  // Keeps stripped and compiled sources between runs, which halves the start.
  module.enableCompileCache();
  const { main } = await import(new URL('../src/cli.ts', import.meta.url).href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  const node = pinnedNode();
  if (node === null) {
    process.stderr.write('shanhuo-plan needs Node 24, or the one pinned by npm install\n');
    process.exitCode = 2;
  } else {
    const started = String(performance.timeOrigin);
    const env = { ...process.env, SHANHUO_PLAN_STARTED_MS: process.env.SHANHUO_PLAN_STARTED_MS ?? started };
    const run = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit', env });
    process.exitCode = run.status ?? 1;
  }
}

// Builds shop, station and console when their sources differ from what was built last.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode, root, run } from './pinned.mjs';

const SOURCES = [
  'apps/shop',
  'apps/station',
  'apps/console',
  'packages/contract',
  'packages/face',
  'package-lock.json',
];
const SKIPPED = new Set(['node_modules', 'dist', 'gallery']);
const stamp = join(root, 'node_modules', '.shanhuo-faces');
const BUILDS = [
  ['shop', ['build', '--outDir', 'dist/client']],
  ['shop', ['build', '--ssr', 'src/entry-server.ts', '--outDir', 'dist/server']],
  ['station', ['build']],
  ['console', ['build']],
];

function* filesBelow(path) {
  if (!statSync(path).isDirectory()) return yield path;
  for (const name of readdirSync(path).sort()) if (!SKIPPED.has(name)) yield* filesBelow(join(path, name));
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const file of filesBelow(join(root, source))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** Builds all faces, one after the other; answers the first failing exit status or 0. */
export async function build() {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  for (const [name, args] of BUILDS) {
    const status = await run(pinnedNode, [vite, ...args, '--logLevel', 'warn'], { cwd: join(root, 'apps', name) });
    if (status !== 0) return status;
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stamp, fingerprint());
  return 0;
}

export async function buildIfStale() {
  const isBuilt = ['shop/dist/server', 'station/dist', 'console/dist'].every((dir) =>
    existsSync(join(root, 'apps', dir)),
  );
  if (isBuilt && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()) return 0;
  console.log('Building shop, station and console …');
  return build();
}

// `npm run check`: everything that needs neither browser nor database – format, lint, architecture, types.
import { join } from 'node:path';
import { ensureInstalled, root, run } from './pinned.mjs';

const bin = (name) => join(root, 'node_modules', '.bin', name);
const path = `${join(root, 'node_modules', '.bin')}:${process.env['PATH']}`;
const env = { ...process.env, PATH: path };

const steps = [
  ['format', 'oxfmt', ['--check', '.']],
  ['lint', 'oxlint', ['.']],
  ['templates', 'eslint', ['apps', 'packages/face']],
  ['architecture', 'depcruise', ['--config', '.dependency-cruiser.mjs', 'apps', 'packages', 'bench', 'samples']],
  ...['apps/server', 'packages/provenance', 'packages/planner', 'samples/xianfeng'].map((dir) => [
    `types of ${dir}`,
    'tsc',
    ['--noEmit', '-p', `${dir}/tsconfig.json`],
  ]),
  ...['packages/face', 'apps/shop', 'apps/station', 'apps/console'].map((dir) => [
    `types of ${dir}`,
    'vue-tsc',
    ['--noEmit', '-p', `${dir}/tsconfig.json`],
  ]),
];

/** Runs every step, two side by side, even after one has failed, so that one run shows all that is wrong. */
export async function check() {
  const failed = [];
  const queue = [...steps];
  const worker = async () => {
    for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
      const [name, command, args] = step;
      const started = Date.now();
      const status = await run(bin(command), args, { env });
      console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      if (status !== 0) failed.push(name);
    }
  };
  await Promise.all([worker(), worker()]);
  if (failed.length > 0) console.error(`check failed: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
}

if (import.meta.filename === process.argv[1]) {
  await ensureInstalled();
  process.exitCode = await check();
}

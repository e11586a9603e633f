// `npm test`: installs what is missing, builds the faces if stale, then checks everything and runs every test.
import { check } from './check.mjs';
import { buildIfStale } from './faces.mjs';
import { ensureInstalled, root, runPinned } from './pinned.mjs';
import { join } from 'node:path';

await ensureInstalled();
const built = await buildIfStale();
const checked = await check();
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const tested = await runPinned([vitest, 'run', ...process.argv.slice(2)]);
process.exitCode = built || checked || tested;

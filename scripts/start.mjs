// `npm start`: installs what is missing, builds the faces if they are stale while the database is prepared, then serves.
import { buildIfStale } from './faces.mjs';
import { ensureInstalled, runPinned } from './pinned.mjs';

await ensureInstalled();
const [built, prepared] = await Promise.all([
  buildIfStale(),
  runPinned(['apps/server/src/assembly/cli.ts', 'prepare']),
]);
process.exitCode = built || prepared || (await runPinned(['apps/server/src/main.ts']));

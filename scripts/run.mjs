// `node scripts/run.mjs FILE …`: makes sure that everything is installed, then runs FILE on the pinned Node.
import { ensureInstalled, runPinned } from './pinned.mjs';

await ensureInstalled();
process.exitCode = await runPinned(process.argv.slice(2));

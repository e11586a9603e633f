import { build } from './faces.mjs';
import { ensureInstalled } from './pinned.mjs';

await ensureInstalled();
process.exitCode = await build();

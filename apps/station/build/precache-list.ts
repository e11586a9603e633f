import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const WORKER = 'service-worker.js';
const PUBLIC = join(import.meta.dirname, '../public');

/**
 * Puts the list of all built files, and a version made of their contents, into the service worker. A changed file changes
 * the worker's text, which is how a browser notices a new version.
 */
export function precacheList(): Plugin {
  return {
    name: 'precache-list',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle[WORKER];
        if (worker?.type !== 'chunk') return;
        const hash = createHash('sha256').update(worker.code);
        const files: string[] = [];
        for (const [name, file] of Object.entries(bundle).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
          // The picture reader is large and only for phones that can't read codes themselves; those fetch it once.
          if (name === WORKER || name.endsWith('.map') || name.endsWith('.wasm')) continue;
          files.push(name);
          hash.update(name).update(file.type === 'chunk' ? file.code : file.source);
        }
        for (const name of readdirSync(PUBLIC).sort()) {
          files.push(name);
          hash.update(name).update(readFileSync(join(PUBLIC, name)));
        }
        worker.code = worker.code
          .replace('__PRECACHE_FILES__', JSON.stringify(files))
          .replace('__PRECACHE_VERSION__', JSON.stringify(hash.digest('hex').slice(0, 12)));
      },
    },
  };
}

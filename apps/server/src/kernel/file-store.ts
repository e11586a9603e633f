import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newId } from './ids.ts';

/** Bytes by key. The local folder serves a county; an object store is one more implementation of this. */
export interface FileStore {
  put(key: string, bytes: Uint8Array): Promise<void>;
  get(key: string): Promise<Uint8Array | null>;
}

const SAFE_KEY = /^[a-z0-9][a-z0-9/-]*(\.[a-z0-9]+)?$/;

/** Keeps files under one folder; a key that could climb out of it is a bug and throws. */
export function localFileStore(folder: string): FileStore {
  const pathOf = (key: string): string => {
    if (!SAFE_KEY.test(key) || key.includes('..')) throw new Error(`not a file key: ${key}`);
    return join(folder, key);
  };
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      const draft = `${path}.${newId()}`;
      await writeFile(draft, bytes);
      // Renaming is atomic: a power cut leaves the old file or the new one, never half.
      await rename(draft, path);
    },
    async get(key) {
      try {
        return await readFile(pathOf(key));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
        throw error;
      }
    },
  };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The public files lie beside the repository, not in it; their licences and sources are told there. */
const ROOT = join(import.meta.dirname, '../../../../shared/standards/epcis');

export const publicFilesPresent = existsSync(ROOT);

if (!publicFilesPresent) console.warn(`The public conformance files are absent (${ROOT}); their tests are skipped.`);

export const publicText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
export const publicJson = (path: string): unknown => JSON.parse(publicText(path));

/** Names in a folder of the public files; empty when they are absent. */
export const publicNames = (folder: string, end = ''): string[] =>
  publicFilesPresent
    ? readdirSync(join(ROOT, folder))
        .filter((name) => name.endsWith(end))
        .sort()
    : [];

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import tiers from '../modules/tiers.json' with { type: 'json' };

const MODULES = join(import.meta.dirname, '../modules');

/** The tier table and who calls whom, read from the code, so that the docs can't lie. */
export function structure(): string {
  const lines = ['| Tier | Module | Calls down to | Files | Lines |', '|---|---|---|---|---|'];
  // A key like "1.5" comes last in an object, whole numbers first.
  for (const [tier, names] of Object.entries(tiers).toSorted(([a], [b]) => Number(a) - Number(b))) {
    for (const name of names) {
      const { files, sourceLines, calls } = readModule(name);
      lines.push(`| ${tier} | ${name} | ${calls.join(', ') || 'kernel only'} | ${files} | ${sourceLines} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function readModule(name: string) {
  const sources = readdirSync(join(MODULES, name), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(MODULES, name, file), 'utf8'));
  const calls = new Set(
    sources.flatMap((text) => [...text.matchAll(/#modules\/([\w-]+)\/index\.ts/g)].map(([, other = '']) => other)),
  );
  calls.delete(name);
  const sourceLines = sources.reduce((sum, text) => sum + text.split('\n').length, 0);
  return { files: sources.length, sourceLines, calls: [...calls].toSorted() };
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { tableTypes } from '#assembly/table-types.ts';
import { TEMPLATE } from './clone.ts';

it('finds the committed table types up to date with the migrations (npm run types)', async () => {
  const committed = await readFile(join(import.meta.dirname, '../src/kernel/database.generated.ts'), 'utf8');
  expect(await tableTypes(inject('clusterUrl').replace(/\/[^/]*$/, `/${TEMPLATE}`))).toBe(committed);
});

import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, inject, it } from 'vitest';
import { isEmpty } from '#assembly/sample/load-sample.ts';
import { openInstallation } from '#assembly/installation.ts';
import { prepare, resetDemo } from '#assembly/prepare.ts';
import { newId } from '#kernel/ids.ts';
import { createDatabase, dropDatabase } from './clone.ts';

it('begins anew where the loading of the sample was cut short, and touches nothing otherwise', async () => {
  const clusterUrl = inject('clusterUrl');
  const name = `prepare_${newId().replaceAll('-', '')}`;
  const dataDir = await mkdtemp(join(tmpdir(), 'shanhuo-prepare-'));
  const env = {
    DATABASE_URL: await createDatabase(clusterUrl, name),
    SHANHUO_DATA: dataDir,
    SHANHUO_SAMPLE: 'none',
  };
  const seen = async (write: boolean): Promise<boolean> => {
    const { house, close } = await openInstallation(env);
    if (write) {
      await sql`insert into regions.region (code, level, parent, name, short_name, pinyin, initials, synthetic)
        values ('422826105', 'township', '422826', '唐崖镇', '唐崖', 'tangya', 'ty', false)`.execute(house.db);
    }
    const empty = await isEmpty(house);
    await house.db.destroy();
    await close();
    return empty;
  };
  try {
    await prepare(env);
    expect(await seen(true)).toBe(false);
    await prepare(env);
    expect(await seen(false)).toBe(false);
    const mark = join(dataDir, 'sample-unfinished');
    await writeFile(mark, '');
    await prepare(env);
    expect([await seen(false), existsSync(mark)]).toEqual([true, false]);

    // Where somebody works who came with no sample, nothing is forgotten.
    const { house, close } = await openInstallation(env);
    await sql`insert into accounts.person (id, name, login, email, created_at, updated_at)
      values (${newId()}, '杨德菊', 'keeper', 'keeper@shanhuo.invalid', now(), now())`.execute(house.db);
    await house.db.destroy();
    await close();
    await expect(resetDemo(env)).rejects.toThrow('People work here who are not of the sample county');
    expect(await seen(true)).toBe(false);
  } finally {
    await dropDatabase(clusterUrl, name);
    await rm(dataDir, { recursive: true, force: true });
  }
});

import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endpoints } from '@shanhuo/contract';
import { nodeSha256, nodeVerify, openCheckpoint, writeNoteKey } from '@shanhuo/provenance';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { backUp } from '#assembly/backup/back-up.ts';
import { fileOf, type Manifest } from '#assembly/backup/manifest.ts';
import { restore } from '#assembly/backup/restore.ts';
import { bringUpToDate } from '#assembly/bring-up-to-date.ts';
import { openHouse } from '#assembly/open-house.ts';
import { sealAllNotes, verifyNotes } from '#kernel/audit-seal.ts';
import { readConfig } from '#kernel/config.ts';
import type { House } from '#kernel/house.ts';
import { newId } from '#kernel/ids.ts';
import { appendAll } from '#modules/provenance/index.ts';
import { buy } from './buying.ts';
import { createDatabase, dropDatabase } from './clone.ts';
import { COUNTY, layCounty, type SmallCounty } from './county.ts';
import { openTestHouse, type TestHouse } from './house.ts';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]).toString('base64');

describe('a backup', () => {
  let t: TestHouse;
  let county: SmallCounty;
  let place: string;
  let manifest: Manifest;
  const fieldKey = Buffer.alloc(32, 7).toString('base64');
  const opened: { house: House; name: string }[] = [];
  const clusterUrl = inject('clusterUrl');

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'shanhuo-backup-'));
    t = await openTestHouse({ fieldKey });
    await bringUpToDate(t.house);
    county = await layCounty(t, { boxes: 5 });
    await buy(t, t.as('visitor'), county);
    const officer = t.as({ role: 'county-officer', county: COUNTY, regionCode: String(COUNTY) });
    const licence = { params: { county: COUNTY, id: county.merchantId }, body: { base64: png } };
    const centre = t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) });
    await centre.get(endpoints.merchants.putLicenceFile, licence);
    await officer.get(endpoints.merchants.listHouseholds, { params: { county: COUNTY }, query: {} });
    await sealAllNotes(t.house.db, t.clock.at);
    await appendAll(t.house);
    manifest = await make('whole');
  });
  afterAll(async () => {
    for (const { house, name } of opened) {
      await house.db.destroy();
      await dropDatabase(clusterUrl, name);
    }
    await t.close();
    await rm(place, { recursive: true, force: true });
  });

  const urlOf = async (house: House): Promise<string> => {
    const { rows } = await pgOf(house, 'select current_database() as name');
    return clusterUrl.replace(/\/[^/]*$/, `/${rows[0]?.['name']}`);
  };
  const make = async (name: string) =>
    backUp(
      {
        databaseUrl: await urlOf(t.house),
        filesDir: join(t.house.config.dataDir, 'files'),
        version: 'test',
        at: t.clock.at,
      },
      join(place, name),
    );

  /** An installation that was never used. */
  async function fresh(key = fieldKey): Promise<{ house: House; url: string }> {
    const name = `restored_${newId().replaceAll('-', '')}`;
    const url = await createDatabase(clusterUrl, name);
    const dataDir = join(place, name);
    const config = readConfig({ SHANHUO_DATA: dataDir, PORT: '0', SHANHUO_SAMPLE: 'none' }, dataDir, 'test');
    const secrets = { databasePassword: '', fieldKey: key, sessionSecret: newId() };
    const house = openHouse({ config, secrets, databaseUrl: url });
    opened.push({ house, name });
    return { house, url };
  }

  async function pgOf(house: House, text: string) {
    const { rows } = await house.db.executeQuery<Record<string, unknown>>({ sql: text, parameters: [] } as never);
    return { rows };
  }

  /** Every row of every table, in an order that doesn't depend on where it lies. */
  async function everything(url: string): Promise<Record<string, unknown>> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const found: Record<string, unknown> = {};
    for (const { name } of manifest.tables) {
      const { rows } = await client.query<{ mark: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as mark from ${name} t`,
      );
      found[name] = rows[0]?.mark;
    }
    await client.end();
    return found;
  }

  it('comes back row by row into an empty installation, with its files, and can be read and gone on with', async () => {
    const { house, url } = await fresh();
    expect((await restore(house, url, join(place, 'whole'))).at).toBe(t.clock.at.toISOString());
    expect(await everything(url)).toEqual(await everything(await urlOf(t.house)));
    expect(manifest.tables.find(({ name }) => name === 'ordering.order')?.rows).toBe(1);

    const merchant = await house.db
      .selectFrom('merchants.merchant')
      .select('licenceFile')
      .where('id', '=', county.merchantId)
      .executeTakeFirst();
    const file = await house.files.get(merchant?.licenceFile ?? '');
    expect(Buffer.from(file ?? []).toString('base64')).toBe(png);
    const { receiverSealed } = await house.db
      .selectFrom('ordering.order')
      .select('receiverSealed')
      .executeTakeFirstOrThrow();
    expect(house.cipher.open(receiverSealed, 'ordering.order.receiver')).toContain('沈小满');
    const chain = await verifyNotes(house.db, COUNTY);
    expect(chain).toEqual(await verifyNotes(t.house.db, COUNTY));
    expect(await bringUpToDate(house)).toEqual([]);

    // The county's log is still this installation's to sign.
    const { origin } = await house.db.selectFrom('provenance.log').select('origin').executeTakeFirstOrThrow();
    const key = writeNoteKey(nodeSha256, origin, house.logSigner.publicKey);
    const { note, size } = await house.db
      .selectFrom('provenance.checkpoint')
      .select(['note', 'size'])
      .executeTakeFirstOrThrow();
    expect(openCheckpoint(nodeSha256, nodeVerify, note, key)?.size).toBe(size);
  });

  it('is of one moment, though people go on working', async () => {
    const buyers = Array.from({ length: 4 }, () => t.as('visitor'));
    const [one] = await Promise.all([make('busy'), ...buyers.map((buyer) => buy(t, buyer, county))]);
    const rows = (name: string) => one.tables.find((table) => table.name === name)?.rows;
    expect(rows('ordering.order')).toBe(rows('ordering.order_line'));
    const { house, url } = await fresh();
    await restore(house, url, join(place, 'busy'));
  });

  it('is refused with another key, when it is damaged, and where somebody works already', async () => {
    const other = await fresh(Buffer.alloc(32, 8).toString('base64'));
    await expect(restore(other.house, other.url, join(place, 'whole'))).rejects.toThrow('sealed with another key');

    await make('hurt');
    await appendFile(join(place, 'hurt', fileOf('ordering.order')), 'x');
    const { house, url } = await fresh();
    await expect(restore(house, url, join(place, 'hurt'))).rejects.toThrow(
      'ordering.order.copy.gz is not what was written',
    );
    await expect(restore(house, url, join(place, 'nowhere'))).rejects.toThrow('is not a backup');

    await expect(restore(t.house, await urlOf(t.house), join(place, 'whole'))).rejects.toThrow('empty installation');
    await expect(make('whole')).rejects.toThrow('is there already');
    const text = await readFile(join(place, 'whole', 'manifest.json'), 'utf8');
    expect(text).not.toContain(fieldKey);
  });
});

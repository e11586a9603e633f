import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';
import type { House } from '#kernel/house.ts';
import { inTransaction } from '#kernel/transaction.ts';
import { audienceOf } from './audience.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { httpServer } from './http-server.ts';
import { openInstallation } from './installation.ts';
import { modules } from './modules.ts';
import { startRelay } from './relay.ts';
import { isEmpty, loadSample } from './sample/load-sample.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * Brings the installation up to date, and loads the sample county into an empty database unless `SHANHUO_SAMPLE=none`.
 * Where an earlier loading was cut short it begins anew: half a county is worse than none.
 */
export async function prepare(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const clock = { at: new Date() };
  const { house, close } = await openInstallation(env, { clock: { now: () => clock.at }, durable: false });
  const unfinished = join(house.config.dataDir, UNFINISHED);
  try {
    if (existsSync(unfinished)) {
      say('The sample county was not loaded to its end the last time; it is loaded anew.');
      await forgetEverything(house);
    }
    const applied = await bringUpToDate(house);
    if (applied.length > 0) say(`Database brought up to date (${applied.length} migrations).`);
    if (env['SHANHUO_SAMPLE'] !== 'none' && (await isEmpty(house))) {
      await writeFile(unfinished, '');
      await loadAll(house, clock);
    }
    await reachDisk(house.db);
    await rm(unfinished, { force: true });
  } finally {
    await house.db.destroy();
    await close();
  }
}

/** Stands in the data folder while the sample is loaded. */
const UNFINISHED = 'sample-unfinished';

/** One commit that waits for the disk carries all before it there. */
const reachDisk = async (db: Db): Promise<void> =>
  inTransaction(db, async (tx) => {
    await sql`set local synchronous_commit = on`.execute(tx);
    await sql`select pg_current_xact_id()`.execute(tx);
  });

/** The past is lived by a house whose clock is moved act by act; its doors are open to itself only. */
async function loadAll(house: House, clock: { at: Date }): Promise<void> {
  const started = Date.now();
  const app = await httpServer(house, modules, { logLevel: 'error', requestsPerMinute: Number.MAX_SAFE_INTEGER });
  const relay = startRelay(house.db, audienceOf(modules, house), app.log);
  const acts = await loadSample(house, clock, relay, say);
  await relay.stop();
  await app.close();
  await sql`analyze`.execute(house.db);
  say(`The sample county is loaded: ${acts} acts in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
}

/**
 * Forgets everything of this installation and loads the sample county afresh. Refuses where people are enrolled that no
 * sample brought.
 */
export async function resetDemo(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const { house, close } = await openInstallation(env);
  try {
    if (await isInEarnest(house)) {
      throw new Error('People work here who are not of the sample county: nothing was changed.');
    }
    await forgetEverything(house);
  } finally {
    await house.db.destroy();
    await close();
  }
  await prepare(env);
}

/** People without a sample around them; a database that isn't migrated has nobody. */
const isInEarnest = ({ db }: House): Promise<boolean> =>
  sql<{ inEarnest: boolean }>`select exists (select from accounts.person)
      and not exists (select from accounts.demo_account) as in_earnest`
    .execute(db)
    .then(({ rows }) => rows[0]?.inEarnest ?? false)
    .catch(() => false);

async function forgetEverything({ db, config }: House): Promise<void> {
  const { rows } = await sql<{ schema: string }>`select distinct schema from kernel.migration
    union select 'kernel' union select 'graphile_worker'`
    .execute(db)
    .catch(() => ({ rows: [] }));
  for (const { schema } of rows) await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(db);
  await rm(join(config.dataDir, 'files'), { recursive: true, force: true });
}

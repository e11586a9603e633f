import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemClock, type Clock } from '#kernel/clock.ts';
import { readConfig, type Config } from '#kernel/config.ts';
import type { House } from '#kernel/house.ts';
import { openDataPlace } from './data-place.ts';
import { openHouse } from './open-house.ts';
import { readSecrets } from './secrets.ts';
import { becomeSoleUser } from './sole-user.ts';

/** The folder that was cloned. */
export const ROOT = dirname(dirname(dirname(dirname(import.meta.dirname))));

export interface Installation {
  readonly house: House;
  readonly databaseUrl: string;
  /** Lifted for load tests on one machine (`SHANHUO_REQUESTS_PER_MINUTE`). */
  readonly requestsPerMinute: number | undefined;
  readonly close: () => Promise<void>;
}

/** Opens this installation's data and house as its environment says. */
export async function openInstallation(
  env: Readonly<Record<string, string | undefined>>,
  { clock = systemClock, durable = true }: { readonly clock?: Clock; readonly durable?: boolean } = {},
): Promise<Installation> {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const config = readConfig(env, ROOT, version);
  const leave = await becomeSoleUser(config.dataDir);
  const { secrets, place } = await openPlace(config, env).catch(async (error: unknown) => {
    await leave();
    throw error;
  });
  const limit = Number(env['SHANHUO_REQUESTS_PER_MINUTE']);
  return {
    house: openHouse({ config, secrets, databaseUrl: place.url, clock, durable }),
    databaseUrl: place.url,
    requestsPerMinute: Number.isInteger(limit) && limit > 0 ? limit : undefined,
    async close() {
      await place.stop();
      await leave();
    },
  };
}

async function openPlace(config: Config, env: Readonly<Record<string, string | undefined>>) {
  const secrets = await readSecrets(config.dataDir, env);
  return { secrets, place: await openDataPlace(config, secrets) };
}

import type { FastifyBaseLogger } from 'fastify';
import { Logger, parseCronItems, run, type Runner } from 'graphile-worker';
import type { House } from '#kernel/house.ts';
import type { Module } from '#kernel/module.ts';
import { kernelSweeps } from '#kernel/sweeps.ts';

/** Runs every module's sweeps on their crontab, in one process of the installation at a time. */
export async function startSweeper(
  modules: readonly Module[],
  house: House,
  databaseUrl: string,
  log: FastifyBaseLogger,
): Promise<Runner> {
  const sweeps = [...kernelSweeps, ...modules.flatMap((module) => module.sweeps ?? [])];
  return run({
    connectionString: databaseUrl,
    concurrency: 1,
    maxPoolSize: 2,
    noHandleSignals: true,
    pollInterval: 5000,
    logger: quietLogger(log),
    taskList: Object.fromEntries(sweeps.map((sweep) => [sweep.name, async () => sweep.run(house)])),
    parsedCronItems: parseCronItems(
      sweeps.map((sweep) => ({ task: sweep.name, match: sweep.cron, options: { backfillPeriod: 0, maxAttempts: 3 } })),
    ),
  });
}

/** The worker's chatter stays out of the log; its warnings and errors go in. */
const quietLogger = (log: FastifyBaseLogger): Logger =>
  new Logger(() => (level, message) => {
    if (level === 'error') log.error(message);
    else if (level === 'warning') log.warn(message);
  });

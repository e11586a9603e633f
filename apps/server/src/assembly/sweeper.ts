import type { FastifyBaseLogger } from 'fastify';
import { Logger, parseCronItems, run } from 'graphile-worker';
import pg from 'pg';
import type { House } from '#kernel/house.ts';
import type { Module } from '#kernel/module.ts';
import { kernelSweeps } from '#kernel/sweeps.ts';

/** Runs every module's sweeps on their crontab, in one process of the installation at a time. */
export async function startSweeper(
  modules: readonly Module[],
  house: House,
  databaseUrl: string,
  log: FastifyBaseLogger,
): Promise<{ readonly stop: () => Promise<void> }> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  // A connection that dies (the database restarts) must not take the process with it; the next sweep reports.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  let isOver = false;
  const sweeps = [...kernelSweeps, ...modules.flatMap((module) => module.sweeps ?? [])];
  const runner = await run({
    pgPool: pool,
    concurrency: 1,
    noHandleSignals: true,
    pollInterval: 5000,
    logger: quietLogger(log, () => isOver),
    taskList: Object.fromEntries(sweeps.map((sweep) => [sweep.name, async () => sweep.run(house)])),
    parsedCronItems: parseCronItems(
      sweeps.map((sweep) => ({ task: sweep.name, match: sweep.cron, options: { backfillPeriod: 0, maxAttempts: 3 } })),
    ),
  });
  return {
    async stop() {
      isOver = true;
      await runner.stop();
      await pool.end();
    },
  };
}

/** The worker's chatter stays out of the log, and its last words when the database stops before it; its warnings go in. */
const quietLogger = (log: FastifyBaseLogger, isOver: () => boolean): Logger =>
  new Logger(() => (level, message) => {
    if (isOver()) return;
    if (level === 'error') log.error(message);
    else if (level === 'warning') log.warn(message);
  });

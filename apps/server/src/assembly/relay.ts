import { setTimeout } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Db } from '#kernel/database.ts';
import { onSaid, type Audience } from '#kernel/outbox.ts';
import { tellNext } from '#kernel/tell.ts';

const IDLE_MS = 1000;
/** What is said within this time is told together: nobody notices the wait, and people at the counter come first. */
const GATHER_MS = 15;

export interface Relay {
  /** Tells until nothing is left to tell; for tests, the sample and the shut-down. */
  readonly drain: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Tells events as they are said, and looks every second for what another process said or a retry left. */
export function startRelay(db: Db, audience: Audience, log: Pick<FastifyBaseLogger, 'error'>): Relay {
  let running: Promise<void> | null = null;
  let saidMeanwhile = false;
  let stopped = false;
  let drains = 0;

  const onFault = (error: unknown) => log.error({ err: error }, 'an event could not be told and will be tried again');

  const tellAll = async () => {
    do {
      if (drains === 0) await setTimeout(GATHER_MS);
      saidMeanwhile = false;
      while (!stopped && (await tellNext(db, audience, onFault)));
    } while (saidMeanwhile && !stopped);
  };

  const wake = () => {
    saidMeanwhile = true;
    if (stopped) return;
    running ??= tellAll()
      .catch(onFault)
      .finally(() => {
        running = null;
      });
  };

  const unsubscribe = onSaid(audience, wake);
  const timer = setInterval(wake, IDLE_MS);
  timer.unref();

  return {
    async drain() {
      drains += 1;
      do {
        wake();
        await running;
      } while (saidMeanwhile && !stopped);
      drains -= 1;
    },
    async stop() {
      unsubscribe();
      clearInterval(timer);
      stopped = true;
      await running;
    },
  };
}

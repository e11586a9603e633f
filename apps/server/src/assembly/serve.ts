import type { House } from '#kernel/house.ts';
import { audienceOf } from './audience.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { openFaces } from './faces.ts';
import { httpServer, type App } from './http-server.ts';
import { modules } from './modules.ts';
import { startRelay } from './relay.ts';
import { startSweeper } from './sweeper.ts';

export interface Serving {
  readonly address: string;
  /** Stops taking requests, finishes those under way, then the relay and the sweeps, then the pool. */
  readonly stop: () => Promise<void>;
}

const PATIENCE_MS = 10_000;

/** Answers what is under way and takes nothing new; a connection is cut as soon as it waits, and at last in any case. */
async function closeDoor(app: App): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), 50);
  const late = setTimeout(() => app.server.closeAllConnections(), PATIENCE_MS);
  await app.close();
  clearInterval(idle);
  clearTimeout(late);
}

/** Opens the house to the public: up to date, listening, telling its news and sweeping. */
export async function serve(house: House, databaseUrl: string, requestsPerMinute?: number): Promise<Serving> {
  await bringUpToDate(house);
  const app = await httpServer(house, modules, requestsPerMinute === undefined ? {} : { requestsPerMinute });
  await openFaces(app, house);
  // Before anything works in the background: where the port is taken, nothing has begun.
  const address = await app.listen({ port: house.config.port, host: house.config.host });
  const relay = startRelay(house.db, audienceOf(modules, house), app.log);
  const sweeper = await startSweeper(modules, house, databaseUrl, app.log);
  return {
    address,
    async stop() {
      await closeDoor(app);
      await sweeper.stop();
      await relay.stop();
      await house.db.destroy();
    },
  };
}

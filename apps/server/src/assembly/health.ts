import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { House } from '#kernel/house.ts';

/** `GET /api/health`: 200 with version and database state when ready, 503 when the database does not answer. */
export function openHealth(app: FastifyInstance, house: House): void {
  app.get('/api/health', { config: { rateLimit: false } }, async (request, reply) => {
    const database = await sql<{ server: string }>`select current_setting('server_version') as server`
      .execute(house.db)
      .then(({ rows }) => ({ state: 'up' as const, server: rows[0]?.server ?? '' }))
      .catch((error: unknown) => {
        request.log.error({ err: error }, 'the database does not answer');
        return { state: 'down' as const };
      });
    const ready = database.state === 'up';
    return reply
      .status(ready ? 200 : 503)
      .send({ status: ready ? 'ready' : 'unready', version: house.config.version, database });
  });
}

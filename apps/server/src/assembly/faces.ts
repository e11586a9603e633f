import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { openShop } from './shop-face.ts';

const APPS = join(import.meta.dirname, '../../../../apps');
const YEAR_S = 365 * 24 * 3600;

/** Built files carry a hash in their name and never change; pages are asked for anew. */
const cacheControl = (path: string): string =>
  path.includes('/assets/') ? `public, max-age=${YEAR_S}, immutable` : 'no-cache';

/** Serves the three faces from what `npm run build` made: the shop rendered here, station and console as they are. */
export async function openFaces(app: FastifyInstance): Promise<void> {
  for (const name of ['station', 'console'] as const) await openApp(app, name);
  const shop = join(APPS, 'shop/dist');
  if (!existsSync(join(shop, 'client'))) return;
  await app.register(fastifyStatic, {
    root: join(shop, 'client'),
    prefix: '/shop/',
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply, path) => reply.header('cache-control', cacheControl(path)),
  });
  await openShop(app, join(shop, 'server/entry-server.js'));
}

async function openApp(app: FastifyInstance, name: 'station' | 'console'): Promise<void> {
  const root = join(APPS, name, 'dist');
  if (!existsSync(root)) return;
  await app.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root,
      prefix: `/${name}/`,
      wildcard: true,
      cacheControl: false,
      setHeaders: (reply, path) => reply.header('cache-control', cacheControl(path)),
    });
    scope.get(`/${name}`, async (_, reply) => reply.redirect(`/${name}/`));
    // Every address below belongs to the app's own router.
    scope.setNotFoundHandler(async (request, reply) => reply.sendFile('index.html', root));
  });
}

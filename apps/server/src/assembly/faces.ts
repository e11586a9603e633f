import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { House } from '#kernel/house.ts';
import { waysOf } from '#modules/payment/index.ts';
import { openShop } from './shop-face.ts';

const APPS = join(import.meta.dirname, '../../../../apps');
const YEAR_S = 365 * 24 * 3600;

/** Built files carry a hash in their name and never change; pages are asked for anew. */
const cacheControl = (path: string): string =>
  path.includes('/assets/') ? `public, max-age=${YEAR_S}, immutable` : 'no-cache';

/** Serves the three faces from what `npm run build` made: the shop rendered here, station and console as they are. */
export async function openFaces(app: FastifyInstance, house: House): Promise<void> {
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
  const { demo: isDemo, payee, servicePhone } = house.config;
  const operator = { isDemo, payee, servicePhone };
  await openShop(app, join(shop, 'server/entry-server.js'), { payWays: waysOf(house), operator });
}

async function openApp(app: FastifyInstance, name: 'station' | 'console'): Promise<void> {
  const root = join(APPS, name, 'dist');
  if (!existsSync(join(root, 'index.html'))) return;
  const page = await readFile(join(root, 'index.html'));
  await app.register(fastifyStatic, {
    root,
    prefix: `/${name}/`,
    decorateReply: false,
    // Each file its own route, so that every other address below belongs to the app's own router.
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => reply.header('cache-control', cacheControl(path)),
  });
  // A file of an older build is gone, not a page: a page in its stead would be kept by the browser as that file.
  app.get(`/${name}/assets/*`, async (_, reply) => reply.callNotFound());
  app.get(`/${name}`, async (_, reply) => reply.redirect(`/${name}/`));
  for (const url of [`/${name}/`, `/${name}/*`]) {
    app.get(url, async (_, reply) =>
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page),
    );
  }
}

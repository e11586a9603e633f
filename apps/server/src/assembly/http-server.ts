import { BlockList, isIP, isIPv4 } from 'node:net';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController, type FastifyInstance } from 'fastify';
import helmet from 'helmet';
import { useRefusals, useValidators } from '#kernel/http-edge.ts';
import type { House } from '#kernel/house.ts';
import { newId } from '#kernel/ids.ts';
import type { Module } from '#kernel/module.ts';
import { auditRoutes } from './audit-routes.ts';
import { openApiPages } from './api-pages.ts';
import { openHealth } from './health.ts';
import { openPictures } from './pictures.ts';

export interface HttpServerOptions {
  readonly logLevel?: string;
  /** Requests per minute and address before 429; tests and the bench lift it. */
  readonly requestsPerMinute?: number;
}

const BODY_LIMIT = 2 * 1024 * 1024;
/** Per address: a whole office or village may stand behind one. Signing in has its own, narrow limits. */
const REQUESTS_PER_MINUTE = 10_000;

/** The front door: the edge's plugins, then every module's routes. Faces are added by `openFaces`. */
export async function httpServer(house: House, modules: readonly Module[], options: HttpServerOptions = {}) {
  const app = Fastify({
    logger: { level: options.logLevel ?? (house.config.production ? 'info' : 'warn') },
    bodyLimit: BODY_LIMIT,
    genReqId: () => newId(),
    // Behind a county's reverse proxy the address comes from its header; one hop is trusted, no more.
    trustProxy: (address, hop) => hop === 0 && isNear(address),
    logController: new LogController({ disableRequestLogging: true }),
    // What is under way at the end is answered; `serve` sees to connections that linger.
    forceCloseConnections: 'idle',
  });
  useValidators(app);
  useRefusals(app, { lenient: house.config.production });
  await app.register(cookie);
  protect(app, house);
  await app.register(compress, { threshold: 1024 });
  keepToOneself(app);
  await app.register(rateLimit, { max: options.requestsPerMinute ?? REQUESTS_PER_MINUTE, timeWindow: '1 minute' });
  await openApiPages(app, house);
  openHealth(app, house);
  openPictures(app);
  auditRoutes(app, house);
  for (const module of modules) module.routes?.(app, house);
  return app;
}

/** A reverse proxy stands on this machine or in its network. Whoever comes from elsewhere could write any address. */
const near = new BlockList();
for (const [address, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const) {
  near.addSubnet(address, bits, 'ipv4');
}
near.addAddress('::1', 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');
near.addSubnet('fe80::', 10, 'ipv6');

const isNear = (address: string): boolean => {
  const plain = address.replace(/^::ffff:/, '');
  return isIP(plain) !== 0 && near.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6');
};

/** Answers of the API are of this moment and often somebody's own: nobody on the way or at the same screen keeps them. */
function keepToOneself(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, _payload, done) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) {
      void reply.header('cache-control', 'no-store');
    }
    done();
  });
}

/**
 * Puts the headers that keep a page to itself on every answer; those that only mean something to a page's window stay off
 * the API's. Fastify's own plugin makes them anew for each request.
 */
function protect(app: FastifyInstance, { config }: House): void {
  const always = { contentSecurityPolicy: contentPolicy, hsts: config.publicUrl.startsWith('https') };
  const pages = helmet(always);
  const answers = helmet({ ...always, ...ONLY_FOR_WINDOWS });
  app.addHook('onRequest', ({ raw }, reply, done) => {
    const put = raw.url?.startsWith('/api/') === true ? answers : pages;
    put(raw, reply.raw, (error) => done(error as Error | undefined));
  });
}

const ONLY_FOR_WINDOWS = {
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
} as const;

/** No script but our own, no frame, no form elsewhere; the camera is the station's. */
const contentPolicy = {
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: null,
  },
};

export type App = FastifyInstance;

/**
 * The shop's two builds in front of a county in memory: `node apps/shop/dev/fake-server.ts 4100`. Dev only: for looking
 * at pages and taking pictures where no database is at hand.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cards, categories, COUNTY, idOf, offerOf, sample } from './fake-county.ts';
import { fakeOrders } from './fake-orders.ts';
import { fakeTrace } from './fake-trace.ts';

const DIST = join(import.meta.dirname, '../dist');
type Reply = { status: number; body: unknown };
const ok = (body: unknown): Reply => ({ status: 200, body });
const no = (status: number, code: string, message: string): Reply => ({ status, body: { code, message, data: {} } });
const orders = fakeOrders();

function listOffers(query: URLSearchParams): Reply {
  const q = query.get('q') ?? '';
  const found = cards.filter(
    (card) =>
      (!query.has('category') || card.category === query.get('category')) &&
      (q === '' || `${card.name}${card.nameEn}${card.title}`.toLowerCase().includes(q.toLowerCase())) &&
      (query.get('season') !== 'now' || card.inSeason),
  );
  const from = Number(query.get('cursor') ?? 0);
  const limit = Number(query.get('limit') ?? 24);
  return ok({
    items: found.slice(from, from + limit),
    next: from + limit < found.length ? String(from + limit) : null,
  });
}

const regionRow = (region: (typeof sample.regions.regions)[number]) => ({ ...region, nameEn: region.en });

function regions(parent: string | null): Reply {
  return ok({
    items: sample.regions.regions
      .filter((region) => (parent === null ? region.level === 'province' : region.parent === parent))
      .map(regionRow),
  });
}

function county(): Reply {
  const here = sample.regions.regions.find(({ code }) => code === String(COUNTY));
  return ok({ county: { ...here, nameEn: here?.en ?? null }, path: [], pairing: { east: { county: 330_110 } } });
}

function cashStations(): Reply {
  const named = (code: string) => {
    const region = sample.regions.regions.find((one) => one.code === code);
    return region === undefined ? null : { code, name: region.name, nameEn: region.en };
  };
  const items = sample.network.stations.map(({ code, nameZh, nameEn, villageCode }) => ({
    id: idOf(code),
    name: nameZh,
    nameEn,
    township: named(villageCode.slice(0, 9)),
    village: named(villageCode),
  }));
  return ok({ items, next: null });
}

async function answer(method: string, url: URL, body: unknown): Promise<Reply> {
  const path = url.pathname.replace(`/api/counties/${COUNTY}`, '');
  const [, head = '', id = '', deed = ''] = path.split('/');
  if (url.pathname === '/api/regions') return regions(url.searchParams.get('parent'));
  if (url.pathname.startsWith('/api/trace/')) {
    const code = url.pathname.split('/').at(-1) ?? '';
    return code.length > 8 ? ok(fakeTrace(code)) : no(404, 'trace.unknown', '没有找到这个码');
  }
  if (url.pathname === '/api/me') return ok({ person: null, grants: [], permissions: [] });
  if (url.pathname === '/api/sign-in/code') {
    return ok({ sentTo: '138****5678', waitSeconds: 60, sandboxCode: '482913' });
  }
  if (path === '') return county();
  if (head === 'cash-stations') return cashStations();
  if (head === 'categories') return ok({ items: categories });
  if (head === 'offers') {
    if (id === '') return listOffers(url.searchParams);
    const offer = offerOf(id);
    return offer === null ? no(404, 'offer.unknown', '没有找到这件商品，可能已经下架') : ok(offer);
  }
  return orders(method, head, id, deed, body) ?? no(404, 'request.unknown-path', '没有找到这个页面');
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const part of request) text += String(part);
  return text === '' ? undefined : JSON.parse(text);
}

const { render } = (await import(pathToFileURL(join(DIST, 'server/entry-server.js')).href)) as {
  render: (request: object) => Promise<{ status: number; html: string; headers?: Record<string, string> }>;
};

interface Endpoint {
  readonly method: string;
  readonly path: string;
}
interface Input {
  readonly params?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
}

async function call(endpoint: Endpoint, { params = {}, query = {} }: Input) {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const url = new URL(path, 'http://fake');
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
  const { status, body } = await answer(endpoint.method, url, undefined);
  return status === 200 ? { ok: true, body } : { ok: false, status, ...(body as object) };
}

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  json: 'application/json',
};

const port = Number(process.argv[2] ?? 4100);
createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', `http://localhost:${port}`);
  if (url.pathname.startsWith('/api/')) {
    const reply = await answer(request.method ?? 'GET', url, await bodyOf(request));
    response.writeHead(reply.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body));
    return;
  }
  if (url.pathname.startsWith('/shop/')) {
    const file = join(DIST, 'client', url.pathname.slice('/shop/'.length));
    if (!existsSync(file)) return void response.writeHead(404).end();
    const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
    return;
  }
  const page = await render({
    url: request.url,
    cookie: request.headers.cookie ?? '',
    language: 'zh',
    county: COUNTY,
    publicUrl: url.origin,
    payWays: ['sandbox', 'transfer', 'cash'],
    operator: { isDemo: true, payee: null, servicePhone: null },
    call,
  });
  response.writeHead(page.status, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
}).listen(port);

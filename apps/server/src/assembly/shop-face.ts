import { pathToFileURL } from 'node:url';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AnswerOf, EndpointShape, InputOf, RefusalCode } from '@shanhuo/contract';
import type { Payee } from '#kernel/config.ts';
import type { PaymentWay } from '#modules/payment/index.ts';

/** Who runs the shop, as far as buyers must know. */
export interface Operator {
  /** The sample county, whose sellers and prices are fictional. */
  readonly isDemo: boolean;
  readonly payee: Payee | null;
  readonly servicePhone: string | null;
}

/** What the shop's renderer gets: the address, the reader's language, and a way to knock at our own doors. */
export interface ShopRequest {
  readonly url: string;
  /** The reader's cookies: language and type size are chosen there. */
  readonly cookie: string;
  readonly language: 'zh' | 'en';
  readonly county: number;
  readonly publicUrl: string;
  /** The ways to pay that are open here. */
  readonly payWays: readonly PaymentWay[];
  readonly operator: Operator;
  readonly call: <E extends EndpointShape>(endpoint: E, input: InputOf<E>) => Promise<ShopAnswer<AnswerOf<E>>>;
}

export type ShopAnswer<T> =
  | { readonly ok: true; readonly body: T }
  | { readonly ok: false; readonly status: number; readonly code: RefusalCode | 'fault'; readonly message: string };

export interface ShopPage {
  readonly status: number;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
}

interface ShopEntry {
  readonly render: (request: ShopRequest) => Promise<ShopPage>;
}

/** Pages of the shop. The last takes what a person looked for in vain, so that they get a page and not JSON. */
const PAGES = [
  '/',
  '/c/*',
  '/search',
  '/offers/*',
  '/cart',
  '/checkout',
  '/group-order',
  '/group-orders/*',
  '/orders',
  '/orders/*',
  '/t/*',
  '/about',
  '/sign-in',
  '/*',
];

/** Renders the shop's pages in this process; data comes through our own doors, so a page sees what its reader may see. */
export async function openShop(
  app: FastifyInstance,
  entryFile: string,
  facts: Pick<ShopRequest, 'payWays' | 'operator'>,
): Promise<void> {
  const entry = (await import(pathToFileURL(entryFile).href)) as ShopEntry;
  for (const url of PAGES) {
    app.get(url, async (request, reply) => {
      if (url === '/*' && !wantsPage(request)) return reply.callNotFound();
      const language = languageOf(request);
      const page = await entry.render({
        url: request.url,
        cookie: request.headers.cookie ?? '',
        language,
        county: DEMO_COUNTY,
        publicUrl: `${request.protocol}://${request.host}`,
        ...facts,
        call: (endpoint, input) => callInside(app, request, language, endpoint, input),
      });
      return reply
        .status(page.status)
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-cache')
        .headers(page.headers ?? {})
        .send(page.html);
    });
  }
}

/** The county whose shop this installation opens on `/`. */
const DEMO_COUNTY = Number(process.env['SHANHUO_COUNTY'] ?? 422_826);

/** The reader's own choice counts, then the browser's. */
function languageOf(request: FastifyRequest): 'zh' | 'en' {
  const chosen = request.cookies['shanhuo-language'] ?? request.headers['accept-language'] ?? 'zh';
  return chosen.startsWith('en') ? 'en' : 'zh';
}

const wantsPage = ({ url, headers }: FastifyRequest): boolean =>
  !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html');

async function callInside<E extends EndpointShape>(
  app: FastifyInstance,
  request: FastifyRequest,
  language: 'zh' | 'en',
  endpoint: E,
  input: InputOf<E>,
): Promise<ShopAnswer<AnswerOf<E>>> {
  const { params = {}, query = {} } = input as Partial<Record<'params' | 'query', Record<string, unknown>>>;
  const { cookie = '' } = request.headers;
  const answer = await app.inject({
    method: endpoint.method,
    url: endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name]))),
    query: Object.fromEntries(
      Object.entries(query)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, String(value)]),
    ),
    headers: { cookie, 'accept-language': language },
    remoteAddress: request.ip,
  });
  const body = answer.json<{ code: RefusalCode | 'fault'; message: string }>();
  if (answer.statusCode === 200) return { ok: true, body: body as AnswerOf<E> };
  return { ok: false, status: answer.statusCode, code: body.code, message: body.message };
}

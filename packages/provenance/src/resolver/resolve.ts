import { encodePart } from '../link/encode-part.ts';
import { type LinkReading, parseLink } from '../link/parse-link.ts';
import { DEFAULT_LINK, DEFAULT_LINK_MULTI, type LinkContext, linkTypeUri, type Target, targetsOf } from './link-set.ts';
import { chooseTargets, readPreferences, type Wishes } from './negotiate.ts';

/** A request as far as a resolver looks at it; header names in lower case. */
export interface ResolverRequest {
  readonly method: string;
  /** The whole address asked for, with scheme and domain. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export interface ResolverAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Null when there is no body. */
  readonly body: string | null;
}

export interface ResolverOptions {
  /** Scheme and domain of the resolver, such as https://trace.example.cn; anchors are given under it. */
  readonly root: string;
  /** Address of the JSON-LD context for link sets. */
  readonly context?: string;
}

/** Links of one level, looked up by the path of its canonical link, such as `/01/09506000134352/10/L1`. */
export type FindLinks = (path: string) => LinkContext | null;

const CONTEXT = 'https://ref.gs1.org/standards/resolver/linkset-context';
const JSON_TYPES = ['application/linkset+json', 'application/json'];
const METHODS = 'GET, HEAD, OPTIONS';
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': METHODS,
  'access-control-allow-headers': 'Accept, Accept-Language',
  'access-control-expose-headers': 'Link, Location',
  vary: 'Accept, Accept-Language',
};

const answer = (status: number, headers: Record<string, string> = {}, body: unknown = null): ResolverAnswer => ({
  status,
  headers: { ...CORS, ...headers },
  body: body === null ? null : JSON.stringify(body),
});

const problem = (status: number, title: string, detail: string): ResolverAnswer =>
  answer(status, { 'content-type': 'application/problem+json' }, { type: 'about:blank', title, status, detail });

/** Paths of all levels of a link, the finest first: serial, lot, product. */
const levelPaths = (reading: LinkReading): string[] =>
  reading.path
    .map((_, end) =>
      reading.path
        .slice(0, end + 1)
        .map((ai) => `/${ai}/${encodePart(reading.ai[ai]!)}`)
        .join(''),
    )
    .reverse();

interface Level {
  readonly path: string;
  readonly links: LinkContext;
  readonly targets: ReadonlyMap<string, readonly Target[]>;
}

/** Targets of a type at the finest level that has any. */
const finest = (levels: readonly Level[], type: string): { level: Level; targets: readonly Target[] } | null => {
  for (const level of levels) {
    const targets = level.targets.get(type);
    if (targets && targets.length > 0) return { level, targets };
  }
  return null;
};

/** The request's query string goes on to the target (a SHALL of the resolver standard), before its fragment. */
const withQuery = (href: string, query: string): string => {
  if (query === '') return href;
  const [page, fragment] = href.split('#', 2) as [string, string?];
  return `${page}${page.includes('?') ? '&' : '?'}${query}${fragment === undefined ? '' : `#${fragment}`}`;
};

const ofLevel = (root: string, level: Level, only?: readonly [string, readonly Target[]]): Record<string, unknown> => ({
  anchor: root + level.path,
  ...(level.links.itemDescription === undefined ? {} : { itemDescription: level.links.itemDescription }),
  ...Object.fromEntries(only ? [only] : level.targets),
});

const linkSet = (request: ResolverRequest, options: ResolverOptions, levels: readonly Level[]): ResolverAnswer => {
  const wanted = readPreferences(request.headers['accept']).map(([type]) => type);
  const type = wanted.find((candidate) => JSON_TYPES.includes(candidate)) ?? JSON_TYPES[0]!;
  const context = `<${options.context ?? CONTEXT}>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"`;
  return answer(
    200,
    { 'content-type': type, link: context },
    { linkset: levels.map((level) => ofLevel(options.root, level)) },
  );
};

const redirect = (
  request: ResolverRequest,
  options: ResolverOptions,
  levels: readonly Level[],
  query: URLSearchParams,
): ResolverAnswer => {
  const link = {
    link: `<${options.root}${levels[0]!.path}?linkType=linkset>; rel="linkset"; type="application/linkset+json"`,
  };
  const asked = query.get('linkType');
  const found =
    asked === null
      ? (finest(levels, DEFAULT_LINK_MULTI) ?? finest(levels, DEFAULT_LINK))
      : finest(levels, linkTypeUri(asked));
  if (!found)
    return problem(
      404,
      'Not found',
      asked === null ? 'There is no default link.' : 'There is no link of the type asked for.',
    );
  const [accept, acceptLanguage, context] = [
    request.headers['accept'],
    request.headers['accept-language'],
    query.get('context'),
  ];
  const wishes: Wishes = {
    ...(accept ? { accept } : {}),
    ...(acceptLanguage ? { acceptLanguage } : {}),
    ...(context === null ? {} : { context }),
  };
  let chosen = chooseTargets(found.targets, wishes);
  // Several defaults that fit equally are no reason to ask: that is what the one default link is for.
  if (asked === null && chosen.length > 1) chosen = (finest(levels, DEFAULT_LINK) ?? found).targets.slice(0, 1);
  const search = /\?([^#]*)/.exec(request.url)?.[1] ?? '';
  if (chosen.length === 1) return answer(307, { location: withQuery(chosen[0]!.href, search), ...link });
  const type = asked === null ? DEFAULT_LINK : linkTypeUri(asked);
  return answer(
    300,
    { 'content-type': JSON_TYPES[0]!, ...link },
    { linkset: [ofLevel(options.root, found.level, [type, chosen])] },
  );
};

const respond = (request: ResolverRequest, find: FindLinks, options: ResolverOptions): ResolverAnswer => {
  const reading = parseLink(request.url);
  if (!reading.valid)
    return problem(400, 'Bad request', reading.problems[0]?.message ?? 'The address is not a GS1 Digital Link.');
  const levels = levelPaths(reading).flatMap((path): Level[] => {
    const links = find(path);
    return links ? [{ path, links, targets: targetsOf(links) }] : [];
  });
  if (levels.length === 0) return problem(404, 'Not found', 'Nothing is known of this identifier.');
  const query = new URLSearchParams(/\?([^#]*)/.exec(request.url)?.[1] ?? '');
  const asked = query.get('linkType');
  // `all` is the deprecated name of the same wish.
  const wantsSet =
    asked === 'linkset' ||
    asked === 'all' ||
    (asked === null && readPreferences(request.headers['accept']).some(([type]) => type === JSON_TYPES[0]));
  return wantsSet ? linkSet(request, options, levels) : redirect(request, options, levels, query);
};

/**
 * Decides what a GS1-conformant resolver answers (resolver 1.x): 400 for a link that is not one, 404 for a thing or link
 * type that is not there, 200 with the link set when it is asked for, 307 to the one link that fits best (the finest
 * level wins: serial, lot, product), 300 with the list when several fit equally. Pure: the caller sends the answer.
 */
export const resolve = (request: ResolverRequest, find: FindLinks, options: ResolverOptions): ResolverAnswer => {
  const method = request.method.toUpperCase();
  if (method === 'OPTIONS') return answer(204, { allow: METHODS });
  if (method !== 'GET' && method !== 'HEAD') return answer(405, { allow: METHODS });
  const response = respond(request, find, options);
  return method === 'HEAD' ? { ...response, body: null } : response;
};

/** Looks links up in a whole link set (RFC 9264), by the path of each anchor, whatever its domain. */
export const findIn = (contexts: readonly LinkContext[]): FindLinks => {
  const byPath = new Map<string, LinkContext>();
  for (const context of contexts) {
    const canonical = parseLink(context.anchor).canonical;
    if (canonical !== null) byPath.set(canonical.slice('https://id.gs1.org'.length).split('?', 1)[0]!, context);
  }
  return (path) => byPath.get(path) ?? null;
};

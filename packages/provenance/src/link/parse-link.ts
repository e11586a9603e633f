import { Findings, type Problem } from '../problem.ts';
import { applicationIdentifier, isPrimaryKey } from './application-identifier.ts';
import { checkCompany, checkValue } from './check-value.ts';
import { encodePart } from './encode-part.ts';

/** What a Digital Link says. `ai` keeps values decoded; anything from it must be escaped before it is shown. */
export interface LinkReading {
  readonly valid: boolean;
  /** On https://id.gs1.org, qualifiers in order, attributes sorted, nothing else; null when the link is not valid. */
  readonly canonical: string | null;
  /** Application identifier to value, primary key first. */
  readonly ai: Readonly<Record<string, string>>;
  /** The AIs in the path: primary key, then qualifiers. */
  readonly path: readonly string[];
  readonly problems: readonly Problem[];
}

const LENGTH_LIMIT = 4000;
const ADDRESS = /^https?:\/\/([^/?#@\s]+)((?:\/[^?#]*)?)(?:\?([^#]*))?(?:#.*)?$/i;
const HOST = /^(?:\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.?)(?::\d{1,5})?$/i;
const ALPHAS = /^(?:gtin|itip|gmn|cpid|gln|party|gsrnp|gsrn|gcn|sscc|gdti|ginc|gsin|grai|giai)$/i;

const decode = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/** The pairs of the path, found from its end: the qualifiers back to a primary key; what stands before is a stem. */
const pathPairs = (segments: readonly string[]): [string, string][] | null => {
  const pairs: [string, string][] = [];
  for (let at = segments.length - 2; at >= 0; at -= 2) {
    const [ai, value] = [segments[at]!, segments[at + 1]!];
    if (!/^\d{2,4}$/.test(ai)) return null;
    pairs.unshift([ai, value]);
    if (isPrimaryKey(ai)) return pairs;
  }
  return null;
};

const isSubsequence = (part: readonly string[], whole: readonly string[]): boolean => {
  let at = 0;
  for (const item of whole) if (item === part[at]) at++;
  return at === part.length;
};

const unsuitable = (found: Findings, code: string, message: string): LinkReading => {
  found.error('', code, message);
  return { valid: false, canonical: null, ai: {}, path: [], problems: found.errors };
};

const addValue = (ai: string, raw: string, into: Record<string, string>, found: Findings): void => {
  const value = decode(raw);
  if (value === null) return found.error(`/${ai}`, 'link.encoding', `The percent-encoding of AI (${ai}) is broken.`);
  if (Object.hasOwn(into, ai) && into[ai] !== value) found.error(`/${ai}`, 'ai.twice', `AI (${ai}) is given twice.`);
  into[ai] = value;
  const entry = applicationIdentifier(ai);
  if (entry) checkValue(entry, value, `/${ai}`, found);
};

const readQuery = (query: string, path: readonly string[], into: Record<string, string>, found: Findings): string[] => {
  const attributes: string[] = [];
  for (const pair of query.split(/[&;]/)) {
    const split = pair.indexOf('=');
    const key = split < 0 ? pair : pair.slice(0, split);
    // Keys that are not all digits belong to the application (linkType, context, …) and pass through.
    if (!/^\d+$/.test(key)) continue;
    const entry = applicationIdentifier(key);
    if (!entry) found.error(`/${key}`, 'ai.unknown', `There is no AI (${key}); keys of digits only are GS1's.`);
    else if (path.includes(key)) found.error(`/${key}`, 'ai.twice', `AI (${key}) stands in the path and in the query.`);
    else if (!entry.attribute)
      found.error(`/${key}`, 'ai.not-attribute', `AI (${key}) must not stand in the query string.`);
    else {
      addValue(key, split < 0 ? '' : pair.slice(split + 1), into, found);
      attributes.push(key);
    }
  }
  return [...new Set(attributes)].sort();
};

const asPath = (ais: readonly string[], values: Readonly<Record<string, string>>): string =>
  ais.map((ai) => `/${ai}/${encodePart(values[ai]!)}`).join('');

const asQuery = (ais: readonly string[], values: Readonly<Record<string, string>>): string =>
  ais.length === 0 ? '' : `?${ais.map((ai) => `${ai}=${encodePart(values[ai]!)}`).join('&')}`;

/**
 * Reads and checks an uncompressed GS1 Digital Link (URI syntax 1.4 and later: no words such as /gtin/, 14-digit GTIN).
 * Never throws; what is wrong stands in `problems`, with paths that name the AI.
 */
export const parseLink = (uri: string): LinkReading => {
  const found = new Findings();
  if (uri.length > LENGTH_LIMIT)
    return unsuitable(found, 'link.too-long', `A link has at most ${LENGTH_LIMIT} characters.`);
  const parts = ADDRESS.exec(uri);
  if (!parts || !HOST.test(parts[1]!)) return unsuitable(found, 'link.address', 'The text is not an http(s) address.');
  if (!/^[\x21-\x7e]*$/.test(uri) || /["<>\\^`{|}]/.test(uri))
    return unsuitable(found, 'link.characters', 'The address holds characters that must be percent-encoded.');
  const segments = parts[2]!.replace(/\/$/, '').split('/').slice(1);
  const pairs = pathPairs(segments);
  if (!pairs)
    return segments.some((segment) => ALPHAS.test(segment))
      ? unsuitable(
          found,
          'link.alpha',
          'Words such as /gtin/ are no longer allowed in a link; use the number, such as /01/.',
        )
      : unsuitable(found, 'link.no-key', 'The path holds no GS1 key.');
  const ai: Record<string, string> = {};
  for (const [key, raw] of pairs) {
    if (Object.hasOwn(ai, key)) found.error(`/${key}`, 'ai.twice', `AI (${key}) is given twice.`);
    addValue(key, raw, ai, found);
  }
  const path = pairs.map(([key]) => key);
  const qualifiers = path.slice(1);
  if (!(applicationIdentifier(path[0]!)?.qualifiers ?? []).some((sequence) => isSubsequence(qualifiers, sequence)))
    found.error(
      '',
      'link.qualifiers',
      `The key (${path[0]}) does not take the qualifiers ${qualifiers.join(', ')} in this order.`,
    );
  const attributes = readQuery(parts[3] ?? '', path, ai, found);
  checkCompany(Object.keys(ai), found);
  const valid = found.errors.length === 0;
  const canonical = valid ? `https://id.gs1.org${asPath(path, ai)}${asQuery(attributes, ai)}` : null;
  return { valid, canonical, ai, path, problems: found.errors };
};

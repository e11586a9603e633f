import { isObject } from '../json/json-value.ts';
import { type Findings, pointer } from '../problem.ts';
import { readTimestamp } from './timestamp.ts';
import { isUri } from './uri-syntax.ts';

/** Looks at one value and reports what its place does not allow. Never throws. */
export type Check = (value: unknown, path: string, found: Findings) => void;

const leaf =
  (accepts: (value: unknown) => boolean, code: string, message: string): Check =>
  (value, path, found) => {
    if (!accepts(value)) found.error(path, code, message);
  };

export const anything: Check = () => undefined;
export const text = leaf((value) => typeof value === 'string', 'type.text', 'A text is expected.');
export const flag = leaf((value) => typeof value === 'boolean', 'type.boolean', 'true or false is expected.');
export const decimal = leaf(
  (value) => typeof value === 'number' && Number.isFinite(value),
  'type.number',
  'A number is expected, not a text.',
);
export const integer = leaf((value) => Number.isInteger(value), 'type.integer', 'A whole number is expected.');
export const uri = leaf((value) => typeof value === 'string' && isUri(value), 'format.uri', 'A URI is expected.');
export const time = leaf(
  (value) => typeof value === 'string' && readTimestamp(value) !== null,
  'format.time',
  'A date and time with a zone is expected, such as 2026-04-12T08:30:00+08:00.',
);

/** A text of a certain form. */
export const matching = (pattern: RegExp, code: string, message: string): Check =>
  leaf((value) => typeof value === 'string' && pattern.test(value), code, message);

/** A word of a closed list, or a URI of somebody's own; `notOurs` refuses URIs of the list's own namespace. */
export const word = (
  list: ReadonlySet<string>,
  what: string,
  notOurs: RegExp | null = /^(?:urn:epcglobal:cbv|https?:\/\/ns\.gs1\.org\/cbv\/)/,
): Check =>
  leaf(
    (value) => typeof value === 'string' && (list.has(value) || (isUri(value) && !(notOurs?.test(value) ?? false))),
    'vocabulary',
    `${what} is expected: a standard bare word or a URI of one's own.`,
  );

/** A word of a closed list and nothing else. */
export const oneOf = (list: ReadonlySet<string>, code: string): Check =>
  leaf((value) => typeof value === 'string' && list.has(value), code, `One of ${[...list].join(', ')} is expected.`);

/** A list whose items all pass. */
export const listOf =
  (item: Check, { min = 0, unique = false } = {}): Check =>
  (value, path, found) => {
    if (!Array.isArray(value)) return found.error(path, 'type.list', 'A list is expected.');
    if (value.length < min) found.error(path, 'list.empty', 'The list must not be empty.');
    for (let at = 0; at < value.length; at++) item(value[at], pointer(path, at), found);
    // JSON.stringify is only a proxy for equality, but these lists hold texts; contexts are compared the same way.
    if (
      unique &&
      new Set(value.map((entry) => (typeof entry === 'string' ? entry : JSON.stringify(entry)))).size < value.length
    )
      found.error(path, 'list.duplicate', 'An entry is written twice.');
  };

/** Either of two forms; the problems of the one that fits the value's kind are reported. */
export const listOrOne = (one: Check): Check => {
  const list = listOf(one);
  return (value, path, found) => (Array.isArray(value) ? list : one)(value, path, found);
};

/** What an object may hold besides its named fields: nothing, keys with a namespace, or anything. */
type Extra = 'none' | 'namespaced' | 'any';

/** An object with named fields. Own properties only, so `__proto__` and friends are ordinary unknown keys. */
export const record = (
  fields: Readonly<Record<string, Check>>,
  required: readonly string[] = [],
  extra: Extra = 'none',
): Check => {
  const known = new Map(Object.entries(fields));
  return (value, path, found) => {
    if (!isObject(value)) return found.error(path, 'type.object', 'An object is expected.');
    for (const key of Object.keys(value)) {
      const check = known.get(key);
      if (check) check(value[key], pointer(path, key), found);
      else if (extra === 'none' || (extra === 'namespaced' && !isUri(key)))
        found.error(
          pointer(path, key),
          'field.unknown',
          `The field ${JSON.stringify(key.slice(0, 80))} is not known here; fields of one's own need a namespace.`,
        );
    }
    for (const name of required)
      if (!Object.hasOwn(value, name)) found.error(path, 'field.missing', `The field ${name} is missing.`);
  };
};

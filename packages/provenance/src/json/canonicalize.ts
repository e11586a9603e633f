import { refuse } from '../error.ts';
import { DEPTH_LIMIT } from './json-value.ts';

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

const writeString = (value: string): string => {
  if (LONE_SURROGATE.test(value)) refuse('jcs.lone-surrogate', 'A string holds half of a surrogate pair.');
  return JSON.stringify(value);
};

const writeNumber = (value: number): string =>
  Number.isFinite(value) ? JSON.stringify(value) : refuse('jcs.number', 'A number is not finite.');

const write = (value: unknown, depth: number): string => {
  if (depth > DEPTH_LIMIT) refuse('jcs.too-deep', `The value nests deeper than ${DEPTH_LIMIT} levels.`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeString(value);
  if (typeof value === 'number') return writeNumber(value);
  if (Array.isArray(value)) return `[${value.map((item) => write(item, depth + 1)).join(',')}]`;
  if (typeof value !== 'object') return refuse('jcs.type', `A ${typeof value} has no JSON form.`);
  const members = value as Record<string, unknown>;
  const parts: string[] = [];
  // The default sort compares UTF-16 code units, which is exactly what RFC 8785 §3.2.3 asks for.
  for (const key of Object.keys(members).sort()) {
    const member = members[key];
    if (member !== undefined) parts.push(`${writeString(key)}:${write(member, depth + 1)}`);
  }
  return `{${parts.join(',')}}`;
};

/**
 * The JSON Canonicalization Scheme of RFC 8785: one text for one value, whatever the order of keys.
 * Members that are `undefined` are left out as JSON.stringify does. Throws ProvenanceError `jcs.*` for what I-JSON forbids.
 */
export const canonicalize = (value: unknown): string => write(value, 0);

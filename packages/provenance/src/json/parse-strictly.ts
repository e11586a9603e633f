import { refuse } from '../error.ts';
import { DEPTH_LIMIT, type Json } from './json-value.ts';

const skipString = (text: string, start: number): number => {
  let at = start + 1;
  while (text.charCodeAt(at) !== 0x22) at += text.charCodeAt(at) === 0x5c ? 2 : 1;
  return at + 1;
};

/** The depth is looked at before JSON.parse, because later recursion over the value must be safe. */
const refuseDeepNesting = (text: string): void => {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      for (at++; at < text.length && text.charCodeAt(at) !== 0x22; at++) if (text.charCodeAt(at) === 0x5c) at++;
    } else if (code === 0x7b || code === 0x5b) {
      if (++depth > DEPTH_LIMIT) refuse('json.too-deep', `The text nests deeper than ${DEPTH_LIMIT} levels.`);
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
};

/**
 * Finds a key written twice in one object. The text is known to be JSON already.
 * JSON.parse silently keeps the last one, and a signature must not depend on which one a reader keeps (RFC 7493 §2.3).
 */
const refuseDuplicateKeys = (text: string): void => {
  const open: (Set<string> | null)[] = [];
  let expectKey = false;
  for (let at = 0; at < text.length;) {
    const char = text[at];
    if (char === '"') {
      const end = skipString(text, at);
      const keys = open.at(-1);
      if (expectKey && keys) {
        const key = JSON.parse(text.slice(at, end)) as string;
        if (keys.has(key)) refuse('json.duplicate-key', `The key ${JSON.stringify(key)} is written twice.`);
        keys.add(key);
      }
      expectKey = false;
      at = end;
      continue;
    }
    if (char === '{') {
      open.push(new Set());
      expectKey = true;
    } else if (char === '[') open.push(null);
    else if (char === '}' || char === ']') open.pop();
    else if (char === ',') expectKey = open.at(-1) !== null;
    at++;
  }
};

/**
 * Parses JSON, refusing what readers disagree about: duplicate keys, nesting beyond DEPTH_LIMIT.
 * Throws ProvenanceError `json.syntax`, `json.too-deep` or `json.duplicate-key`.
 */
export const parseStrictly = (text: string): Json => {
  const clean = text.startsWith('\uFEFF') ? text.slice(1) : text;
  refuseDeepNesting(clean);
  let value: Json;
  try {
    value = JSON.parse(clean) as Json;
  } catch (cause) {
    return refuse('json.syntax', `The text is not JSON: ${cause instanceof Error ? cause.message : 'unreadable'}`);
  }
  refuseDuplicateKeys(clean);
  return value;
};

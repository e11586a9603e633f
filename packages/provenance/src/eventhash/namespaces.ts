import { isObject } from '../json/json-value.ts';

/** Prefix to namespace. */
export type Namespaces = ReadonlyMap<string, string>;

/** The prefixes the EPCIS context itself defines. `cbvmda` is the XML namespace, without the trailing colon. */
const STANDARD: Namespaces = new Map([
  ['gs1', 'https://gs1.org/voc/'],
  ['cbv', 'https://ref.gs1.org/cbv/'],
  ['epcis', 'https://ref.gs1.org/epcis/'],
  ['cbvmda', 'urn:epcglobal:cbv:mda'],
]);

/** Reads the prefixes of an `@context` (an object or a list with objects) on top of those already known. */
export const collectNamespaces = (context: unknown, known: Namespaces = STANDARD): Namespaces => {
  const entries = Array.isArray(context) ? context : [context];
  let collected: Map<string, string> | undefined;
  for (const entry of entries) {
    if (!isObject(entry)) continue;
    for (const [prefix, definition] of Object.entries(entry)) {
      const namespace = isObject(definition) ? definition['@id'] : definition;
      if (typeof namespace !== 'string' || prefix.startsWith('@')) continue;
      collected ??= new Map(known);
      collected.set(prefix, namespace);
    }
  }
  return collected ?? known;
};

/** Splits `prefix:rest` when the prefix is a known one. */
const split = (text: string, namespaces: Namespaces): [string, string] | null => {
  const colon = text.indexOf(':');
  const namespace = colon > 0 ? namespaces.get(text.slice(0, colon)) : undefined;
  return namespace === undefined ? null : [namespace, text.slice(colon + 1)];
};

/** The key of an extension as the pre-hash writes it: `{namespace}name`. */
export const expandKey = (key: string, namespaces: Namespaces): string => {
  const parts = split(key, namespaces);
  return parts ? `{${parts[0]}}${parts[1]}` : key;
};

/** A CURIE as a whole URI; other text unchanged. */
export const expandValue = (value: string, namespaces: Namespaces): string => {
  const parts = split(value, namespaces);
  return parts ? parts[0] + parts[1] : value;
};

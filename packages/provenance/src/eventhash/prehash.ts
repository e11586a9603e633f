import { formatUtc, readTimestamp } from '../epcis/timestamp.ts';
import { ProvenanceError, refuse } from '../error.ts';
import { DEPTH_LIMIT, isObject } from '../json/json-value.ts';
import { canonicalText, scalarText } from './canonical-value.ts';
import { sortByCodePoint } from './code-point-order.ts';
import { expandKey, type Namespaces } from './namespaces.ts';
import { EVENT_ORDER, IGNORED, type Order, REMARKS, type Rule, TYPED_LISTS } from './property-order.ts';

const listed = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

const writeText = (raw: string, rule: Rule, namespaces: Namespaces): string => {
  if (rule.kind === 'time') {
    const instant = readTimestamp(raw.trim());
    return instant ? formatUtc(instant.milliseconds) : raw.trim();
  }
  if (rule.kind === 'word' && rule.words.has(raw.trim())) return rule.prefix + raw.trim();
  return canonicalText(raw, namespaces);
};

/** `name=value` for each value, sorted; empty values are left out. */
const writeValues = (name: string, values: readonly unknown[], rule: Rule, namespaces: Namespaces): string => {
  const written: string[] = [];
  for (const value of values) {
    const raw = scalarText(value);
    const text = raw === null ? '' : writeText(raw, rule, namespaces);
    if (text !== '') written.push(`${name}=${text}`);
  }
  return sortByCodePoint(written).join('');
};

const writeRecords = (name: string, item: string, order: Order, value: unknown, namespaces: Namespaces): string => {
  const written = listed(value)
    .filter(isObject)
    .map((entry) => item + writeOrdered(entry, order, namespaces, item === 'sensorElement'));
  return written.length === 0 ? '' : name + sortByCodePoint(written).join('');
};

const writeField = (name: string, value: unknown, rule: Rule, namespaces: Namespaces): string => {
  if (rule.kind === 'values') {
    const items = writeValues(rule.item, listed(value), { kind: 'text' }, namespaces);
    return items === '' ? '' : name + items;
  }
  if (rule.kind === 'records') return writeRecords(name, rule.item, rule.order, value, namespaces);
  if (rule.kind !== 'parts') return writeValues(name, listed(value), rule, namespaces);
  const parts = listed(value)
    .filter(isObject)
    .map((entry) => writeOrdered(entry, rule.order, namespaces, rule.extensible))
    .filter((text) => text !== '');
  return sortByCodePoint(parts.map((text) => name + text)).join('');
};

/** The standard fields of one object in their order, then its extensions (CBV rule 21). */
const writeOrdered = (
  value: Record<string, unknown>,
  order: Order,
  namespaces: Namespaces,
  extensible: boolean,
): string => {
  let text = '';
  for (const [name, rule] of order)
    if (value[name] !== undefined) text += writeField(name, value[name], rule, namespaces);
  if (!extensible) return text;
  const known = new Set(order.map(([name]) => name));
  const extensions = Object.entries(value).filter(([key]) => !known.has(key) && !REMARKS.has(key));
  return (
    text + sortByCodePoint(extensions.flatMap(([key, member]) => writeExtension(key, member, namespaces, 1))).join('')
  );
};

/** An extension or master data element at any depth: `{namespace}name=value` or `{namespace}name` and its parts. */
const writeExtension = (key: string, value: unknown, namespaces: Namespaces, depth: number): string[] => {
  if (depth > DEPTH_LIMIT) return refuse('hash.too-deep', `An extension nests deeper than ${DEPTH_LIMIT} levels.`);
  if (value === null || value === undefined) return [];
  if (Array.isArray(value))
    return value.flatMap((item) =>
      writeExtension(key, Array.isArray(item) ? { '': item } : item, namespaces, depth + 1),
    );
  const name = expandKey(key, namespaces);
  const raw = scalarText(value);
  const text = raw === null ? '' : canonicalText(raw, namespaces);
  const own = text === '' ? name : `${name}=${text}`;
  if (!isObject(value)) return [own];
  const parts = Object.entries(value).filter(([part]) => !REMARKS.has(part));
  return [
    own +
      sortByCodePoint(parts.flatMap(([part, member]) => writeExtension(part, member, namespaces, depth + 1))).join(''),
  ];
};

const ORDERED = new Set(EVENT_ORDER.map(([name]) => name));

const writeRest = (event: Record<string, unknown>, namespaces: Namespaces): string => {
  const rest: string[] = [];
  for (const [key, value] of Object.entries(event)) {
    if (ORDERED.has(key) || IGNORED.has(key) || REMARKS.has(key)) continue;
    const typed = TYPED_LISTS.get(key);
    if (typed) rest.push(writeField(key, value, typed, namespaces));
    else rest.push(...writeExtension(key, value, namespaces, 1));
  }
  return sortByCodePoint(rest).join('');
};

/**
 * The pre-hash string of one event (CBV 2.0 §8.9 as the reference vectors fix it). It does not change with the order of
 * keys or lists, the time zone, the spelling of numbers, URN or Digital Link form, or the domain of a link; recordTime,
 * eventID and errorDeclaration are not in it. Throws ProvenanceError `hash.event` for what is not an event.
 */
export const prehash = (event: unknown, namespaces: Namespaces): string => {
  if (!isObject(event) || typeof event['type'] !== 'string')
    throw new ProvenanceError('hash.event', 'An event needs a type.');
  return `eventType=${event['type']}${writeOrdered(event, EVENT_ORDER, namespaces, false)}${writeRest(event, namespaces)}`;
};

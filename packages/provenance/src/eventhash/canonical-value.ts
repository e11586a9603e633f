import { isObject } from '../json/json-value.ts';
import { canonicalNumber } from './canonical-number.ts';
import { constrainLink } from './constrain-link.ts';
import { epcToLink } from './epc-to-link.ts';
import { expandValue, type Namespaces } from './namespaces.ts';

const URN_WORDS: readonly (readonly [string, string])[] = [
  ['urn:epcglobal:cbv:bizstep:', 'https://ref.gs1.org/cbv/BizStep-'],
  ['urn:epcglobal:cbv:disp:', 'https://ref.gs1.org/cbv/Disp-'],
  ['urn:epcglobal:cbv:btt:', 'https://ref.gs1.org/cbv/BTT-'],
  ['urn:epcglobal:cbv:sdt:', 'https://ref.gs1.org/cbv/SDT-'],
  ['urn:epcglobal:cbv:er:', 'https://ref.gs1.org/cbv/ER-'],
];

const rewriteUrn = (text: string): string => {
  if (text.startsWith('urn:epc:')) return epcToLink(text) ?? text;
  for (const [urn, web] of URN_WORDS) if (text.startsWith(urn)) return web + text.slice(urn.length);
  return text;
};

/** One spelling for one value: CURIEs expanded, CBV and EPC URNs and Digital Links in their canonical form, numbers plain. */
export const canonicalText = (raw: string, namespaces: Namespaces): string => {
  const text = expandValue(raw.trim(), namespaces);
  if (text.startsWith('urn:')) return rewriteUrn(text);
  if (text.startsWith('http')) return constrainLink(text) ?? text;
  return canonicalNumber(text);
};

/** The text of a JSON scalar; null when the value has none (null, lists, objects). */
export const scalarText = (value: unknown): string | null => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return isObject(value) && typeof value['#text'] === 'string' ? value['#text'] : null;
};

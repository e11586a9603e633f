import { isObject } from '../json/json-value.ts';

/** One target of a link (RFC 9264). */
export interface Target {
  readonly href: string;
  readonly title?: string;
  readonly type?: string;
  readonly hreflang?: readonly string[];
  readonly context?: readonly string[];
}

/** The links of one identified thing: `anchor`, perhaps `itemDescription`, and for each link type a list of targets. */
export interface LinkContext {
  readonly anchor: string;
  readonly itemDescription?: string;
  readonly [linkType: string]: unknown;
}

const GS1_VOC = 'https://ref.gs1.org/voc/';
const DESCRIPTIONS: ReadonlySet<string> = new Set(['anchor', 'itemDescription']);

/** One spelling for a link type: `gs1:pip`, and the older addresses of the GS1 vocabulary, become https://ref.gs1.org/voc/pip. */
export const linkTypeUri = (name: string): string =>
  name.startsWith('gs1:')
    ? GS1_VOC + name.slice(4)
    : name.replace(/^https?:\/\/(?:www\.|ref\.)?gs1\.org\/voc\//, GS1_VOC);

export const DEFAULT_LINK = `${GS1_VOC}defaultLink`;
export const DEFAULT_LINK_MULTI = `${GS1_VOC}defaultLinkMulti`;

const isTarget = (value: unknown): value is Target =>
  isObject(value) && typeof value['href'] === 'string' && /^https?:\/\/[\x21-\x7e]+$/.test(value['href']);

/** Targets by link type. A target that is not a plain http(s) address is left out: we never send anybody to a script. */
export const targetsOf = (context: LinkContext): Map<string, Target[]> => {
  const targets = new Map<string, Target[]>();
  for (const [name, list] of Object.entries(context))
    if (!DESCRIPTIONS.has(name) && Array.isArray(list)) {
      const type = linkTypeUri(name);
      targets.set(type, [...(targets.get(type) ?? []), ...list.filter(isTarget)]);
    }
  return targets;
};

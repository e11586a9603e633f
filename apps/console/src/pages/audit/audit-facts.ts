import { formatMoney, formatUnitPrice, formatWeight, type FaceLocale } from '@shanhuo/face';
import { shortId } from './subject-path.ts';

/** Where the words of a detail stand; the first list that knows a word tells it. */
const listsOf: Readonly<Record<string, readonly string[]>> = {
  role: ['roles'],
  way: ['payWays', 'payKinds'],
  partyKind: ['parties'],
  licenceKind: ['licenceKinds'],
  naming: ['naming'],
  exceptions: ['custodyExceptions'],
  by: ['speakers'],
  kind: [
    'collectionKinds',
    'certificateKinds',
    'siteKinds',
    'merchantKinds',
    'organisationKinds',
    'instructionKinds',
    'claimKinds',
  ],
  state: ['siteStates', 'merchantStates'],
  from: ['merchantStates', 'claimStates'],
  to: ['merchantStates', 'claimStates'],
  checks: ['gateWords'],
  bases: ['conformityBases'],
  changed: ['auditValues'],
  how: ['auditValues'],
  purpose: ['auditValues'],
  writeOffReason: ['writeOffReasons'],
};

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A word of one of the desk's lists; one that the list doesn't know comes back as it is. */
type Said = (list: string, word: string) => string;

/**
 * What an audit note keeps besides, as name and value in the reader's words: money, weights and shares by what their names
 * end in, other words by their lists, ids by what they are called, each row of a list on a line of its own. What the
 * messages don't know is shown as it was kept.
 */
export function factsOf(
  detail: Readonly<Record<string, unknown>>,
  said: Said,
  locale: FaceLocale,
  names: Readonly<Record<string, string>> = {},
): { name: string; value: string }[] {
  const word = (name: string, value: string): string => {
    const called = names[value];
    if (called !== undefined) return called;
    const told = (listsOf[name] ?? []).map((list) => said(list, value));
    return told.find((one) => one !== value) ?? value;
  };
  const number = (name: string, value: number): string => {
    if (name.endsWith('Fen')) return formatMoney(value);
    if (name.endsWith('Grams')) return formatWeight(value, 'kg', locale);
    if (name === 'fenPerKg' || name === 'board') return formatUnitPrice(value, locale, 'kg');
    return name.endsWith('PerMille') ? `${value / 10}%` : String(value);
  };
  const comma = locale === 'en' ? ', ' : '、';
  const tell = (name: string, value: unknown): string => {
    if (value === null || (Array.isArray(value) && value.length === 0)) return '–';
    if (typeof value === 'boolean') return said('auditValues', value ? 'yes' : 'no');
    if (typeof value === 'number') return number(name, value);
    if (Array.isArray(value)) return value.map((one) => tell(name, one)).join(value.some(isPlain) ? '\n' : comma);
    if (!isPlain(value)) return word(name, String(value));
    if ('from' in value && 'to' in value) return `${tell(name, value['from'])} → ${tell(name, value['to'])}`;
    return Object.entries(value)
      .map(([part, inside]) => {
        const told = tell(part, inside);
        return `${said('auditDetails', part)} ${told === inside && part.endsWith('Id') ? shortId(told) : told}`;
      })
      .join(' ');
  };
  return Object.entries(detail).map(([name, value]) => ({
    name: said('auditDetails', name),
    value: tell(name, value),
  }));
}

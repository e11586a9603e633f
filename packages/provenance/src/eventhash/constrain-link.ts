import { applicationIdentifier } from '../link/application-identifier.ts';

const ALPHAS: Readonly<Record<string, string>> = {
  gtin: '01',
  itip: '8006',
  cpid: '8010',
  gln: '414',
  party: '417',
  gsrnp: '8017',
  gsrn: '8018',
  gcn: '255',
  sscc: '00',
  gdti: '253',
  ginc: '401',
  gsin: '402',
  grai: '8003',
  giai: '8004',
  cpv: '22',
  lot: '10',
  ser: '21',
};

/** Form of each primary key's value; anything else is not taken for a Digital Link at all. */
const KEY_FORMS: Readonly<Record<string, RegExp>> = {
  '00': /^\d{18}$/,
  '01': /^(?:\d{8}|\d{12,14})$/,
  '253': /^\d{13}[^/]{0,51}$/,
  '255': /^\d{13,25}$/,
  '401': /^\d{4}[^/]{1,86}$/,
  '402': /^\d{17}$/,
  '414': /^\d{13}$/,
  '417': /^\d{13}$/,
  '8003': /^\d{14}[^/]{0,48}$/,
  '8004': /^\d{4}[^/]{1,86}$/,
  '8006': /^\d{18}$/,
  '8010': /^\d{4}[^/]{1,86}$/,
  '8017': /^\d{18}$/,
  '8018': /^\d{18}$/,
};

/** The finest qualifier that is kept, first match wins: a serial makes the lot and the variant superfluous. */
const FINEST: Readonly<Record<string, readonly string[]>> = {
  '01': ['21', '235', '10'],
  '8006': ['21', '10'],
  '414': ['254'],
  '8010': ['8011'],
};

const toAi = (segment: string): string => (Object.hasOwn(ALPHAS, segment) ? ALPHAS[segment]! : segment);

/** Index of the primary key in the path, looked for from the front as the reference does, when its value fits. */
const findKey = (segments: readonly string[]): number =>
  segments.findIndex((segment, at) => {
    const ai = toAi(segment);
    return at + 1 < segments.length && Object.hasOwn(KEY_FORMS, ai) && KEY_FORMS[ai]!.test(segments[at + 1]!);
  });

/**
 * The constrained canonical form of a Digital Link for hashing (CBV rule 18): domain id.gs1.org, no query string, only
 * the finest level of identification. Null when the address is not a Digital Link. Check digits are not looked at:
 * a hash must exist for what was captured, right or wrong. Old words such as /gtin/ are understood for the same reason.
 */
export const constrainLink = (uri: string): string | null => {
  const parts = /^https?:\/\/[^/?#]+\/([^?#]*)/i.exec(uri);
  if (!parts) return null;
  const segments = parts[1]!.replace(/\/$/, '').split('/');
  const at = findKey(segments);
  if (at < 0) return null;
  const ai = toAi(segments[at]!);
  const rest = segments.slice(at + 2);
  if (rest.length % 2 !== 0) return null;
  const allowed = applicationIdentifier(ai)!.qualifiers!.flat();
  const qualifiers = new Map<string, string>();
  for (let next = 0; next < rest.length; next += 2) {
    const qualifier = toAi(rest[next]!);
    // A path that goes on with something else only looks like a link; dropping the rest would merge different things.
    if (!allowed.includes(qualifier)) return null;
    qualifiers.set(qualifier, rest[next + 1]!);
  }
  const key = ai === '01' ? segments[at + 1]!.padStart(14, '0') : segments[at + 1]!;
  const finest = FINEST[ai]?.find((qualifier) => qualifiers.has(qualifier));
  return `https://id.gs1.org/${ai}/${key}${finest === undefined ? '' : `/${finest}/${qualifiers.get(finest)}`}`;
};

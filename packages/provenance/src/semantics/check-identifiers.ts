import { epcToLink } from '../eventhash/epc-to-link.ts';
import { isObject } from '../json/json-value.ts';
import { isPrimaryKey } from '../link/application-identifier.ts';
import { parseLink } from '../link/parse-link.ts';
import type { Findings } from '../problem.ts';
import { entries, type Event, type SemanticCheck } from './semantic-context.ts';

/**
 * Keys whose wrong check digit refuses the event: those that name goods and parcels. For assets, places and parties it
 * is a warning, because the public conformance documents themselves hold such slips and must be accepted.
 */
const GOODS: ReadonlySet<string> = new Set(['01', '00']);

/** Problems that mean the identifier cannot be right, for whatever key. */
const GRAVE: ReadonlySet<string> = new Set(['ai.characters', 'link.encoding', 'link.characters']);

/** True for an http(s) address with a primary key and a value that begins like one; other addresses are one's own. */
const looksLikeLink = (uri: string): boolean => {
  if (!uri.startsWith('http')) return false;
  const segments = uri.split(/[?#]/, 1)[0]!.split('/');
  return segments.some((segment, at) => at > 2 && isPrimaryKey(segment) && /^\d{4}/.test(segments[at + 1] ?? ''));
};

const SCHEMES_WITH_LINK =
  /^urn:epc:(?:id:(?:sgtin|sscc|sgln|grai|giai|gsrnp?|gdti|cpi|sgcn|ginc|gsin|itip|upui|pgln)|class:lgtin|idpat:(?:sgtin|grai|gdti|sgcn|cpi|itip|upui)):/;

const checkOne = (value: unknown, path: string, found: Findings): void => {
  if (typeof value !== 'string') return;
  if (value.startsWith('urn:epc:')) {
    if (SCHEMES_WITH_LINK.test(value) && epcToLink(value) === null)
      found.warn(path, 'id.epc-form', 'The EPC does not have the form its scheme asks for.');
    return;
  }
  if (!looksLikeLink(value)) return;
  const reading = parseLink(value);
  const goods = GOODS.has(reading.path[0] ?? '');
  for (const problem of reading.problems) {
    const grave = GRAVE.has(problem.code) || (goods && problem.code === 'ai.check-digit');
    if (grave) found.error(path, `id.${problem.code}`, problem.message);
    else found.warn(path, `id.${problem.code}`, problem.message);
  }
};

const LISTS = ['epcList', 'childEPCs', 'inputEPCList', 'outputEPCList'];
const QUANTITIES = ['quantityList', 'childQuantityList', 'inputQuantityList', 'outputQuantityList'];

const checkPlace = (event: Event, name: string, path: string, found: Findings): void => {
  const place = event[name];
  if (isObject(place)) checkOne(place['id'], `${path}/${name}/id`, found);
};

/** Check digits, lengths and legal characters of the identifiers an event is about. */
export const checkIdentifiers: SemanticCheck = (event, path, _context, found) => {
  for (const list of LISTS) entries(event, list).forEach((epc, at) => checkOne(epc, `${path}/${list}/${at}`, found));
  for (const list of QUANTITIES)
    entries(event, list).forEach((entry, at) => {
      if (isObject(entry)) checkOne(entry['epcClass'], `${path}/${list}/${at}/epcClass`, found);
    });
  checkOne(event['parentID'], `${path}/parentID`, found);
  checkPlace(event, 'readPoint', path, found);
  checkPlace(event, 'bizLocation', path, found);
  for (const [list, name] of [
    ['sourceList', 'source'],
    ['destinationList', 'destination'],
  ] as const)
    entries(event, list).forEach((entry, at) => {
      if (isObject(entry)) checkOne(entry[name], `${path}/${list}/${at}/${name}`, found);
    });
};

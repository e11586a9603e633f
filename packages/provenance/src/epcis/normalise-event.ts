import { epcToLink } from '../eventhash/epc-to-link.ts';
import { isObject } from '../json/json-value.ts';
import { type WordField, type WordForm, writeWord } from './words.ts';

/** How a normalised event is to be written. */
export interface NormalForm {
  /** Form of standard words; `bare` is what the JSON schema wants. */
  readonly words: WordForm;
  /** `link` rewrites EPC URNs as Digital Links where they have one; `keep` leaves identifiers alone. */
  readonly identifiers: 'link' | 'keep';
}

const WORDS: Readonly<Record<string, WordField>> = { bizStep: 'bizStep', disposition: 'disposition' };
const TYPED: Readonly<Record<string, WordField>> = {
  bizTransactionList: 'bizTransactionType',
  sourceList: 'sourceDestType',
  destinationList: 'sourceDestType',
};
const IDENTIFIERS: ReadonlySet<string> = new Set([
  'epcList',
  'parentID',
  'childEPCs',
  'inputEPCList',
  'outputEPCList',
  'transformationID',
  'epcClass',
  'id',
  'source',
  'destination',
  'bizTransaction',
  'deviceID',
]);

type Members = Record<string, unknown>;

const mapTexts = (value: unknown, rewrite: (text: string) => string): unknown =>
  typeof value === 'string'
    ? rewrite(value)
    : Array.isArray(value)
      ? value.map((item) => mapTexts(item, rewrite))
      : value;

const mapRecords = (value: unknown, rewrite: (entry: Members) => Members): unknown =>
  Array.isArray(value)
    ? value.map((entry) => (isObject(entry) ? rewrite(entry) : entry))
    : isObject(value)
      ? rewrite(value)
      : value;

const rewriteMembers = (entry: Members, fields: Readonly<Record<string, (value: unknown) => unknown>>): Members =>
  Object.fromEntries(
    Object.entries(entry).map(([key, value]) => [key, Object.hasOwn(fields, key) ? fields[key]!(value) : value]),
  );

/**
 * One event with its standard words, and if wanted its identifiers, written in one form. Extensions, ilmd and text stay
 * untouched; the event given is not changed. What the event hash is does not depend on the form chosen.
 */
export const normaliseEvent = (event: Members, form: NormalForm): Members => {
  const word = (field: WordField) => (value: unknown) => mapTexts(value, (text) => writeWord(field, text, form.words));
  const identifier = (value: unknown): unknown =>
    form.identifiers === 'keep'
      ? value
      : mapTexts(value, (text) => (text.startsWith('urn:epc:') ? (epcToLink(text) ?? text) : text));
  const identifiers = Object.fromEntries([...IDENTIFIERS].map((name) => [name, identifier]));
  const report = {
    type: word('measurement'),
    exception: word('sensorAlert'),
    component: word('component'),
    deviceID: identifier,
  };
  const records = (fields: Parameters<typeof rewriteMembers>[1]) => (value: unknown) =>
    mapRecords(value, (entry) => rewriteMembers(entry, fields));
  const typed = Object.fromEntries(
    Object.entries(TYPED).map(([name, field]) => [name, records({ ...identifiers, type: word(field) })]),
  );
  return rewriteMembers(event, {
    ...identifiers,
    ...typed,
    ...Object.fromEntries(Object.entries(WORDS).map(([name, field]) => [name, word(field)])),
    persistentDisposition: records({ set: word('disposition'), unset: word('disposition') }),
    errorDeclaration: records({ reason: word('errorReason') }),
    readPoint: records(identifiers),
    bizLocation: records(identifiers),
    ...Object.fromEntries(
      ['quantityList', 'childQuantityList', 'inputQuantityList', 'outputQuantityList'].map((name) => [
        name,
        records(identifiers),
      ]),
    ),
    sensorElementList: records({ sensorReport: records(report), sensorMetadata: records({ deviceID: identifier }) }),
  });
};

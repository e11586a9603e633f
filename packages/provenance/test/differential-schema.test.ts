import { Ajv } from 'ajv';
import addFormatsModule from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validate } from '../src/validate.ts';
import { publicFilesPresent, publicJson, publicNames } from './public-files.ts';

type Members = Record<string, unknown>;

const compile = (path: string) => {
  const ajv = new Ajv({ strict: false, allErrors: false });
  (addFormatsModule as unknown as (target: Ajv) => void)(ajv);
  return ajv.compile(publicJson(path) as Members);
};

/** Every place in a value, as the list of keys that leads there. */
const places = (value: unknown, at: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [at, ...Object.entries(value).flatMap(([key, member]) => places(member, [...at, key]))]
    : [at];

const replaced = (value: unknown, [key, ...rest]: readonly string[], change: (old: unknown) => unknown): unknown => {
  if (key === undefined) return change(value);
  if (Array.isArray(value))
    return value
      .map((item: unknown, at) => (String(at) === key ? replaced(item, rest, change) : item))
      .filter((item) => item !== undefined);
  const members = { ...(value as Members), [key]: replaced((value as Members)[key], rest, change) };
  return Object.fromEntries(Object.entries(members).filter(([, member]) => member !== undefined));
};

const SUBSTITUTES: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1.5,
  '',
  'x',
  'ADD',
  'OBSERVE',
  'DELETE',
  'shipping',
  'in_transit',
  'Temperature',
  'po',
  'KGM',
  '斤',
  'urn:epcglobal:cbv:bizstep:shipping',
  'https://gs1.org/voc/Temperature',
  'https://ref.gs1.org/cbv/BizStep-shipping',
  'example:thing',
  '2020-01-01T00:00:00Z',
  '2020-02-30T00:00:00Z',
  '+14:00',
  '+15:00',
  [],
  ['x'],
  ['urn:a:b', 'urn:a:b'],
  {},
  { id: 'urn:a:b' },
  { type: 'x' },
  'ObjectEvent',
  'EPCISDocument',
];

describe.skipIf(!publicFilesPresent)('agreement with the published JSON schema', () => {
  it('judges changed documents as the schema does', () => {
    const official = compile('schema/epcis-json-schema.json');
    const seeds = ['documents/valid', 'documents/events'].flatMap((folder) =>
      publicNames(folder, '.json').map((name) => publicJson(`${folder}/${name}`)),
    );
    seeds.push(publicJson('documents/query/queryDocument.json'));
    const documents = seeds.map((seed) => ({ seed, places: places(seed) }));
    const disagreements: unknown[] = [];
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.nat(),
        fc.constantFrom(...SUBSTITUTES),
        fc.boolean(),
        ({ seed, places: all }, pick, value, addKey) => {
          const place = all[pick % all.length]!;
          const changed = replaced(seed, place, (old) =>
            addKey && typeof old === 'object' && old !== null && !Array.isArray(old)
              ? { ...old, [pick % 2 ? 'bogus' : 'example:more']: value }
              : value,
          );
          // Known and wanted differences: persistentDisposition is checked in every event type; a text of digits is no query.
          if (changed === undefined || JSON.stringify(changed).includes('persistentDisposition')) return;
          const ours = validate(changed, { depth: 'structure' }).valid;
          const theirs = official(changed);
          if (ours !== theirs && disagreements.length < 5)
            disagreements.push({ place: place.join('/'), value, addKey, ours, theirs });
        },
      ),
      { numRuns: 4000, seed: 20261124 },
    );
    expect(disagreements).toEqual([]);
  });

  it('judges changed queries as the schema does', () => {
    const official = compile('schema/query-schema.json');
    const seed = publicJson('documents/query/SimpleEventQuery.json') as Members;
    const names = [
      ...Object.keys(seed),
      'EQ_unknown',
      'MATCH_anyEPC',
      'GE_value_CEL',
      'EQ_source_owning_party',
      'EXISTS_errorDeclaration',
      'maxEventCount',
      'EQ_type',
      'foo',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom(...SUBSTITUTES.slice(1), 5, [5], ['Temperature']),
        (name, value) => {
          const { eventCountLimit: _limit, ...rest } = seed;
          const changed = { ...rest, [name]: value };
          expect([name, value, validate(changed).valid]).toEqual([name, value, official(changed)]);
        },
      ),
      { numRuns: 1500, seed: 20261124 },
    );
  });
});

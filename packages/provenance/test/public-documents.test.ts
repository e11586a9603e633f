import { describe, expect, it } from 'vitest';
import { validate } from '../src/validate.ts';
import { publicFilesPresent, publicJson, publicNames } from './public-files.ts';

const NOW = Date.parse('2026-11-24T00:00:00Z');
const check = (path: string) => validate(publicJson(path), { now: NOW });

describe.skipIf(!publicFilesPresent)('the public EPCIS documents', () => {
  for (const folder of ['documents/valid', 'documents/events', 'documents/query'])
    it.each(publicNames(folder, '.json'))(`accepts ${folder}/%s`, (name) => {
      expect(check(`${folder}/${name}`).problems).toEqual([]);
    });

  it.each(publicNames('event-hash', '.jsonld'))('accepts the document of the hash vector %s', (name) => {
    expect(check(`event-hash/${name}`).problems).toEqual([]);
  });

  it.each([
    ['EPCISDocument_without_context.json', '', 'field.missing'],
    ['ObjectEvent_with_invalid_action.json', '/epcisBody/eventList/0/action', 'vocabulary'],
    ['ObjectEvent_with_non_standard_bizStep.json', '/epcisBody/eventList/0/bizStep', 'vocabulary'],
    ['ObjectEvent_with_quantity_as_text.json', '/epcisBody/eventList/0/quantityList/0/quantity', 'type.number'],
  ])('refuses %s where it is wrong', (name, path, code) => {
    const { valid, problems } = check(`documents/invalid/${name}`);
    expect(valid).toBe(false);
    expect(problems.map((problem) => [problem.path, problem.code])).toEqual([[path, code]]);
  });

  const manifest = publicFilesPresent
    ? (publicJson('semantic/manifest.json') as { cases: { file: string; accept: boolean }[] })
    : { cases: [] };
  it.each(manifest.cases)('answers $accept to semantic/$file', ({ file, accept }) => {
    expect(check(`semantic/${file}`).valid).toBe(accept);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalNumber } from '../src/eventhash/canonical-number.ts';
import { constrainLink } from '../src/eventhash/constrain-link.ts';
import { epcToLink } from '../src/eventhash/epc-to-link.ts';
import { hashEvents } from '../src/eventhash/event-hash.ts';
import { normaliseEvent } from '../src/epcis/normalise-event.ts';
import { documentOf, harvest, type Members, packing, samples } from './sample-events.ts';

const hashOf = (event: Members): string => hashEvents(documentOf(event)).hashes[0]!;

/** The same value with keys and lists in another order, chosen by the numbers drawn. */
const shuffled = (value: unknown, draw: () => number): unknown => {
  const mix = <T>(items: T[]): T[] =>
    items
      .map((item) => [draw(), item] as const)
      .sort((a, b) => a[0] - b[0])
      .map(([, item]) => item);
  if (Array.isArray(value)) return mix(value.map((item) => shuffled(item, draw)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    mix(Object.entries(value).map(([key, member]): [string, unknown] => [key, shuffled(member, draw)])),
  );
};

const writtenTime = (eventTime: string) =>
  /eventTime=(.*?)event/.exec(hashEvents(documentOf({ ...harvest, eventTime })).prehashes[0]!)?.[1];

describe('the event hash', () => {
  it('does not change with the order of keys or lists', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (event, stream) => {
          const draw = (): number => stream.next().value as number;
          expect(hashOf(shuffled(event, draw) as Members)).toBe(hashOf(event));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('does not change with the time zone the time is written in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -13 * 60, max: 14 * 60 }),
        fc.integer({ min: 0, max: 2_000_000_000_000 }),
        (offset, moment) => {
          const local = new Date(moment + offset * 60_000).toISOString().slice(0, -1);
          const zone = `${offset < 0 ? '-' : '+'}${String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0')}:${String(Math.abs(offset) % 60).padStart(2, '0')}`;
          expect(hashOf({ ...harvest, eventTime: local + zone })).toBe(
            hashOf({ ...harvest, eventTime: new Date(moment).toISOString() }),
          );
        },
      ),
    );
  });

  it('does not change with recordTime, eventID, errorDeclaration or remarks', () => {
    const noise = {
      recordTime: '2026-05-01T00:00:00Z',
      eventID: 'urn:a:1',
      errorDeclaration: { declarationTime: '2026-05-01T00:00:00Z' },
      'rdfs:comment': 'x',
    };
    for (const event of samples) expect(hashOf({ ...event, ...noise })).toBe(hashOf(event));
  });

  it('does not change with the form of words and identifiers, prefix names or the domain of a link', () => {
    for (const event of samples)
      for (const words of ['bare', 'curie', 'web', 'urn'] as const)
        expect(hashOf(normaliseEvent(event, { words, identifiers: 'link' }))).toBe(hashOf(event));
    const renamed = JSON.parse(JSON.stringify(documentOf(packing)).replaceAll('"xc', '"zz')) as Members;
    expect(hashEvents(renamed).hashes[0]).toBe(hashOf(packing));
    const moved = JSON.parse(
      JSON.stringify(documentOf(...samples)).replaceAll('https://example.cn/01/', 'http://other.example.org/a/b/01/'),
    ) as Members;
    expect(hashEvents(moved).hashes).toEqual(hashEvents(documentOf(...samples)).hashes);
  });

  it('changes with every fact', () => {
    const hashes = new Set(samples.map(hashOf));
    for (const event of samples)
      for (const [key, value] of Object.entries(event)) {
        if (key === 'type') continue;
        const text = JSON.stringify(value);
        const changed = text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
        if (changed !== text) hashes.add(hashOf({ ...event, [key]: JSON.parse(changed) }));
        hashes.add(hashOf(Object.fromEntries(Object.entries(event).filter(([name]) => name !== key))));
      }
    expect(hashes.size).toBeGreaterThan(50);
  });

  it('writes numbers one way', () => {
    const cases = {
      '1.0': '1',
      '0.3434000': '0.3434',
      '+5': '5',
      '007': '7',
      '1e3': '1000',
      '-0': '0',
      '.5': '0.5',
      '0.00001': '1e-05',
      '1.25e-7': '1.25e-07',
      '1e22': '10000000000000000000000',
      '12,5': '12,5',
      '0x10': '0x10',
      '': '',
      '2026-04-12': '2026-04-12',
    };
    expect(Object.keys(cases).map(canonicalNumber)).toEqual(Object.values(cases));
  });

  it('rounds times half up to milliseconds', () => {
    expect(
      [
        '2023-01-18T11:04:03.1415Z',
        '2023-01-18T11:04:59.9995Z',
        '2023-01-18T11:04:03Z',
        '2023-01-18T23:04:03.14149-02:00',
      ].map(writtenTime),
    ).toEqual([
      '2023-01-18T11:04:03.142Z',
      '2023-01-18T11:05:00.000Z',
      '2023-01-18T11:04:03.000Z',
      '2023-01-19T01:04:03.141Z',
    ]);
  });

  it('puts extensions of a standard part behind its own fields, and the typed lists among the rest', () => {
    expect(hashEvents(documentOf(harvest)).prehashes[0]).toBe(
      'eventType=ObjectEventeventTime=2026-04-12T00:30:00.000ZeventTimeZoneOffset=+08:00' +
        'quantityListquantityElementepcClass=https://trace.example.cn/lot/H-20260412-0031quantity=86.5uom=KGM' +
        'action=ADDbizStep=https://ref.gs1.org/cbv/BizStep-creating_class_instancedisposition=https://ref.gs1.org/cbv/Disp-active' +
        'readPointid=https://trace.example.cn/loc/S001{https://trace.example.cn/voc/}bay=3' +
        'ilmd{https://trace.example.cn/voc/}harvestDate=2026-04-12{https://trace.example.cn/voc/}variety=鲜叶',
    );
  });

  it.each([
    ['urn:epc:id:sgtin:0614141.107346.2017', '01/10614141073464/21/2017'],
    ['urn:epc:id:sgtin:0614141.107346.a(b)%2Fc', '01/10614141073464/21/a%28b%29%2Fc'],
    ['urn:epc:id:sscc:0614141.1234567890', '00/106141412345678908'],
    ['urn:epc:id:sgln:0614141.07346.0', '414/0614141073467'],
    ['urn:epc:id:sgln:0614141.07346.1234', '414/0614141073467/254/1234'],
    ['urn:epc:id:grai:0614141.12345.400', '8003/00614141123452400'],
    ['urn:epc:id:giai:0614141.12345400', '8004/061414112345400'],
    ['urn:epc:id:gsrn:0614141.1234567890', '8018/061414112345678902'],
    ['urn:epc:id:gsrnp:0614141.1234567890', '8017/061414112345678902'],
    ['urn:epc:id:gdti:0614141.12345.400', '253/0614141123452400'],
    ['urn:epc:id:cpi:0614141.123ABC.123456789', '8010/0614141123ABC/8011/123456789'],
    ['urn:epc:id:sgcn:4012345.67890.04711', '255/401234567890104711'],
    ['urn:epc:id:ginc:0614141.xyz3311cba', '401/0614141xyz3311cba'],
    ['urn:epc:id:gsin:0614141.123456789', '402/06141411234567890'],
    ['urn:epc:id:itip:4012345.012345.01.02.987', '8006/040123451234560102/21/987'],
    ['urn:epc:id:upui:1234567.098765.51qIgY)%3C%26Jp3*j7', '01/01234567987651/235/51qIgY%29%3C%26Jp3%2Aj7'],
    ['urn:epc:id:pgln:4012345.00000', '417/4012345000009'],
    ['urn:epc:class:lgtin:4012345.012345.998877', '01/04012345123456/10/998877'],
    ['urn:epc:idpat:sgtin:0614141.107346.*', '01/10614141073464'],
    ['urn:epc:idpat:grai:0614141.12345.*', '8003/00614141123452'],
    ['urn:epc:idpat:cpi:0614141.123ABC.*', '8010/0614141123ABC'],
    ['urn:epc:idpat:itip:4012345.012345.01.02.*', '8006/040123451234560102'],
  ])('rewrites %s', (urn, path) => {
    expect(epcToLink(urn)).toBe(`https://id.gs1.org/${path}`);
  });

  it('leaves what has no link form', () => {
    for (const text of [
      'urn:epc:id:bic:CSQU3054383',
      'urn:epc:id:sgtin:0614141.1073460.2017',
      'urn:epc:id:__proto__:1.2.3',
      'urn:epc:idpat:sgtin:0614141.107346.1',
      'urn:uuid:1',
    ])
      expect(epcToLink(text)).toBeNull();
    for (const text of [
      'https://example.org/',
      'https://example.org/01/123',
      'https://trace.example.cn/lot/H1',
      'https://example.org/01/09506000134352/foo/bar',
      'geo:1,2',
    ])
      expect(constrainLink(text)).toBeNull();
  });

  it.each([
    ['http://id.example.org/stem/01/09506000134352/22/v/10/L1/21/S%2F1?17=270101#x', '01/09506000134352/21/S%2F1'],
    ['https://example.org/gtin/9506000134352/lot/L1', '01/09506000134352/10/L1'],
    ['https://example.org/414/4012345000054/254/7/', '414/4012345000054/254/7'],
    ['https://example.org/8017/061414112345678902/8019/3', '8017/061414112345678902'],
  ])('keeps the finest level of %s', (link, path) => {
    expect(constrainLink(link)).toBe(`https://id.gs1.org/${path}`);
  });
});

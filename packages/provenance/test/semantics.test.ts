import { describe, expect, it } from 'vitest';
import { validate, type ValidateOptions } from '../src/validate.ts';
import { coldChain, documentOf, harvest, type Members, NOW, packing, samples, tea } from './sample-events.ts';

const judge = (event: Members, options: ValidateOptions = {}) => validate(documentOf(event), { now: NOW, ...options });
const codes = (event: Members, options?: ValidateOptions) =>
  judge(event, options).problems.map(({ path, code }) => `${path.replace('/epcisBody/eventList/0', '')} ${code}`);
const warnings = (event: Members) => judge(event).warnings.map(({ code }) => code);
const lot = { epcClass: 'https://trace.example.cn/lot/H1' };
const sensor = (change: Members) => ({
  ...coldChain,
  sensorElementList: [{ sensorReport: [{ type: 'Temperature', uom: 'CEL', value: 1, ...change }] }],
});
const observed = (epc: string): Members => ({
  ...harvest,
  action: 'OBSERVE',
  bizStep: 'shipping',
  ilmd: undefined,
  epcList: [epc],
});
const epc = (value: string): Members =>
  Object.fromEntries(Object.entries(observed(value)).filter(([, member]) => member !== undefined));

describe('checks of meaning', () => {
  it('accepts sound events without a word', () => {
    expect(samples.map((event) => [codes(event), warnings(event)])).toEqual(samples.map(() => [[], []]));
  });

  it.each<[string, Members, string]>([
    [
      'a negative quantity',
      { ...harvest, quantityList: [{ ...lot, quantity: -5, uom: 'KGM' }] },
      '/quantityList/0/quantity quantity.not-positive',
    ],
    [
      'a quantity of zero',
      { ...harvest, quantityList: [{ ...lot, quantity: 0 }] },
      '/quantityList/0/quantity quantity.not-positive',
    ],
    ['an event in 2099', { ...harvest, eventTime: '2099-04-12T08:30:00+08:00' }, '/eventTime time.future'],
    ['a record from the future', { ...harvest, recordTime: '2099-04-12T08:30:00Z' }, '/recordTime time.record-future'],
    [
      'an offset that contradicts',
      { ...harvest, eventTimeZoneOffset: '+01:00' },
      '/eventTimeZoneOffset time.offset-contradiction',
    ],
    ['an aggregation without parent', { ...packing, parentID: undefined }, ' action.parent-missing'],
    ['a parent as its own child', { ...packing, childEPCs: [packing['parentID']] }, '/childEPCs/0 family.own-child'],
    ['a child twice', { ...packing, childEPCs: ['urn:a:1', 'urn:a:1'] }, '/childEPCs/1 family.duplicate-child'],
    [
      'tea heavier than its leaf',
      { ...tea, outputQuantityList: [{ ...lot, quantity: 86.6, uom: 'KGM' }] },
      '/outputQuantityList transformation.mass-gained',
    ],
    [
      'a range upside down',
      sensor({ minValue: 9, maxValue: 2 }),
      '/sensorElementList/0/sensorReport/0/minValue sensor.range',
    ],
    ['a negative deviation', sensor({ sDev: -1 }), '/sensorElementList/0/sensorReport/0/sDev sensor.deviation'],
    [
      'a measurement tomorrow',
      sensor({ time: '2099-01-01T00:00:00Z' }),
      '/sensorElementList/0/sensorReport/0/time sensor.future',
    ],
    ['a wrong GTIN check digit', epc('https://id.gs1.org/01/09506000134355/21/1'), '/epcList/0 id.ai.check-digit'],
    [
      'a Chinese lot in a link',
      epc('https://id.gs1.org/01/09506000134352/10/%E5%94%90'),
      '/epcList/0 id.ai.characters',
    ],
    [
      'an event that corrects itself',
      {
        ...harvest,
        eventID: 'urn:a:1',
        errorDeclaration: { declarationTime: '2026-05-01T00:00:00Z', correctiveEventIDs: ['urn:a:1'] },
      },
      '/errorDeclaration/correctiveEventIDs/0 correction.itself',
    ],
  ])('refuses %s', (_what, event, expected) => {
    const defined = Object.fromEntries(Object.entries(event).filter(([, member]) => member !== undefined));
    expect(codes(defined)).toEqual([expected]);
  });

  it('refuses an error declaration about an event nobody knows, when it is known what exists', () => {
    const wrong = {
      ...harvest,
      eventID: 'urn:a:1',
      errorDeclaration: { declarationTime: '2026-05-01T00:00:00Z', correctiveEventIDs: ['urn:a:2'] },
    };
    expect(codes(wrong)).toEqual([]);
    expect(codes(wrong, { knownEvents: new Set() })).toEqual([
      '/errorDeclaration/correctiveEventIDs/0 correction.unknown-corrective',
      '/eventID correction.unknown-event',
    ]);
    expect(codes(wrong, { knownEvents: new Set(['urn:a:1', 'urn:a:2']) })).toEqual([]);
  });

  it('takes an event of somebody’s own type with whatever fields', () => {
    const own = {
      type: 'https://trace.example.cn/voc/Spraying',
      eventTime: '2026-04-12T08:30:00+08:00',
      eventTimeZoneOffset: '+08:00',
      epcisBody: 5,
      epcList: 'x',
    };
    expect([codes(own), validate({ '@context': [], ...own }, { now: NOW }).valid]).toEqual([[], true]);
  });

  it('warns where a person should look', () => {
    expect(warnings({ ...harvest, action: 'OBSERVE', ilmd: undefined })).toEqual([]);
    expect(warnings(sensor({ uom: 'KGM' }))).toEqual(['sensor.unit']);
    expect(warnings(epc('https://id.gs1.org/8003/030013450007718765'))).toEqual(['id.ai.check-digit']);
    expect(warnings(epc('urn:epc:id:sgtin:061414.107346.2017'))).toEqual(['id.epc-form']);
    expect(warnings({ ...harvest, quantityList: [{ ...lot, quantity: 1.5 }] })).toEqual(['quantity.fraction']);
  });

  it('stays silent about mass when an input has none, or another event may hold the rest', () => {
    const heavy = { ...tea, outputQuantityList: [{ ...lot, quantity: 900, uom: 'KGM' }] };
    expect(codes({ ...heavy, inputEPCList: ['urn:a:1'] })).toEqual([]);
    expect(codes({ ...heavy, transformationID: 'urn:a:1' })).toEqual([]);
    expect(codes({ ...heavy, inputQuantityList: [{ ...lot, quantity: 3 }] })).toEqual([]);
  });
});

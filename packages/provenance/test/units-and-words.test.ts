import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatUtc, readTimestamp } from '../src/epcis/timestamp.ts';
import { convertUnit, fromEveryday, toKilograms, unitsOf } from '../src/epcis/units.ts';
import { bareWord, writeWord } from '../src/epcis/words.ts';
import { BIZ_STEPS, DISPOSITIONS, MEASUREMENTS } from '../src/epcis/vocabulary.ts';

describe('units of UN/ECE Recommendation 20', () => {
  it.each([
    [26, 'CEL', 'KEL', 299.15],
    [0, 'KEL', 'CEL', -273.15],
    [98.6, 'FAH', 'CEL', 37],
    [-40, 'CEL', 'FAH', -40],
    [1, 'LBR', 'GRM', 453.59237],
    [2.5, 'TNE', 'KGM', 2500],
    [160, 'KMH', 'MTS', 44.4444444444],
    [1, 'LTR', 'CMQ', 1000],
    [1, 'HAR', 'MTK', 10_000],
    [12.1, 'A93', 'KMQ', 0.0121],
    [1, 'BAR', 'KPA', 100],
    [3, 'DZN', 'H87', 36],
    [50, 'P1', 'C62', 0.5],
    [90, 'D61', 'DD', 1.5],
    [1.5, 'HUR', 'MIN', 90],
  ])('%d %s to %s', (value, from, to, expected) => {
    expect(convertUnit(value, from, to)).toBe(expected);
  });

  it('go there and back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(['CEL', 'FAH'], ['KGM', 'ONZ'], ['MTR', 'FOT'], ['LTR', 'GLL']),
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        ([a, b], value) => {
          expect(convertUnit(convertUnit(value / 8, a, b), b, a)).toBeCloseTo(value / 8, 5);
        },
      ),
    );
  });

  it('are refused when they do not fit', () => {
    expect(() => convertUnit(1, 'KGM', 'LTR')).toThrow(expect.objectContaining({ code: 'unit.mismatch' }));
    expect(() => convertUnit(1, 'KGM', '斤')).toThrow(expect.objectContaining({ code: 'unit.unknown' }));
    expect([toKilograms(19_200, 'GRM'), toKilograms(1, 'LTR'), toKilograms(1, undefined)]).toEqual([19.2, null, null]);
    expect(unitsOf('toString')).toEqual([]);
  });

  it('come from what people say', () => {
    expect(['斤', '两', '公斤', '亩', 'constructor'].map((unit) => fromEveryday(10, unit))).toEqual([
      { quantity: 5, uom: 'KGM' },
      { quantity: 0.5, uom: 'KGM' },
      { quantity: 10, uom: 'KGM' },
      { quantity: 6666.66666667, uom: 'MTK' },
      null,
    ]);
  });
});

describe('standard words', () => {
  it('go through all four forms and back', () => {
    const fields = [
      ['bizStep', BIZ_STEPS],
      ['disposition', DISPOSITIONS],
      ['measurement', MEASUREMENTS],
    ] as const;
    for (const [field, words] of fields)
      for (const word of words)
        for (const form of ['bare', 'curie', 'web', 'urn'] as const)
          expect(bareWord(field, writeWord(field, word, form))).toBe(word);
  });

  it('have the forms of the standard', () => {
    expect((['curie', 'web', 'urn'] as const).map((form) => writeWord('bizStep', 'receiving', form))).toEqual([
      'cbv:BizStep-receiving',
      'https://ref.gs1.org/cbv/BizStep-receiving',
      'urn:epcglobal:cbv:bizstep:receiving',
    ]);
    expect(writeWord('measurement', 'gs1:Temperature', 'web')).toBe('https://gs1.org/voc/Temperature');
    expect([bareWord('bizStep', 'harvesting'), bareWord('disposition', 'receiving')]).toEqual([null, null]);
    expect(writeWord('bizStep', 'https://trace.example.cn/voc/harvesting', 'bare')).toBe(
      'https://trace.example.cn/voc/harvesting',
    );
  });
});

describe('timestamps', () => {
  it.each([
    ['2026-04-12T08:30:00+08:00', '2026-04-12T00:30:00.000Z'],
    ['2024-02-29T23:59:59.9999Z', '2024-03-01T00:00:00.000Z'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ['2026-04-12t08:30:00z', '2026-04-12T08:30:00.000Z'],
  ])('reads %s', (text, utc) => {
    expect(formatUtc(readTimestamp(text)!.milliseconds)).toBe(utc);
  });

  it.each([
    '2026-02-29T00:00:00Z',
    '2026-04-12T08:30:00',
    '2026-04-12',
    '2026-04-12T24:00:00Z',
    '2026-04-12T08:30:60Z',
    '2026-13-01T00:00:00Z',
    '2026-04-12T08:30:00+24:00',
    '２026-04-12T08:30:00Z',
  ])('refuses %s', (text) => {
    expect(readTimestamp(text)).toBeNull();
  });
});

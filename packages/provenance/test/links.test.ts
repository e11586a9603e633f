import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLink } from '../src/link/build-link.ts';
import { CSET82, checkCharactersFor } from '../src/link/check-character-pair.ts';
import { checkDigitFor, hasRightCheckDigit, verifyCheckDigit } from '../src/link/check-digit.ts';
import { buildOwnUri, parseOwnUri } from '../src/link/own-uri.ts';
import { parseLink } from '../src/link/parse-link.ts';

const GTIN = '09506000134352';
const codes = (uri: string) => parseLink(uri).problems.map((problem) => problem.code);
const cset82 = fc.string({ unit: fc.constantFrom(...Array.from(CSET82)), minLength: 1, maxLength: 20 });

describe('Digital Links', () => {
  it('reads back what it builds, for every legal lot and serial, however hostile', () => {
    fc.assert(
      fc.property(cset82, cset82, (lot, serial) => {
        const link = buildLink('https://trace.example.cn/q', { '21': serial, '10': lot, '01': GTIN, '3103': '000500' });
        const reading = parseLink(link);
        expect(reading.ai).toEqual({ '01': GTIN, '10': lot, '21': serial, '3103': '000500' });
        expect(reading.path).toEqual(['01', '10', '21']);
        // What is printed and passed on holds nothing that a page or a shell could take for its own.
        expect(link).toMatch(/^[A-Za-z0-9:/.?=&%_-]+$/);
        expect(parseLink(reading.canonical!).canonical).toBe(reading.canonical);
      }),
    );
  });

  it('keeps the element set 82 lot with angle brackets as data', () => {
    const reading = parseLink(`https://x.cn/01/${GTIN}/10/%3Csvg%2Fonload%3Da()%3E`);
    expect([reading.valid, reading.ai['10'], reading.canonical]).toEqual([
      true,
      '<svg/onload=a()>',
      `https://id.gs1.org/01/${GTIN}/10/%3Csvg%2Fonload%3Da%28%29%3E`,
    ]);
  });

  it.each([
    [`https://x.cn/01/${GTIN}/`, []],
    [`http://x.cn:8080/some/stem/01/${GTIN}/22/2A/10/L/21/S?17=270131&linkType=gs1%3Apip&foo=bar#frag`, []],
    [`https://x.cn/01/${GTIN}/235/TPX`, []],
    [`https://x.cn/01/01/01/${GTIN}`, []],
    ['https://x.cn/00/106141411234567897?3301=001234', []],
    ['https://x.cn/414/9506000134376/254/32a%2Fb', []],
    ['https://x.cn/8003/09506000134376/', []],
    ['https://x.cn/8003/030013450007718765', ['ai.check-digit']],
    ['https://x.cn/8010/061414199AB/8011/12345', []],
    ['https://x.cn/8010/061414199AB/8011/012345', ['ai.nozeroprefix']],
    ['https://x.cn/8004/95060001343761', []],
    ['https://x.cn/8006/095060001343520102/21/S', []],
    ['https://x.cn/8006/095060001343520301', ['ai.pieceoftotal']],
    ['https://x.cn/253/9506000134376DOC-1', []],
    ['https://x.cn/415/9506000134376/8020/REF', []],
    ['https://x.cn/415/9506000134376', ['ai.requires']],
    [`https://x.cn/01/${GTIN}/10/L/235/T`, ['link.qualifiers']],
    [`https://x.cn/01/${GTIN}/254/T`, ['link.qualifiers', 'ai.requires']],
    [`https://x.cn/01/${GTIN}/foo`, ['link.no-key']],
    [`https://x.cn/01/${GTIN}/10/${'L'.repeat(21)}`, ['ai.length']],
    [`https://x.cn/01/${GTIN}/10/%E5%94%90`, ['ai.characters']],
    [`https://x.cn/01/${GTIN}/10/a%20b`, ['ai.characters']],
    [`https://x.cn/01/${GTIN}/10/%ZZ`, ['link.encoding']],
    [`https://x.cn/01/${GTIN}/10/`, ['link.no-key']],
    [`https://x.cn/01/${GTIN}?17=270230`, ['ai.yymmd0']],
    [`https://x.cn/01/${GTIN}?17=270200`, []],
    [`https://x.cn/01/${GTIN}?21=S`, ['ai.not-attribute']],
    [`https://x.cn/01/${GTIN}?01=${GTIN}`, ['ai.twice']],
    [`https://x.cn/01/${GTIN}?9999=1`, ['ai.unknown']],
    [`https://x.cn/01/${GTIN}?3103=000001&3102=000010`, ['ai.excludes', 'ai.excludes']],
    [`https://x.cn/01/${GTIN}?422=156`, []],
    [`https://x.cn/01/${GTIN}?422=155`, ['ai.iso3166']],
    [`https://x.cn/gtin/${GTIN}`, ['link.alpha']],
    [`https://user@x.cn/01/${GTIN}`, ['link.address']],
    [`ftp://x.cn/01/${GTIN}`, ['link.address']],
    [`https://x.cn/01/${GTIN}/10/"a"`, ['link.characters']],
    ['', ['link.address']],
    ['https://x.cn/ARHKVAdpQg', ['link.no-key']],
  ] as const)('judges %s', (uri, expected) => {
    expect(codes(uri)).toEqual(expected);
  });

  it('refuses to build what it would refuse to read', () => {
    expect(() => buildLink('https://x.cn', { '01': '09506000134355' })).toThrow(
      expect.objectContaining({ code: 'ai.check-digit' }),
    );
    expect(() => buildLink('https://x.cn', { '10': 'L' })).toThrow(expect.objectContaining({ code: 'link.no-key' }));
    expect(() => buildLink('javascript:alert(1)//', { '01': GTIN })).toThrow(
      expect.objectContaining({ code: 'link.address' }),
    );
  });
});

describe('check digits', () => {
  it('find every single wrong digit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: 7, maxLength: 17 }),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (body, at, more) => {
          const whole = body + checkDigitFor(body);
          expect(hasRightCheckDigit(whole)).toBe(true);
          const place = at % whole.length;
          expect(
            hasRightCheckDigit(whole.slice(0, place) + ((Number(whole[place]) + more) % 10) + whole.slice(place + 1)),
          ).toBe(false);
        },
      ),
    );
  });

  it('know the kinds', () => {
    // The GMN is the worked example of the GS1 General Specifications (7.9.5).
    expect(checkCharactersFor('1987654Ad4X4bL5ttr2310c')).toBe('2K');
    const cases: [string, string, boolean | undefined][] = [
      ['GTIN', '6901234567892', true],
      ['gtin13', '6901234567892', true],
      ['GTIN', '690123456789', false],
      ['GRAI', '00614141123452400', true],
      ['GDTI', '0614141123452400', true],
      ['GSRN', '061414112345678902', true],
      ['RCN-13', '6901234567892', false],
      ['GLN', '950600013437 6', false],
      ['GMN', '1987654Ad4X4bL5ttr2310c2K', true],
      ['GMN', '1987654Ad4X4bL5ttr2310c2J', false],
      ['__proto__', '1', undefined],
      ['GTIN-8', '', false],
    ];
    expect(cases.map(([kind, value]) => verifyCheckDigit(kind, value)?.valid)).toEqual(
      cases.map(([, , valid]) => valid),
    );
  });
});

describe('addresses of one’s own', () => {
  it('are never taken for a Digital Link', () => {
    const uri = buildOwnUri('trace.example.cn', 'lot', 'H-20260412-0031');
    expect(parseOwnUri(uri, ['trace.example.cn'])).toEqual({ kind: 'lot', id: 'H-20260412-0031' });
    expect(parseLink(uri).valid).toBe(false);
    expect(parseOwnUri(uri, ['other.cn'])).toBeNull();
    expect(parseOwnUri('https://trace.example.cn/lot/<b>', ['trace.example.cn'])).toBeNull();
    expect(() => buildOwnUri('x', 'lot', 'A')).toThrow(expect.objectContaining({ code: 'own-uri.domain' }));
    expect(() => buildOwnUri('x.cn', 'lot', '唐崖')).toThrow(expect.objectContaining({ code: 'own-uri.id' }));
  });
});

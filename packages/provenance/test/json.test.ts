import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalize } from '../src/json/canonicalize.ts';
import { parseStrictly } from '../src/json/parse-strictly.ts';

const double = (hex: string): number =>
  new DataView(
    Uint8Array.from(hex.padStart(16, '0').match(/../g)!, (byte) => Number.parseInt(byte, 16)).buffer,
  ).getFloat64(0);

describe('canonical JSON', () => {
  it('writes the numbers of RFC 8785 appendix B', () => {
    const table: [string, string][] = [
      ['0000000000000000', '0'],
      ['8000000000000000', '0'],
      ['0000000000000001', '5e-324'],
      ['8000000000000001', '-5e-324'],
      ['7fefffffffffffff', '1.7976931348623157e+308'],
      ['4340000000000000', '9007199254740992'],
      ['4430000000000000', '295147905179352830000'],
      ['44b52d02c7e14af5', '9.999999999999997e+22'],
      ['44b52d02c7e14af6', '1e+23'],
      ['444b1ae4d6e2ef50', '1e+21'],
      ['3eb0c6f7a0b5ed8d', '0.000001'],
      ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
      ['41b3de4355555555', '333333333.3333333'],
      ['becbf647612f3696', '-0.0000033333333333333333'],
      ['43143ff3c1cb0959', '1424953923781206.2'],
    ];
    expect(table.map(([hex]) => canonicalize(double(hex)))).toEqual(table.map(([, text]) => text));
    for (const hex of ['7fffffffffffffff', '7ff0000000000000'])
      expect(() => canonicalize(double(hex))).toThrow(expect.objectContaining({ code: 'jcs.number' }));
  });

  it('sorts keys by UTF-16 unit and escapes only what it must', () => {
    const weird = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew',
      '1': 'One',
      '\u0080': 'Control\u007f',
      '\ud83d\ude00': 'Smiley',
      '\u00f6': 'Latin',
      '</script>': '\u000f\n"\\/',
    };
    expect(Object.keys(JSON.parse(canonicalize(weird)) as object)).toEqual([
      '1',
      '\r',
      '</script>',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\ud83d\ude00',
      '\ufb33',
    ]);
    expect(canonicalize(weird)).toContain(String.raw`"</script>":"\u000f\n\"\\/"`);
  });

  it('gives one text for one value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalize(value);
        expect(canonicalize(JSON.parse(JSON.stringify(value)))).toBe(text);
        expect(canonicalize(parseStrictly(text))).toBe(text);
      }),
    );
  });

  it.each([
    ['{"a":1,"a":2}', 'json.duplicate-key'],
    [String.raw`{"a":1,"\u0061":2}`, 'json.duplicate-key'],
    ['[{"x":{"b":[],"c":"}","b":0}}]', 'json.duplicate-key'],
    ['', 'json.syntax'],
    ['{"a":1,}', 'json.syntax'],
    ['"\\', 'json.syntax'],
    ['NaN', 'json.syntax'],
    ['['.repeat(100_000), 'json.too-deep'],
  ])('refuses %.30s', (text, code) => {
    expect(() => parseStrictly(text)).toThrow(expect.objectContaining({ code }));
  });

  it('accepts what only looks like a duplicate', () => {
    expect(parseStrictly('{"a":{"a":["a","a",{"a":"{\\"a\\":1,"}]},"b":"a"}')).toEqual({
      a: { a: ['a', 'a', { a: '{"a":1,' }] },
      b: 'a',
    });
    expect(parseStrictly('\uFEFF[1]')).toEqual([1]);
  });

  it('refuses half characters and cycles', () => {
    expect(() => canonicalize(JSON.parse(String.raw`"\ud800"`))).toThrow(
      expect.objectContaining({ code: 'jcs.lone-surrogate' }),
    );
    const loop: Record<string, unknown> = {};
    loop['loop'] = loop;
    expect(() => canonicalize(loop)).toThrow(expect.objectContaining({ code: 'jcs.too-deep' }));
    expect(() => canonicalize({ f: () => 1 })).toThrow(expect.objectContaining({ code: 'jcs.type' }));
  });
});

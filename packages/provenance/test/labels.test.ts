import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type RenderOptions, toBuffer } from 'bwip-js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { ALPHABET, asPrinted, checkCharacter, inGroups, isChecked } from '../src/label/alphabet.ts';
import { drawableElements, drawDataMatrix, drawQr, elementString } from '../src/label/draw.ts';
import { readLotCode, writeLotCode } from '../src/label/lot-code.ts';
import { newPin, newSerial, pinDigest, pinMatches, readPin, readSerial } from '../src/label/serial.ts';
import { buildLink } from '../src/link/build-link.ts';

const random = (count: number): Uint8Array => randomBytes(count);
const body = fc.string({ unit: fc.constantFrom(...Array.from(ALPHABET)), minLength: 2, maxLength: 29 });

describe('codes that people read aloud and type', () => {
  it('show every single wrong character and every swap of two', () => {
    fc.assert(
      fc.property(body, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 30 }), (text, first, second, more) => {
        const code = text + checkCharacter(text);
        expect(isChecked(code)).toBe(true);
        const [a, b] = [first % code.length, second % code.length];
        const wrong = Array.from(code, (char, at) =>
          at === a ? ALPHABET[(ALPHABET.indexOf(char) + more) % 31] : char,
        ).join('');
        expect(isChecked(wrong)).toBe(false);
        const swapped = Array.from(code, (char, at) => (at === a ? code[b] : at === b ? code[a] : char)).join('');
        expect(isChecked(swapped)).toBe(swapped === code);
      }),
      { numRuns: 500 },
    );
  });

  it('are read in any case, width and grouping, with the usual slips mended', () => {
    const code = writeLotCode({ prefix: 'TYC', day: '20260412', sequence: 31 });
    expect(code).toMatch(/^TYC-20260412-0031-[0-9A-Z]$/);
    const parts = { prefix: 'TYC', day: '20260412', sequence: 31 };
    for (const typed of [
      code,
      code.toLowerCase(),
      code.replaceAll('-', ' '),
      code.replaceAll('0', 'O').replaceAll('1', 'l'),
      code.replace(/[0-9A-Z-]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
    ])
      expect(readLotCode(typed)).toEqual(parts);
    expect(readLotCode(code.replace('31', '13'))).toBeNull();
    expect(asPrinted('ｏ１ i-u')).toBe('011V');
  });

  it('fit where GS1 wants them', () => {
    for (const prefix of ['H', 'TY', 'TYC', 'ENSH'])
      expect(writeLotCode({ prefix, day: '20281231', sequence: 9999 })).toMatch(/^[A-Z0-9-]{1,20}$/);
    expect(newSerial(random, 'short')).toHaveLength(20);
    for (const bad of [
      { prefix: 'ÖL', day: '20260412', sequence: 1 },
      { prefix: 'H', day: '20260230', sequence: 1 },
      { prefix: 'H', day: '20260412', sequence: 0 },
    ])
      expect(() => writeLotCode(bad)).toThrow(expect.objectContaining({ name: 'ProvenanceError' }));
  });

  it('are random without bias and kept only as an HMAC', () => {
    const counts = new Map<string, number>();
    for (const char of Array.from({ length: 2000 }, () => newSerial(random).slice(0, 26)).join(''))
      counts.set(char, (counts.get(char) ?? 0) + 1);
    expect(counts.size).toBe(31);
    for (const count of counts.values()) expect(Math.abs(count - 52_000 / 31)).toBeLessThan(300);
    const [serial, pin, key] = [newSerial(random), newPin(random), random(32)];
    expect([readSerial(inGroups(serial)), readPin(inGroups(pin).toLowerCase())]).toEqual([serial, pin]);
    const stored = pinDigest(key, serial, pin);
    expect([
      pinMatches(key, serial, pin, stored),
      pinMatches(key, newSerial(random), pin, stored),
      pinMatches(random(32), serial, pin, stored),
    ]).toEqual([true, false, false]);
    expect(readPin(pin.slice(1))).toBeNull();
    expect(() => pinDigest(new Uint8Array(8), serial, pin)).toThrow(expect.objectContaining({ code: 'pin.key' }));
  });
});

const link = buildLink('https://trace.example.cn', {
  '01': '09506000134352',
  '10': 'H-20260412-0031-X',
  '21': 'A(1)/"<',
});

const scan = async (options: RenderOptions & { parse?: boolean }) =>
  (
    await readBarcodes(
      new Uint8Array(
        await toBuffer({ scale: 4, paddingwidth: 8, paddingheight: 8, backgroundcolor: 'FFFFFF', ...options }),
      ),
    )
  )[0];

describe('symbols', () => {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer } });

  it('read back as what was drawn', async () => {
    expect((await scan({ bcid: 'qrcode', text: link }))?.text).toBe(link);
    const matrix = await scan({ bcid: 'gs1datamatrix', text: drawableElements(link), parse: true });
    expect(matrix?.contentType).toBe('GS1');
    const raw = new TextDecoder().decode(matrix?.bytes).replaceAll('\u001d', '|');
    expect(raw).toBe('010950600013435210H-20260412-0031-X|21A(1)/"<');
    expect(elementString(link)).toBe('(01)09506000134352(10)H-20260412-0031-X(21)A(1)/"<');
  });

  it('are SVG, or a refusal', () => {
    expect(drawQr(link)).toMatch(/^<svg [^]*<\/svg>\s*$/);
    expect(drawDataMatrix(link)).toMatch(/^<svg /);
    expect(() => drawDataMatrix('https://example.cn/')).toThrow(expect.objectContaining({ code: 'label.link' }));
    expect(() => drawQr('x'.repeat(5000))).toThrow(expect.objectContaining({ code: 'label.draw' }));
  });
});

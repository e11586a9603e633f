import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newLotCode, newTraceCode, readCode } from './code.ts';

describe('lot codes', () => {
  it('carry site, day, four characters and a check character without look-alikes', () => {
    for (let n = 0; n < 200; n += 1) {
      expect(newLotCode('TY-07', '2026-11-23')).toMatch(/^TY07-261123-[2-9A-HJKMNP-Z]{5}$/);
    }
  });

  it('are read whatever the case, spaces and dashes', () => {
    const code = newLotCode('XF-C', '2026-11-23');
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
    expect(readCode(typed)).toEqual({ kind: 'lot', code });
  });

  const anyCharacter = fc.constantFrom(...Array.from('23456789ABCDEFGHJKMNPQRSTUVWXYZ'));
  const RANDOM_PART = 'TY07-261123-'.length;

  it('betray one wrong character', () => {
    fc.assert(
      fc.property(fc.nat(3), anyCharacter, (place, other) => {
        const code = newLotCode('TY-07', '2026-11-23');
        const at = RANDOM_PART + place;
        const wrong = code.slice(0, at) + other + code.slice(at + 1);
        expect(readCode(wrong) === null).toBe(wrong !== code);
      }),
    );
  });

  it('betray one wrong digit of the date', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.integer({ min: 0, max: 9 }), (place, other) => {
        const code = newLotCode('TY-07', '2026-11-23');
        const at = 'TY07-'.length + place;
        const wrong = `${code.slice(0, at)}${other}${code.slice(at + 1)}`;
        expect(readCode(wrong) === null).toBe(wrong !== code);
      }),
    );
  });

  it('betray two neighbours that changed places', () => {
    fc.assert(
      fc.property(fc.nat(2), (place) => {
        const code = newLotCode('TY-07', '2026-11-23');
        const at = RANDOM_PART + place;
        const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
        expect(readCode(swapped) === null).toBe(swapped !== code);
      }),
    );
  });
});

describe('trace codes of parcels', () => {
  it('are twelve characters and read as a parcel', () => {
    const code = newTraceCode();
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{12}$/);
    expect(readCode(code)).toEqual({ kind: 'parcel', code });
  });

  it('are not read from nonsense', () => {
    expect(['', 'abc', 'TY07-261123-', '%%%', 'AAAAAAAAAAAA'].map(readCode)).toEqual([null, null, null, null, null]);
  });
});

import { describe, expect, it } from 'vitest';
import { codeOfPlace, placeOfCode } from './place-of-code.ts';

describe('where a site is', () => {
  it('is told by township and village, and back', () => {
    expect(placeOfCode('422826105200')).toEqual({ township: '422826105', village: '422826105200' });
    expect(placeOfCode('422826105')).toEqual({ township: '422826105', village: '' });
    expect(placeOfCode('422826')).toEqual({ township: '', village: '' });
    for (const code of ['422826105200', '422826105', '422826']) {
      expect(codeOfPlace(placeOfCode(code), '422826')).toBe(code);
    }
  });
});

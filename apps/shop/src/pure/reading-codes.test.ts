import { describe, expect, it } from 'vitest';
import { packParts } from './pack-words.ts';
import { pauseBefore } from './polling.ts';
import { traceCodeIn } from './trace-code.ts';

describe('a trace code typed into the search', () => {
  it('is known however it is typed', () => {
    expect(traceCodeIn('ty07-261123-4k7qh')).toBe('TY07-261123-4K7QH');
    expect(traceCodeIn(' 7KQ2 M9XW RP4D ')).toBe('7KQ2M9XWRP4D');
  });

  it('is not taken for a word, nor a word for it', () => {
    for (const word of ['蜂蜜', 'fengmi', 'fm', 'tangyalvchaa', '', '13805712468'])
      expect(traceCodeIn(word)).toBe(null);
  });
});

describe('grade and pack', () => {
  it('tells the grade once', () => {
    expect(packParts('大果', '大果 5 斤箱')).toEqual(['大果 5 斤箱']);
    expect(packParts('First', 'first grade 500 g jar')).toEqual(['First grade 500 g jar']);
    expect(packParts('一级', '250 克袋')).toEqual(['一级', '250 克袋']);
  });
});

describe('pauses between questions', () => {
  it('grow, stay bounded, and end', () => {
    expect(pauseBefore(0)).toBe(0);
    expect(pauseBefore(1)).toBe(1500);
    expect(pauseBefore(2)).toBe(1950);
    expect(pauseBefore(40)).toBe(15_000);
    expect(pauseBefore(80)).toBe(null);
  });
});

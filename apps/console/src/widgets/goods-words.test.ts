import { expect, it } from 'vitest';
import { packWords } from './goods-words.ts';

it('a grade is not told twice when the pack has it in its name', () => {
  expect(packWords('大果', '大果 5 斤箱')).toBe('大果 5 斤箱');
  expect(packWords('一级', '250 克袋')).toBe('一级 · 250 克袋');
  expect([packWords('一级', null), packWords(null, '1 盒'), packWords(null, null)]).toEqual(['一级', '1 盒', '']);
});

import { describe, expect, it } from 'vitest';
import { gradeCodeOf, isGradeCode, withGrade, withPack, type Grade, type Pack } from './parts.ts';

const grade = (code: string, sort: number): Grade => ({
  code,
  name: code,
  nameEn: code,
  definition: '',
  definitionEn: '',
  sort,
  retired: false,
});
const pack: Pack = {
  id: 'a',
  code: 'P01-250G',
  name: '250 克袋',
  nameEn: '250 g bag',
  netGrams: 250,
  tareGrams: 20,
  kind: 'bag',
  retired: true,
};

describe('a product’s grades', () => {
  it('are added at the end, changed in their place, and never lose their English name', () => {
    const typed = { code: 'B', name: ' 二级 ', nameEn: '', definition: '单果 0.8 kg', definitionEn: '' };
    expect(withGrade([grade('A', 1)], typed)).toEqual([
      grade('A', 1),
      { ...typed, name: '二级', nameEn: '二级', sort: 2, retired: false },
    ]);
    expect(withGrade([grade('B', 7), grade('C', 9)], typed).map(({ code, sort }) => [code, sort])).toEqual([
      ['B', 7],
      ['C', 9],
    ]);
  });

  it('have a code in capitals, however it was typed', () => {
    expect([gradeCodeOf('dg'), gradeCodeOf(' a1 '), gradeCodeOf('大果')]).toEqual(['DG', 'A1', '大果']);
    expect([isGradeCode('A1'), isGradeCode('a'), isGradeCode(''), isGradeCode('大果')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('a product’s packs', () => {
  const product = { code: 'P01', packSpecs: [pack] };
  const typed = { id: 'b', name: '半斤袋', nameEn: 'bag', kind: 'bag', netKilograms: 0.25, tareKilograms: undefined };

  it('get a code of their own', () => {
    expect(withPack(product, typed)[1]).toEqual({
      id: 'b',
      code: 'P01-250G2',
      name: '半斤袋',
      nameEn: 'bag',
      kind: 'bag',
      netGrams: 250,
      tareGrams: 0,
      retired: false,
    });
  });

  it('keep what they weigh', () => {
    expect(withPack(product, { ...typed, id: 'a', netKilograms: 9, tareKilograms: 0.03 })).toEqual([
      { ...pack, name: '半斤袋', nameEn: 'bag', tareGrams: 30 },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { keepTyped } from '../../api/keep-typed.ts';
import { blankProduct, factsOf, formOf, isComplete, withGate, type ProductFacts } from './product-form.ts';

const facts: ProductFacts = {
  code: 'P11',
  registeredCode: 'XF-P11',
  name: '高山土豆',
  nameEn: 'Upland potatoes',
  category: 'vegetables',
  motif: 'potato',
  gate: 'A',
  proofs: ['conformity', 'quarantine'],
  returnKind: 'FRESH_EXEMPT',
  taxKind: 'SELF_PRODUCED_EXEMPT',
  seasonMonths: [7, 8, 11],
  storage: 'cool',
  shelfLifeDays: 60,
  visibility: 'retail',
  story: '海拔千米',
  storyEn: '',
};

describe('a product’s form', () => {
  it('gives back what it was filled with', () => {
    expect(factsOf(formOf(facts))).toEqual(facts);
    const bare: ProductFacts = { ...facts, registeredCode: null, proofs: [], seasonMonths: [], shelfLifeDays: null };
    expect(factsOf(formOf(bare))).toEqual(bare);
  });

  it('gives another name to both languages where no English one was given', () => {
    const form = formOf({ ...facts, nameEn: facts.name });
    expect(form.nameEn).toBe('');
    expect(factsOf({ ...form, name: '马尔科土豆' })).toMatchObject({ name: '马尔科土豆', nameEn: '马尔科土豆' });
  });

  it('needs a code, a name and a category, and fills in the rest as is usual for produce', () => {
    const typed = { ...blankProduct, code: ' p01 ', name: ' 土豆 ', category: 'vegetables', months: '11,8' };
    expect([isComplete(blankProduct), isComplete({ ...typed, code: ' ' }), isComplete(typed)]).toEqual([
      false,
      false,
      true,
    ]);
    expect(factsOf(typed)).toEqual({
      code: 'P01',
      registeredCode: null,
      name: '土豆',
      nameEn: '土豆',
      category: 'vegetables',
      motif: 'parcel',
      gate: 'A',
      proofs: ['conformity'],
      returnKind: 'FRESH_EXEMPT',
      taxKind: 'SELF_PRODUCED_EXEMPT',
      seasonMonths: [8, 11],
      storage: 'ambient',
      shelfLifeDays: null,
      visibility: 'retail',
      story: '',
      storyEn: '',
    });
  });

  it('follows the kind of product in what nobody has changed', () => {
    const herb = withGate({ ...blankProduct, taxKind: 'SMALL_3' }, 'C');
    expect(herb).toEqual({
      ...blankProduct,
      gate: 'C',
      proofs: 'herb-licence',
      returnKind: 'CONFIRMED_EXEMPT',
      visibility: 'hidden',
      taxKind: 'SMALL_3',
    });
    expect(withGate(herb, 'A')).toEqual({ ...blankProduct, taxKind: 'SMALL_3' });
  });

  it('keeps what was typed when the product is read again', () => {
    const before = formOf(facts);
    const now = { ...before, story: '别人改的', storage: 'chilled' };
    expect(keepTyped({ ...before, name: '马尔科土豆', shelfLifeDays: undefined }, before, now)).toEqual({
      ...now,
      name: '马尔科土豆',
      shelfLifeDays: undefined,
    });
  });
});

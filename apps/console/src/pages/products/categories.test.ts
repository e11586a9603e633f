import { describe, expect, it } from 'vitest';
import { lastSort, movedCategories, slugOf, type Category } from './categories.ts';

const category = (slug: string, sort: number): Category => ({
  slug,
  name: slug,
  nameEn: slug,
  group: 'fresh',
  sort,
  offerCount: 0,
  retired: false,
});
const SLUG = /^[a-z][a-z0-9-]{0,39}$/;

describe('a category’s word in the address', () => {
  it('comes from its English name', () => {
    expect(slugOf('Wild herbs', [])).toBe('wild-herbs');
    expect(slugOf(' 2026 Café & Tea! ', [])).toBe('cafe-tea');
    expect(slugOf('Tea', ['tea', 'tea-2'])).toBe('tea-3');
  });

  it('is always one that the door takes', () => {
    expect([slugOf('', []), slugOf('野菜', ['category'])]).toEqual(['category', 'category-2']);
    const long = 'Grains, beans, oils and everything else that keeps through a winter';
    for (const name of [long, '7', '--', 'É']) expect(slugOf(name, ['e'])).toMatch(SLUG);
    expect(slugOf(long, [slugOf(long, [])])).toMatch(SLUG);
  });
});

describe('the order of categories', () => {
  const shelf = [category('tea', 1), category('fruit', 2), category('nuts', 3)];
  const places = (moved: readonly Category[]) => moved.map(({ slug, sort }) => [slug, sort]);

  it('changes by the two that change places', () => {
    expect(places(movedCategories(shelf, 'fruit', -1))).toEqual([
      ['fruit', 1],
      ['tea', 2],
    ]);
    expect(places(movedCategories(shelf, 'fruit', 1))).toEqual([
      ['nuts', 2],
      ['fruit', 3],
    ]);
    expect([movedCategories(shelf, 'tea', -1), movedCategories(shelf, 'nuts', 1)]).toEqual([[], []]);
  });

  it('is put right where some stood on one place', () => {
    const crowded = [category('a', 0), category('b', 0), category('c', 7)];
    expect(places(movedCategories(crowded, 'b', -1))).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 3],
    ]);
  });

  it('puts a new one last', () => {
    expect([lastSort([]), lastSort(shelf)]).toEqual([1, 4]);
  });
});

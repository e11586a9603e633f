import type { AnswerOf, endpoints } from '@shanhuo/contract';

export type Category = AnswerOf<typeof endpoints.catalog.listKnownCategories>['items'][number];

const LONGEST_SLUG = 40;

/** The word in the shop's address: from the English name, `Wild herbs` → `wild-herbs`; numbered where it is taken. */
export function slugOf(nameEn: string, taken: readonly string[]): string {
  const plain = nameEn
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '');
  const stem = (plain === '' ? 'category' : plain).slice(0, LONGEST_SLUG - 4).replace(/-+$/, '');
  const others = new Set(taken);
  let slug = stem;
  for (let count = 2; others.has(slug); count += 1) slug = `${stem}-${count}`;
  return slug;
}

/** A new category stands last. */
export const lastSort = (categories: readonly Category[]): number =>
  Math.max(0, ...categories.map(({ sort }) => sort)) + 1;

/** What has to be saved so that a category stands one place earlier (−1) or later (1): those whose place changes. */
export function movedCategories(categories: readonly Category[], slug: string, by: -1 | 1): Category[] {
  const from = categories.findIndex((one) => one.slug === slug);
  const other = categories[from + by];
  if (from === -1 || other === undefined) return [];
  const order = categories.with(from + by, categories[from] ?? other).with(from, other);
  return order
    .map((one, index) => ({ ...one, sort: index + 1 }))
    .filter((one) => categories.find((before) => before.slug === one.slug)?.sort !== one.sort);
}

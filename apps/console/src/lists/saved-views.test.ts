import { expect, it } from 'vitest';
import { isSameView, keepViews, readViews, withView } from './saved-views.ts';

const store = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
};

it('views are kept by name, and what can’t be read is as if it weren’t there', () => {
  const shelf = store();
  const week = { name: '本周', filters: { state: 'paid' } };
  keepViews(shelf, 'a', withView([], week));
  expect(readViews(shelf, 'a')).toEqual([week]);
  expect(withView([week], { name: '本周', filters: { state: 'placed' } })).toEqual([
    { name: '本周', filters: { state: 'placed' } },
  ]);
  shelf.setItem('b', '{"not":"a list"}');
  shelf.setItem('c', 'broken');
  shelf.setItem('d', JSON.stringify([week, { name: 1 }, null]));
  expect([readViews(shelf, 'b'), readViews(shelf, 'c'), readViews(shelf, 'd')]).toEqual([[], [], [week]]);
});

it('a list stands in a view when it is narrowed by exactly what that says', () => {
  expect(isSameView({ state: 'paid', q: '' }, { state: 'paid' })).toBe(true);
  expect(isSameView({ state: 'paid', q: 'x' }, { state: 'paid' })).toBe(false);
  expect(isSameView({ state: '', q: '' }, {})).toBe(true);
});

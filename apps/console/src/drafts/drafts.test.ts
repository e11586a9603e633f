import { expect, it } from 'vitest';
import { keepDraft, readDraft } from './drafts.ts';

const store = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
};

it('what was typed is kept, and a form that is as empty as before leaves nothing behind', () => {
  const shelf = store();
  keepDraft(shelf, 'a', { name: '李', price: 4.5, grade: undefined }, { name: '', price: undefined, grade: undefined });
  expect(readDraft(shelf, 'a')).toEqual({ name: '李', price: 4.5 });
  keepDraft(shelf, 'a', { name: '', price: undefined }, { name: '', price: undefined });
  expect(readDraft(shelf, 'a')).toBe(null);
});

it('what can’t be read is no draft', () => {
  const shelf = store();
  for (const text of ['broken', '[1]', '"x"', '{"a":{"b":1}}']) {
    shelf.setItem('a', text);
    expect(readDraft(shelf, 'a')).toBe(null);
  }
});

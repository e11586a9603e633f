import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

type Tree = string | readonly string[] | { readonly [key: string]: Tree };

/** Every text by its path; lists by place. */
const texts = (tree: Tree, path = ''): [string, string][] =>
  typeof tree === 'string'
    ? [[path, tree]]
    : Object.entries(tree).flatMap(([key, below]) => texts(below as Tree, `${path}.${key}`));
const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

const chinese = new Map(texts(zh));
const english = new Map(texts(en));

describe('the words of both languages', () => {
  it('stand under the same keys', () => {
    expect([...english.keys()]).toEqual([...chinese.keys()]);
  });

  it('have the same places to fill', () => {
    const different = [...chinese].filter(
      ([key, text]) => places(text).join() !== places(english.get(key) ?? '').join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('are calm: no exclamation marks, and none of the signs that the message format would read', () => {
    const loud = [...chinese, ...english].filter(([, text]) => /[!！@|]/.test(text) || text.trim() === '');
    expect(loud).toEqual([]);
  });
});

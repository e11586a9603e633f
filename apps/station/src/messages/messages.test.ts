import { expect, test } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

type Words = { readonly [key: string]: string | Words };

/** What a sentence is filled with; an English plural says it twice. */
const figuresIn = (sentence: string): string => [...new Set(sentence.match(/\{\w+\}/g))].sort().join();

const keysOf = (words: Words, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key} ${figuresIn(value)}`] : keysOf(value, `${path}${key}.`),
  );

test('both languages say the same things with the same figures in them', () => {
  expect(keysOf(en).sort()).toEqual(keysOf(zh).sort());
});

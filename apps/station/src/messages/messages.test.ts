import { expect, test } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

type Words = { readonly [key: string]: string | Words };

const keysOf = (words: Words, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${path}${key} ${(value.match(/\{\w+\}/g) ?? []).sort().join()}`]
      : keysOf(value, `${path}${key}.`),
  );

test('both languages say the same things with the same figures in them', () => {
  expect(keysOf(en).sort()).toEqual(keysOf(zh).sort());
});

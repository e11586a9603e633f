import { expect, test } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

type Words = { readonly [key: string]: string | Words };

/** What a sentence is filled with; an English plural says it twice. */
const figuresIn = (sentence: string): string => [...new Set(sentence.match(/\{\w+\}/g))].sort().join();

const sentencesOf = (words: Words, path = ''): [key: string, sentence: string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : sentencesOf(value, `${path}${key}.`),
  );
const keysWithFigures = (words: Words): string[] =>
  sentencesOf(words).map(([key, sentence]) => `${key} ${figuresIn(sentence)}`);

/** The station's own text, with what builds its manifest. */
const sources = Object.values(
  import.meta.glob<string>(['../**/*.{ts,vue}', '../../build/*.ts', '!./**', '!../**/*.test.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).join('\n');

/** Keys put together where they are used: `home.tile.${name}.hint` stands for all that begin and end so. */
const patterns = [...sources.matchAll(/`([a-zA-Z]+\.[^`\s]*\$\{[^`\s]*)`/g)].map(
  ([, key = '']) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
);

test('both languages say the same things in the same order, with the same figures in them', () => {
  expect(keysWithFigures(en)).toEqual(keysWithFigures(zh));
});

test('nothing is said that no page shows', () => {
  expect(patterns.length).toBeGreaterThan(15);
  const isUsed = (key: string): boolean =>
    sources.includes(`'${key}'`) || sources.includes(`zh.${key}`) || patterns.some((pattern) => pattern.test(key));
  expect(
    sentencesOf(zh)
      .map(([key]) => key)
      .filter((key) => !isUsed(key)),
  ).toEqual([]);
});

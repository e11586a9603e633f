import { expect, test } from 'vitest';
import { contrast } from './contrast.ts';
import { readFileSync } from 'node:fs';

const sheet = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** The colour of a token, followed through var(). */
function colour(token: string): string {
  const value = new RegExp(`--${token}:\\s*([^;]+);`).exec(sheet)?.[1];
  const other = /^var\(--([\w-]+)\)$/.exec(value ?? '')?.[1];
  if (other !== undefined) return colour(other);
  if (value === undefined || !/^#[\da-f]{6}$/.test(value)) throw new Error(`no plain colour: --${token}`);
  return value;
}

const light = ['card', 'paper', 'leaf-50', 'leaf-100'];
const pairs: [string, string][] = [
  ...light.flatMap((ground): [string, string][] =>
    ['ink', 'ink-2', 'leaf-700', 'leaf-600', 'mustard-ink', 'bad-ink', 'indigo'].map((text) => [text, ground]),
  ),
  ...['card', 'paper', 'leaf-50'].flatMap((ground): [string, string][] => [
    ['ink-3', ground],
    ['cinnabar', ground],
    ['price', ground],
  ]),
  ...['good', 'notice', 'bad', 'info'].flatMap((state): [string, string][] => [
    [`${state}-ink`, `${state}-soft`],
    ['ink', `${state}-soft`],
  ]),
  ...['leaf-800', 'leaf-700', 'leaf-600', 'cinnabar', 'indigo', 'mustard-ink'].map((ground): [string, string] => [
    'on-dark',
    ground,
  ]),
  ['on-dark-2', 'leaf-800'],
  ['on-dark-2', 'leaf-700'],
];

test.each(pairs)('%s reads on %s', (text, ground) => {
  expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
});

test('the measure agrees with known ratios', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

import { expect, test } from 'vitest';
import { isBuiltFile } from './is-built-file.ts';

const answer = (type: string, status = 200): Response =>
  new Response('', { status, headers: { 'content-type': type } });

test('a version is kept only of its own files, never of the page that stands in for a missing one', () => {
  expect(isBuiltFile('assets/app-1a2b.js', answer('text/javascript; charset=utf-8'))).toBe(true);
  expect(isBuiltFile('assets/app-1a2b.js', answer('text/html; charset=utf-8'))).toBe(false);
  expect(isBuiltFile('assets/app-1a2b.js', answer('text/javascript', 404))).toBe(false);
  expect(isBuiltFile('index.html', answer('text/html; charset=utf-8'))).toBe(true);
  expect(isBuiltFile('index.html', answer('text/plain'))).toBe(false);
  expect(isBuiltFile('icon.svg', answer('image/svg+xml'))).toBe(true);
});

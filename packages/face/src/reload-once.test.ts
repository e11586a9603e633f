import { afterEach, expect, it, vi } from 'vitest';
import { reloadOnce } from './reload-once.ts';

afterEach(() => vi.unstubAllGlobals());

it('loads a page anew once a minute and no more', () => {
  const kept = new Map<string, string>();
  const went: string[] = [];
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  vi.stubGlobal('location', { assign: (address: string) => went.push(address) });
  const start = Date.UTC(2026, 10, 28);
  const said = [0, 1_000, 59_999, 60_000, 61_000].map((after) => reloadOnce('/console/lots', start + after));
  expect(said).toEqual([true, false, false, true, false]);
  expect(went).toEqual(['/console/lots', '/console/lots']);
});

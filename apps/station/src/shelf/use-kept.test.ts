import { beforeEach, expect, test, vi } from 'vitest';
import { CallRefused } from '../api/call-refused.ts';
import { useKept } from './use-kept.ts';

const shelf = vi.hoisted(() => new Map<string, unknown>());
vi.mock('./shelf.ts', () => ({
  keep: async (name: string, value: unknown) => void shelf.set(name, value),
  kept: async (name: string) => shelf.get(name),
}));
vi.mock('../language.ts', () => ({ i18n: { global: { t: (key: string) => key } } }));

const offline = (): Promise<string[]> => Promise.reject(new CallRefused('offline', 0, '', {}));
const list = (read: () => Promise<string[]>) =>
  useKept(
    () => 'list',
    read,
    (items) => items.length === 0,
  );

beforeEach(() => shelf.clear());

test('what was read is kept, and there again without a network, marked as of last time', async () => {
  const first = list(async () => ['a']);
  expect(first.state.value).toBe('loading');
  await first.load();
  expect(first.state.value).toBe('ready');
  const second = list(offline);
  await second.load();
  expect([second.state.value, second.value.value]).toEqual(['offline', ['a']]);
});

test('nothing kept and no network is said, not shown as an empty list', async () => {
  const one = list(offline);
  await one.load();
  expect([one.state.value, one.problem.value]).toEqual(['error', 'sync.noNetwork']);
});

test('empty is empty', async () => {
  const one = list(async () => []);
  await one.load();
  expect(one.state.value).toBe('empty');
});

test('a refusal of the server is its own sentence', async () => {
  const one = list(() => Promise.reject(new CallRefused('permission.missing', 403, 'no', {})));
  await one.load();
  expect(one.problem.value).toBe('no');
});

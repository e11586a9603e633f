import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const screen = new EventTarget();
beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ now: new Date('2026-11-27T13:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const opened = async () => {
  const { useToday } = await import('./use-today.ts');
  vi.stubGlobal('document', screen);
  return useToday;
};

test('an app left open overnight notices the new day when it is taken up', async () => {
  const today = (await opened())();
  expect(today.value).toBe('2026-11-27');
  vi.setSystemTime(new Date('2026-11-27T23:30:00Z'));
  expect(today.value).toBe('2026-11-27');
  screen.dispatchEvent(new Event('visibilitychange'));
  expect(today.value).toBe('2026-11-28');
});

test('and one that is looked at over midnight within a minute, by the county’s clock', async () => {
  const useToday = await opened();
  const today = useToday();
  vi.setSystemTime(new Date('2026-11-27T15:59:30Z'));
  vi.advanceTimersByTime(60_000);
  expect(today.value).toBe('2026-11-28');
  expect(useToday()).toBe(today);
});

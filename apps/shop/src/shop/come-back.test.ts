import { afterEach, describe, expect, it, vi } from 'vitest';
import { comeBack } from './come-back.ts';

const page = (heights: number[], scrolls: number[] = []) => {
  vi.useFakeTimers();
  vi.stubGlobal('document', {
    documentElement: {
      get scrollHeight() {
        return heights.length > 1 ? heights.shift() : heights[0];
      },
    },
  });
  vi.stubGlobal('window', {
    innerHeight: 800,
    get scrollY() {
      return scrolls.length > 1 ? scrolls.shift() : (scrolls[0] ?? 0);
    },
  });
};
const place = { left: 0, top: 2400 };
const back = async () => {
  const found = comeBack(place);
  await vi.runAllTimersAsync();
  return found;
};

describe('the place of a reader who comes back', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is taken once the page is as long as it was', async () => {
    page([900, 900, 4200]);
    expect(await back()).toBe(place);
  });

  it('is taken as far as it goes on a page that stays shorter', async () => {
    page([900]);
    expect(await back()).toBe(place);
  });

  it('is left to whoever scrolls meanwhile', async () => {
    page([900], [0, 120]);
    expect(await back()).toBe(false);
  });
});

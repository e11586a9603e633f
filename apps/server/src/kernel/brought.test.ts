import { describe, expect, it } from 'vitest';
import { brought } from './brought.ts';

describe('what a phone brings', () => {
  const now = new Date('2026-11-23T04:00:00Z');
  const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  const bring = (made: number, sent?: number) =>
    brought(
      { deviceTime: before(made).toISOString(), ...(sent !== undefined && { sentAt: before(sent).toISOString() }) },
      now,
    );

  it('was kept once it lay for two minutes, and counts from when it was made', () => {
    expect(bring(1.9)).toEqual({ offline: false, madeAt: before(1.9) });
    expect(bring(2)).toEqual({ offline: true, madeAt: before(2) });
    expect(bring(2880)).toEqual({ offline: true, madeAt: before(2880) });
  });

  it('is placed by how long it lay, however wrong the clock of the phone is', () => {
    expect(bring(90, 90)).toEqual({ offline: false, madeAt: now });
    expect(bring(150, 90)).toEqual({ offline: true, madeAt: before(60) });
    expect(bring(-90, -91)).toEqual({ offline: false, madeAt: before(1) });
  });

  it('was never made in the future, nor longer ago than a year', () => {
    expect(bring(-60)).toEqual({ offline: false, madeAt: now });
    expect(bring(60, 61)).toEqual({ offline: false, madeAt: now });
    const { madeAt } = brought({ deviceTime: '0000-01-01T00:00:00Z', sentAt: '9999-12-31T23:59:59Z' }, now);
    expect(madeAt).toEqual(before(366 * 1440));
  });
});

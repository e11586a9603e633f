import { describe, expect, it } from 'vitest';
import { percentOf, perMilleOf, restPercent } from './per-mille.ts';

describe('shares', () => {
  it('are typed in per cent and kept per mille without loss', () => {
    for (let perMille = 0; perMille <= 1000; perMille += 1) expect(perMilleOf(percentOf(perMille))).toBe(perMille);
    expect(perMilleOf(undefined)).toBe(0);
  });

  it('leave the rest to the seller, or are too much', () => {
    expect(restPercent([70, 3, 0])).toBe(27);
    expect(restPercent([33.3, 33.3, 33.4])).toBe(0);
    expect(restPercent([70, 30, 0.1])).toBe(null);
    expect(restPercent([undefined, undefined])).toBe(100);
  });
});

import { describe, expect, it } from 'vitest';
import { smallEnough } from './smaller-picture.ts';

/** Bytes fall with the area and the quality, as a photo's do. */
const photo = (bytesAtFull: number) => {
  const tried: string[] = [];
  const encode = async (side: number, quality: number) => {
    tried.push(`${side}@${quality}`);
    return new Blob([new Uint8Array(Math.round(bytesAtFull * quality * (side / 1280) ** 2))]);
  };
  return { tried, encode };
};
const limits = { longestSide: 1280, mostBytes: 400_000 };

describe('a photo made smaller', () => {
  it('keeps the best quality that is small enough', async () => {
    const { tried, encode } = photo(500_000);
    expect((await smallEnough(encode, limits))?.size).toBe(350_000);
    expect(tried).toEqual(['1280@0.82', '1280@0.7']);
  });

  it('gets smaller itself when no quality will do', async () => {
    const { tried, encode } = photo(1_000_000);
    expect((await smallEnough(encode, limits))?.size).toBeLessThanOrEqual(400_000);
    expect(tried.at(-1)).toBe('896@0.7');
  });

  it('is none where the browser writes no JPEG, or it never gets small', async () => {
    expect(await smallEnough(async () => null, limits)).toBeNull();
    expect(await smallEnough(async () => new Blob(['x'.repeat(400_001)]), limits)).toBeNull();
    expect((await smallEnough(photo(9e6).encode, { longestSide: 1280, mostBytes: Infinity }))?.size).toBe(7_380_000);
  });
});

import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isMotif, motifs, pictureLabel, pictureSvg } from './index.ts';
import { brandMarkSvg } from './brand-mark.ts';
import { emptySceneSvg } from './empty-scene.ts';
import { mountainSceneSvg } from './mountain-scene.ts';
import { weavingBandSvg } from './weaving-band.ts';

/** The tags that are left open or closed in the wrong order. */
function strayTags(svg: string): string[] {
  const open: string[] = [];
  for (const [tag, close, name] of svg.matchAll(/<(\/?)(\w+)[^>]*>/g)) {
    if (close === '/' && open.at(-1) === name) open.pop();
    else if (!tag.endsWith('/>')) open.push(name!);
  }
  return open;
}

/** Tags balance, numbers are numbers, and nothing needs an id, so that many drawings can share a page. */
function expectSound(svg: string): void {
  expect(strayTags(svg)).toEqual([]);
  expect(svg).not.toMatch(/NaN|undefined|Infinity|\bid=|<script/);
}

test.each(motifs)('%s is sound and light', (motif) => {
  const svg = pictureSvg(motif);
  expectSound(svg);
  expect(pictureSvg(motif)).toBe(svg);
  expect(gzipSync(svg).length).toBeLessThan(3072);
  expect(pictureLabel(motif)).not.toBe(pictureLabel(motif, 'en'));
});

test('no two motifs are the same drawing', () => {
  expect(new Set(motifs.map(pictureSvg)).size).toBe(motifs.length);
});

test('an unknown motif is a parcel', () => {
  expect(isMotif('toString')).toBe(false);
  expect(pictureSvg('no-such-thing')).toBe(pictureSvg('parcel'));
  expect(pictureLabel('no-such-thing')).toBe(pictureLabel('parcel'));
});

test('band, mark and scenes are sound', () => {
  const scenes = (['basket', 'bridge', 'field'] as const).map(emptySceneSvg);
  for (const svg of [weavingBandSvg(), brandMarkSvg(), brandMarkSvg(true), mountainSceneSvg(), ...scenes])
    expectSound(svg);
  expect(gzipSync(mountainSceneSvg()).length).toBeLessThan(6144);
});

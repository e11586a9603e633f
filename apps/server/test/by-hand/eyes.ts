import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const PICTURES = join(import.meta.dirname, '../../../../docs/pictures');
const PATIENCE_MS = 20_000;

/** What somebody reads there, without the gaps between the words. */
export async function read(place: Locator): Promise<string> {
  return (await place.innerText()).replaceAll(/\s+/g, '');
}

/** Waits until exactly this can be read there; gaps between words don't count. */
export async function reads(place: Locator, text: string): Promise<void> {
  await expect.poll(async () => read(place), { timeout: PATIENCE_MS }).toBe(text.replaceAll(/\s+/g, ''));
}

/** Waits until each of these can be read there, whatever else stands beside it. */
export async function readsAll(place: Locator, texts: readonly string[]): Promise<void> {
  await expect
    .poll(
      async () => {
        const seen = await read(place);
        return texts.filter((text) => !seen.includes(text.replaceAll(/\s+/g, '')));
      },
      { timeout: PATIENCE_MS, message: `to be read: ${texts.join(' | ')}` },
    )
    .toEqual([]);
}

/** One picture of the whole page for the record of the walk. */
export async function picture(page: Page, name: string, whole = false): Promise<void> {
  await mkdir(join(PICTURES, 'journey'), { recursive: true });
  await page.screenshot({ path: join(PICTURES, 'journey', `${name}.png`), fullPage: whole });
}

/** The README's pictures are made anew only when asked for, so that a test run changes no file of the repository. */
export async function readmePicture(page: Page, name: 'shop-home' | 'station-home' | 'console-home'): Promise<void> {
  if (process.env['SHANHUO_PICTURES'] === '1') await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

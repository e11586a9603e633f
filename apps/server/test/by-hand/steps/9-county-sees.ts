import { expect } from 'vitest';
import { rowOf } from '../desk.ts';
import { picture, read, readmePicture, readsAll } from '../eyes.ts';
import { GOODS, type Step } from '../walk.ts';

export const countySees: Step = {
  title: 'the county sees the day, and a figure opens the records that it counts',
  async walk(walk) {
    const page = await walk.party.person('officer');
    await page.getByRole('heading', { level: 1, name: '今日全县' }).waitFor();
    const figure = page.getByRole('link', { name: /^收购笔数/ });
    await figure.waitFor();
    await picture(page, '09-county-day');
    await readmePicture(page, 'console-home');
    const entries = (await read(figure)).replace('笔', '');
    expect(Number(entries.replaceAll(',', ''))).toBeGreaterThanOrEqual(2);
    await figure.click();
    await page.getByRole('heading', { level: 1, name: '收购记录' }).waitFor();
    await readsAll(page.locator('.list-foot'), [`共 ${entries} 笔`]);
    for (const code of walk.lotCodes) await readsAll(rowOf(page, code), [GOODS.product]);
  },
};

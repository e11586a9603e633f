import { expect } from 'vitest';
import { openJob, rowOf } from '../desk.ts';
import { picture, readsAll } from '../eyes.ts';
import { GOODS, type Step } from '../walk.ts';

export const priceBoard: Step = {
  title: 'the centre publishes today’s price of the plum',
  async walk({ party }) {
    const page = await party.person('centre');
    await openJob(page, '收购价公示');
    await page.getByPlaceholder('搜产品').fill(GOODS.code);
    const row = rowOf(page, GOODS.product, GOODS.grade);
    await row.getByRole('spinbutton').fill('3.80');
    await row.getByRole('spinbutton').press('Tab');
    await page.getByRole('button', { name: /^公布 \d+ 项价格$/ }).click();
    const dialog = page.getByRole('dialog');
    await readsAll(dialog, [GOODS.product, '¥3.80/斤']);
    await dialog.getByRole('button', { name: '确认公布' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await readsAll(page.locator('.filters'), ['公布于']);
    expect(await row.getByRole('spinbutton').inputValue()).toBe('3.80');
    await picture(page, '01-price-board');
  },
};

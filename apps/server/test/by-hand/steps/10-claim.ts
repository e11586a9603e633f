import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { picture, readsAll } from '../eyes.ts';
import { GOODS, type Step } from '../walk.ts';

/** 30 % of one box of ¥45.80. */
const BACK = '¥13.74';
/** Runs in the page. */
const SECOND_IS_SHOWN = `document.querySelector('main img[alt="第 2 张照片"]')?.naturalWidth > 0`;

export const claim: Step = {
  title: 'the buyer claims for spoiled fruit with two pictures, and takes the claim back',
  async walk(walk) {
    const page = await walk.party.person('buyer');
    await page.goto(`${walk.party.base}/orders`);
    await page.getByRole('link', { name: walk.orderNumber }).click();
    await readsAll(page.locator('main'), ['已完成', '坏果请在', '前申请']);
    const seen = await page.screenshot();
    await page.getByRole('link', { name: '申请售后' }).click();
    await page.getByRole('radio', { name: /坏果赔付/ }).check();
    await page.getByText('约三成').click();
    await readsAll(page.locator('main'), [`可退 ${BACK}`]);
    await page.getByLabel('说明').fill('底下压坏了');
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByText('请至少附上 2 张照片').waitFor();
    await takePictures(page, seen);
    await picture(page, '10-claim-form', true);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.waitForURL('**/claims/*');
    const main = page.locator('main');
    await readsAll(main, ['等商家答复', '坏果赔付', GOODS.seller, `要求退 ${BACK}`, '底下压坏了', walk.orderNumber]);
    await expect.poll(() => page.evaluate(SECOND_IS_SHOWN)).toBe(true);
    await picture(page, '10-claim', true);
    await page.getByRole('button', { name: '撤回申请' }).click();
    await page.getByRole('button', { name: '撤回申请' }).click();
    await readsAll(main, ['已撤回', '撤回了申请']);
  },
};

/** The phone hands over what it saw; the page makes it smaller. */
async function takePictures(page: Page, buffer: Buffer): Promise<void> {
  const files = ['1.png', '2.png'].map((name) => ({ name, mimeType: 'image/png', buffer }));
  await page.locator('#claim-photos').setInputFiles(files);
  await page.getByRole('button', { name: '删除第 2 张照片' }).waitFor();
}

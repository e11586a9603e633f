import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { picture, readmePicture, readsAll } from '../eyes.ts';
import { GOODS, type Step } from '../walk.ts';

/** Two boxes of ¥45.80 with ¥8.00 freight each. */
export const sale: Step = {
  title: 'a buyer finds it by pinyin, buys two boxes for one address and pays',
  async walk(walk) {
    const page = await walk.party.person('buyer');
    await page.waitForLoadState('networkidle');
    await readmePicture(page, 'shop-home');
    await page.getByRole('searchbox', { name: '搜索山货' }).fill('tangyali');
    await page.getByRole('searchbox', { name: '搜索山货' }).press('Enter');
    await readsAll(page.locator('main'), ['“tangyali”的搜索结果']);
    const card = page.getByRole('article').filter({ hasText: '¥45.80' });
    await readsAll(card, ['唐崖李', GOODS.grade, '¥45.80', '湾田']);
    await card.getByRole('link').click();
    await page.getByText(GOODS.title, { exact: true }).waitFor();
    await page.getByRole('button', { name: '加一件' }).click();
    await page.getByRole('button', { name: '加入购物车' }).click();
    await page.getByText('已加入购物车').waitFor();
    await page.getByRole('link', { name: '购物车' }).first().click();
    await readsAll(page.locator('main'), ['¥91.60', '¥16.00', '¥107.60']);
    const arrive = await holdScripts(page);
    await page.locator('.thumb-bar').getByRole('link', { name: '去结算' }).click();
    await fillIn(page, arrive);
    await page.locator('.thumb-bar').getByRole('button', { name: '提交并付款' }).click();
    await page.waitForURL('**/sandbox-cashier**');
    await readsAll(page.locator('main'), ['演示收银台', '¥107.60']);
    await page.getByRole('button', { name: '确认支付' }).click();
    await page.getByText('✓ 已支付').waitFor();
    await page.getByRole('link', { name: '返回商城' }).click();
    await readsAll(page.locator('main'), ['等待发货', '货款已由支付机构冻结，卖家正在装箱。', '¥107.60']);
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    walk.orderNumber = heading.replace('订单', '').trim();
    await picture(page, '05-paid', true);
  },
};

/** Keeps scripts from arriving, as a weak network does, until the answer is called. */
async function holdScripts(page: Page): Promise<() => void> {
  const { promise: free, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await free;
    await route.continue();
  });
  return release;
}

/** What is typed before the page's script is there stays, and can't be sent yet. */
async function fillIn(page: Page, scriptsArrive: () => void): Promise<void> {
  const { name, phone, address } = GOODS.receiver;
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel('手机号').fill(phone);
  expect(await page.locator('.thumb-bar').getByRole('button', { name: '提交并付款' }).isDisabled()).toBe(true);
  scriptsArrive();
  await page.getByLabel('省', { exact: true }).selectOption({ label: '浙江省' });
  await page.getByLabel('市', { exact: true }).selectOption({ label: '杭州市' });
  await page.getByLabel('区县', { exact: true }).selectOption({ label: '余杭区' });
  await page.getByLabel('详细地址').fill(address);
  await page.getByRole('radio', { name: /在线支付/ }).check();
}

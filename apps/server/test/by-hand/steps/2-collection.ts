import type { Page } from 'playwright-core';
import { picture, read, readmePicture, reads, readsAll } from '../eyes.ts';
import { GOODS, type Step } from '../walk.ts';

export const collection: Step = {
  title: 'a keeper enrols a household, finds it by its initials and weighs twice: bought in cash, and on consignment',
  async walk(walk) {
    const page = await walk.party.person('keeper');
    await enrol(page);
    walk.lotCodes = [await weigh(page, '付现金', '36.5'), await weigh(page, '代卖', '20')];
    await page.goto(new URL('/station/', page.url()).href);
    await readsAll(page.locator('main'), [GOODS.household, '¥138.70']);
    await readmePicture(page, 'station-home');
  },
};

async function enrol(page: Page): Promise<void> {
  await page.getByRole('link', { name: '农户', exact: true }).click();
  await page.getByRole('link', { name: '登记一户' }).click();
  await page.getByLabel('户主姓名').fill(GOODS.household);
  await page.getByRole('button', { name: '只显示村名' }).click();
  await page.getByRole('button', { name: /家里是老人来卖/ }).click();
  await page.getByRole('button', { name: /农户听清楚了，同意/ }).click();
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('heading', { name: `${GOODS.household}的账` }).waitFor();
  await page.goBack();
}

/** Three taps and a figure; answers the code of the lot that came to be. */
async function weigh(page: Page, way: '付现金' | '代卖', jin: string): Promise<string> {
  await page.goto(new URL('/station/', page.url()).href);
  await page.getByRole('link', { name: /收购.*称重、付钱、开小票/ }).click();
  await page.getByRole('searchbox').fill(GOODS.initials);
  await page.getByRole('button', { name: GOODS.household }).click();
  await page.getByRole('searchbox').fill('唐崖李');
  await page.getByRole('link', { name: `${GOODS.product} ${GOODS.grade}` }).click();
  await page.getByRole('button', { name: way, exact: true }).click();
  await readsAll(page.locator('.weigh'), ['¥3.80/斤', GOODS.seller]);
  for (const key of jin) await page.getByRole('button', { name: key, exact: true }).click();
  const isCash = way === '付现金';
  await readsAll(page.locator('.worth'), isCash ? ['¥138.70', '壹佰叁拾捌元柒角整'] : ['¥76.00', '柒拾陆元整']);
  await page.getByRole('button', { name: isCash ? '确认，付现金 ¥138.70' : '确认代卖 20 斤' }).click();
  await page.getByRole('heading', { level: 2, name: isCash ? '收购小票' : '代卖小票' }).waitFor();
  const slip = page.locator('article');
  await readsAll(slip, [GOODS.household, `${GOODS.product} ${GOODS.grade}`, `${jin} 斤`, '¥3.80/斤', GOODS.seller]);
  await reads(slip.locator('.sum-figure'), isCash ? '¥138.70' : '¥76.00');
  // The slip gets its code when the seconds for undoing are over and the record has been sent.
  const code = slip.locator('dd').last();
  await code.filter({ hasText: /^QJ05-/ }).waitFor({ timeout: 30_000 });
  await readsAll(slip, ['已上传']);
  if (isCash) await picture(page, '02-slip', true);
  return read(code);
}

/** One purchase in a browser, pictured step by step: `node apps/shop/dev/walk.ts <address> <folder> [way] [phone|desk] [type]`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

const [
  address = 'http://localhost:4100',
  folder = '/tmp/shop-pictures',
  way = 'sandbox',
  size = 'phone',
  type = 'standard',
] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: [...chromium.args.filter((one) => one !== '--single-process'), '--no-sandbox'],
  headless: true,
});
const viewport = size === 'phone' ? { width: 360, height: 800 } : { width: 1440, height: 900 };
const context = await browser.newContext({ viewport, locale: 'zh-CN', deviceScaleFactor: size === 'phone' ? 2 : 1 });
await context.addCookies([{ name: 'shanhuo-type', value: type, url: address }]);
const page = await context.newPage();
const say = (text: string) => process.stdout.write(`${text}\n`);
page.on('console', (message) => message.type() === 'error' && say(`console: ${message.text()} at ${page.url()}`));
page.on('pageerror', (error) => say(`page error: ${String(error)}`));
let requests: string[] = [];
page.on('request', (request) => {
  if (!request.url().includes('/shop/') && !request.url().includes('/pictures/')) {
    requests.push(`${request.method()} ${request.url().replace(address, '')}`);
  }
});
const shot = (name: string) =>
  page.screenshot({ path: join(folder, `walk-${size}-${way}-${type}-${name}.png`), fullPage: true });

await page.goto(`${address}/search?q=${encodeURIComponent('土蜂蜜')}`, { waitUntil: 'networkidle' });
await page.locator('.card-name a').first().click();
await page.waitForURL('**/offers/*');
await page.getByRole('button', { name: '加一件' }).click();
await page.getByRole('button', { name: '加入购物车' }).click();
await page.getByText('已加入购物车').waitFor();
await shot('1-added');
await page.goto(`${address}/search?q=${encodeURIComponent('核桃')}`, { waitUntil: 'networkidle' });
await page.locator('.card-name a').first().click();
await page.waitForURL('**/offers/*');
await page.getByRole('button', { name: '加入购物车' }).click();
await page.getByText('已加入购物车').waitFor();
await page.goto(`${address}/cart`, { waitUntil: 'networkidle' });
await shot('2-cart');
requests = [];
await page.locator('a[href="/checkout"]:visible').first().click();
await page.waitForURL('**/checkout');
await page.waitForLoadState('networkidle');
await page.locator('button[type=submit]:visible').last().click();
await shot('3-missing');
await page.locator('#receiver-name').fill('沈晓岚');
await page.locator('#receiver-phone').fill('138 0571 2468');
for (const place of ['浙江省', '杭州市', '余杭区']) {
  await page.locator('#receiver-region').selectOption({ label: place });
}
await page.locator('#receiver-address').fill('良渚文化村 6 幢 2 单元 301');
await page.locator(`input[name=way][value=${way}]`).check();
await shot('4-checkout');
await page.reload({ waitUntil: 'networkidle' });
say(`draft after reload: ${await page.locator('#receiver-name').inputValue()}`);
await page.locator('button[type=submit]:visible').last().dblclick();
await page.waitForURL(/orders|cashier/);
await page.waitForLoadState('networkidle');
say(requests.join('\n'));
await shot('5-after');
if (page.url().includes('cashier')) {
  requests = [];
  await page.locator('form button, button').first().click();
  await page.waitForLoadState('networkidle');
  await shot('6-cashier');
  await page.locator('a[href*="/orders/"]').first().click();
  await page.waitForURL('**/orders/*');
  await page.waitForTimeout(6000);
  await shot('7-paid');
  say(requests.join('\n'));
}
await page.goto(`${address}/orders`, { waitUntil: 'networkidle' });
await shot('8-orders');
say(page.url());
await browser.close();

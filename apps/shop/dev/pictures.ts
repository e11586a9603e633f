/** Pictures of every page at a phone's and a desk's width: `node apps/shop/dev/pictures.ts <address> <folder> [page …]`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type BrowserContext, type Page } from 'playwright-core';

const [address = 'http://localhost:4100', folder = '/tmp/shop-pictures', ...only] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: [...chromium.args.filter((one) => one !== '--single-process'), '--no-sandbox'],
  headless: true,
});
const widths = { phone: { width: 360, height: 800 }, desk: { width: 1440, height: 900 } } as const;

async function traceOf(id: string): Promise<string> {
  const response = await fetch(`${address}/api/counties/422826/offers/${id}`);
  const { traceCode } = (await response.json()) as { traceCode: string | null };
  return traceCode ?? '7KQ2M9XWRP4D';
}

async function offerIds(): Promise<{ honey: string; shield: string; trace: string }> {
  const find = async (q: string): Promise<string> => {
    const response = await fetch(`${address}/api/counties/422826/offers?q=${encodeURIComponent(q)}`);
    const { items } = (await response.json()) as { items: { id: string }[] };
    return items[0]?.id ?? '';
  };
  return { honey: await find('土蜂蜜'), shield: await find('莼菜'), trace: await traceOf(await find('花菇')) };
}

async function shoot(page: Page, name: string, path: string, whole = true): Promise<void> {
  if (only.length > 0 && !only.some((word) => name.includes(word))) return;
  const problems: string[] = [];
  const hear = (message: { type(): string; text(): string }) =>
    (message.type() === 'error' || message.type() === 'warning') && problems.push(message.text());
  page.on('console', hear);
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(address + path, { waitUntil: 'networkidle' });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: whole });
  const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  if (problems.length > 0 || Number(wide) > 0)
    process.stdout.write(`${name}: wider by ${wide}; ${problems.join(' | ')}\n`);
  page.off('console', hear);
}

async function cookies(context: BrowserContext, extra: Record<string, string>): Promise<void> {
  await context.addCookies(Object.entries(extra).map(([name, value]) => ({ name, value, url: address })));
}

const { honey, shield, trace } = await offerIds();
const pages: [string, string][] = [
  ['home', '/'],
  ['category', '/c/tea'],
  ['search', '/search?q=%E8%9C%82%E8%9C%9C'],
  ['search-none', '/search?q=zzz'],
  ['search-all', '/search'],
  ['offer', `/offers/${honey}`],
  ['offer-agreed', `/offers/${shield}`],
  ['offer-gone', '/offers/0198f0a0-0000-7000-8000-000000000000'],
  ['trace', `/t/${trace}`],
  ['trace-unknown', '/t/XX'],
  ['sign-in', '/sign-in'],
  ['about', '/about'],
  ['missing', '/nothing/here'],
  ['cart-empty', '/cart'],
  ['orders-empty', '/orders'],
];

for (const [width, viewport] of Object.entries(widths)) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', deviceScaleFactor: width === 'phone' ? 2 : 1 });
  const page = await context.newPage();
  for (const [name, path] of pages) await shoot(page, `${width}-${name}`, path);
  await context.close();
}
for (const [name, extra] of [
  ['elder', { 'shanhuo-type': 'elder' }],
  ['english', { 'shanhuo-language': 'en' }],
] as const) {
  const context = await browser.newContext({ viewport: widths.phone, locale: 'zh-CN' });
  await cookies(context, extra);
  const page = await context.newPage();
  for (const one of ['home', 'category', 'offer', 'trace', 'about', 'sign-in']) {
    await shoot(page, `${name}-${one}`, pages.find(([key]) => key === one)?.[1] ?? '/');
  }
  await context.close();
  const desk = await browser.newContext({ viewport: widths.desk, locale: 'zh-CN' });
  await cookies(desk, extra);
  await shoot(await desk.newPage(), `${name}-desk-home`, '/');
  await desk.close();
}
await browser.close();

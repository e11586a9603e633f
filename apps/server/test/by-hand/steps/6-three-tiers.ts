import type { Locator, Page } from 'playwright-core';
import { openJob, rowOf } from '../desk.ts';
import { picture, read, readsAll } from '../eyes.ts';
import type { Who } from '../party.ts';
import { GOODS, type Step, type Walk } from '../walk.ts';

const STATION = '湾田村服务站';
const HUB = '曲江镇分拨站';
const CENTRE = '咸丰县电子商务公共服务中心';

export const threeTiers: Step = {
  title: 'the parcel is labelled and scanned station, hub, centre, carrier, signed; one custodian at every moment',
  async walk(walk) {
    const clerk = await walk.party.person('clerk');
    await dispatch(walk, clerk);
    await label(walk, clerk);
    await scan(walk, 'keeper', '到站', '已到站');
    await custodianIs(walk, clerk, STATION);
    await scan(walk, 'hub', '到站', '已到站');
    await custodianIs(walk, clerk, HUB);
    await scan(walk, 'sorter', '到站', '已到站');
    await custodianIs(walk, clerk, CENTRE);
    await picture(await walk.party.person('sorter'), '06-scan');
    await scan(walk, 'sorter', '交快递', '已交快递', { company: '邮政快递', number: 'YZ0001' });
    await readsReceiver((await walk.party.person('sorter')).locator('main'));
    await custodianIs(walk, clerk, '邮政快递');
    await scan(walk, 'sorter', '签收', '已签收');
    await custodianIs(walk, clerk, '已签收');
    await picture(clerk, '06-parcel');
  },
};

async function dispatch(walk: Walk, page: Page): Promise<void> {
  await openJob(page, '订单');
  const row = rowOf(page, walk.orderNumber);
  await readsAll(row, ['唐崖李', '2', '¥107.60', '线上支付', '待发货']);
  await row.getByRole('button', { name: '发货' }).click();
  const drawer = page.locator('.side-drawer');
  await readsAll(drawer, [`订单 ${walk.orderNumber}`, '× 2', '¥91.60', '¥16.00']);
  await drawer.getByRole('button', { name: '发货' }).click();
  const link = drawer.getByRole('link', { name: /^包裹/ });
  walk.parcelNumber = (await read(link)).replace('包裹', '');
  await readsAll(drawer.locator('.drawer-head'), ['已发货']);
}

/** The sheet for the printer opens beside the desk; the code on it is what everybody scans. */
async function label(walk: Walk, page: Page): Promise<void> {
  await page.locator('.side-drawer').getByRole('link', { name: /^包裹/ }).click();
  const drawer = page.locator('.side-drawer').filter({ hasText: `包裹 ${walk.parcelNumber}` });
  await readsAll(drawer, [STATION, HUB, CENTRE, walk.packLotCode, '还没有扫码']);
  await readsReceiver(drawer);
  const opening = page.waitForEvent('popup');
  await drawer.getByRole('link', { name: '打印面单' }).click();
  const sheet = await opening;
  await readsAll(sheet.locator('body'), [walk.parcelNumber, GOODS.product]);
  await sheet.setViewportSize({ width: 480, height: 720 });
  await picture(sheet, '06-label');
  await sheet.close();
  const address = await drawer.getByRole('link', { name: '看溯源' }).getAttribute('href');
  walk.traceCode = (address ?? '').replace('/t/', '');
}

/** Who has the parcel and hands it on may know whom it is for. */
async function readsReceiver(place: Locator): Promise<void> {
  await place.getByRole('button', { name: '看收件人' }).click();
  const { name, phone, address } = GOODS.receiver;
  await readsAll(place, [name, phone, address]);
}

async function scan(
  { party, parcelNumber }: Walk,
  who: Who,
  action: string,
  done: string,
  more: { company?: string; number?: string } = {},
): Promise<void> {
  const page = await party.person(who);
  await page.goto(`${party.base}/station/`);
  // A keeper mostly collects; whoever only scans has the scans on the first page.
  if (who === 'keeper') await page.getByRole('link', { name: /包裹.*到站、发出、取件/ }).click();
  await page.getByRole('link', { name: new RegExp(`^${action}`) }).click();
  if (more.company !== undefined) await page.getByLabel('快递公司').fill(more.company);
  if (more.number !== undefined) await page.getByLabel('快递单号').fill(more.number);
  await page.getByLabel('输入编号').fill(parcelNumber);
  await page.getByRole('button', { name: '确定' }).click();
  await readsAll(page.locator('.verdict'), [done, parcelNumber, '办好了']);
}

/** As the seller sees it at the desk. */
async function custodianIs(walk: Walk, page: Page, words: string): Promise<void> {
  await page.goto(`${walk.party.base}/console/parcels`);
  await page.getByPlaceholder('包裹号或运单号').fill(walk.parcelNumber);
  await page.getByPlaceholder('包裹号或运单号').press('Enter');
  const row = rowOf(page, walk.parcelNumber);
  await readsAll(row, [words]);
}

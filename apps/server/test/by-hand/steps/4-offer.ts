import { expect } from 'vitest';
import type { Locator } from 'playwright-core';
import { choose, openJob, rowOf, type } from '../desk.ts';
import { picture, readsAll } from '../eyes.ts';
import { GOODS, type Step, type Walk } from '../walk.ts';

export const offer: Step = {
  title: 'the gate says what an offer still needs; repaired one by one, it stands in the shop',
  async walk(walk) {
    const page = await walk.party.person('clerk');
    await openJob(page, '商品上架');
    await page.getByRole('button', { name: '新建商品' }).click();
    const dialog = page.getByRole('dialog', { name: '新建商品' });
    await choose(dialog, '产品', `${GOODS.code} ${GOODS.product}`);
    await type(dialog, '商品', `全国最好的${GOODS.title}`);
    await dialog.getByRole('button', { name: '存为草稿' }).click();
    const drawer = page.locator('.side-drawer');
    await readsAll(drawer, ['还没有填价格，请填写售价', '标题里有不能使用的说法，请修改标题']);
    expect(await drawer.getByRole('button', { name: '上架', exact: true }).isDisabled()).toBe(true);
    const todo = drawer.locator('.gate li').filter({ hasText: '待补' });
    expect(await todo.getByRole('link', { name: '去补齐' }).count()).toBe(await todo.count());
    await picture(page, '04-offer-gate');
    await repairFields(drawer);
    await certify(walk, drawer);
    await readsAll(drawer, ['检查全部通过，可以上架']);
    await drawer.getByRole('button', { name: '上架', exact: true }).click();
    await readsAll(drawer.locator('.drawer-head'), ['已上架', '¥45.80']);
    await page.keyboard.press('Escape');
    await readsAll(rowOf(page, GOODS.title), [GOODS.pack, '¥45.80', '¥8.00', '11', '已上架']);
  },
};

/** The repair's link marks the field that is meant. */
async function repairFields(drawer: Locator): Promise<void> {
  const line = drawer.locator('.gate li').filter({ hasText: '还没有填价格' });
  await line.getByRole('link', { name: '去补齐' }).click();
  await drawer.locator('.marked').filter({ hasText: '售价（元/件）' }).waitFor();
  await type(drawer, '商品', GOODS.title);
  await type(drawer, '售价（元/件）', '45.80');
  await type(drawer, '运费（元）', '8');
  await drawer.getByRole('button', { name: '保存' }).click();
  await readsAll(drawer, ['价格已填', '标题用语合规']);
}

async function certify({ packLotCode }: Walk, drawer: Locator): Promise<void> {
  const page = drawer.page();
  const line = drawer.locator('.gate li').filter({ hasText: '合格证' });
  await line.waitFor();
  const repair = line.getByRole('link', { name: '去补齐' });
  if ((await repair.count()) > 0) await repair.click();
  else await drawer.getByRole('button', { name: '登记证书' }).click();
  const dialog = page.getByRole('dialog', { name: `登记证书：${GOODS.product}` });
  await readsAll(dialog, ['承诺达标合格证']);
  await type(dialog, '证书编号', `HG-${packLotCode}`);
  await type(dialog, '出具单位', GOODS.seller);
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await readsAll(drawer, [`HG-${packLotCode}`, '承诺达标合格证有效']);
}

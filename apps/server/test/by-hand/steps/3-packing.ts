import { choose, fieldOf, openJob, rowOf } from '../desk.ts';
import { picture, read, readsAll } from '../eyes.ts';
import { GOODS, type Step } from '../walk.ts';

/** 36.5 + 20 jin are 28.25 kg: eleven boxes of 2.5 kg, and 0.75 kg lost. */
export const packing: Step = {
  title: 'a clerk packs both lots into eleven boxes, and what is lost is said',
  async walk(walk) {
    const page = await walk.party.person('clerk');
    await openJob(page, '分级与装箱');
    await page.getByRole('button', { name: '装箱', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '装箱' });
    await choose(dialog, '产品', `${GOODS.code} ${GOODS.product}`);
    await choose(dialog, '等级', GOODS.grade);
    await choose(dialog, '包装', GOODS.pack);
    for (const code of walk.lotCodes) {
      const lot = dialog.locator('tr').filter({ hasText: code });
      await readsAll(lot, ['湾田村服务站']);
      await lot.getByRole('button', { name: '全部投入' }).click();
    }
    await readsAll(dialog, ['投入 28.25 kg', '成品 27.5 kg', '损耗 0.75 kg']);
    const boxes = fieldOf(dialog, '装箱数（件）').getByRole('spinbutton');
    await boxes.fill('12');
    await boxes.press('Tab');
    await readsAll(dialog, ['投入不够装这么多件']);
    await boxes.fill('11');
    await boxes.press('Tab');
    await dialog.getByRole('button', { name: '确认装箱' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const run = rowOf(page, GOODS.product, GOODS.pack).first();
    await readsAll(run, [GOODS.seller, '11', '28.25 kg', '27.5 kg', '0.75 kg']);
    walk.packLotCode = await read(run.getByRole('link'));
    await picture(page, '03-packing');
  },
};

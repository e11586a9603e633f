import { expect } from 'vitest';
import { picture, read, readsAll } from '../eyes.ts';
import { GOODS, type Step } from '../walk.ts';

export const trace: Step = {
  title: 'anybody who holds the box opens its code and reads what happened, and nobody’s name',
  async walk(walk) {
    const page = await walk.party.person('stranger');
    await page.goto(`${walk.party.base}/t/${walk.traceCode}`);
    const main = page.locator('main');
    await readsAll(main, [
      `${GOODS.product}的来路`,
      walk.traceCode,
      walk.packLotCode,
      ...walk.lotCodes,
      '湾田村',
      '承诺达标合格证',
      `HG-${walk.packLotCode}`,
      '服务站收购',
      '装箱',
      '到达',
      '交给快递',
      '买家签收',
    ]);
    const { name, phone, address } = GOODS.receiver;
    const everything = await read(page.locator('body'));
    expect(
      [name, phone, address.replaceAll(' ', ''), GOODS.household].filter((word) => everything.includes(word)),
    ).toEqual([]);
    await picture(page, '08-trace', true);
  },
};

import { openJob, rowOf } from '../desk.ts';
import { picture, readsAll } from '../eyes.ts';
import { GOODS, type Step } from '../walk.ts';

/**
 * ¥107.60 = ¥91.60 goods + ¥16.00 freight. 20 of 56.5 jin were consigned, 70 % of what they sold for is the household's:
 * ¥91.60 × 0.7 × 20 / 56.5 = ¥22.6973.
 */
const SHARE = '¥22.70';

export const settlement: Step = {
  title: 'the money is split to the fen, and the household reads in its own ledger what it got and is paid',
  async walk(walk) {
    const desk = await walk.party.person('accountant');
    await openJob(desk, '结算');
    const row = rowOf(desk, walk.orderNumber);
    await readsAll(row, ['¥107.60', '线上支付']);
    await row.click();
    const drawer = desk.locator('.side-drawer');
    await readsAll(drawer, [walk.orderNumber, '¥107.60', '农户代卖款', SHARE, '运费', '¥16.00', '各方合计与总额相等']);
    await picture(desk, '07-shares');

    const phone = await walk.party.person('keeper');
    await phone.goto(`${walk.party.base}/station/households`);
    await phone.getByRole('searchbox').fill(GOODS.initials);
    await phone.getByRole('button', { name: GOODS.household }).first().click();
    const ledger = phone.locator('.ledger');
    await readsAll(ledger, ['还没付给您', SHARE, '贰拾贰元柒角整', '已经付给您¥138.70', '今年卖货¥161.40', '卖出分款']);
    await phone.getByRole('button', { name: `现在付 ${SHARE}` }).click();
    await phone.getByRole('button', { name: `付了，确认 ${SHARE}` }).click();
    await readsAll(ledger, ['钱都付清了', '已经付给您¥161.40', '今年卖货¥161.40']);
    await picture(phone, '07-ledger', true);
  },
};

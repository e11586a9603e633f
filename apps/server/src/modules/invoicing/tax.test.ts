import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { buy } from '../../../test/buying.ts';
import { COUNTY, FREIGHT_FEN, layCounty, PRICE_FEN, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { spanOfQuarter } from './tax-info-report.ts';

const { aftersale, invoicing, logistics, ordering } = endpoints;
const params = { county: COUNTY };
const one = (id: string) => ({ params: { county: COUNTY, id } });
const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5, 6]).toString('base64');
const BOX_FEN = PRICE_FEN + FREIGHT_FEN;

describe('what the tax office asks for', () => {
  let t: TestHouse;
  let county: SmallCounty;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 20 });
  });
  afterAll(() => t.close());

  const clerk = () => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
  const officer = () => t.as({ role: 'county-officer', county: COUNTY, regionCode: String(COUNTY) });
  const quarter = (): string => {
    const day = new Date(t.clock.at.getTime() + 8 * 3_600_000);
    return `${day.getUTCFullYear()}-Q${Math.floor(day.getUTCMonth() / 3) + 1}`;
  };
  const report = async () =>
    (await officer().get(invoicing.taxInfoReport, { params, query: { quarter: quarter() } })).rows;

  it('reports the sales of a quarter, less what went back out of the seller’s money', async () => {
    expect(await report()).toEqual([]);
    const buyer = t.as('visitor');
    const id = await buy(t, buyer, county, 3);
    await clerk().get(ordering.dispatchOrder, { ...one(id), body: { merchantId: county.merchantId } });
    await buyer.get(ordering.receiveOrder, one(id));
    await t.settle();
    // Paid and not sent: no sale yet.
    await buy(t, buyer, county, 1);
    const [row] = await report();
    expect([row?.orders, row?.goodsFen, row?.freightFen, row?.backFen, row?.netFen, row?.exemptFen]).toEqual([
      1,
      3 * PRICE_FEN,
      3 * FREIGHT_FEN,
      0,
      3 * BOX_FEN,
      3 * BOX_FEN,
    ]);
    const claim = {
      id: newId(),
      line: 1,
      kind: 'spoiled' as const,
      boxes: 1,
      badPercent: 60,
      words: '',
      photos: [photo, photo],
    };
    await buyer.get(aftersale.makeClaim, { ...one(id), body: claim });
    await clerk().get(aftersale.answerClaim, { ...one(claim.id), body: { offerFen: PRICE_FEN, words: '' } });
    await t.settle();
    const [after] = await report();
    expect([after?.backFen, after?.netFen]).toEqual([PRICE_FEN, 3 * BOX_FEN - PRICE_FEN]);
    expect((await clerk().call(invoicing.taxInfoReport, { params, query: { quarter: quarter() } })).refusal).toBe(
      'permission.missing',
    );
  });

  it('takes nothing off a seller’s sales for a parcel that never came, since it was never counted as sold', async () => {
    const [before] = await report();
    const buyer = t.as('visitor');
    const id = await buy(t, buyer, county, 2);
    const { parcelNumber: code } = await clerk().get(ordering.dispatchOrder, {
      ...one(id),
      body: { merchantId: county.merchantId },
    });
    const scan = { id: newId(), code, siteId: county.centreId, deviceTime: t.clock.at.toISOString() };
    await t
      .as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) })
      .get(logistics.scan, { params, body: { ...scan, action: 'hand-to-carrier', carrierName: '聚山速运' } });
    const lost = { id: newId(), line: 1, kind: 'not-arrived' as const, boxes: 2, words: '', photos: [] };
    const { wishFen } = await buyer.get(aftersale.makeClaim, { ...one(id), body: lost });
    await clerk().get(aftersale.answerClaim, { ...one(lost.id), body: { offerFen: wishFen, words: '' } });
    await t.settle();
    expect((await buyer.get(aftersale.getClaim, one(lost.id))).state).toBe('refunded');
    expect(await report()).toEqual([before]);
  });

  it('begins and ends a quarter at midnight of Shanghai', () => {
    expect(spanOfQuarter('2026-Q4')).toEqual({
      from: new Date('2026-09-30T16:00:00Z'),
      until: new Date('2026-12-31T16:00:00Z'),
    });
  });
});

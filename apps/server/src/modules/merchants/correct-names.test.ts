import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints, type InputOf } from '@shanhuo/contract';
import { newId } from '#kernel/ids.ts';
import { organisationOf } from '#modules/accounts/index.ts';
import { registerLot } from '#modules/quality/index.ts';
import { orderOf } from '../../../test/buying.ts';
import { COUNTY, GRADE, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const { merchants, ordering, quality, listing, audit } = endpoints;
const params = { county: COUNTY };
let t: TestHouse;
let county: SmallCounty;
beforeAll(async () => {
  t = await openTestHouse();
  county = await layCounty(t);
});
afterAll(() => t.close());

type Names = InputOf<typeof merchants.correctNames>['body'];
const inCounty = (role: 'centre-operator' | 'auditor' | 'county-officer') =>
  t.as({ role, county: COUNTY, regionCode: String(COUNTY) });
const correct = (body: Names, id = county.merchantId) => ({ params: { ...params, id }, body });
const notesOf = async (id: string) => {
  const query = { subject: 'merchant', subjectId: id, limit: 200 };
  const { items } = await inCounty('auditor').get(audit.listNotes, { params, query });
  return items.filter(({ action }) => action === 'merchants.correct-names').map(({ detail }) => detail);
};

describe('a merchant’s name', () => {
  it('is corrected wherever it is read, and stays in what a buyer ordered before', async () => {
    const buyer = t.as('visitor');
    const { merchantId } = county;
    const { id } = await buyer.get(ordering.placeOrder, orderOf(county));
    const lot = await t.act((tx, actor) =>
      registerLot(tx, actor, {
        county: COUNTY,
        id: newId(),
        merchantId,
        productId: county.productId,
        grade: GRADE,
        weightGrams: 1000,
      }),
    );
    const trace = async (language: 'zh' | 'en') =>
      (await buyer.get(quality.trace, { params: { code: lot.code }, query: { language } })).sellerName;
    const found = async (q: string) =>
      (await buyer.get(listing.listOffers, { params, query: { q } })).items.map((offer) => offer.id);
    expect([await trace('zh'), await found('李好')]).toEqual(['李好合作社', [county.offerId]]);

    const names = { name: ' 礼好水果专业合作社 ', shortName: '礼好', nameEn: 'Lihao Fruit Cooperative' };
    await inCounty('centre-operator').get(merchants.correctNames, correct(names));
    await t.settle();

    const shown = await buyer.get(merchants.getMerchant, { params: { ...params, id: merchantId } });
    expect(shown).toMatchObject({ ...names, name: '礼好水果专业合作社', licenceNo: 'DEMO-李好合作社' });
    expect([await trace('zh'), await trace('en')]).toEqual(['礼好水果专业合作社', 'Lihao Fruit Cooperative']);
    expect([await found('礼好'), await found('lihao fruit'), await found('李好')]).toEqual([
      [county.offerId],
      [county.offerId],
      [],
    ]);
    expect(await t.act((tx) => organisationOf(tx, merchantId))).toMatchObject({
      name: '礼好水果专业合作社',
      nameEn: 'Lihao Fruit Cooperative',
      active: true,
    });
    const order = await buyer.get(ordering.getOrder, { params: { ...params, id } });
    expect(order.lines.map(({ merchantName }) => merchantName)).toEqual(['李好合作社']);
    expect(await notesOf(merchantId)).toEqual([
      {
        name: { from: '李好合作社', to: '礼好水果专业合作社' },
        shortName: { from: '李好合作社', to: '礼好' },
        nameEn: { from: null, to: 'Lihao Fruit Cooperative' },
      },
    ]);
  });

  it('changes only where one is given, and leaves no note where nothing changed', async () => {
    const id = county.otherMerchantId;
    const operator = inCounty('centre-operator');
    const nameOf = async () => {
      const { name, shortName, nameEn } = await operator.get(merchants.getMerchantRecord, {
        params: { ...params, id },
      });
      return [name, shortName, nameEn];
    };
    await operator.get(merchants.correctNames, correct({ nameEn: 'Another cooperative' }, id));
    expect(await nameOf()).toEqual(['别家合作社', '别家合作社', 'Another cooperative']);
    await operator.get(merchants.correctNames, correct({ name: '别家合作社', nameEn: 'Another cooperative' }, id));
    await operator.get(merchants.correctNames, correct({ nameEn: null }, id));
    expect(await nameOf()).toEqual(['别家合作社', '别家合作社', null]);
    const change = (from: string | null, to: string | null) => ({ nameEn: { from, to } });
    expect(await notesOf(id)).toEqual([change('Another cooperative', null), change(null, 'Another cooperative')]);
  });

  it('is never empty, and only whoever registers merchants corrects it', async () => {
    const operator = inCounty('centre-operator');
    for (const body of [{ name: '  ' }, { shortName: ' ' }]) {
      expect((await operator.call(merchants.correctNames, correct(body))).refusal).toBe('merchant.name-missing');
    }
    const unknown = await operator.call(merchants.correctNames, correct({ name: '甲' }, newId()));
    expect(unknown.refusal).toBe('merchant.unknown');
    const clerk = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
    const elsewhere = t.as({ role: 'centre-operator', county: 330_110, regionCode: '330110' });
    const before = await notesOf(county.merchantId);
    for (const who of [clerk, inCounty('county-officer'), elsewhere]) {
      const said = await who.call(merchants.correctNames, correct({ name: '我的合作社' }));
      expect(said.refusal).toBe('permission.missing');
    }
    expect((await t.as('visitor').call(merchants.correctNames, correct({ name: '甲' }))).refusal).toBe(
      'sign-in.needed',
    );
    expect(await notesOf(county.merchantId)).toEqual(before);
  });

  it('is corrected by one after the other, however many do so at once', async () => {
    const id = county.otherMerchantId;
    const wanted = Array.from({ length: 6 }, (_, n) => `别家合作社${n}`);
    const already = (await notesOf(id)).length;
    await Promise.all([
      ...wanted.map((name) => inCounty('centre-operator').get(merchants.correctNames, correct({ name }, id))),
      inCounty('centre-operator').get(merchants.correctNames, correct({ shortName: '别家' }, id)),
    ]);
    const notes = (await notesOf(id)).slice(0, -already) as { name?: { from: string; to: string } }[];
    const record = await inCounty('centre-operator').get(merchants.getMerchantRecord, { params: { ...params, id } });
    expect(record.shortName).toBe('别家');
    // Each tells what it found, so the notes make one chain from the first name to the last.
    const next = new Map(notes.flatMap(({ name }) => (name === undefined ? [] : [[name.from, name.to]])));
    expect(next.size).toBe(wanted.length);
    let last = '别家合作社';
    for (let step = 0; step < wanted.length; step += 1) last = next.get(last) ?? '';
    expect(last).toBe(record.name);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endpoints, type InputOf } from '@shanhuo/contract';
import { bodyOfProduct } from '@shanhuo/contract/catalog/index';
import { newId } from '#kernel/ids.ts';
import { registerLot } from '#modules/quality/index.ts';
import { COUNTY, FEN_PER_KG, GRADE, layCounty, NET_GRAMS, PRICE_FEN, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const { catalog, collection, listing, packing, pricing, quality, audit } = endpoints;
const params = { county: COUNTY };
const TODAY = '2026-11-23';
let t: TestHouse;
let county: SmallCounty;
beforeAll(async () => {
  t = await openTestHouse();
  county = await layCounty(t, { boxes: 0 });
  // A second grade and pack, so that one may go and the other stay.
  const product = await clerk().get(catalog.getProduct, { params: { ...params, id: county.productId } });
  await operator().get(catalog.saveProduct, {
    params: { ...params, id: product.id },
    body: {
      ...bodyOfProduct(product),
      grades: [{ code: 'EJ', name: '二级', nameEn: 'Grade 2', definition: '', definitionEn: '', sort: 2 }],
      packSpecs: [{ ...otherPack, id: otherPackId }],
    },
  });
});
afterAll(() => t.close());

const otherPackId = newId();
const otherPack = { code: 'P24-10J', name: '10 斤箱', nameEn: '5 kg', netGrams: 5000, tareGrams: 300, kind: 'box' };
const operator = () => t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) });
const clerk = () => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
const keeper = () => t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });

const product = () => ({ ...params, id: county.productId });
const use = {
  product: (inUse: boolean, who = operator()) =>
    who.call(catalog.putProductUse, { params: product(), body: { inUse } }),
  grade: (inUse: boolean, grade = GRADE, who = operator()) =>
    who.call(catalog.putGradeUse, { params: { ...product(), grade }, body: { inUse } }),
  pack: (inUse: boolean, packSpecId = county.packSpecId, who = operator()) =>
    who.call(catalog.putPackUse, { params: { ...product(), packSpecId }, body: { inUse } }),
  category: (inUse: boolean, slug = 'fruit', who = operator()) =>
    who.call(catalog.putCategoryUse, { params: { ...params, slug }, body: { inUse } }),
};
const withdraw = () => clerk().get(listing.withdrawOffer, { params: { ...params, id: county.offerId } });
const publish = () => clerk().call(listing.publishOffer, { params: { ...params, id: county.offerId } });
const gate = () => clerk().get(listing.seeGate, { params: { ...params, id: county.offerId } });
/** What is offered for choice: products with their grades and packs. */
const choices = async (retired?: 'with') => {
  const { items } = await clerk().get(catalog.listProducts, {
    params,
    query: retired === undefined ? {} : { retired },
  });
  return items.map((one) => [
    one.code,
    one.retired,
    one.grades.map(({ code, retired: isOut }) => `${code}${isOut ? ' out' : ''}`),
    one.packSpecs.map(({ code, retired: isOut }) => `${code}${isOut ? ' out' : ''}`),
  ]);
};
const board = async (retired?: 'with') => {
  const query = { day: TODAY, ...(retired && { retired }) };
  return (await keeper().get(pricing.seeBoard, { params, query })).items.map(({ grade }) => grade);
};
const announce = (grade = GRADE) =>
  operator().call(pricing.publishPrices, {
    params,
    body: { day: TODAY, prices: [{ productId: county.productId, grade, fenPerKg: FEN_PER_KG }] },
  });
type Entry = InputOf<typeof collection.record>['body'];
const entry = (): Entry => ({
  id: newId(),
  stationId: county.stationId,
  householdId: county.householdId,
  merchantId: county.merchantId,
  productId: county.productId,
  grade: GRADE,
  kind: 'outright',
  weightGrams: 1000,
  enteredText: '2 斤',
  fenPerKg: FEN_PER_KG,
  payKind: 'cash',
  deviceTime: t.clock.at.toISOString(),
});
const weigh = () => keeper().call(collection.record, { params, body: entry() });
const freshLot = (grade = GRADE) =>
  t.act((tx, actor) =>
    registerLot(tx, actor, {
      county: COUNTY,
      id: newId(),
      merchantId: county.merchantId,
      productId: county.productId,
      grade,
      weightGrams: NET_GRAMS,
    }),
  );
const pack = (lotId: string) =>
  clerk().call(packing.pack, {
    params,
    body: {
      id: newId(),
      merchantId: county.merchantId,
      productId: county.productId,
      grade: GRADE,
      packSpecId: county.packSpecId,
      boxes: 1,
      inputs: [{ lotId, grams: NET_GRAMS }],
      wasteGrams: 0,
    },
  });
const sort = (lotId: string, grade: string) =>
  clerk().call(packing.grade, {
    params,
    body: { id: newId(), merchantId: county.merchantId, lotId, outputs: [{ grade, grams: 1000 }], wasteGrams: 0 },
  });
const registerOwn = (grade = GRADE) =>
  clerk().call(quality.registerLot, {
    params,
    body: { id: newId(), merchantId: county.merchantId, productId: county.productId, grade, weightGrams: 1000 },
  });
const draft = (change: { grade?: string; packSpecId?: string } = {}) =>
  clerk().call(listing.draftOffer, {
    params,
    body: {
      id: newId(),
      merchantId: county.merchantId,
      productId: county.productId,
      title: '唐崖李',
      grade: null,
      packSpecId: null,
      priceFen: PRICE_FEN,
      freightFen: 0,
      returnKind: 'FRESH_EXEMPT',
      ...change,
    },
  });

/** Everything in use and the one offer on sale. */
beforeEach(async () => {
  await use.category(true);
  await use.product(true);
  await use.grade(true);
  await use.pack(true);
  await publish();
});

describe('what is on sale', () => {
  test('is not retired: the county is told how many offers stand in the way', async () => {
    for (const said of [await use.product(false), await use.grade(false), await use.pack(false)]) {
      expect(said).toMatchObject({ status: 409, refusal: 'product.on-sale', data: { count: 1 } });
    }
    // What nothing on sale is made of may go.
    expect((await use.grade(false, 'EJ')).status).toBe(200);
    expect((await use.pack(false, otherPackId)).status).toBe(200);
    expect(await choices()).toEqual([['P24', false, ['YJ'], ['P24-5J']]]);
    expect((await use.grade(true, 'EJ')).status).toBe(200);
    expect((await use.pack(true, otherPackId)).status).toBe(200);
  });

  test('and what is retired never meet, whoever of the two comes first', async () => {
    for (let round = 0; round < 6; round += 1) {
      await use.product(true);
      await withdraw();
      const [published, retired] = await Promise.all([publish(), use.product(false)]);
      const fits = [
        [200, 'product.on-sale'],
        ['listing.not-ready', 200],
        ['product.retired', 200],
      ];
      expect(fits).toContainEqual([published.refusal ?? published.status, retired.refusal ?? retired.status]);
    }
  });
});

describe('a retired product', () => {
  beforeEach(async () => {
    await withdraw();
    await use.product(false);
  });

  test('is no longer offered for choice, and everybody who starts something new with it is told', async () => {
    expect(await choices()).toEqual([]);
    expect(await board()).toEqual([]);
    expect(await announce()).toMatchObject({
      status: 409,
      refusal: 'pricing.goods-retired',
      data: { product: '唐崖李', grade: '一级' },
    });
    const said = [await weigh(), await registerOwn(), await draft()];
    expect(said.map(({ refusal }) => refusal)).toEqual(Array(3).fill('product.retired'));
    const { ready, lines } = await gate();
    expect([ready, lines[0]]).toMatchObject([
      false,
      { check: 'in-use', repair: `/products?product=${county.productId}&field=inUse` },
    ]);
    expect((await publish()).refusal).toBe('listing.not-ready');
    await use.product(true);
    const lot = await freshLot();
    await use.product(false);
    expect([(await pack(lot.id)).refusal, (await sort(lot.id, GRADE)).refusal]).toEqual([
      'product.retired',
      'product.retired',
    ]);
  });

  test('stays readable, with everything that was made of it', async () => {
    const read = await clerk().get(catalog.getProduct, { params: product() });
    expect([read.name, read.retired, read.grades.map(({ retired }) => retired)]).toEqual([
      '唐崖李',
      true,
      [false, false],
    ]);
    expect(await choices('with')).toEqual([['P24', true, ['YJ', 'EJ'], ['P24-10J', 'P24-5J']]]);
    expect(await board('with')).toEqual([GRADE]);
    const mine = await clerk().get(listing.getMyOffer, { params: { ...params, id: county.offerId } });
    expect(mine.state).toBe('withdrawn');
  });

  test('comes back into use as it was', async () => {
    expect((await use.product(true)).status).toBe(200);
    expect(await choices()).toEqual([['P24', false, ['YJ', 'EJ'], ['P24-10J', 'P24-5J']]]);
    expect(await board()).toEqual([GRADE]);
    expect([(await weigh()).status, (await announce()).status, (await publish()).status]).toEqual([200, 200, 200]);
  });

  test('is still recorded when a phone without a network weighed it, or somebody before that', async () => {
    const bring = async (made: Entry, sentAt: Date) =>
      (
        await keeper().get(collection.recordBatch, {
          params,
          body: { entries: [made], sentAt: sentAt.toISOString() },
        })
      ).results[0]?.refusal;
    const now = t.clock.at;
    const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
    try {
      const kept = entry();
      const seconds = { ...entry(), deviceTime: new Date(minutes(10).getTime() - 5000).toISOString() };
      t.clock.at = minutes(10);
      await use.product(true);
      await use.product(false);
      // Weighed for ten minutes without a network; five seconds before it was retired; and just now.
      expect(await bring(kept, minutes(10))).toBe(null);
      expect(await bring(seconds, minutes(10))).toBe(null);
      expect(await bring(entry(), minutes(10))).toBe('product.retired');
    } finally {
      t.clock.at = now;
    }
  });
});

describe('a retired grade or pack', () => {
  beforeEach(withdraw);

  test('is refused by itself, while the rest of the product goes on', async () => {
    const [lot, other] = [await freshLot(), await freshLot()];
    await use.grade(false);
    expect(await choices()).toEqual([['P24', false, ['EJ'], ['P24-10J', 'P24-5J']]]);
    const said = [await weigh(), await registerOwn(), await draft({ grade: GRADE }), await pack(lot.id)];
    expect(said.map(({ refusal }) => refusal)).toEqual(Array(4).fill('grade.retired'));
    expect((await announce()).refusal).toBe('pricing.goods-retired');
    expect([(await announce('EJ')).status, (await registerOwn('EJ')).status]).toEqual([200, 200]);
    // What lies there in the retired grade is sorted into another, and not back into it.
    expect([(await sort(other.id, GRADE)).refusal, (await sort(other.id, 'EJ')).status]).toEqual([
      'grade.retired',
      200,
    ]);
    expect((await publish()).refusal).toBe('listing.not-ready');

    await use.grade(true);
    await use.pack(false);
    expect(await choices()).toEqual([['P24', false, ['YJ', 'EJ'], ['P24-10J']]]);
    const packed = [await pack(lot.id), await draft({ packSpecId: county.packSpecId })];
    expect(packed.map(({ refusal }) => refusal)).toEqual(Array(2).fill('pack.retired'));
    expect((await publish()).refusal).toBe('listing.not-ready');
    expect((await weigh()).status).toBe(200);
  });

  test('stays in a draft that chose it before, and cannot be chosen for another', async () => {
    const fields = { title: '唐崖李', priceFen: PRICE_FEN, freightFen: 0, returnKind: 'FRESH_EXEMPT' as const };
    const change = (grade: string, packSpecId: string) =>
      clerk().call(listing.changeOffer, {
        params: { ...params, id: county.offerId },
        body: { ...fields, grade, packSpecId },
      });
    await use.pack(false);
    expect((await change(GRADE, county.packSpecId)).status).toBe(200);
    expect((await change(GRADE, otherPackId)).status).toBe(200);
    expect((await change(GRADE, county.packSpecId)).refusal).toBe('pack.retired');
    await use.pack(true);
    expect((await change(GRADE, county.packSpecId)).status).toBe(200);
  });

  test('is one of the product, or nobody knows it', async () => {
    expect((await use.grade(false, 'XX')).refusal).toBe('offer.parts-unknown');
    expect((await use.pack(false, newId())).refusal).toBe('offer.parts-unknown');
    const nowhere = { params: { ...params, id: newId() }, body: { inUse: false } };
    expect((await operator().call(catalog.putProductUse, nowhere)).refusal).toBe('product.unknown');
  });
});

describe('a retired category', () => {
  const save = async (id: string, category: string) => {
    const facts = bodyOfProduct(await clerk().get(catalog.getProduct, { params: product() }));
    const isKnown = id === county.productId;
    return operator().call(catalog.saveProduct, {
      params: { ...params, id },
      body: {
        ...facts,
        ...(!isKnown && { code: 'P99', registeredCode: null }),
        category,
        grades: [],
        packSpecs: [],
      },
    });
  };
  const slugs = async () =>
    (await t.as('visitor').get(catalog.listCategories, { params })).items.map(({ slug }) => slug);

  test('is out of the shop and out of choice; it never holds a product that is in use', async () => {
    expect(await use.category(false)).toMatchObject({ refusal: 'category.in-use', data: { count: 1 } });
    await withdraw();
    await use.product(false);
    expect((await use.category(false)).status).toBe(200);
    expect(await slugs()).toEqual([]);
    const known = await clerk().get(catalog.listKnownCategories, { params });
    expect(known.items).toEqual([
      { slug: 'fruit', name: '水果', nameEn: 'Fruit', group: 'fresh', sort: 1, offerCount: 0, retired: true },
    ]);
    expect((await save(newId(), 'fruit')).refusal).toBe('category.retired');
    expect((await use.product(true)).refusal).toBe('category.retired');
    // What is in it may still be corrected.
    expect((await save(county.productId, 'fruit')).status).toBe(200);
    await use.category(true);
    expect([await slugs(), (await use.product(true)).status]).toEqual([['fruit'], 200]);
    expect((await use.category(false, 'no-such')).refusal).toBe('product.category-unknown');
  });

  test('and a product that comes back into use never meet', async () => {
    await withdraw();
    for (let round = 0; round < 6; round += 1) {
      await use.category(true);
      await use.product(false);
      const [restored, retired] = await Promise.all([use.product(true), use.category(false)]);
      const fits = [
        [200, 'category.in-use'],
        ['category.retired', 200],
      ];
      expect(fits).toContainEqual([restored.refusal ?? restored.status, retired.refusal ?? retired.status]);
    }
  });
});

describe('taking out of use', () => {
  test('is for those who manage the catalogue', async () => {
    await withdraw();
    const elsewhere = t.as({ role: 'centre-operator', county: 330_110, regionCode: '330110' });
    for (const who of [clerk(), keeper(), elsewhere]) {
      const said = [
        await use.product(false, who),
        await use.grade(false, GRADE, who),
        await use.pack(false, county.packSpecId, who),
        await use.category(false, 'fruit', who),
      ];
      expect(said.map(({ refusal }) => refusal)).toEqual(Array(4).fill('permission.missing'));
    }
    expect((await use.product(false, t.as('visitor'))).refusal).toBe('sign-in.needed');
    expect(await choices()).toEqual([['P24', false, ['YJ', 'EJ'], ['P24-10J', 'P24-5J']]]);
  });

  test('is noted in words, once, however many do so at once', async () => {
    await withdraw();
    const personId = newId();
    const somebody = () => t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY), personId });
    const said = await Promise.all(Array.from({ length: 5 }, () => use.product(false, somebody())));
    expect(said.map(({ status }) => status)).toEqual(Array(5).fill(200));
    await use.category(false, 'fruit', somebody());
    await use.category(true, 'fruit', somebody());
    await use.product(true, somebody());
    await use.grade(false, GRADE, somebody());
    await use.pack(false, county.packSpecId, somebody());
    const auditor = t.as({ role: 'auditor', county: COUNTY, regionCode: String(COUNTY) });
    const { items } = await auditor.get(audit.listNotes, { params, query: { personId } });
    const plum = { code: 'P24', name: '唐崖李' };
    expect(items.map(({ action, subject, detail }) => [action, subject, detail]).toReversed()).toEqual([
      ['catalog.retire', 'product', plum],
      ['catalog.retire', 'category', { name: '水果' }],
      ['catalog.restore', 'category', { name: '水果' }],
      ['catalog.restore', 'product', plum],
      ['catalog.retire', 'product', { ...plum, grade: '一级' }],
      ['catalog.retire', 'product', { ...plum, pack: '5 斤箱' }],
    ]);
  });
});

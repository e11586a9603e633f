import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InputOf } from '@shanhuo/contract';
import { auditEndpoints } from '@shanhuo/contract/audit/index';
import { bodyOfProduct, catalogEndpoints as doors } from '@shanhuo/contract/catalog/index';
import { listingEndpoints } from '@shanhuo/contract/listing/index';
import { newId } from '#kernel/ids.ts';
import { COUNTY, layCounty, NET_GRAMS, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

let t: TestHouse;
let county: SmallCounty;
const params = { county: COUNTY };
const operator = () => t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) });
const clerk = () => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });

beforeAll(async () => {
  t = await openTestHouse();
  county = await layCounty(t, { boxes: 0 });
});
afterAll(() => t.close());

type Body = InputOf<typeof doors.saveProduct>['body'];
const potato = (change: Partial<Body> = {}): Body => ({
  code: 'P11',
  registeredCode: 'XF-P11',
  name: '高山土豆（马尔科）',
  nameEn: 'Upland Potatoes',
  category: 'fruit',
  motif: 'potato',
  gate: 'A',
  proofs: ['conformity'],
  returnKind: 'FRESH_EXEMPT',
  taxKind: 'SELF_PRODUCED_EXEMPT',
  seasonMonths: [7, 8, 9, 10, 11],
  storage: 'ambient',
  shelfLifeDays: 60,
  visibility: 'retail',
  story: '',
  storyEn: '',
  grades: [{ code: 'DG', name: '大果', nameEn: 'Large', definition: '100–200 g', definitionEn: '', sort: 1 }],
  packSpecs: [],
  ...change,
});

describe('a product', () => {
  const id = newId();

  test('is saved with its grades and packs, and read back as it was', async () => {
    const packSpecs = [
      { id: newId(), code: 'P11-5J', name: '5 斤箱', nameEn: 'box', netGrams: 2500, tareGrams: 200, kind: 'box' },
    ];
    await operator().get(doors.saveProduct, { params: { ...params, id }, body: potato({ packSpecs }) });
    const { grades } = potato();
    expect(await clerk().get(doors.getProduct, { params: { ...params, id } })).toEqual({
      id,
      ...potato(),
      retired: false,
      grades: grades.map((grade) => ({ ...grade, retired: false })),
      packSpecs: packSpecs.map((pack) => ({ ...pack, retired: false })),
    });
  });

  test('keeps grades and packs that are not named, and changes those that are', async () => {
    const grades = [{ code: 'ZG', name: '中果', nameEn: 'Medium', definition: '', definitionEn: '', sort: 2 }];
    await operator().get(doors.saveProduct, { params: { ...params, id }, body: potato({ grades }) });
    const read = await clerk().get(doors.getProduct, { params: { ...params, id } });
    expect(read.grades.map(({ code }) => code)).toEqual(['DG', 'ZG']);
    expect(read.packSpecs).toHaveLength(1);
  });

  test('is found in the list by words, pinyin and initials', async () => {
    const find = async (q: string) =>
      (await clerk().get(doors.listProducts, { params, query: { q } })).items.map(({ code }) => code);
    expect(await find('土豆')).toEqual(['P11']);
    expect(await find('gaoshan')).toEqual(['P11']);
    expect(await find('mek')).toEqual(['P11']);
    expect(await find('p24')).toEqual(['P24']);
    expect(await find('水果')).toEqual(['P11', 'P24']);
    expect(await find('腊肉')).toEqual([]);
    const first = await clerk().get(doors.listProducts, { params, query: { limit: 1 } });
    expect(first.items.map(({ code }) => code)).toEqual(['P11']);
    const second = await clerk().get(doors.listProducts, { params, query: { limit: 1, cursor: first.next ?? '' } });
    expect(second).toMatchObject({ items: [{ code: 'P24' }], next: null });
  });

  test('that gets another name is found by it, and so are its offers', async () => {
    const plum = await clerk().get(doors.getProduct, { params: { ...params, id: county.productId } });
    const { id: plumId } = plum;
    const body = bodyOfProduct(plum);
    const renamed = { ...body, name: '唐崖脆红李' };
    await operator().get(doors.saveProduct, { params: { ...params, id: plumId }, body: renamed });
    const found = await t.as('visitor').get(listingEndpoints.listOffers, { params, query: { q: '脆红' } });
    expect(found.items.map(({ id: offerId }) => offerId)).toEqual([county.offerId]);
    await operator().get(doors.saveProduct, { params: { ...params, id: plumId }, body });
    expect((await t.as('visitor').get(listingEndpoints.listOffers, { params, query: { q: '脆红' } })).items).toEqual(
      [],
    );
  });

  test('is refused with a taken code, an unknown category, a foreign pack or another net weight', async () => {
    const save = async (body: Body, at = id) =>
      operator().call(doors.saveProduct, { params: { ...params, id: at }, body });
    const pack = {
      id: county.packSpecId,
      code: 'P24-5J',
      name: 'x',
      nameEn: 'x',
      netGrams: NET_GRAMS,
      tareGrams: 0,
      kind: 'box',
    };
    expect(await save(potato({ code: 'P24' }))).toMatchObject({ refusal: 'product.code-taken', data: { code: 'P24' } });
    expect(await save(potato({ registeredCode: 'XF-P24' }))).toMatchObject({ refusal: 'product.code-taken' });
    expect(await save(potato({ category: 'no-such' }))).toMatchObject({ refusal: 'product.category-unknown' });
    expect(await save(potato({ packSpecs: [pack] }))).toMatchObject({ refusal: 'product.pack-foreign' });
    const readPacks = async () =>
      bodyOfProduct(await clerk().get(doors.getProduct, { params: { ...params, id } })).packSpecs;
    const [own] = await readPacks();
    const heavier = { ...own, netGrams: 3000 } as typeof pack;
    expect(await save(potato({ packSpecs: [heavier] }))).toMatchObject({ refusal: 'product.pack-fixed' });
    expect(await readPacks()).toEqual([own]);
  });

  test('that nobody knows is not found', async () => {
    const asked = await clerk().call(doors.getProduct, { params: { ...params, id: newId() } });
    expect(asked).toMatchObject({ status: 404, refusal: 'product.unknown' });
  });

  test('is not for sellers or strangers to change', async () => {
    const input = { params: { ...params, id }, body: potato({ name: '改名' }) };
    expect(await clerk().call(doors.saveProduct, input)).toMatchObject({ refusal: 'permission.missing' });
    expect(await t.as('visitor').call(doors.saveProduct, input)).toMatchObject({ refusal: 'sign-in.needed' });
    const elsewhere = t.as({ role: 'centre-operator', county: 330_110, regionCode: '330110' });
    expect(await elsewhere.call(doors.saveProduct, input)).toMatchObject({ refusal: 'permission.missing' });
    expect((await clerk().get(doors.getProduct, { params: { ...params, id } })).name).toBe('高山土豆（马尔科）');
  });
});

test('a category counts its published offers, and is the county’s to name', async () => {
  const body = { name: '茶叶', nameEn: 'Tea', group: 'tea', sort: 0 };
  await operator().get(doors.saveCategory, { params: { ...params, slug: 'tea' }, body });
  expect(await t.as('visitor').get(doors.listCategories, { params })).toEqual({
    items: [
      { slug: 'tea', ...body, offerCount: 0 },
      { slug: 'fruit', name: '水果', nameEn: 'Fruit', group: 'fresh', sort: 1, offerCount: 1 },
    ],
  });
  const refused = await clerk().call(doors.saveCategory, { params: { ...params, slug: 'tea' }, body });
  expect(refused).toMatchObject({ refusal: 'permission.missing' });
});

test('a category that gets another name gives it to the search for its products and their offers', async () => {
  const input = (name: string, nameEn: string, sort: number) => ({
    params: { ...params, slug: 'fruit' },
    body: { name, nameEn, group: 'fresh', sort },
  });
  const found = async (q: string) => {
    const products = await clerk().get(doors.listProducts, { params, query: { q } });
    const offers = await t.as('visitor').get(listingEndpoints.listOffers, { params, query: { q } });
    return [products.items.map(({ code }) => code), offers.items.map(({ id }) => id)];
  };
  await operator().get(doors.saveCategory, input('时令鲜果', 'Orchard', 1));
  expect(await found('鲜果')).toEqual([['P11', 'P24'], [county.offerId]]);
  expect(await found('orchard')).toEqual([['P11', 'P24'], [county.offerId]]);
  expect(await found('水果')).toEqual([[], []]);
  await operator().get(doors.saveCategory, input('水果', 'Fruit', 3));
  expect(await found('水果')).toEqual([['P11', 'P24'], [county.offerId]]);
});

test('who saved a category or a product, and what it was called then, can be read afterwards', async () => {
  const personId = newId();
  const somebody = t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY), personId });
  const auditor = t.as({ role: 'auditor', county: COUNTY, regionCode: String(COUNTY) });
  const id = newId();
  const body = { name: '野菜', nameEn: 'Wild herbs', group: 'fresh', sort: 9 };
  await somebody.get(doors.saveCategory, { params: { ...params, slug: 'wild-herbs' }, body });
  const fern = potato({ code: 'P90', registeredCode: null, name: '蕨菜', category: 'wild-herbs', grades: [] });
  await somebody.get(doors.saveProduct, { params: { ...params, id }, body: fern });
  const { items } = await auditor.get(auditEndpoints.listNotes, { params, query: { personId } });
  expect(items.map(({ action, subject, subjectId, detail }) => [action, subject, subjectId, detail])).toEqual([
    ['catalog.save-product', 'product', id, { code: 'P90', name: '蕨菜' }],
    ['catalog.save-category', 'category', 'wild-herbs', { name: '野菜' }],
  ]);
});

import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAfter } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { registerLot } from '#modules/quality/index.ts';
import { COUNTY, GRADE, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { consignFresh, layDrying, type Drying } from '../../../test/processing.ts';

const { process: processDoor, listProcessings } = endpoints.packing;
const params = { county: COUNTY };
const TODAY = '2026-11-23';

describe('processing', () => {
  let t: TestHouse;
  let county: SmallCounty;
  let drying: Drying;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 0 });
    drying = await layDrying(t, county);
  });
  afterAll(() => t.close());

  const clerk = (organisationId = county.merchantId) =>
    t.as({ role: 'merchant-clerk', county: COUNTY, organisationId });
  const centre = () => t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) });
  const lotOf = async (id: string) => clerk().get(endpoints.quality.getLot, { params: { ...params, id } });
  const own = (weightGrams: number, productId = drying.freshId, grade = GRADE) =>
    t.act((tx, actor) =>
      registerLot(tx, actor, {
        county: COUNTY,
        id: newId(),
        merchantId: county.merchantId,
        productId,
        grade,
        weightGrams,
      }),
    );
  type Body = Partial<Parameters<typeof bodyOf>[2]>;
  const bodyOf = (
    inputs: { lotId: string; grams: number }[],
    grams: number,
    more: {
      day?: string;
      reason?: string;
      recipeId?: string;
      merchantId?: string;
      grade?: string;
      byProducts?: { productId: string; grade: string; grams: number }[];
    } = {},
  ) => ({
    params,
    body: {
      id: newId(),
      merchantId: county.merchantId,
      recipeId: drying.recipeId,
      day: TODAY,
      grade: GRADE,
      byProducts: [],
      inputs,
      grams,
      ...more,
    },
  });
  const dry = (inputs: { lotId: string; grams: number }[], grams: number, more: Body = {}) =>
    clerk().call(processDoor, bodyOf(inputs, grams, more));

  it('makes a lot of another product of several lots, to the gram, with a by-product', async () => {
    const [first, second] = [await consignFresh(t, county, drying, 15_000), await own(6_000, drying.freshId, 'EJ')];
    const stones = [{ productId: drying.stonesId, grade: GRADE, grams: 1_000 }];
    const inputs = [
      { lotId: first.lotId, grams: 15_000 },
      { lotId: second.id, grams: 5_000 },
      { lotId: second.id, grams: 1_000 },
    ];
    const done = await clerk().get(processDoor, bodyOf(inputs, 4_800, { byProducts: stones }));
    expect(done).toMatchObject({ inputGrams: 21_000, lossGrams: 15_200 });
    const [dried, stone] = done.outputs;
    expect(done.outputs.map(({ productId, grade, grams }) => [productId, grade, grams])).toEqual([
      [county.productId, GRADE, 4_800],
      [drying.stonesId, GRADE, 1_000],
    ]);
    // The loss is 12,579 and 2,621; what each lot gave adds up over both.
    const made = await lotOf(dried?.id ?? '');
    expect(made.lot).toMatchObject({
      kind: 'processed',
      productName: '唐崖李',
      initialGrams: 4_800,
      leftGrams: 4_800,
      consignment: true,
      householdId: null,
      state: 'open',
    });
    const gave = Object.fromEntries(made.madeOf.map(({ lotId, grams }) => [lotId, grams]));
    const gaveStones = Object.fromEntries(
      (await lotOf(stone?.id ?? '')).madeOf.map(({ lotId, grams }) => [lotId, grams]),
    );
    expect(gave).toEqual({ [first.lotId]: 12_414, [second.id]: 4_965 });
    expect(gaveStones).toEqual({ [first.lotId]: 2_586, [second.id]: 1_035 });
    expect((await lotOf(first.lotId)).lot).toMatchObject({ leftGrams: 0, state: 'used-up' });
    expect((await lotOf(first.lotId)).wentInto.map(({ productName }) => productName).toSorted()).toEqual([
      '唐崖李',
      '李核',
    ]);
    const { items, sum } = await clerk().get(listProcessings, { params, query: {} });
    expect(items).toMatchObject([
      {
        name: '去核烘干',
        day: TODAY,
        fromProductName: '鲜李',
        toProductName: '唐崖李',
        inputGrams: 21_000,
        outputGrams: 4_800,
        byProductGrams: 1_000,
        lossGrams: 15_200,
        lowPerMille: 200,
        highPerMille: 240,
        unusual: false,
        reason: null,
        consignment: true,
      },
    ]);
    expect(items[0]?.outputs.map(({ productName, grams, byProduct }) => [productName, grams, byProduct])).toEqual([
      ['唐崖李', 4_800, false],
      ['李核', 1_000, true],
    ]);
    expect(sum).toEqual({
      processings: 1,
      unusual: 0,
      inputGrams: 21_000,
      outputGrams: 4_800,
      byProductGrams: 1_000,
      lossGrams: 15_200,
    });
  });

  it('tells whoever scans the code what became what, in both languages, and where it grew', async () => {
    const { items } = await clerk().get(listProcessings, { params, query: {} });
    const code = items[0]?.outputs[0]?.code ?? '';
    const trace = (language: 'zh' | 'en') =>
      t.as('visitor').get(endpoints.quality.trace, { params: { code }, query: { language } });
    const zh = await trace('zh');
    expect(zh.kind).toBe('processed');
    const step = zh.journey.find(({ kind }) => kind === 'processed');
    expect(step?.processing).toEqual({
      name: '去核烘干',
      fromProduct: '鲜李',
      toProduct: '唐崖李',
      inputGrams: 21_000,
      outputGrams: 4_800,
    });
    const [goods] = zh.goods;
    expect(goods?.origins.reduce((sum, { weightGrams }) => sum + weightGrams, 0)).toBe(4_800);
    expect(goods?.origins.map(({ product, weightGrams }) => [product, weightGrams]).toSorted()).toEqual([
      ['鲜李', 1_371],
      ['鲜李', 3_429],
    ]);
    const en = (await trace('en')).journey.find(({ kind }) => kind === 'processed');
    expect(en?.processing).toMatchObject({
      name: 'Stoned and dried',
      fromProduct: 'Fresh plums',
      toProduct: 'Tangya plum',
    });
  });

  it('asks for words outside of the usual yield, keeps them from the public, and shows the centre', async () => {
    const lot = await own(30_000);
    const little = [{ lotId: lot.id, grams: 10_000 }];
    const silent = await dry(little, 1_999);
    expect(silent).toMatchObject({
      status: 422,
      refusal: 'packing.yield-unexplained',
      data: { percent: 20, low: 20, high: 24 },
    });
    expect((await dry(little, 2_401, { reason: '  ' })).refusal).toBe('packing.yield-unexplained');
    expect((await lotOf(lot.id)).lot.leftGrams).toBe(30_000);
    // The edges of the band are usual.
    expect((await dry(little, 2_000)).status).toBe(200);
    expect((await dry(little, 2_400)).status).toBe(200);
    const impossible = await dry(little, 4_001, { reason: '多' });
    expect(impossible).toMatchObject({ refusal: 'packing.yield-impossible', data: { percent: 40, most: 40 } });
    const told = await dry(little, 4_000, { reason: ' 没烘透，明天再烘 ' });
    expect(told.status).toBe(200);
    const lists = await centre().get(listProcessings, { params, query: { unusual: true } });
    expect(lists.items.map(({ outputGrams, unusual, reason }) => [outputGrams, unusual, reason])).toEqual([
      [4_000, true, '没烘透，明天再烘'],
    ]);
    expect(lists.sum).toMatchObject({ processings: 1, unusual: 1 });
    expect((await clerk(county.otherMerchantId).get(listProcessings, { params, query: {} })).items).toEqual([]);
    const { code = '', lotId = '' } = lists.items[0]?.outputs[0] ?? {};
    expect((await lotOf(lotId)).waste).toMatchObject([
      { kind: 'processed', reason: '没烘透，明天再烘', inputGrams: 10_000 },
    ]);
    const seen = await t.as('visitor').call(endpoints.quality.trace, { params: { code }, query: {} });
    expect(JSON.stringify(seen.body)).not.toContain('没烘透');
    const { items } = await t
      .as({ role: 'auditor', county: COUNTY, regionCode: '422826' })
      .get(endpoints.audit.listNotes, {
        params,
        query: { subject: 'processing', subjectId: lists.items[0]?.id ?? '' },
      });
    expect(items[0]).toMatchObject({
      action: 'packing.process',
      detail: { reason: '没烘透，明天再烘', inputGrams: 10_000 },
    });
  });

  it('refuses what cannot be, and then nothing has changed', async () => {
    const lot = await own(10_000);
    const all = [{ lotId: lot.id, grams: 10_000 }];
    const stones = (grams: number, grade = GRADE) => ({ productId: drying.stonesId, grade, grams });
    const dried = await own(9_000, county.productId);
    const said = [
      await dry(all, 2_000, { byProducts: [stones(8_001)] }),
      await dry(all, 2_000, { byProducts: [stones(1), stones(2)] }),
      await dry(all, 2_000, { byProducts: [{ productId: drying.freshId, grade: GRADE, grams: 5 }] }),
      await dry(all, 2_000, { byProducts: [stones(5, 'XX')] }),
      await dry(all, 2_000, { grade: 'XX' }),
      await dry(all, 2_000, { recipeId: newId() }),
      await dry([{ lotId: dried.id, grams: 9_000 }], 2_000),
      await dry([{ lotId: lot.id, grams: 10_001 }], 2_200),
      await dry([{ lotId: newId(), grams: 10_000 }], 2_200),
      await dry(all, 2_000, { day: '2026-11-24' }),
      await dry(all, 2_000, { day: '2026-11-22' }),
      await dry(all, 2_000, { merchantId: newId() }),
    ].map(({ refusal }) => refusal);
    expect(said).toEqual([
      'packing.more-than-went-in',
      'packing.output-twice',
      'packing.output-twice',
      'lot.goods-unknown',
      'lot.goods-unknown',
      'recipe.unknown',
      'packing.wrong-lot',
      'lot.not-enough',
      'lot.unknown',
      'packing.processed-day',
      'packing.processed-day',
      'permission.missing',
    ]);
    const request = bodyOf(all, 2_000);
    expect((await clerk(county.otherMerchantId).call(processDoor, request)).refusal).toBe('permission.missing');
    expect((await centre().call(processDoor, request)).refusal).toBe('permission.missing');
    const others = bodyOf(all, 2_000, { merchantId: county.otherMerchantId });
    expect((await clerk(county.otherMerchantId).call(processDoor, others)).refusal).toBe('packing.wrong-lot');
    expect((await lotOf(lot.id)).lot).toMatchObject({ leftGrams: 10_000, state: 'open' });

    const regulator = t.as({ role: 'regulator', county: COUNTY, regionCode: String(COUNTY) });
    const hold = { id: newId(), reason: '抽检' };
    await regulator.get(endpoints.recall.holdLot, { params: { ...params, id: lot.id }, body: hold });
    expect((await dry(all, 2_000)).refusal).toBe('lot.held');
    await regulator.get(endpoints.recall.liftHold, { params: { ...params, id: hold.id }, body: { word: '合格' } });
  });

  it('is done once, however often it is sent, and never twice of the same goods at once', async () => {
    const lot = await own(20_000);
    const request = bodyOf([{ lotId: lot.id, grams: 10_000 }], 2_100);
    const [one, key] = [clerk(), newId()];
    const first = await one.get(processDoor, request, key);
    expect(await one.get(processDoor, request, key)).toEqual(first);
    expect((await one.call(processDoor, request, newId())).refusal).toBe('request.conflict');

    for (let round = 0; round < 4; round += 1) {
      const fresh = await own(10_000);
      const wanted = [{ lotId: fresh.id, grams: 6_000 }];
      const said = await Promise.all([dry(wanted, 1_300), dry(wanted, 1_300)]);
      expect(said.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
      expect((await lotOf(fresh.id)).lot.leftGrams).toBe(4_000);
    }
  });

  it('may be written down days later, on the day on which it was done', async () => {
    const lot = await own(10_000);
    t.clock.at = daysAfter(t.clock.at, 2);
    const { outputs } = await clerk().get(
      processDoor,
      bodyOf([{ lotId: lot.id, grams: 10_000 }], 2_200, { day: '2026-11-24' }),
    );
    const { lot: made, steps } = await lotOf(outputs[0]?.id ?? '');
    expect(made.madeAt).toBe('2026-11-24T15:59:59.999Z');
    expect(made.code).toContain('-261124-');
    expect(steps.find(({ kind }) => kind === 'processed')?.at).toBe('2026-11-24T15:59:59.999Z');
    t.clock.at = daysAfter(t.clock.at, -2);
  });

  it('goes by recipes that the centre keeps: others may not, and what was made keeps the yields of its day', async () => {
    const { saveRecipe, listRecipes } = endpoints.catalog;
    const known = await clerk().get(listRecipes, { params, query: {} });
    expect(known.items).toMatchObject([{ id: drying.recipeId, fromProductName: '鲜李', toProductName: '唐崖李' }]);
    const { fromProductId, toProductId, name, nameEn } = known.items[0]!;
    const band = { lowPerMille: 250, highPerMille: 300, mostPerMille: 350 };
    const body = { fromProductId, toProductId, name, nameEn, ...band, source: '', inUse: true };
    const save = (more: Partial<typeof body>, id = drying.recipeId, who = centre()) =>
      who.call(saveRecipe, { params: { ...params, id }, body: { ...body, ...more } });
    expect((await save({}, drying.recipeId, clerk())).refusal).toBe('permission.missing');
    const said = [
      await save({ toProductId: fromProductId }),
      await save({ lowPerMille: 301 }),
      await save({ highPerMille: 351 }),
      await save({ fromProductId: newId() }),
      await save({}, newId()),
    ].map(({ refusal }) => refusal);
    expect(said).toEqual(['recipe.same-product', 'recipe.band', 'recipe.band', 'product.unknown', 'recipe.known']);
    expect((await save({})).status).toBe(200);
    const lot = await own(20_000);
    expect((await dry([{ lotId: lot.id, grams: 10_000 }], 2_000)).refusal).toBe('packing.yield-unexplained');
    expect((await dry([{ lotId: lot.id, grams: 10_000 }], 2_500)).status).toBe(200);
    const { items } = await clerk().get(listProcessings, { params, query: { q: '鲜李', limit: 200 } });
    expect(new Set(items.map(({ lowPerMille }) => lowPerMille))).toEqual(new Set([200, 250]));

    expect((await save({ inUse: false })).status).toBe(200);
    expect((await dry([{ lotId: lot.id, grams: 10_000 }], 2_500)).refusal).toBe('recipe.retired');
    expect((await clerk().get(listRecipes, { params, query: {} })).items).toEqual([]);
    const all = await clerk().get(listRecipes, { params, query: { retired: 'with', productId: fromProductId } });
    expect(all.items).toMatchObject([{ id: drying.recipeId, retired: true }]);
  });

  it('weighs the yield of all that was made: another grade of the recipe’s product is no by-product', async () => {
    const recipeId = newId();
    const recipe = { fromProductId: drying.freshId, toProductId: drying.stonesId, name: '取核', nameEn: 'Stoned' };
    const body = { ...recipe, lowPerMille: 100, highPerMille: 200, mostPerMille: 300, source: '', inUse: true };
    await centre().get(endpoints.catalog.saveRecipe, { params: { ...params, id: recipeId }, body });
    const lot = await own(10_000);
    const byProducts = [{ productId: drying.stonesId, grade: 'EJ', grams: 8_000 }];
    const said = await dry([{ lotId: lot.id, grams: 10_000 }], 1_500, { recipeId, byProducts });
    expect(said.refusal).toBe('packing.output-twice');
    expect((await lotOf(lot.id)).lot.leftGrams).toBe(10_000);
  });
});

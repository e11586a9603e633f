import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodyOfProduct } from '@shanhuo/contract/catalog/index';
import { listingEndpoints as doors } from '@shanhuo/contract/listing/index';
import { newId } from '#kernel/ids.ts';
import { productById, saveProduct, wordsOf, wordVector } from '#modules/catalog/index.ts';
import { giveCertificate } from '#modules/quality/index.ts';
import { COUNTY, FREIGHT_FEN, GRADE, layCounty, packBoxes, PRICE_FEN, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

let t: TestHouse;
let county: SmallCounty;
const params = { county: COUNTY };
const at = (id: string) => ({ params: { county: COUNTY, id } });
const clerkOf = (organisationId: string) => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId });
const clerk = () => clerkOf(county.merchantId);
const otherClerk = () => clerkOf(county.otherMerchantId);
const buyer = () => t.as('visitor');

beforeAll(async () => {
  t = await openTestHouse();
  county = await layCounty(t, { boxes: 12 });
});
afterAll(() => t.close());

const fields = () => ({
  grade: GRADE as string | null,
  packSpecId: county.packSpecId as string | null,
  title: '唐崖李 大果',
  priceFen: PRICE_FEN as number | null,
  freightFen: FREIGHT_FEN,
  returnKind: 'FRESH_EXEMPT' as const,
});
const draft = (change: Partial<ReturnType<typeof fields>> = {}) => ({
  id: newId(),
  merchantId: county.otherMerchantId,
  productId: county.productId,
  ...fields(),
  ...change,
});
const stateOf = async (id: string) =>
  (await t.house.db.selectFrom('catalog.offer').selectAll().where('id', '=', id).execute())[0];

describe('the way of an offer into the shop', () => {
  test('a bare draft gets a to-do list, is repaired line by line, stands in the shop, and is taken out', async () => {
    const body = draft({ grade: null, packSpecId: null, priceFen: null, title: '最好的李子' });
    expect(await otherClerk().get(doors.draftOffer, { params, body })).toEqual({ id: body.id });
    const refused = await otherClerk().call(doors.publishOffer, at(body.id));
    expect(refused).toMatchObject({ status: 422, refusal: 'listing.not-ready', data: { todoCount: 5 } });
    const todo = refused.data['todo'] as { check: string; repair: string }[];
    expect(todo.map(({ check }) => check)).toEqual(['grade', 'pack-spec', 'price', 'claims', 'conformity']);
    expect(todo.every(({ repair }) => repair.startsWith('/'))).toBe(true);
    expect((await otherClerk().get(doors.seeGate, at(body.id))).lines.filter(({ passed }) => !passed)).toEqual(todo);

    await otherClerk().get(doors.changeOffer, { ...at(body.id), body: fields() });
    expect((await otherClerk().get(doors.seeGate, at(body.id))).todoCount).toBe(1);
    await t.act((tx, actor) =>
      giveCertificate(tx, actor, {
        county: COUNTY,
        id: newId(),
        merchantId: county.otherMerchantId,
        productId: county.productId,
        lotId: null,
        kind: 'conformity',
        number: 'HG-2',
        issuer: '别家合作社',
        issuedOn: '2026-11-20',
        validUntil: '2026-12-20',
      }),
    );
    expect(await otherClerk().get(doors.seeGate, at(body.id))).toMatchObject({ ready: true, todoCount: 0 });
    // Nothing is packed yet: empty stock is no reason to stay out.
    await otherClerk().get(doors.publishOffer, at(body.id));
    await otherClerk().get(doors.publishOffer, at(body.id));
    expect(await buyer().get(doors.getOffer, at(body.id))).toMatchObject({ stock: 'none', available: 0 });

    await otherClerk().get(doors.withdrawOffer, at(body.id));
    await otherClerk().get(doors.withdrawOffer, at(body.id));
    expect(await buyer().call(doors.getOffer, at(body.id))).toMatchObject({ status: 404, refusal: 'offer.unknown' });
    // A month later the certificate is over, and the gate says so.
    const before = t.clock.at;
    t.clock.at = new Date('2026-12-21T01:00:00Z');
    expect(await otherClerk().call(doors.publishOffer, at(body.id))).toMatchObject({
      refusal: 'listing.not-ready',
      data: { todo: [{ check: 'conformity' }] },
    });
    t.clock.at = before;
    const events = await t.house.db
      .selectFrom('kernel.outbox')
      .select('type')
      .where('type', 'like', 'listing.%')
      .orderBy('id')
      .execute();
    expect(events.map(({ type }) => type).slice(-2)).toEqual(['listing.offer-published', 'listing.offer-withdrawn']);
  });

  test('the same draft sent twice is one draft', async () => {
    const body = draft();
    await otherClerk().get(doors.draftOffer, { params, body });
    await otherClerk().get(doors.draftOffer, { params, body: { ...body, title: '别的标题' } });
    expect((await stateOf(body.id))?.title).toBe('唐崖李 大果');
  });

  test('a second offer of the same grade and pack is refused', async () => {
    const body = draft();
    await clerk().get(doors.draftOffer, { params, body: { ...body, merchantId: county.merchantId } });
    expect(await clerk().call(doors.publishOffer, at(body.id))).toMatchObject({ refusal: 'offer.already-published' });
    expect((await stateOf(body.id))?.state).toBe('draft');
  });

  test('goods are returned as their product says, or more kindly, never less', async () => {
    const harsh = { ...draft(), returnKind: 'CUSTOM_EXEMPT' as const };
    await otherClerk().get(doors.draftOffer, { params, body: harsh });
    expect(await otherClerk().call(doors.publishOffer, at(harsh.id))).toMatchObject({
      refusal: 'listing.not-ready',
      data: {
        todoCount: 1,
        todo: [{ check: 'return-kind-fair', repair: `/offers?offer=${harsh.id}&field=returnKind` }],
      },
    });
    await otherClerk().get(doors.changeOffer, { ...at(harsh.id), body: { ...fields(), returnKind: 'SEVEN_DAY' } });
    await otherClerk().get(doors.publishOffer, at(harsh.id));
    expect(await buyer().get(doors.getOffer, at(harsh.id))).toMatchObject({ returnKind: 'SEVEN_DAY' });
    await otherClerk().get(doors.withdrawOffer, at(harsh.id));
  });

  test('a set comes into the shop with the proofs of what may be in it', async () => {
    const setId = newId();
    await t.act(async (tx, actor) => {
      const plums = await productById(tx, COUNTY, county.productId);
      if (plums === null) throw new Error('the small county has no plums');
      const { registeredCode: _code, packSpecs, ...facts } = bodyOfProduct(plums);
      const packs = packSpecs.map((pack) => ({ ...pack, id: newId(), code: 'P63-1' }));
      const set = {
        ...facts,
        code: 'P63',
        registeredCode: 'XF-P63',
        name: '礼盒',
        gate: 'bundle' as const,
        proofs: [],
      };
      await saveProduct(tx, actor, { ...set, id: setId, county: COUNTY, packSpecs: packs });
    });
    const pack = await t.act((tx) => productById(tx, COUNTY, setId));
    const body = { ...draft({ packSpecId: pack?.packSpecs[0]?.id ?? null, title: '礼盒' }), productId: setId };
    await otherClerk().get(doors.draftOffer, { params, body });
    const refused = await otherClerk().call(doors.publishOffer, at(body.id));
    expect((refused.data['todo'] as { check: string }[]).map(({ check }) => check)).toEqual([
      'food-licence',
      'conformity',
    ]);
  });

  test('grade and pack must be of the product', async () => {
    const call = (change: Parameters<typeof draft>[0]) =>
      otherClerk().call(doors.draftOffer, { params, body: draft(change) });
    expect(await call({ grade: 'XX' })).toMatchObject({ refusal: 'offer.parts-unknown' });
    expect(await call({ packSpecId: newId() })).toMatchObject({ refusal: 'offer.parts-unknown' });
    const unknown = { params, body: { ...draft(), productId: newId() } };
    expect(await otherClerk().call(doors.draftOffer, unknown)).toMatchObject({ refusal: 'product.unknown' });
  });
});

describe('while it stands in the shop', () => {
  const change = (body: Partial<ReturnType<typeof fields>>) =>
    clerk().call(doors.changeOffer, { ...at(county.offerId), body: { ...fields(), ...body } });

  test('price, freight and title may change', async () => {
    expect(await change({ priceFen: 4990, freightFen: 0, title: '唐崖脆李' })).toMatchObject({ status: 200 });
    const seen = await buyer().get(doors.getOffer, at(county.offerId));
    expect(seen).toMatchObject({ priceFen: 4990, freightFen: 0, title: '唐崖脆李' });
    await change({});
  });

  test('the goods may not, and a title that the guard stops changes nothing', async () => {
    expect(await change({ grade: null })).toMatchObject({ status: 409, refusal: 'listing.stands-in-shop' });
    expect(await change({ packSpecId: null })).toMatchObject({ refusal: 'listing.stands-in-shop' });
    expect(await change({ priceFen: null })).toMatchObject({ refusal: 'listing.stands-in-shop' });
    expect(await change({ title: '贫困户的李子' })).toMatchObject({
      refusal: 'listing.not-ready',
      data: { todo: [{ check: 'claims', claims: [{ word: '贫困户', reason: 'poverty' }] }] },
    });
    expect(await stateOf(county.offerId)).toMatchObject({ ...fields(), state: 'published' });
  });
});

describe('another seller’s clerk', () => {
  test('changes, publishes, withdraws and sees nothing', async () => {
    const before = await stateOf(county.offerId);
    const stranger = otherClerk();
    const calls = [
      stranger.call(doors.changeOffer, { ...at(county.offerId), body: { ...fields(), priceFen: 1 } }),
      stranger.call(doors.publishOffer, at(county.offerId)),
      stranger.call(doors.withdrawOffer, at(county.offerId)),
      stranger.call(doors.seeGate, at(county.offerId)),
      stranger.call(doors.listMyOffers, { params, query: { merchantId: county.merchantId } }),
      stranger.call(doors.draftOffer, { params, body: { ...draft(), merchantId: county.merchantId } }),
    ];
    for (const said of await Promise.all(calls))
      expect(said).toMatchObject({ status: 403, refusal: 'permission.missing' });
    expect(await stateOf(county.offerId)).toEqual(before);
    const { items } = await stranger.get(doors.listMyOffers, { params, query: {} });
    expect(new Set(items.map(({ merchantId }) => merchantId))).toEqual(new Set([county.otherMerchantId]));
  });

  test('nor does a keeper, a stranger, or a clerk of the same firm in another county', async () => {
    const before = await stateOf(county.offerId);
    const keeper = t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });
    const elsewhere = t.as({ role: 'merchant-clerk', county: 330_110, organisationId: county.merchantId });
    expect(await keeper.call(doors.withdrawOffer, at(county.offerId))).toMatchObject({ refusal: 'permission.missing' });
    expect(await elsewhere.call(doors.withdrawOffer, at(county.offerId))).toMatchObject({
      refusal: 'permission.missing',
    });
    expect(await buyer().call(doors.withdrawOffer, at(county.offerId))).toMatchObject({ refusal: 'sign-in.needed' });
    // The county sees the workbench and the gate, and withdraws by a door of its own, with a reason.
    const officer = t.as({ role: 'county-officer', county: COUNTY, regionCode: String(COUNTY) });
    expect((await officer.get(doors.seeGate, at(county.offerId))).ready).toBe(true);
    expect(await officer.call(doors.withdrawOffer, at(county.offerId))).toMatchObject({
      refusal: 'permission.missing',
    });
    expect(await stateOf(county.offerId)).toEqual(before);
  });
});

describe('what a buyer sees', () => {
  const find = async (query: Record<string, string>) =>
    (await buyer().get(doors.listOffers, { params, query })).items.map(({ id }) => id);

  test('a card with all that it shows, in one query', async () => {
    t.statements();
    const { items, next } = await buyer().get(doors.listOffers, { params, query: {} });
    expect(t.statements()).toHaveLength(1);
    expect(next).toBe(null);
    expect(items).toEqual([
      {
        id: county.offerId,
        productId: county.productId,
        productCode: 'P24',
        motif: 'plum',
        name: '唐崖李',
        nameEn: 'Tangya plum',
        title: '唐崖李 大果',
        category: 'fruit',
        grade: GRADE,
        gradeName: '一级',
        gradeNameEn: 'Grade 1',
        packName: '5 斤箱',
        packNameEn: '2.5 kg box',
        netGrams: 2500,
        priceFen: 4580,
        fenPerJin: 916,
        freightFen: FREIGHT_FEN,
        merchantId: county.merchantId,
        merchantName: '李好合作社',
        origin: { township: '唐崖镇', townshipEn: null, village: '唐崖司村', villageEn: null },
        badge: 'conformity',
        stock: 'plenty',
        inSeason: false,
      },
    ]);
  });

  test('an offer with seller, certificate, trace code and return kind, in two queries', async () => {
    t.statements();
    const offer = await buyer().get(doors.getOffer, at(county.offerId));
    expect(t.statements()).toHaveLength(2);
    expect(offer).toMatchObject({
      state: 'published',
      available: 12,
      returnKind: 'FRESH_EXEMPT',
      seasonMonths: [7],
      storage: 'cool',
      shelfLifeDays: 365,
      seller: { id: county.merchantId, licenceKind: 'business-licence', licenceNo: 'DEMO-李好合作社' },
      certificates: [
        { kind: 'conformity', number: 'HG-1', issuer: '李好合作社', issuedOn: '2026-11-23', validUntil: null },
      ],
      siblings: [],
      publishedAt: t.clock.at.toISOString(),
    });
    expect(offer.traceCode).toMatch(/^[A-Z0-9-]+$/);
    expect(offer.packedAt).toBe(t.clock.at.toISOString());
  });

  test('what it looks for by words, pinyin, initials, seller and village, exactly', async () => {
    const all = [county.offerId];
    const hits = [
      '李',
      '唐崖李',
      '大果',
      'tangya',
      'tyl',
      'tangyal',
      'plum',
      '水果',
      'sg',
      '李好',
      '唐崖司村',
      '李 水果',
    ];
    for (const q of hits) expect(await find({ q }), q).toEqual(all);
    for (const q of ['茶', 'lvcha', 'lc', '李 茶', 'lum', '！', '別家', '最']) expect(await find({ q }), q).toEqual([]);
    expect(await find({ category: 'fruit' })).toEqual(all);
    expect(await find({ category: 'tea' })).toEqual([]);
    expect(await find({ merchantId: county.otherMerchantId })).toEqual([]);
  });

  test('what is in season, by the county’s month', async () => {
    expect(await find({ season: 'now' })).toEqual([]);
    const before = t.clock.at;
    // 30 June 16:30 UTC is 1 July in the county.
    t.clock.at = new Date('2026-06-30T16:30:00Z');
    expect(await find({ season: 'now' })).toEqual([county.offerId]);
    t.clock.at = before;
  });

  test('other grades and packs as siblings, and the state of the stock', async () => {
    const small = newId();
    await t.act(async (tx, actor) => {
      const product = await productById(tx, COUNTY, county.productId);
      const pack = {
        id: small,
        code: 'P24-1J',
        name: '1 斤盒',
        nameEn: 'box',
        netGrams: 500,
        tareGrams: 40,
        kind: 'box',
      };
      if (product === null) throw new Error('the small county has no plums');
      const { id } = product;
      await saveProduct(tx, actor, { ...bodyOfProduct(product), id, county: COUNTY, packSpecs: [pack] });
    });
    const body = { ...draft({ packSpecId: small, priceFen: 1200 }), merchantId: county.merchantId };
    await clerk().get(doors.draftOffer, { params, body });
    await clerk().get(doors.publishOffer, at(body.id));
    const sibling = { id: body.id, grade: GRADE, packName: '1 斤盒', netGrams: 500, priceFen: 1200, stock: 'none' };
    expect((await buyer().get(doors.getOffer, at(county.offerId))).siblings).toMatchObject([sibling]);
    const [first] = (await buyer().get(doors.listOffers, { params, query: { limit: 1 } })).items;
    expect(first).toMatchObject({ id: body.id, fenPerJin: 1200, stock: 'none' });
    await clerk().get(doors.withdrawOffer, at(body.id));
  });

  test('nothing of a seller that is paused', async () => {
    const set = (state: string) =>
      t.house.db.updateTable('merchants.merchant').set({ state }).where('id', '=', county.merchantId).execute();
    await set('paused');
    expect(await find({})).toEqual([]);
    expect(await buyer().call(doors.getOffer, at(county.offerId))).toMatchObject({ refusal: 'offer.unknown' });
    await set('active');
    expect(await find({})).toEqual([county.offerId]);
  });
});

describe('a thousand offers more', () => {
  beforeAll(thousandOffers);

  /** Written as rows, since only reading them is looked at here: 1,200 offers of 60 products. */
  async function thousandOffers(): Promise<void> {
    const names = ['绿茶', '红茶', '土豆', '腊肉', '核桃', '蜂蜜', '花菇', '板栗', '蜜柚', '大米', '萝卜', '土鸡蛋'];
    const places = ['高山', '清坪', '曲江', '忠堡', '小村'];
    for (let p = 0; p < 60; p += 1) {
      const productId = newId();
      const name = `${places[p % 5] ?? ''}${names[p % 12] ?? ''}`;
      const words = wordsOf([name, '水果']);
      const product = { county: COUNTY, id: productId, code: `T${p}`, name, nameEn: `item ${p}`, category: 'fruit' };
      const kind = {
        motif: 'plum',
        gate: 'A',
        returnKind: 'FRESH_EXEMPT',
        taxKind: 'PROCESSED_13',
        words: wordVector(words),
      };
      await t.house.db
        .insertInto('catalog.product')
        .values({ ...product, ...kind })
        .execute();
      const grade = { county: COUNTY, productId, code: 'YJ', name: '一级', nameEn: 'First' };
      await t.house.db.insertInto('catalog.grade').values(grade).execute();
      const packs = Array.from({ length: 20 }, (_, k) => ({ id: newId(), code: `T${p}-${k}`, name: `${k + 1} 斤` }));
      await t.house.db
        .insertInto('catalog.packSpec')
        .values(
          packs.map((pack, k) => ({
            ...pack,
            county: COUNTY,
            productId,
            nameEn: 'box',
            netGrams: 500 * (k + 1),
            tareGrams: 100,
            kind: 'box',
          })),
        )
        .execute();
      await t.house.db
        .insertInto('catalog.offer')
        .values(
          packs.map((pack, k) => ({
            county: COUNTY,
            id: newId(),
            merchantId: county.merchantId,
            productId,
            grade: 'YJ',
            packSpecId: pack.id,
            title: name,
            priceFen: 1000 * (k + 1),
            returnKind: 'FRESH_EXEMPT',
            state: 'published',
            words: wordVector([...words, ...wordsOf([pack.name, '李好合作社'])]),
            createdAt: t.clock.at,
            changedAt: t.clock.at,
            publishedAt: new Date(t.clock.at.getTime() - (k % 7) * 1000),
          })),
        )
        .execute();
    }
    await sql`analyze`.execute(t.house.db);
  }

  test('are paged without losing or doubling one, though many were published in the same moment', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    let pages = 0;
    do {
      const query: { limit: number; cursor?: string } = cursor === null ? { limit: 48 } : { limit: 48, cursor };
      const page: { items: { id: string }[]; next: string | null } = await buyer().get(doors.listOffers, {
        params,
        query,
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
      pages += 1;
    } while (cursor !== null);
    expect(seen).toHaveLength(1201);
    expect(new Set(seen).size).toBe(1201);
    expect(pages).toBe(26);
  });

  test('are searched with exact counts', async () => {
    const count = async (q: string) => {
      let [total, cursor]: [number, string | null] = [0, null];
      do {
        const query: { q: string; limit: number; cursor?: string } = {
          q,
          limit: 48,
          ...(cursor !== null && { cursor }),
        };
        const page: { items: unknown[]; next: string | null } = await buyer().get(doors.listOffers, { params, query });
        [total, cursor] = [total + page.items.length, page.next];
      } while (cursor !== null);
      return total;
    };
    expect(await count('绿茶')).toBe(100);
    expect(await count('lvcha')).toBe(100);
    expect(await count('高山绿茶')).toBe(20);
    expect(await count('gslc')).toBe(20);
    expect(await count('土豆 清坪')).toBe(20);
    expect(await count('唐崖李')).toBe(1);
    expect(await count('没有的东西')).toBe(0);
  });

  test('are found by their seller too, after the goods of that name', async () => {
    const seen: { id: string; name: string }[] = [];
    let cursor: string | null = null;
    do {
      const query: { q: string; limit: number; cursor?: string } = {
        q: '李',
        limit: 48,
        ...(cursor !== null && { cursor }),
      };
      const page: { items: { id: string; name: string }[]; next: string | null } = await buyer().get(doors.listOffers, {
        params,
        query,
      });
      seen.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    expect(seen[0]?.id).toBe(county.offerId);
    expect(seen.filter(({ name }) => name.includes('李'))).toHaveLength(1);
    expect([seen.length, new Set(seen.map(({ id }) => id)).size]).toEqual([1201, 1201]);
  });
});

test('packing more shows as more to sell', async () => {
  await packBoxes(t, county, 3);
  expect((await buyer().get(doors.getOffer, at(county.offerId))).available).toBe(15);
});

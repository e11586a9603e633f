import { sql } from 'kysely';
import { test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { wordsOf, wordVector } from '#modules/catalog/index.ts';
import { COUNTY, layCounty } from '../../../test/county.ts';
import { openTestHouse } from '../../../test/house.ts';
import { listShop, findShopOffer, siblingsOf } from './shop-store.ts';
import { listingEndpoints as d } from '@shanhuo/contract/listing/index';
import { openDatabase } from '#kernel/database.ts';
test('measure', async () => {
  const t = await openTestHouse();
  const county = await layCounty(t, { boxes: 5 });
  const names = ['绿茶', '红茶', '土豆', '腊肉', '核桃', '蜂蜜', '花菇', '板栗', '蜜柚', '大米', '萝卜', '土鸡蛋'];
  const places = ['高山', '清坪', '曲江', '忠堡', '小村'];
  const add = async (from: number, to: number) => {
    for (let p = from; p < to; p += 1) {
      const productId = newId();
      const name = `${places[p % 5] ?? ''}${names[p % 12] ?? ''}`;
      const words = wordsOf([name, '水果']);
      await t.house.db
        .insertInto('catalog.product')
        .values({
          county: COUNTY,
          id: productId,
          code: `T${p}`,
          name,
          nameEn: `item ${p}`,
          category: 'fruit',
          motif: 'plum',
          gate: 'A',
          returnKind: 'FRESH_EXEMPT',
          taxKind: 'PROCESSED_13',
          words: wordVector(words),
        })
        .execute();
      await t.house.db
        .insertInto('catalog.grade')
        .values({ county: COUNTY, productId, code: 'YJ', name: '一级', nameEn: 'First' })
        .execute();
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
            words: wordVector([...words, ...wordsOf([pack.name, '李好合作社唐崖司村唐崖镇'])]),
            createdAt: t.clock.at,
            changedAt: t.clock.at,
            publishedAt: new Date(t.clock.at.getTime() - (k % 7) * 1000),
          })),
        )
        .execute();
    }
    await sql`analyze`.execute(t.house.db);
  };
  const day = '2026-11-23';
  const time = async (what: string, work: () => Promise<unknown>) => {
    for (let i = 0; i < 10; i++) await work();
    const all: number[] = [];
    for (let i = 0; i < 60; i++) {
      const a = performance.now();
      await work();
      all.push(performance.now() - a);
    }
    all.sort((a, b) => a - b);
    console.log(what.padEnd(30), 'p50', all[30]?.toFixed(2), 'best', all[0]?.toFixed(2), 'ms');
  };
  let from = 0;
  for (const products of [60]) {
    await add(from, products);
    from = products;
    console.log(
      'offers',
      products * 20,
      JSON.stringify(
        (
          await sql`select pg_size_pretty(pg_relation_size('catalog.offer_words')) gin, pg_size_pretty(pg_total_relation_size('catalog.offer')) total, avg(length(words))::int words, avg(pg_column_size(words))::int bytes from catalog.offer`.execute(
            t.house.db,
          )
        ).rows[0],
      ),
    );
    const base = { after: null, limit: 25, day } as const;
    await time('select 1', () => sql`select 1`.execute(t.house.db));
    await time('list', () => listShop(t.house.db, COUNTY, base));
    await time('search many (绿茶)', () => listShop(t.house.db, COUNTY, { ...base, question: '绿茶' }));
    await time('search two (gslc)', () => listShop(t.house.db, COUNTY, { ...base, question: 'gslc' }));
    await time('search rare (唐崖李)', () => listShop(t.house.db, COUNTY, { ...base, question: '唐崖李' }));
    await time('search none', () => listShop(t.house.db, COUNTY, { ...base, question: '没有的东西' }));
    await time('search all (水果)', () => listShop(t.house.db, COUNTY, { ...base, question: '水果' }));
    let row: Awaited<ReturnType<typeof findShopOffer>> = null;
    await time('detail', async () => {
      row = await findShopOffer(t.house.db, COUNTY, county.offerId, day);
    });
    await time('siblings', async () => {
      if (row !== null) await siblingsOf(t.house.db, COUNTY, row);
    });
    const visitor = t.as('visitor');
    await time('HTTP list', () => visitor.get(d.listOffers, { params: { county: COUNTY }, query: {} }));
    await time('HTTP search', () => visitor.get(d.listOffers, { params: { county: COUNTY }, query: { q: 'tyl' } }));
    await time('HTTP detail', () => visitor.get(d.getOffer, { params: { county: COUNTY, id: county.offerId } }));
  }
  const spyOn = (): never => { const ex = t.house.db.getExecutor(); return { getExecutor: () => new Proxy(ex, { get: (o, k) => k === 'executeQuery' ? async (q: { sql: string; parameters: readonly unknown[] }) => { const r = await o.executeQuery({ ...q, sql: 'explain (analyze, costs off, summary on) ' + q.sql } as never) as { rows: Record<string, string>[] }; console.log(r.rows.map((x) => Object.values(x)[0]).filter((l) => /Time|rows=|Scan|Join|Loop/.test(l ?? '')).join('\n')); return { rows: [] }; } : typeof (o as never)[k] === 'function' ? ((o as never)[k] as () => unknown).bind(o) : (o as never)[k] }) } as never; };
  for (let i = 0; i < 3; i++) await sql`select 1`.execute(t.house.db);
  await listShop(spyOn(), COUNTY, { after: null, limit: 25, day, question: '绿茶' });
  await findShopOffer(spyOn(), COUNTY, county.offerId, day);
  await t.close();
}, 300_000);

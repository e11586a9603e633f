import { describe, expect, it } from 'vitest';
import { loadXianfeng, readSampleText, sampleFiles } from './index.ts';

const county = loadXianfeng();
const { products } = county.products;
const { households } = county.households;
const { board } = county.priceBoard;
const plan = county.historyPlan;

const productByCode = new Map(products.map((p) => [p.code, p]));
const packByCode = new Map(products.flatMap((p) => p.packs.map((k) => [k.code, { ...k, product: p }] as const)));
const priceOn = (product: string, grade: string, day: string) => {
  const path = board.find((b) => b.product === product && b.grade === grade && day >= b.from && day <= b.to);
  return path?.points.findLast((p) => p.from <= day)?.fenPerKg;
};
const mean = (t: readonly { value: number; weight: number }[]) =>
  t.reduce((a, x) => a + x.value * x.weight, 0) / t.reduce((a, x) => a + x.weight, 0);

describe('price board', () => {
  it('moves a little, in whole fen per jin, and ends at the price of the product', () => {
    for (const b of board) {
      const current = productByCode.get(b.product)?.collection?.purchase.find((q) => q.grade === b.grade)?.fenPerKg;
      expect(b.points.at(-1)?.fenPerKg, `${b.product} ${b.grade}`).toBe(current);
      expect(b.points[0]?.from).toBe(b.from);
      for (const p of b.points) {
        expect(p.fenPerKg > 0 && p.fenPerKg % 2 === 0, `${b.product} ${p.from}`).toBe(true);
        expect(Math.abs(p.fenPerKg / current! - 1), `${b.product} ${p.from}`).toBeLessThanOrEqual(0.25);
      }
    }
  });
});

describe('history plan', () => {
  it('covers six weeks with about 900 collections and 600 orders', () => {
    const collections = plan.days.flatMap((d) => d.collections).reduce((a, c) => a + c.count, 0);
    expect(plan.days).toHaveLength(42);
    expect([plan.days[0]?.day, plan.days.at(-1)?.day]).toEqual(['2026-10-12', '2026-11-22']);
    expect(collections).toBe(plan.targets.collections);
    expect(Math.abs(collections - 900)).toBeLessThan(60);
    expect(plan.days.reduce((a, d) => a + d.orders, 0)).toBe(600);
    const busiest = [...plan.days].sort((a, b) => b.orders - a.orders)[0];
    expect(busiest?.day).toBe('2026-11-11');
  });

  it('collects only what the board prices that day and a household of the station grows', () => {
    for (const { day, collections } of plan.days)
      for (const c of collections) {
        const label = `${day} ${c.station} ${c.product} ${c.grade}`;
        expect(priceOn(c.product, c.grade, day), label).toBeGreaterThan(0);
        const growers = households.filter((h) => h.station === c.station && h.grows.includes(c.product));
        expect(growers.length, label).toBeGreaterThanOrEqual(c.count);
        expect(c.minGrams > 0 && c.minGrams < c.maxGrams && c.minGrams % 50 === 0, label).toBe(true);
      }
  });

  it('sells packs that exist and are shown, to addresses that exist', () => {
    for (const s of plan.sales) expect(packByCode.get(s.pack)?.product.visibility, s.pack).toBe('retail');
    for (const s of [...plan.openingStock, ...plan.bulkOrders]) expect(packByCode.has(s.pack), s.pack).toBe(true);
    const regions = new Map(county.regions.regions.map((r) => [r.code, r]));
    for (const b of plan.buyers) expect(regions.get(b.address.village)?.parent, b.code).toBe(b.address.township);
  });

  it('plans to sell only what could pass the listing gate', () => {
    const { merchants, testReports } = county.merchants;
    for (const code of new Set([...plan.sales, ...plan.bulkOrders].map((s) => s.pack))) {
      const { product } = packByCode.get(code)!;
      const seller = merchants.find((m) => m.code === product.sellers[0]);
      expect(seller?.mainProducts, code).toContain(product.code);
      for (const proof of product.proofs) {
        if (proof === 'sc-licence' || proof === 'small-workshop') expect(seller?.foodLicence, code).not.toBeNull();
        if (proof === 'name-licence') {
          const licence = seller?.certificates.find((c) => c.kind === proof && c.products?.includes(product.code));
          expect(licence?.validTo, code).toBeDefined();
        }
        if (proof === 'selenium-report') {
          const report = testReports.find((r) => r.product === product.code);
          expect(report?.microgramsPer100g, code).toBeGreaterThanOrEqual(report?.limitMin ?? NaN);
        }
      }
    }
    const lacking = merchants.find((m) => m.code === 'M11')?.certificates;
    expect(lacking, 'M11 shows what a missing name licence looks like').toEqual([]);
  });

  it('expects to sell well within what is collected or in opening stock', () => {
    const supply = new Map<string, number>();
    const add = (to: Map<string, number>, key: string, n: number) => to.set(key, (to.get(key) ?? 0) + n);
    for (const c of plan.days.flatMap((d) => d.collections)) {
      const grams = (c.count * (c.minGrams + c.maxGrams)) / 2;
      add(
        supply,
        `${c.product}:${c.grade}`,
        (grams * productByCode.get(c.product)!.collection!.yieldGramsPerKg) / 1000,
      );
    }
    const opening = new Map(plan.openingStock.map((o) => [o.pack, o.units]));
    const demand = new Map<string, number>();
    const sell = (code: string, units: number): void => {
      const pack = packByCode.get(code)!;
      if (pack.product.components.length > 0) {
        for (const c of pack.product.components) sell(c.pack, units * c.count);
        return;
      }
      if (opening.has(code)) add(demand, code, units);
      else add(demand, `${pack.product.code}:${pack.grade}`, units * pack.netGrams);
    };
    const unitsPerOrder = mean(plan.linesPerOrder) * mean(plan.unitsPerLine);
    for (const d of plan.days) {
      const open = plan.sales.filter((s) => d.day >= s.from && d.day <= s.to);
      const total = open.reduce((a, s) => a + s.weight, 0);
      for (const s of open) sell(s.pack, (d.orders * unitsPerOrder * s.weight) / total);
    }
    for (const b of plan.bulkOrders) sell(b.pack, b.units);
    for (const [key, amount] of demand)
      expect(amount / (supply.get(key) ?? opening.get(key) ?? 0), key).toBeLessThan(0.75);
  });
});

describe('wording', () => {
  const goodsAndStories = ['products', 'grades', 'merchants', 'stories', 'online-entities', 'people'] as const;

  it.each(sampleFiles)('%s keeps the advertising law and people’s dignity', (file) => {
    const text = readSampleText(file);
    for (const word of ['最', '第一', '顶级', '极品', '包治', '贫困', '扶贫', '脱贫']) expect(text).not.toContain(word);
    expect(text).not.toMatch(/\b(best|finest|purest|unrivalled|poverty|poor)\b/i);
    expect(text).not.toMatch(/\d{17}[\dXx]/);
    expect(text).not.toContain('�');
  });

  it.each(goodsAndStories)('%s claims no effect on health', (file) => {
    const text = readSampleText(file);
    expect(text).not.toMatch(/治疗|疗效|养生|保健|降压|降糖|降脂|抗癌|排毒|清热|美容|增强免疫/);
    expect(text).not.toMatch(/\b(heals?|detox|anti-cancer|immunity|slimming)\b/i);
  });

  it('promises no money to whoever pre-orders a tea plot', () => {
    const plot = JSON.stringify(productByCode.get('P66'));
    expect(plot).not.toMatch(/收益|回报|分红|利息|profit|dividend|yield(?!Grams)/i);
  });

  it('ties each village portrait and season to what exists', () => {
    const stations = new Map(county.network.stations.map((s) => [s.code, s.villageCode]));
    expect(county.stories.villages).toHaveLength(8);
    for (const v of county.stories.villages) {
      expect(stations.get(v.station)).toBe(v.villageCode);
      expect(v.facts.length).toBeGreaterThan(0);
    }
    for (const s of county.stories.seasons) for (const p of s.products) expect(productByCode.has(p), p).toBe(true);
  });
});

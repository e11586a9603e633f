import { describe, expect, it } from 'vitest';
import { loadXianfeng, readSampleText, sampleFiles } from './index.ts';
import type { Proof, SampleProduct } from './index.ts';

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
const add = (to: Map<string, number>, key: string, n: number) => to.set(key, (to.get(key) ?? 0) + n);
const mean = (t: readonly { value: number; weight: number }[]) =>
  t.reduce((a, x) => a + x.value * x.weight, 0) / t.reduce((a, x) => a + x.weight, 0);

const currentFen = (product: string, grade: string) =>
  productByCode.get(product)?.collection?.purchase.find((q) => q.grade === grade)?.fenPerKg ?? NaN;
const growersAt = (c: { station: string; product: string }) =>
  households.filter((h) => h.station === c.station && h.grows.includes(c.product)).length;

describe('price board', () => {
  it('moves a little, in whole fen per jin, and ends at the price of the product', () => {
    expect(board.filter((b) => b.points.at(-1)?.fenPerKg !== currentFen(b.product, b.grade))).toEqual([]);
    expect(board.filter((b) => b.points[0]?.from !== b.from)).toEqual([]);
    const points = board.flatMap((b) => b.points.map((p) => ({ ...p, current: currentFen(b.product, b.grade) })));
    expect(points.filter((p) => p.fenPerKg <= 0 || p.fenPerKg % 2 !== 0)).toEqual([]);
    expect(points.filter((p) => Math.abs(p.fenPerKg / p.current - 1) > 0.25)).toEqual([]);
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
    const runs = plan.days.flatMap((d) => d.collections.map((c) => ({ ...c, day: d.day })));
    expect(runs.filter((c) => !priceOn(c.product, c.grade, c.day))).toEqual([]);
    expect(runs.filter((c) => growersAt(c) < c.count)).toEqual([]);
    expect(runs.filter((c) => c.minGrams <= 0 || c.minGrams >= c.maxGrams || c.minGrams % 50 !== 0)).toEqual([]);
  });

  it('sells packs that exist and are shown, to addresses that exist', () => {
    const regions = new Map(county.regions.regions.map((r) => [r.code, r]));
    expect(plan.sales.filter((s) => packByCode.get(s.pack)?.product.visibility !== 'retail')).toEqual([]);
    expect([...plan.openingStock, ...plan.bulkOrders].filter((s) => !packByCode.has(s.pack))).toEqual([]);
    expect(plan.buyers.filter((b) => regions.get(b.address.village)?.parent !== b.address.township)).toEqual([]);
  });

  it('plans to sell only what could pass the listing gate', () => {
    const { merchants, testReports } = county.merchants;
    const holds = (product: SampleProduct, proof: Proof): boolean => {
      const seller = merchants.find((m) => m.code === product.sellers[0]);
      if (proof === 'sc-licence' || proof === 'small-workshop') return Boolean(seller?.foodLicence);
      if (proof === 'name-licence')
        return Boolean(seller?.certificates.some((c) => c.kind === proof && c.products?.includes(product.code)));
      if (proof === 'selenium-report')
        return testReports.some((r) => r.product === product.code && r.microgramsPer100g >= r.limitMin);
      return proof === 'conformity'; // issued by the station or cooperative with each lot
    };
    const sold = new Set([...plan.sales, ...plan.bulkOrders].flatMap((s) => packByCode.get(s.pack)?.product ?? []));
    expect([...sold].filter((p) => !p.proofs.every((proof) => holds(p, proof)))).toEqual([]);
    const main = new Set(merchants.flatMap((m) => m.mainProducts.map((p) => `${m.code}:${p}`)));
    expect(products.filter((p) => p.sellers.some((s) => !main.has(`${s}:${p.code}`)))).toEqual([]);
    const stopped = products.filter((p) => p.visibility === 'retail' && !p.proofs.every((proof) => holds(p, proof)));
    expect(stopped.map((p) => p.code)).toEqual(['P08', 'P18', 'P35', 'P37']);
  });

  it('expects to sell well within what is collected or in opening stock', () => {
    const supply = new Map<string, number>();
    for (const c of plan.days.flatMap((d) => d.collections)) {
      const grams = (c.count * (c.minGrams + c.maxGrams)) / 2;
      const recipe = county.products.recipes.find(
        (r) => r.from === c.product && r.grades.some((g) => g.from === c.grade),
      );
      if (recipe === undefined)
        add(
          supply,
          `${c.product}:${c.grade}`,
          (grams * productByCode.get(c.product)!.collection!.yieldGramsPerKg) / 1000,
        );
      else {
        const grade = recipe.grades.find((g) => g.from === c.grade)?.to;
        add(supply, `${recipe.to}:${grade}`, (grams * recipe.usualPerMille) / 1000);
      }
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
    const share = (key: string, amount: number) => amount / (supply.get(key) ?? opening.get(key) ?? 0);
    expect([...demand].filter(([key, amount]) => !(share(key, amount) < 0.75))).toEqual([]);
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
    const { villages, seasons } = county.stories;
    expect(villages.filter((v) => stations.get(v.station) !== v.villageCode || v.facts.length === 0)).toEqual([]);
    expect(seasons.flatMap((s) => s.products).filter((p) => !productByCode.has(p))).toEqual([]);
  });
});

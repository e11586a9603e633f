import { describe, expect, it } from 'vitest';
import { isMotif } from '@shanhuo/face/pictures/index.ts';
import { loadXianfeng } from './index.ts';
import type { Proof, SampleProduct } from './index.ts';

const county = loadXianfeng();
const { regions } = county.regions;
const { products, categories, recipes } = county.products;
/** What is bought to be made into something else. */
const raw = new Set(recipes.map((r) => r.from));
const { stations, hubs, trunkRoutes, centre, coldStores, carriers, vehicles } = county.network;
const { merchants, east, publicBodies } = county.merchants;
const { households } = county.households;
const plan = county.historyPlan;

const regionByCode = new Map(regions.map((r) => [r.code, r]));
const productByCode = new Map(products.map((p) => [p.code, p]));
const packs = products.flatMap((p) => p.packs.map((k) => ({ ...k, product: p.code })));
const packByCode = new Map(packs.map((k) => [k.code, k]));
const stationByCode = new Map(stations.map((s) => [s.code, s]));
const gradeKeys = new Set(county.grades.map((g) => `${g.product}:${g.code}`));
const sellerCodes = new Set(merchants.map((m) => m.code));

const unders = (level: string, prefix: string) => regions.filter((r) => r.level === level && r.code.startsWith(prefix));
const duplicates = (codes: readonly string[]) => codes.filter((c, i) => codes.indexOf(c) !== i);
const missing = (codes: readonly string[], known: { has(code: string): boolean }) => codes.filter((c) => !known.has(c));

const isPositive = (n: number) => Number.isInteger(n) && n > 0;
const isOutside = (n: number | undefined, [from, to]: readonly [number, number]) => !n || n < from || n > to;
const partsGrams = (p: SampleProduct) =>
  p.components.reduce((sum, c) => sum + (packByCode.get(c.pack)?.netGrams ?? NaN) * c.count, 0);

describe('places', () => {
  it('has the county as the registers count it', () => {
    expect(unders('township', '422826')).toHaveLength(11);
    expect(unders('village', '422826')).toHaveLength(208);
    expect(unders('village', '422826').filter((v) => v.kind === 'village_committee')).toHaveLength(190);
    expect(unders('township', '330110')).toHaveLength(12);
    expect(unders('village', '330110')).toHaveLength(213);
  });

  it('gives each region one code of the right length and a parent that exists', () => {
    const digits = { province: 6, prefecture: 6, county: 6, township: 9, village: 12 };
    expect(duplicates(regions.map((r) => r.code))).toEqual([]);
    expect(regions.filter((r) => !/^\d+$/.test(r.code) || r.code.length !== digits[r.level])).toEqual([]);
    expect(regions.filter((r) => (r.level === 'province') !== (r.parent === null))).toEqual([]);
    expect(
      missing(
        regions.flatMap((r) => r.parent ?? []),
        regionByCode,
      ),
    ).toEqual([]);
    expect(regions.filter((r) => r.level === 'village' && !r.code.startsWith(r.parent ?? '-'))).toEqual([]);
    expect(
      missing(
        county.regions.aliases.map((a) => a.code),
        regionByCode,
      ),
    ).toEqual([]);
  });

  it('marks every made-up village point and says how far a township point may be off', () => {
    expect(unders('village', '422826').filter((v) => v.synthetic !== true || !v.lat || !v.lon)).toEqual([]);
    expect(unders('township', '422826').filter((t) => !t.accuracyKm || t.synthetic === true)).toEqual([]);
  });

  it('pairs Yuhang and Xianfeng by data', () => {
    expect(county.pairings.map((p) => [p.east, p.west, p.to, p.demoTreatsAsOpen])).toEqual([
      ['330110', '422826', null, true],
    ]);
  });
});

describe('network', () => {
  it('has one centre, one cold store, ten hubs, three routes, one carrier, 165 stations, 80 agreements', () => {
    expect(centre.code).toBe('XF-C');
    expect(coldStores).toHaveLength(1);
    expect(hubs).toHaveLength(10);
    expect(trunkRoutes).toHaveLength(3);
    expect(carriers).toHaveLength(1);
    expect(vehicles.map(({ carrier }) => carrier)).toEqual(['CR-1', 'CR-1', 'CR-1']);
    expect(stations).toHaveLength(165);
    expect(stations.filter((s) => s.transportAgreement)).toHaveLength(80);
  });

  it('puts each station in its own village and under a hub', () => {
    const hubCodes = new Map(hubs.map((h) => [h.code, h]));
    expect(duplicates(stations.map((s) => s.code))).toEqual([]);
    expect(duplicates(stations.map((s) => s.villageCode))).toEqual([]);
    for (const s of stations) {
      const township = regionByCode.get(s.villageCode)?.parent ?? '';
      const hub = hubCodes.get(s.hub);
      expect([hub?.township, ...(hub?.alsoServes ?? [])]).toContain(township);
    }
    expect(hubs.filter((h) => h.township === '422826400')).toEqual([]);
    expect(hubs.flatMap((h) => h.alsoServes)).toEqual(['422826400']);
  });

  it('runs each route over known hubs in time order, and each hub on a route', () => {
    const known = new Set(hubs.map((h) => h.code));
    for (const r of trunkRoutes) {
      expect(missing(r.hubs, known)).toEqual([]);
      expect(r.arrivals).toHaveLength(r.hubs.length);
      expect([...r.arrivals].sort()).toEqual(r.arrivals);
    }
    expect(new Set(trunkRoutes.flatMap((r) => r.hubs))).toEqual(known);
    expect(carriers.every((c) => sellerCodes.has(c.merchant)) && sellerCodes.has(centre.operatorMerchant)).toBe(true);
  });
});

describe('goods', () => {
  it('has all 66 products of the dossier and five raw ones, each complete', () => {
    expect(products.map((p) => p.code)).toEqual(
      Array.from({ length: 71 }, (_, i) => `P${String(i + 1).padStart(2, '0')}`),
    );
    expect(products.filter((p) => !p.storyZh || !p.storyEn || (p.packs.length === 0) !== raw.has(p.code))).toEqual([]);
    expect(
      missing(
        products.map((p) => p.category),
        new Set(categories.map((c) => c.slug)),
      ),
    ).toEqual([]);
    expect(
      missing(
        products.flatMap((p) => p.sellers),
        sellerCodes,
      ),
    ).toEqual([]);
    expect(products.filter((p) => p.seasonMonths.some((m) => m < 1 || m > 12))).toEqual([]);
  });

  it('makes of every raw product something that is sold, in grades that exist, by yields in order', () => {
    expect([...raw]).toEqual(['P67', 'P68', 'P69', 'P70', 'P71']);
    const made = recipes.flatMap((r) =>
      r.grades.map((g) => ({ ...r, fromKey: `${r.from}:${g.from}`, toKey: `${r.to}:${g.to}` })),
    );
    expect(made.filter((r) => !gradeKeys.has(r.fromKey) || !gradeKeys.has(r.toKey))).toEqual([]);
    expect(made.filter((r) => !productByCode.get(r.to)?.packs.some((k) => `${r.to}:${k.grade}` === r.toKey))).toEqual(
      [],
    );
    expect(duplicates(made.map((r) => r.fromKey))).toEqual([]);
    const bought = products.flatMap((p) => (p.collection?.purchase ?? []).map((q) => `${p.code}:${q.grade}`));
    expect(
      missing(
        bought.filter((key) => raw.has(key.slice(0, 3))),
        new Set(made.map((r) => r.fromKey)),
      ),
    ).toEqual([]);
    const order = (r: (typeof recipes)[number]) => [r.lowPerMille, r.usualPerMille, r.highPerMille, r.mostPerMille];
    expect(recipes.filter((r) => order(r).some((n, i) => n > (order(r)[i + 1] ?? 1000)))).toEqual([]);
  });

  it('has a drawing of its own for every product that is sold; a raw one has that of what it becomes', () => {
    expect([...raw].filter((code) => !isMotif(productByCode.get(code)?.motif ?? ''))).toEqual([]);
    const named = products.filter((p) => !raw.has(p.code)).map((p) => p.motif);
    expect(named.filter((motif) => !isMotif(motif))).toEqual([]);
    expect(duplicates(named)).toEqual([]);
  });

  it('prices in positive whole fen, the first pack within its range, and buys below what it sells for', () => {
    expect(duplicates(packs.map((k) => k.code))).toEqual([]);
    expect(packs.filter((k) => ![k.priceFen, k.netGrams, k.tareGrams].every(isPositive))).toEqual([]);
    expect(packs.filter((k) => !gradeKeys.has(`${k.product}:${k.grade}`))).toEqual([]);
    expect(products.filter((p) => p.packs.length > 0 && isOutside(p.packs[0]?.priceFen, p.priceRangeFen))).toEqual([]);
    const bought = products.flatMap((p) =>
      (p.collection?.purchase ?? []).map((q) => ({ ...q, product: p, yieldGramsPerKg: p.collection!.yieldGramsPerKg })),
    );
    expect(bought.filter((q) => !isPositive(q.fenPerKg) || q.fenPerKg % 2 !== 0)).toEqual([]);
    const sold = bought.flatMap((q) => {
      const recipe = recipes.find((r) => r.from === q.product.code && r.grades.some((g) => g.from === q.grade));
      if (recipe === undefined) return [q];
      const grade = recipe.grades.find((g) => g.from === q.grade)?.to ?? '';
      return [{ ...q, grade, product: productByCode.get(recipe.to)!, yieldGramsPerKg: recipe.usualPerMille }];
    });
    const dear = sold.flatMap((q) =>
      q.product.packs.filter(
        (k) => k.grade === q.grade && (q.fenPerKg * k.netGrams) / q.yieldGramsPerKg >= 0.8 * k.priceFen,
      ),
    );
    expect(dear).toEqual([]);
  });

  it('keeps the traps: proofs, hidden herbs, bundles that weigh their parts', () => {
    const asking = (proof: Proof) => products.filter((p) => p.proofs.includes(proof)).map((p) => p.code);
    expect(asking('name-licence')).toEqual(['P06', 'P07', 'P08', 'P18']);
    expect(asking('selenium-report')).toEqual(['P07', 'P49']);
    expect(asking('quarantine')).toEqual(['P35', 'P37']);
    const hidden = products.filter((p) => p.visibility === 'hidden').map((p) => p.code);
    expect(hidden).toEqual(['P14', 'P53', 'P54', 'P55', 'P56', ...raw]);
    expect(productByCode.get('P60')?.returnKind).toBe('CUSTOM_EXEMPT');
    expect(productByCode.get('P66')?.visibility).toBe('booking');
    const bundles = products.filter((p) => p.gate === 'bundle');
    expect(bundles).toHaveLength(3);
    expect(bundles.map(partsGrams)).toEqual(bundles.map((p) => p.packs[0]?.netGrams));
    expect(products.filter((p) => p.collection)).toHaveLength(22);
  });
});

describe('people and sellers', () => {
  it('flags all as fictional and counts 232 online entities, 160 of them by 2016', () => {
    const { entities } = county.onlineEntities;
    expect(merchants).toHaveLength(16);
    expect(east).toHaveLength(4);
    expect(entities).toHaveLength(232);
    expect(entities.filter((e) => e.year <= 2016)).toHaveLength(160);
    expect(duplicates(entities.map((e) => e.name))).toEqual([]);
    const all: { fictional: boolean }[] = [
      ...merchants,
      ...east,
      ...entities,
      ...households,
      ...stations,
      ...plan.buyers,
      ...county.people.people,
    ];
    expect(all.filter((x) => !x.fictional)).toEqual([]);
    expect(merchants.filter((m) => (m.licenceNo === null) !== (m.statement !== null))).toEqual([]);
  });

  it('ties 120 households to a station of their village, and each loop product to a grower', () => {
    expect(households).toHaveLength(120);
    expect(duplicates(households.map((h) => h.code))).toEqual([]);
    expect(duplicates(households.map((h) => h.cardNumber))).toEqual([]);
    expect(duplicates(households.map((h) => h.displayName))).toEqual([]);
    expect(missing(['C-0412', 'C-0877'], new Set(households.map((h) => h.code)))).toEqual([]);
    expect(households.filter((h) => stationByCode.get(h.station)?.villageCode !== h.villageCode)).toEqual([]);
    const grown = new Set(households.flatMap((h) => h.grows));
    const loop = products.filter((p) => p.collection).map((p) => p.code);
    expect(missing([...grown], new Set(loop))).toEqual([]);
    expect(missing(loop, grown)).toEqual([]);
  });

  it('gives every role an account whose scope exists', () => {
    const { people, roles } = county.people;
    const known = new Set([
      ...regionByCode.keys(),
      ...sellerCodes,
      ...east.map((e) => e.code),
      ...stationByCode.keys(),
      ...hubs.map((h) => h.code),
      centre.code,
    ]);
    expect(duplicates(people.map((p) => p.login))).toEqual([]);
    expect(
      missing(
        people.map((p) => p.scope.code),
        known,
      ),
    ).toEqual([]);
    const organisations = new Set([...sellerCodes, ...east.map((e) => e.code), ...publicBodies.map((b) => b.code)]);
    expect(
      missing(
        people.flatMap((p) => p.organisation ?? []),
        organisations,
      ),
    ).toEqual([]);
    const used = new Set(people.flatMap((p) => p.roles));
    expect(roles.filter((r) => !used.has(r.key))).toEqual([]);
    const phones = [...people, ...plan.buyers, ...merchants].map((one) => one.phone);
    expect(phones.filter((n) => !/^199-0000-\d{4}$/.test(n))).toEqual([]);
    expect(duplicates(phones)).toEqual([]);
    expect(people.filter((p) => p.roles.includes('station-keeper'))).toHaveLength(6);
  });
});

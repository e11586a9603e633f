/** A county in memory, from the sample: enough of the contract's answers to look at every page. Dev only, never shipped. */
import { loadXianfeng, type SamplePack, type SampleProduct } from '../../../samples/xianfeng/index.ts';

export const sample = loadXianfeng();
export const COUNTY = 422_826;
const MONTH = 11;

export const idOf = (text: string): string => {
  let hash = 0xcbf29ce484222325n;
  for (const character of text) hash = ((hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n) % 2n ** 64n;
  const hex = hash.toString(16).padStart(16, '0') + (hash ^ 0x5bd1e995n).toString(16).padStart(16, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const region = (code: string) => sample.regions.regions.find((one) => one.code === code);

function fenPerJin(product: SampleProduct, pack: SamplePack): number | null {
  return ['crafts', 'gift-sets', 'adoption'].includes(product.category)
    ? null
    : Math.round((pack.priceFen * 500) / pack.netGrams);
}

function cardOf(product: SampleProduct, pack: SamplePack, index: number) {
  const grade = sample.grades.find((one) => one.product === product.code && one.code === pack.grade);
  const merchant = sample.merchants.merchants.find(({ code }) => code === product.sellers[0]);
  const township = region(merchant?.township ?? '');
  const village = index % 3 === 0 ? undefined : sample.regions.regions.find(({ parent }) => parent === township?.code);
  return {
    id: idOf(pack.code),
    productId: idOf(product.code),
    productCode: product.code,
    motif: product.motif,
    name: product.nameZh,
    nameEn: product.nameEn,
    title: index % 4 === 0 ? `${product.nameZh} ${pack.nameZh}` : product.nameZh,
    category: product.category,
    grade: pack.grade,
    gradeName: grade?.zh ?? pack.grade,
    gradeNameEn: grade?.en ?? pack.grade,
    packName: pack.nameZh,
    packNameEn: pack.nameEn,
    netGrams: pack.netGrams,
    priceFen: pack.priceFen,
    fenPerJin: fenPerJin(product, pack),
    freightFen: pack.netGrams > 2000 ? 800 : 0,
    merchantId: idOf(merchant?.code ?? ''),
    merchantName: merchant?.nameZh ?? '',
    origin: {
      township: township?.name ?? null,
      townshipEn: township?.en ?? null,
      village: village?.name ?? null,
      villageEn: village?.en ?? null,
    },
    badge: (['conformity', null, 'quarantine', 'selenium-report', null] as const)[index % 5] ?? null,
    stock: index % 11 === 7 ? 'few' : index % 17 === 9 ? 'none' : 'plenty',
    inSeason: product.seasonMonths.includes(MONTH),
  };
}

export type FakeCard = ReturnType<typeof cardOf>;

const retail = sample.products.products.filter(({ visibility }) => visibility === 'retail');
export const cards: readonly FakeCard[] = retail.flatMap((product, index) =>
  product.packs.map((pack, place) => cardOf(product, pack, index + place * 3)),
);

export const categories = sample.products.categories.map(({ slug, zh, en, group, order }) => ({
  slug,
  name: zh,
  nameEn: en,
  group,
  sort: order,
  offerCount: cards.filter(({ category }) => category === slug).length,
}));

/** One offer whole, with its siblings and a seller. */
export function offerOf(id: string) {
  const card = cards.find((one) => one.id === id);
  const product = retail.find(({ code }) => code === card?.productCode);
  if (card === undefined || product === undefined) return null;
  const grade = sample.grades.find((one) => one.product === product.code && one.code === card.grade);
  const merchant = sample.merchants.merchants.find(({ code }) => code === product.sellers[0]);
  return {
    ...card,
    state: 'published',
    available: card.stock === 'none' ? 0 : card.stock === 'few' ? 4 : 60,
    tareGrams: 120,
    gradeDefinition: grade?.definitionZh ?? '',
    gradeDefinitionEn: grade?.definitionEn ?? '',
    returnKind: product.returnKind,
    seasonMonths: product.seasonMonths,
    storage: product.storage,
    shelfLifeDays: product.shelfLifeDays,
    story: product.storyZh,
    storyEn: product.storyEn,
    traceCode: 'TY07-261123-4K7QH',
    packedAt: '2026-11-23T06:20:00.000Z',
    seller: {
      id: card.merchantId,
      name: merchant?.nameZh ?? '',
      nameEn: merchant?.nameEn ?? null,
      kind: 'cooperative',
      fictional: true,
      licenceKind: 'business-licence',
      licenceNo: merchant?.licenceNo ?? null,
      licenceUntil: null,
      foodLicenceNo: merchant?.foodLicence ?? null,
      statement: null,
      statementEn: null,
      contactPhone: merchant?.phone.replaceAll('-', '') ?? null,
    },
    certificates:
      card.badge === null
        ? []
        : [
            {
              kind: card.badge === 'selenium-report' ? 'selenium' : card.badge,
              number: '合格证-示例-0231',
              issuer: merchant?.nameZh ?? null,
              issuedOn: '2026-11-12',
              validUntil: '2027-05-11',
            },
          ],
    siblings: cards.filter(({ productId, id: other }) => productId === card.productId && other !== id),
    publishedAt: '2026-11-01T02:00:00.000Z',
  };
}

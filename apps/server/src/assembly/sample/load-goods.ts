import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#kernel/transaction.ts';
import { saveCategory, saveProduct, saveRecipe } from '#modules/catalog/index.ts';
import { setShareRule } from '#modules/pricing/index.ts';
import type { Xianfeng } from '../../../../../samples/xianfeng/index.ts';
import { COUNTY, type Known } from './known.ts';

/** Categories, all products with their grades and packs, and how some are made of others. */
export async function loadGoods(tx: Tx, actor: Actor, { products, grades }: Xianfeng, known: Known): Promise<void> {
  for (const { slug, zh, en, group, order } of products.categories) {
    await saveCategory(tx, actor, { county: COUNTY, slug, name: zh, nameEn: en, group, sort: order });
  }
  for (const product of products.products) {
    await saveProduct(tx, actor, {
      county: COUNTY,
      id: known.products.add(product.code),
      code: product.code,
      registeredCode: product.productCode,
      name: product.nameZh,
      nameEn: product.nameEn,
      category: product.category,
      motif: product.motif,
      gate: product.gate,
      proofs: [...product.proofs],
      returnKind: product.returnKind,
      taxKind: product.taxKind,
      seasonMonths: [...product.seasonMonths],
      storage: product.storage,
      shelfLifeDays: product.shelfLifeDays,
      visibility: product.visibility,
      story: product.storyZh,
      storyEn: product.storyEn,
      grades: grades
        .filter((grade) => grade.product === product.code)
        .map((grade) => ({
          code: grade.code,
          name: grade.zh,
          nameEn: grade.en,
          definition: grade.definitionZh,
          definitionEn: grade.definitionEn,
          sort: grade.order,
        })),
      packSpecs: product.packs.map((pack) => ({
        id: known.packs.add(pack.code),
        code: pack.code,
        name: pack.nameZh,
        nameEn: pack.nameEn,
        netGrams: pack.netGrams,
        tareGrams: pack.tareGrams,
        kind: pack.kind,
      })),
    });
  }
  for (const { from, to, nameZh, nameEn, usualPerMille: _, grades: __, ...recipe } of products.recipes) {
    await saveRecipe(tx, actor, {
      county: COUNTY,
      id: known.recipes.add(`${from} ${to}`),
      fromProductId: known.products.of(from),
      toProductId: known.products.of(to),
      name: nameZh,
      nameEn,
      ...recipe,
      inUse: true,
    });
  }
}

/** The county's shares: seven tenths of a consigned sale to the household, three in a hundred to its station. */
const COUNTY_SHARES = { householdPerMille: 700, stationPerMille: 30, platformPerMille: 0 };

export const loadShares = async (tx: Tx, actor: Actor): Promise<void> =>
  setShareRule(tx, actor, { county: COUNTY, merchantId: null, ...COUNTY_SHARES });

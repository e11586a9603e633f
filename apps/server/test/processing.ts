import { saveProduct, saveRecipe } from '#modules/catalog/index.ts';
import { recordCollection } from '#modules/collection/index.ts';
import { publishPrices } from '#modules/pricing/index.ts';
import { dayOf } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { COUNTY, FEN_PER_KG, GRADE, type SmallCounty } from './county.ts';
import type { TestHouse } from './house.ts';

/** Fresh plums that are dried into what the small county sells, and their stones. */
export interface Drying {
  readonly freshId: string;
  readonly stonesId: string;
  readonly recipeId: string;
}

/** The usual yield of drying: from 200 to 240 of a thousand, and never more than 400. */
export const BAND = { lowPerMille: 200, highPerMille: 240, mostPerMille: 400 };

/** Adds what is dried and how to the small county. */
export async function layDrying(t: TestHouse, county: SmallCounty): Promise<Drying> {
  const drying = { freshId: newId(), stonesId: newId(), recipeId: newId() };
  const product = (id: string, code: string, name: string, nameEn: string) =>
    t.act((tx, actor) =>
      saveProduct(tx, actor, {
        county: COUNTY,
        id,
        code,
        registeredCode: null,
        name,
        nameEn,
        category: 'fruit',
        motif: 'plum',
        gate: 'A',
        proofs: [],
        returnKind: 'FRESH_EXEMPT',
        taxKind: 'SELF_PRODUCED_EXEMPT',
        seasonMonths: [7],
        storage: 'cool',
        shelfLifeDays: null,
        visibility: 'hidden',
        story: '',
        storyEn: '',
        grades: [GRADE, 'EJ'].map((one) => ({
          code: one,
          name: one,
          nameEn: one,
          definition: '',
          definitionEn: '',
          sort: 1,
        })),
        packSpecs: [],
      }),
    );
  await product(drying.freshId, 'P91', '鲜李', 'Fresh plums');
  await product(drying.stonesId, 'P92', '李核', 'Plum stones');
  await t.act((tx, actor) =>
    saveRecipe(tx, actor, {
      county: COUNTY,
      id: drying.recipeId,
      fromProductId: drying.freshId,
      toProductId: county.productId,
      name: '去核烘干',
      nameEn: 'Stoned and dried',
      ...BAND,
      source: '',
      inUse: true,
    }),
  );
  await t.act((tx, actor) =>
    publishPrices(tx, actor, {
      county: COUNTY,
      day: dayOf(actor.at),
      prices: [{ productId: drying.freshId, grade: GRADE, fenPerKg: FEN_PER_KG }],
    }),
  );
  return drying;
}

/** A household gives fresh plums to be sold. */
export const consignFresh = (
  t: TestHouse,
  county: SmallCounty,
  drying: Drying,
  weightGrams: number,
  householdId?: string,
) =>
  t.act((tx, actor) =>
    recordCollection(tx, actor, {
      county: COUNTY,
      id: newId(),
      stationId: county.stationId,
      householdId: householdId ?? county.householdId,
      merchantId: county.merchantId,
      productId: drying.freshId,
      grade: GRADE,
      kind: 'consignment',
      weightGrams,
      enteredText: '',
      fenPerKg: FEN_PER_KG,
      deviceTime: actor.at.toISOString(),
    }),
  );

import { endpoints } from '@shanhuo/contract';
import { bodyOfProduct } from '@shanhuo/contract/catalog/index';
import { newId } from '#kernel/ids.ts';
import { found } from './expect.ts';
import type { Party } from './party.ts';

/** What this journey weighs, packs and sells: the plum of Tangya, in a pack that only this journey uses. */
export interface Goods {
  readonly productId: string;
  readonly grade: string;
  readonly packSpecId: string;
  readonly netGrams: number;
  readonly retailFen: number;
}

const PRODUCT = 'P24';
const JIN_PER_BOX = 5;

/** Chooses product and grade, and adds a pack specification, so that journeys side by side don't share a stock. */
export async function chooseGoods({ operator, county }: Party): Promise<Goods> {
  const page = await operator.call(endpoints.catalog.listProducts, {
    params: { county },
    query: { q: PRODUCT, limit: 200 },
  });
  const product = found(
    page.items.find(({ code }) => code === PRODUCT),
    `product ${PRODUCT}`,
  );
  const grade = found(product.grades[0], `a grade of ${PRODUCT}`);
  const packSpecId = newId();
  const netGrams = JIN_PER_BOX * 500;
  const { id } = product;
  await operator.call(endpoints.catalog.saveProduct, {
    params: { county, id },
    body: {
      ...bodyOfProduct(product),
      grades: [],
      packSpecs: [
        {
          id: packSpecId,
          code: `J-${packSpecId.slice(-12)}`,
          name: `5 斤箱 ${packSpecId.slice(-4)}`,
          nameEn: `2.5 kg box ${packSpecId.slice(-4)}`,
          netGrams,
          tareGrams: 200,
          kind: 'box',
        },
      ],
    },
  });
  return { productId: id, grade: grade.code, packSpecId, netGrams, retailFen: 4580 };
}

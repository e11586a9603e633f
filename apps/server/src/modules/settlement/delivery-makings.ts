import { sql } from 'kysely';
import type { Static } from 'typebox';
import type { Consigned, MadeOfDelivery } from '@shanhuo/contract/settlement/shapes';
import type { Db } from '#kernel/database.ts';
import type { GoodsIn } from '#modules/quality/index.ts';
import { fateOf, type PlacedGoods } from './consigned-goods.ts';

/** One processing as it was done, by a lot that came of it. */
export interface Making extends Omit<Static<typeof MadeOfDelivery>, 'inputGrams' | 'outputGrams'> {
  readonly lotId: string;
  readonly at: Date;
}

/** How the processed lots among these goods were made, in the order in which they were. */
export async function makingsOf(db: Db, county: number, goods: readonly GoodsIn[]): Promise<Making[]> {
  const lots = [...new Set(goods.flatMap(({ lotId, processed }) => (processed === null ? [] : lotId)))];
  if (lots.length === 0) return [];
  const { rows } = await sql<Making>`
    select o.lot_id, p.at, p.day::text as day, p.name, p.name_en, f.name as from_product_name, t.name as to_product_name,
      p.reason
    from packing.v_processing_output o
    join packing.v_processing p on p.county = o.county and p.id = o.processing_id
    join quality.v_lot l on l.county = o.county and l.id = o.lot_id
    join catalog.v_product f on f.county = p.county and f.id = p.from_product_id
    join catalog.v_product t on t.county = l.county and t.id = l.product_id
    where o.county = ${county} and o.lot_id = any(${lots}::uuid[])
    order by p.day, p.at, o.by_product, o.lot_id`.execute(db);
  return rows;
}

/** What was made of one delivery, with its own grams alone: what it gave, and what of that came out. */
export const madeOf = (
  harvestLotId: string,
  goods: readonly GoodsIn[],
  makings: readonly Making[],
): Static<typeof MadeOfDelivery>[] =>
  makings.flatMap(({ lotId, at: _, ...making }) => {
    const processed = goods.find((one) => one.harvestLotId === harvestLotId && one.lotId === lotId)?.processed;
    return processed == null || processed.inputGrams === 0 ? [] : [{ ...making, ...processed }];
  });

/** What the products of these goods are called, by their ids. */
export async function productNames(db: Db, county: number, goods: readonly GoodsIn[]): Promise<Map<string, string>> {
  const ids = [...new Set(goods.map(({ productId }) => productId))];
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from catalog.v_product where county = ${county} and id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What somebody brought: the product of its own lot. */
export const ownProduct = (harvestLotId: string, goods: readonly GoodsIn[]): string | undefined =>
  goods.find(({ lotId }) => lotId === harvestLotId)?.productId;

/** What became of one delivery, with the part that is no longer what was brought. */
export function fateTold(
  broughtGrams: number,
  places: readonly PlacedGoods[],
  ownProductId: string | undefined,
  names: ReadonlyMap<string, string>,
): Pick<Static<typeof Consigned>, 'soldGrams' | 'leftGrams' | 'processedGrams' | 'wasteGrams' | 'become'> {
  const { byProduct, ...fate } = fateOf(broughtGrams, places);
  const become = [...byProduct].flatMap(([id, { soldGrams, leftGrams }]) =>
    id === ownProductId || soldGrams + leftGrams === 0
      ? []
      : [{ productName: names.get(id) ?? '', soldGrams, leftGrams }],
  );
  return { ...fate, become: become.toSorted((a, b) => (a.productName < b.productName ? -1 : 1)) };
}

import { isMuchWaste } from '@shanhuo/contract/packing/much-waste';
import { newId } from '#kernel/ids.ts';
import { packLots } from '#modules/packing/index.ts';
import { registerLot } from '#modules/quality/index.ts';
import type { SamplePack, SampleProduct } from '../../../../../samples/xianfeng/index.ts';
import { COUNTY } from './known.ts';
import type { Larder, LarderLot } from './larder.ts';
import { act, staffOf, type Stage } from './stage.ts';

const PACKING_HOUR = 18;

/** On packing days each seller packs what has come in; what makes no full box waits for the next time. */
export function planPacking(stage: Stage, larder: Larder, sampleDay: string, weekday: number): void {
  if (!stage.sample.historyPlan.packing.weekdays.includes(weekday)) return;
  stage.agenda.plan(stage.calendar.at(sampleDay, PACKING_HOUR), async (at) => {
    for (const key of larder.keys()) await packShelf(stage, larder, key, at);
  });
}

async function packShelf(stage: Stage, larder: Larder, key: string, at: Date): Promise<void> {
  const lots = larder.takeOut(key);
  const [first] = lots;
  const product = stage.sample.products.products.find(({ code }) => code === first?.product);
  if (first === undefined || product === undefined) return;
  const pack = stage.chance.pick(product.packs.filter(({ grade }) => grade === first.grade));
  const inputGrams = lots.reduce((sum, { grams }) => sum + grams, 0);
  const boxes = Math.floor(usableGrams(stage, product, inputGrams) / pack.netGrams);
  if (boxes === 0) return larder.putBack(lots);
  await packInto(stage, { lots, product, pack, boxes, at });
}

/** What the making leaves of what was weighed: fresh leaf becomes tea, and sorting takes its few in a hundred. */
function usableGrams({ chance, sample }: Stage, { collection }: SampleProduct, inputGrams: number): number {
  const { wasteShareMin, wasteShareMax } = sample.historyPlan.packing;
  const waste = wasteShareMin + chance.share() * (wasteShareMax - wasteShareMin);
  const made = collection === null ? inputGrams : Math.floor((inputGrams * collection.yieldGramsPerKg) / 1000);
  return Math.floor(made * (1 - waste));
}

interface Packing {
  readonly lots: readonly LarderLot[];
  readonly product: SampleProduct;
  readonly pack: SamplePack;
  readonly boxes: number;
  readonly at: Date;
}

async function packInto(stage: Stage, { lots, product, pack, boxes, at }: Packing): Promise<void> {
  const [first] = lots;
  if (first === undefined) return;
  const inputGrams = lots.reduce((sum, { grams }) => sum + grams, 0);
  const wasteGrams = inputGrams - boxes * pack.netGrams;
  const merchantId = stage.known.merchants.of(first.seller);
  await act(stage, staffOf(stage, at, 'merchant-clerk', merchantId), (tx, actor) =>
    packLots(tx, actor, {
      county: COUNTY,
      id: newId(),
      merchantId,
      productId: stage.known.products.of(first.product),
      grade: first.grade,
      packSpecId: stage.known.packs.of(pack.code),
      boxes,
      inputs: lots.map(({ lotId, grams }) => ({ lotId, grams })),
      wasteGrams,
      ...(isMuchWaste({ inputGrams, wasteGrams }) && { wasteReason: wordsOfWaste(stage, product) }),
    }),
  );
}

/** Where much is lost it went in the making, or little was left over for the last box. */
const wordsOfWaste = ({ sample }: Stage, { collection }: SampleProduct): string =>
  collection === null || collection.form === 'as-harvested' ? sample.historyPlan.packing.wasteWords : collection.noteZh;

/** What sellers had made before the six weeks began: lots of their own production, packed at once. */
export async function packOpeningStock(stage: Stage, at: Date): Promise<void> {
  const { sample, known } = stage;
  for (const opening of sample.historyPlan.openingStock) {
    const product = sample.products.products.find(({ packs }) => packs.some(({ code }) => code === opening.pack));
    const pack = product?.packs.find(({ code }) => code === opening.pack);
    if (product === undefined || pack === undefined) continue;
    const grams = opening.units * pack.netGrams;
    const merchantId = known.merchants.of(opening.seller);
    const lot = await act(stage, staffOf(stage, at, 'merchant-clerk', merchantId), (tx, actor) =>
      registerLot(tx, actor, {
        county: COUNTY,
        id: newId(),
        merchantId,
        productId: known.products.of(product.code),
        grade: pack.grade,
        weightGrams: grams,
      }),
    );
    const lots = [{ lotId: lot.id, product: product.code, grade: pack.grade, seller: opening.seller, grams }];
    await packInto(stage, { lots, product, pack, boxes: opening.units, at });
  }
}

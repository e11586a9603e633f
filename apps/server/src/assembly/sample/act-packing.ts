import { isMuchWaste } from '@shanhuo/contract/packing/much-waste';
import { newId } from '#kernel/ids.ts';
import { packLots } from '#modules/packing/index.ts';
import { issueConformity, registerLot } from '#modules/quality/index.ts';
import type { SamplePack, SampleProduct } from '../../../../../samples/xianfeng/index.ts';
import { COUNTY } from './known.ts';
import type { Larder, LarderLot } from './larder.ts';
import { act, staffOf, type Stage } from './stage.ts';

const PACKING_HOUR = 18;
/** So often nobody thinks of the promise of conformity when boxes are packed; the desk reminds them. */
const FORGOTTEN = 0.08;

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
  if (first === undefined || product === undefined || product.packs.length === 0) return larder.putBack(lots);
  const pack = stage.chance.pick(product.packs.filter(({ grade }) => grade === first.grade));
  const inputGrams = lots.reduce((sum, { grams }) => sum + grams, 0);
  const usable = usableGrams(stage, product, inputGrams);
  const boxes = Math.floor(usable / pack.netGrams);
  if (boxes === 0) return larder.putBack(lots);
  // What was made keeps until there is enough for another box; what was harvested is sorted, and what is left over is thrown away.
  const isMade = product.collection === null;
  const [taken, rest] = isMade ? drawn(lots, boxes * pack.netGrams + inputGrams - usable) : [lots, []];
  larder.putBack(rest);
  await packInto(stage, { lots: taken, product, pack, boxes, at });
}

/** What sorting and filling leave of what lies there. */
function usableGrams({ chance, sample }: Stage, { collection }: SampleProduct, inputGrams: number): number {
  const { wasteShareMin, wasteShareMax } = sample.historyPlan.packing;
  const waste = wasteShareMin + chance.share() * (wasteShareMax - wasteShareMin);
  const sorted = collection === null ? inputGrams : Math.floor((inputGrams * collection.yieldGramsPerKg) / 1000);
  return Math.floor(sorted * (1 - waste));
}

/** So many grams of these lots, the first ones first, and what is left of them. */
function drawn(lots: readonly LarderLot[], grams: number): [LarderLot[], LarderLot[]] {
  let wanted = grams;
  const taken: LarderLot[] = [];
  const rest: LarderLot[] = [];
  for (const lot of lots) {
    const part = Math.min(wanted, lot.grams);
    wanted -= part;
    if (part > 0) taken.push({ ...lot, grams: part });
    if (part < lot.grams) rest.push({ ...lot, grams: lot.grams - part });
  }
  return [taken, rest];
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
  const packed = await act(stage, staffOf(stage, at, 'merchant-clerk', merchantId), (tx, actor) =>
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
      ...(isMuchWaste({ inputGrams, wasteGrams }) && { wasteReason: stage.sample.historyPlan.packing.wasteWords }),
    }),
  );
  if (!product.proofs.includes('conformity') || stage.chance.share() < FORGOTTEN) return;
  await act(stage, staffOf(stage, at, 'merchant-clerk', merchantId), (tx, actor) =>
    issueConformity(tx, actor, { county: COUNTY, id: newId(), lotId: packed.lotId, bases: ['internal-control'] }),
  );
}

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

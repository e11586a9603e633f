import { dayOf } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { processLots } from '#modules/packing/index.ts';
import type { SampleRecipe } from '../../../../../samples/xianfeng/index.ts';
import { COUNTY } from './known.ts';
import type { Larder, LarderLot } from './larder.ts';
import { act, staffOf, type Stage } from './stage.ts';

const PROCESSING_HOUR = 16;

/** On packing days, before they pack, sellers make what came in raw into what they sell: leaf into tea. */
export function planProcessing(stage: Stage, larder: Larder, sampleDay: string, weekday: number): void {
  if (!stage.sample.historyPlan.packing.weekdays.includes(weekday)) return;
  stage.agenda.plan(stage.calendar.at(sampleDay, PROCESSING_HOUR), async (at) => {
    for (const key of larder.keys()) await processShelf(stage, larder, key, at);
  });
}

async function processShelf(stage: Stage, larder: Larder, key: string, at: Date): Promise<void> {
  const lots = larder.takeOut(key);
  const [first] = lots;
  const recipe = stage.sample.products.recipes.find(
    ({ from, grades }) => from === first?.product && grades.some((one) => one.from === first.grade),
  );
  const grade = recipe?.grades.find(({ from }) => from === first?.grade)?.to;
  if (first === undefined || recipe === undefined || grade === undefined) return larder.putBack(lots);
  larder.takeIn(await makeOf(stage, { lots, first, recipe, grade, at }));
}

interface Making {
  readonly lots: readonly LarderLot[];
  readonly first: LarderLot;
  readonly recipe: SampleRecipe;
  readonly grade: string;
  readonly at: Date;
}

async function makeOf(stage: Stage, { lots, first, recipe, grade, at }: Making): Promise<LarderLot> {
  const { chance, known, sample } = stage;
  const { unusualOfHundred, unusualWords } = sample.historyPlan.processing;
  const isUnusual = chance.share() * 100 < unusualOfHundred;
  // Around the usual yield, and now and then a little below the band.
  const perMille = isUnusual ? recipe.lowPerMille * 0.96 : recipe.usualPerMille * (0.985 + 0.03 * chance.share());
  const grams = Math.floor((lots.reduce((sum, lot) => sum + lot.grams, 0) * perMille) / 1000);
  const { seller } = first;
  const merchantId = known.merchants.of(seller);
  const { outputs } = await act(stage, staffOf(stage, at, 'merchant-clerk', merchantId), (tx, actor) =>
    processLots(tx, actor, {
      county: COUNTY,
      id: newId(),
      merchantId,
      recipeId: known.recipes.of(`${recipe.from} ${recipe.to}`),
      day: dayOf(at),
      inputs: lots.map((lot) => ({ lotId: lot.lotId, grams: lot.grams })),
      grade,
      grams,
      byProducts: [],
      ...(isUnusual && { reason: unusualWords }),
    }),
  );
  const [made] = outputs;
  if (made === undefined) throw new Error('processing makes something or refuses');
  return { lotId: made.id, product: recipe.to, grade, seller, grams };
}

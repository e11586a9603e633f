import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { assert } from '#kernel/assert.ts';
import { dayOf, daysAfter, startOfDay } from '#kernel/clock.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { mustBeInUse, recipeById, type Recipe } from '#modules/catalog/index.ts';
import { drawFrom, makeLot, traceEvent, type MadeLot } from '#modules/quality/index.ts';
import { gradesKnown, siteOfMerchant } from './grading-store.ts';
import { mergeInputs, sumGrams, wasteTold } from './packing.ts';
import { insertProcessing } from './processing-store.ts';
import { edgesOf, wordsOfYield } from './processing.ts';

interface Came {
  readonly productId: string;
  readonly grade: string;
  readonly grams: number;
}

export interface ProcessLots {
  readonly county: number;
  readonly id: string;
  readonly merchantId: string;
  readonly recipeId: string;
  /** On which it was done: today, or a day before. */
  readonly day: string;
  readonly inputs: readonly { readonly lotId: string; readonly grams: number }[];
  /** What was made. */
  readonly grade: string;
  readonly grams: number;
  readonly byProducts: readonly Came[];
  /** Why more or less came of it than usual; see `wordsOfYield`. */
  readonly reason?: string;
}

export interface ProcessedLots {
  readonly id: string;
  readonly inputGrams: number;
  readonly lossGrams: number;
  /** What was made first, by-products after it. */
  readonly outputs: (MadeLot & Came)[];
}

/**
 * Makes a loose lot of another product of loose lots, at the merchant's own place: fresh leaf becomes tea. What is in nothing
 * that came of it was lost. The lots that went in keep their households' share in the lineage of all that came of them.
 * Refuses `recipe.unknown`, `recipe.retired`, `packing.more-than-went-in`, `packing.yield-impossible`,
 * `packing.yield-unexplained`, `packing.processed-day`, `packing.output-twice`, `packing.wrong-lot`, `lot.merchant-unknown`,
 * `lot.goods-unknown`, `product.retired`, `grade.retired` and what drawing refuses.
 */
export async function processLots(tx: Tx, actor: Actor, command: ProcessLots): Promise<ProcessedLots> {
  const { county, id, merchantId, recipeId, day } = command;
  mustHold(actor, 'packing.pack', { county, organisationId: merchantId });
  const site = await siteOfMerchant(tx, county, merchantId);
  refuseUnless(site !== null, 'lot.merchant-unknown');
  const recipe = await recipeById(tx, county, recipeId);
  refuseUnless(recipe !== null, 'recipe.unknown');
  refuseUnless(!recipe.retired, 'recipe.retired');
  const came = [{ productId: recipe.toProductId, grade: command.grade, grams: command.grams }, ...command.byProducts];
  await mustBeMakeable(tx, county, recipe, came);

  const inputs = mergeInputs(command.inputs);
  const [inputGrams, outputGrams, byProductGrams] = [sumGrams(inputs), command.grams, sumGrams(command.byProducts)];
  const lossGrams = inputGrams - outputGrams - byProductGrams;
  refuseUnless(lossGrams >= 0, 'packing.more-than-went-in', { inputGrams, outputGrams: outputGrams + byProductGrams });
  const reason = wordsOfYield(recipe, { inputGrams, outputGrams }, command.reason);

  const drawn = await drawFrom(tx, actor, { county, draws: inputs });
  const wrong = drawn.find((lot) => lot.ownerId !== merchantId || lot.productId !== recipe.fromProductId);
  refuseUnless(wrong === undefined, 'packing.wrong-lot', { code: wrong?.code ?? '' });
  const firstDay = drawn.map(({ madeAt }) => dayOf(madeAt)).reduce((one, other) => (one > other ? one : other), '');
  refuseUnless(day >= firstDay && day <= dayOf(actor.at), 'packing.processed-day');

  const edges = edgesOf(
    inputs,
    came.map(({ grams }) => grams),
    lossGrams,
  );
  const outputs: ProcessedLots['outputs'] = [];
  for (const [at, one] of came.entries()) {
    const madeOf = edges[at];
    assert(madeOf !== undefined, 'edges come one list a thing');
    const lot = await makeLot(tx, actor, {
      county,
      kind: 'processed',
      siteCode: site.code,
      productId: one.productId,
      grade: one.grade,
      ownerId: merchantId,
      consignment: drawn.some(({ consignment }) => consignment),
      weightGrams: one.grams,
      madeOf,
      madeAt: momentOf(day, actor.at),
    });
    outputs.push({ ...lot, ...one });
  }
  const weighing = { inputGrams, outputGrams, byProductGrams, lossGrams };
  tell(tx, actor, { command, recipe, outputs, weighing, reason });
  const row = { county, id, merchantId, siteId: site.id, recipeId, day, ...weighing, reason };
  atEnd(tx, ...insertProcessing({ ...row, at: actor.at, byPerson: actor.personId }, recipe, inputs, outputs));
  return { id, inputGrams, lossGrams, outputs };
}

/** When goods came to be on a day: now, or at the end of a day that is over, so that nothing is older than what it is made of. */
const momentOf = (day: string, now: Date): Date =>
  day === dayOf(now) ? now : new Date(daysAfter(startOfDay(day), 1).getTime() - 1);

/**
 * Refuses what the catalogue doesn't know or no longer uses, one thing named twice, and what is its own raw product. All that
 * is made of the recipe's product is one lot: its yield is of all of it, and sorting comes after.
 */
async function mustBeMakeable(tx: Tx, county: number, recipe: Recipe, came: readonly Came[]): Promise<void> {
  const kinds = new Set(came.map(({ productId, grade }) => `${productId} ${grade}`));
  const isOwn = came.some(({ productId }) => productId === recipe.fromProductId);
  const isOneLot = came.filter(({ productId }) => productId === recipe.toProductId).length === 1;
  refuseUnless(kinds.size === came.length && !isOwn && isOneLot, 'packing.output-twice');
  await mustBeInUse(tx, { county, productId: recipe.fromProductId });
  for (const { productId, grade } of came) {
    refuseUnless(await gradesKnown(tx, county, productId, [grade]), 'lot.goods-unknown');
    await mustBeInUse(tx, { county, productId, grades: [grade] });
  }
}

interface Told {
  readonly command: ProcessLots;
  readonly recipe: Recipe;
  readonly outputs: ProcessedLots['outputs'];
  readonly weighing: { readonly inputGrams: number; readonly outputGrams: number; readonly lossGrams: number };
  readonly reason: string | null;
}

/** Each thing that came of it tells the step on its own trace page, with its own grams. */
function tell(tx: Tx, actor: Actor, { command, recipe, outputs, weighing, reason }: Told): void {
  const { county, id, merchantId, day } = command;
  const { inputGrams, lossGrams } = weighing;
  const { name, nameEn, fromProductId } = recipe;
  for (const { id: lotId, grams } of outputs)
    traceEvent(tx, actor, {
      county,
      lotId,
      kind: 'processed',
      at: momentOf(day, actor.at),
      organisationId: merchantId,
      data: {
        ...wasteTold(id, { ...weighing, wasteGrams: lossGrams }, reason).data,
        processing: { name, nameEn, fromProductId, inputGrams, outputGrams: grams },
      },
    });
  note(tx, actor, {
    county,
    action: 'packing.process',
    subject: 'processing',
    subjectId: id,
    detail: { lotId: outputs[0]?.id, name, ...weighing, ...(reason !== null && { reason }) },
  });
}

import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { assert } from '#kernel/assert.ts';
import { cut } from '#kernel/money.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { mustBeInUse } from '#modules/catalog/index.ts';
import { drawFrom, makeLot, traceEvent, type DrawnLot, type MadeLot } from '#modules/quality/index.ts';
import { gradesKnown, insertGrading, siteOfMerchant } from './grading-store.ts';
import { sumGrams, wasteTold, wordsOfWaste } from './packing.ts';

export interface GradeLot {
  readonly county: number;
  readonly id: string;
  readonly merchantId: string;
  readonly lotId: string;
  readonly outputs: readonly { readonly grade: string; readonly grams: number }[];
  readonly wasteGrams: number;
  /** Why so much was lost; see `wordsOfWaste`. */
  readonly wasteReason?: string;
}

export interface GradedLots {
  readonly id: string;
  readonly inputGrams: number;
  readonly outputs: (MadeLot & { readonly grade: string; readonly grams: number })[];
}

/**
 * Sorts a lot into grades: it loses what was sorted and thrown away, each grade becomes a lot that keeps its household
 * in its lineage. What was not sorted stays in the lot. Refuses `packing.grade-twice`, `packing.wrong-lot`,
 * `packing.waste-unexplained`, `lot.merchant-unknown`, `lot.goods-unknown`, `product.retired`, `grade.retired` and what drawing refuses.
 */
export async function gradeLot(tx: Tx, actor: Actor, command: GradeLot): Promise<GradedLots> {
  const { county, id, merchantId, lotId, outputs, wasteGrams } = command;
  mustHold(actor, 'quality.grade', { county, organisationId: merchantId });
  refuseUnless(new Set(outputs.map(({ grade }) => grade)).size === outputs.length, 'packing.grade-twice');
  const site = await siteOfMerchant(tx, county, merchantId);
  refuseUnless(site !== null, 'lot.merchant-unknown');
  const outputGrams = sumGrams(outputs);
  const inputGrams = outputGrams + wasteGrams;
  const [lot] = await drawFrom(tx, actor, { county, draws: [{ lotId, grams: inputGrams }] });
  assert(lot !== undefined, 'drawing answers every lot or refuses');
  refuseUnless(lot.ownerId === merchantId, 'packing.wrong-lot', { code: lot.code });
  const weighing = { inputGrams, outputGrams, wasteGrams };
  const wasteReason = wordsOfWaste(weighing, [lot], command.wasteReason);
  const grades = outputs.map(({ grade }) => grade);
  refuseUnless(await gradesKnown(tx, county, lot.productId, grades), 'lot.goods-unknown');
  // A lot of a retired grade may be sorted into others; a retired product is let rest.
  await mustBeInUse(tx, { county, productId: lot.productId, grades });

  const data = wasteTold(id, weighing, wasteReason);
  const made = await makeGrades(tx, actor, { ...command, lot, siteCode: site.code, data });
  const grading = { county, id, merchantId, lotId, ...weighing, wasteReason };
  atEnd(tx, ...insertGrading({ ...grading, at: actor.at, byPerson: actor.personId }, made));
  note(tx, actor, {
    county,
    action: 'packing.grade',
    subject: 'grading',
    subjectId: id,
    detail: { lotId, ...weighing, ...(wasteReason !== null && { wasteReason }) },
  });
  return { id, inputGrams, outputs: made };
}

/** Each grade carries its part of the waste in its edge, so that edges and drawn grams agree. */
async function makeGrades(
  tx: Tx,
  actor: Actor,
  command: GradeLot & {
    readonly lot: DrawnLot;
    readonly siteCode: string;
    readonly data: ReturnType<typeof wasteTold>;
  },
): Promise<GradedLots['outputs']> {
  const { county, merchantId, lotId, lot, outputs, wasteGrams, siteCode, data } = command;
  const wastes = cut(
    wasteGrams,
    outputs.map(({ grams }) => grams),
  );
  const made: (MadeLot & { grade: string; grams: number })[] = [];
  for (const [index, { grade, grams }] of outputs.entries()) {
    const graded = await makeLot(tx, actor, {
      county,
      kind: 'graded',
      siteCode,
      productId: lot.productId,
      grade,
      ownerId: merchantId,
      consignment: lot.consignment,
      weightGrams: grams,
      madeOf: [{ lotId, grams: grams + (wastes[index] ?? 0) }],
    });
    traceEvent(tx, actor, { county, lotId: graded.id, kind: 'graded', organisationId: merchantId, ...data });
    made.push({ ...graded, grade, grams });
  }
  return made;
}

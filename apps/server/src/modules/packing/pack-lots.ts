import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { mustBeInUse } from '#modules/catalog/index.ts';
import { stockIn } from '#modules/inventory/index.ts';
import { drawFrom, makeLot, traceEvent } from '#modules/quality/index.ts';
import { balances, mergeInputs, sumGrams, wasteTold, wordsOfWaste, type Weighing } from './packing.ts';
import { insertRun, packToFill } from './run-store.ts';

export interface PackLots {
  readonly county: number;
  readonly id: string;
  readonly merchantId: string;
  readonly productId: string;
  readonly grade: string;
  readonly packSpecId: string;
  readonly boxes: number;
  readonly inputs: readonly { readonly lotId: string; readonly grams: number }[];
  readonly wasteGrams: number;
  /** Why so much was lost; see `wordsOfWaste`. */
  readonly wasteReason?: string;
}

export interface PackedLots extends Weighing {
  readonly id: string;
  readonly lotId: string;
  readonly lotCode: string;
  readonly boxes: number;
}

/**
 * Packs loose lots of one product and grade into boxes: they lose their grams, a pack lot comes to be, and its boxes
 * come into stock. Refuses `packing.not-balanced`, `packing.pack-unknown`, `packing.wrong-lot`,
 * `packing.waste-unexplained`, `lot.merchant-unknown`, `product.retired`, `grade.retired`, `pack.retired`, and what drawing
 * and stock refuse.
 */
export async function packLots(tx: Tx, actor: Actor, command: PackLots): Promise<PackedLots> {
  const { county, id, merchantId, productId, grade, packSpecId, boxes, wasteGrams } = command;
  mustHold(actor, 'packing.pack', { county, organisationId: merchantId });
  const inputs = mergeInputs(command.inputs);
  const { site, boxGrams } = await packToFill(tx, { county, merchantId, productId, packSpecId });
  refuseUnless(site !== null, 'lot.merchant-unknown');
  refuseUnless(boxGrams !== null, 'packing.pack-unknown');
  await mustBeInUse(tx, { county, productId, grades: [grade], packSpecId });
  const weighing = { inputGrams: sumGrams(inputs), outputGrams: boxes * boxGrams, wasteGrams };
  refuseUnless(balances(weighing), 'packing.not-balanced', { ...weighing });

  const drawn = await drawFrom(tx, actor, { county, draws: inputs });
  const wrong = drawn.find((lot) => lot.ownerId !== merchantId || lot.productId !== productId || lot.grade !== grade);
  refuseUnless(wrong === undefined, 'packing.wrong-lot', { code: wrong?.code ?? '' });
  const wasteReason = wordsOfWaste(weighing, drawn, command.wasteReason);
  const lot = await makeLot(tx, actor, {
    county,
    kind: 'packed',
    siteCode: site.code,
    productId,
    grade,
    ownerId: merchantId,
    consignment: drawn.some(({ consignment }) => consignment),
    weightGrams: weighing.outputGrams,
    pack: { packSpecId, boxes, boxGrams },
    madeOf: inputs,
  });
  await stockIn(tx, actor, { county, merchantId, productId, grade, packSpecId, boxes });
  const run = { county, id, merchantId, siteId: site.id, productId, grade, packSpecId, lotId: lot.id, boxes, boxGrams };
  atEnd(tx, ...insertRun({ ...run, ...weighing, wasteReason, at: actor.at, byPerson: actor.personId }, inputs));
  const data = wasteTold(id, weighing, wasteReason);
  traceEvent(tx, actor, { county, lotId: lot.id, kind: 'packed', organisationId: merchantId, ...data });
  note(tx, actor, {
    county,
    action: 'packing.pack',
    subject: 'run',
    subjectId: id,
    detail: { lotId: lot.id, boxes, ...weighing, ...(wasteReason !== null && { wasteReason }) },
  });
  return { id, lotId: lot.id, lotCode: lot.code, boxes, ...weighing };
}

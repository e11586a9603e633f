import type { Actor } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import { dayOf } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { grams } from '#kernel/weight.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { newLotCode } from './code.ts';
import { insertEdges, insertLot } from './lot-store.ts';

export interface NewLot {
  readonly id?: string;
  readonly county: number;
  readonly kind: 'harvest' | 'graded' | 'processed' | 'packed';
  /** Of the site named in the lot code. */
  readonly siteCode: string;
  readonly productId: string;
  readonly grade: string;
  readonly ownerId: string;
  readonly consignment: boolean;
  readonly weightGrams: number;
  readonly householdId?: string | null;
  readonly stationId?: string | null;
  /** Packed lots only; boxes × boxGrams is the weight. */
  readonly pack?: { readonly packSpecId: string; readonly boxes: number; readonly boxGrams: number };
  /** What it was made of, grams as drawn. */
  readonly madeOf?: readonly { readonly lotId: string; readonly grams: number }[];
  /** When the goods came to be; now, unless an offline phone says earlier. */
  readonly madeAt?: Date;
}

export interface MadeLot {
  readonly id: string;
  readonly code: string;
}

const TRIES = 8;

/**
 * Brings a lot into being under a readable code of its site and day; a code that is taken is drawn again. The grade and
 * the owner must exist: the caller has looked.
 */
export async function makeLot(tx: Tx, actor: Actor, lot: NewLot): Promise<MadeLot> {
  const { county, pack, madeAt = actor.at } = lot;
  const weightGrams = grams(lot.weightGrams);
  assert(pack === undefined || pack.boxes * pack.boxGrams === weightGrams, 'boxes weigh what the lot weighs');
  const id = lot.id ?? newId();
  const row = {
    county,
    id,
    kind: lot.kind,
    productId: lot.productId,
    grade: lot.grade,
    householdId: lot.householdId ?? null,
    stationId: lot.stationId ?? null,
    ownerId: lot.ownerId,
    consignment: lot.consignment,
    madeAt,
    initialGrams: weightGrams,
    leftGrams: weightGrams,
    packSpecId: pack?.packSpecId ?? null,
    boxGrams: pack?.boxGrams ?? null,
    boxesInitial: pack?.boxes ?? null,
    boxesLeft: pack?.boxes ?? null,
    state: 'open',
  };
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const code = newLotCode(lot.siteCode, dayOf(madeAt));
    if (!(await insertLot(tx, { ...row, code }))) continue;
    if (lot.madeOf !== undefined && lot.madeOf.length > 0) {
      const edges = lot.madeOf.map((from) => ({ toLot: id, fromLot: from.lotId, grams: from.grams }));
      atEnd(tx, insertEdges(county, edges));
    }
    return { id, code };
  }
  throw new Error(`no free lot code for ${lot.siteCode} after ${TRIES} tries`);
}

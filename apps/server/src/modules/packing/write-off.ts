import type { Static } from 'typebox';
import type { WriteOffReason } from '@shanhuo/contract/packing/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { assert } from '#kernel/assert.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { rowInto } from '#kernel/write.ts';
import { stockOut } from '#modules/inventory/index.ts';
import { takeOut, type Amount } from '#modules/quality/index.ts';

export interface WriteOff {
  readonly county: number;
  readonly id: string;
  readonly lotId: string;
  /** Of a loose lot; one of the two. */
  readonly grams?: number | undefined;
  /** Of a packed lot. */
  readonly boxes?: number | undefined;
  readonly reason: Static<typeof WriteOffReason>;
  readonly words: string;
}

export interface WrittenOff {
  readonly id: string;
  readonly grams: number;
  readonly boxes: number | null;
}

/**
 * The owner's clerk writes off goods that are spoiled, damaged, lost or were taken as samples: they leave the lot, and boxes
 * leave the stock, in one transaction. A lot on hold may be written off too, that is how a recall ends. Nobody is paid or
 * charged by it. Refuses `packing.one-amount`, `packing.write-off-unexplained`, what taking out of lots
 * refuses, and `stock.reserved` where orders have the boxes.
 */
export async function writeOff(tx: Tx, actor: Actor, command: WriteOff): Promise<WrittenOff> {
  const { county, id, lotId, reason } = command;
  const amount = amountOf(command);
  const words = command.words.trim();
  refuseUnless(words !== '', 'packing.write-off-unexplained');
  const lot = await takeOut(tx, actor, {
    county,
    lotId,
    amount,
    look: ({ ownerId }) => mustHold(actor, 'packing.pack', { county, organisationId: ownerId }),
  });
  const { ownerId: merchantId, productId, grade, packSpecId, held, pastDay, grams } = lot;
  const boxes = 'boxes' in amount ? amount.boxes : null;
  if (boxes !== null) {
    assert(packSpecId !== null, 'a packed lot has a pack');
    await stockOut(tx, actor, { county, merchantId, productId, grade, packSpecId, boxes, withheld: held || pastDay });
  }
  const row = { county, id, merchantId, lotId, boxes, grams, reason, words, held, at: actor.at };
  atEnd(tx, rowInto('packing.writeOff', { ...row, byPerson: actor.personId }));
  note(tx, actor, {
    county,
    action: 'packing.write-off',
    subject: 'lot',
    subjectId: lotId,
    detail: { ...(boxes !== null && { boxes }), weightGrams: grams, writeOffReason: reason, words, onHold: held },
  });
  return { id, grams, boxes };
}

/** Either grams or boxes. Refuses `packing.one-amount` for both or neither. */
function amountOf({ grams, boxes }: WriteOff): Amount {
  refuseUnless((grams === undefined) !== (boxes === undefined), 'packing.one-amount');
  return boxes === undefined ? { grams: grams ?? 0 } : { boxes };
}

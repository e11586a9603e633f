import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import type { Tx } from '#kernel/transaction.ts';
import { withhold } from '#modules/inventory/index.ts';
import { endHold } from '#modules/quality/index.ts';
import { boxesIn, packsMoved } from './packs-moved.ts';

export interface LiftHold {
  readonly county: number;
  readonly id: string;
  readonly word: string;
}

/**
 * An office of the county lifts a hold with a word why: what no other hold covers may be used and sold again. Refuses
 * `hold.unknown` and `hold.over`.
 */
export async function liftHold(
  tx: Tx,
  actor: Actor,
  { county, id, word }: LiftHold,
): Promise<{ readonly boxes: number }> {
  mustHold(actor, 'recall.hold', { county });
  const { lotId, changed } = await endHold(tx, actor, { county, id, word });
  await withhold(tx, actor, { county, moved: packsMoved(changed) });
  const boxes = boxesIn(changed);
  note(tx, actor, { county, action: 'recall.lift', subject: 'lot', subjectId: lotId, detail: { word, boxes } });
  return { boxes };
}
